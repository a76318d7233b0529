// One walk: every step in one browser, one after another, each with a line that says whether it worked.
import { Hands } from './hands.mjs';
import { serveSite } from './site.mjs';

const steps = [];

/**
 * A step is a sentence and what proves it. `opens`: how the browser is opened for it; `expects`: what the console may say,
 * because the step provokes it. Steps stand on each other only where they say so.
 */
export function step(sentence, prove, { opens = {}, expects = null } = {}) {
  steps.push({ sentence, prove, opens, expects });
}

/** Walks in the browser that `launch` opens; `only` are words of a step's sentence. */
export async function walk({ launch }, dir, only = '') {
  const site = await serveSite(dir);
  let passed = 0;
  let failed = 0;
  let browser;
  let opened;
  let version;
  for (const { sentence, prove, opens, expects } of steps.filter(({ sentence }) => sentence.toLowerCase().includes(only.toLowerCase()))) {
    const began = Date.now();
    const seconds = () => `(${((Date.now() - began) / 1000).toFixed(1)} s)`;
    try {
      site.serveAll();
      if (!browser || opened !== JSON.stringify(opens)) {
        await browser?.quit();
        browser = null;
        browser = await launch(opens);
        opened = JSON.stringify(opens);
        ({ version } = browser);
        await browser.size(1280, 900);
      }
      const remarks = await prove(new Hands(browser, site, dir));
      const said = (await browser.complaints()).filter((line) => !expects?.test(line));
      if (said.length) throw new Error(['the console is not empty', ...said.slice(0, 5).map((line) => line.slice(0, 300))].join('\n     '));
      passed += 1;
      console.log(`ok   ${sentence} ${seconds()}${remarks ? `\n     ${remarks}` : ''}`);
    } catch (error) {
      failed += 1;
      const place = await browser?.script(() => location.pathname + location.hash).catch(() => '?');
      const lines = [...new Set(String(error.stack).match(/tests\/walk\/\w+\.mjs:\d+/g) ?? [])].slice(0, 3);
      console.log(`FAIL ${sentence} ${seconds()}\n     ${error.message}\n     at ${place}, ${lines.join(', ')}`);
      // What a broken step has left in the console is not the next one's.
      await browser?.complaints().catch(() => {});
      if (!browser) {
        console.log('     the browser does not open, and the rest is not walked');
        break;
      }
    }
  }
  await browser?.quit();
  site.close();
  return { passed, failed, version };
}
