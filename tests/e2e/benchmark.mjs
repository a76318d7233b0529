// How long the result of a full check takes to compute and draw, and an answer to be painted, on a processor
// slowed down four times: node tests/e2e/benchmark.mjs DIST. Prints figures and ratios to a loop of plain
// arithmetic in the same page; asserts nothing, as machines differ.
import { createRequire } from 'node:module';
import { argv } from 'node:process';

import { serve } from '../../.tools/serve.mjs';

const { chromium } = createRequire(new URL('../../.tools/package.json', import.meta.url))('playwright-core');
const SLOWDOWN = 4;
const ROUNDS = 9;
const FRAME = 1000 / 60;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const { url, close } = await serve(argv[2] ?? 'dist');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  chromiumSandbox: false,
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();

// Every practice of an agent team's full check, levels in turn, so that gaps, patterns and the staircase have work.
await page.goto(`${url}full.html`);
await page.waitForSelector('.chapters');
const ids = await page.evaluate(() =>
  [...document.querySelectorAll('.chapters .entries a')].map((link) => link.hash.slice(1)).filter((id) => id.includes('-')));
const sections = ['OWN', 'ENG', 'DATA', 'OPS', 'COST', 'SEC', 'BIZ', 'HIRE'];
const all = sections.flatMap((section) => Array.from({ length: 8 }, (_, place) => `${section}-${place + 1}`));
const responses = Object.fromEntries(all.map((id, place) => [id, { answer: { level: [0, 2, 4, 1, 3][place % 5] } }]));
const profile = ['team', 'agent', 'tier-a', 'live', 'acts-without-approval', 'retrieval', 'hosted-model'];
const saved = JSON.stringify({ format: 1, assessment: { profile, before: 7, shuffle: 7, responses } });
await page.evaluate((text) => localStorage.setItem('dependable:answers', text), saved);

const session = await page.context().newCDPSession(page);
await page.goto(`${url}brief.html`);
await page.waitForSelector('.brief');
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });

/** Milliseconds from the act to the first frame after what it drew is in the page. */
const painted = (selector, act, argument) =>
  page.evaluate(
    ([selector, act, argument]) =>
      new Promise((done) => {
        const began = performance.now();
        // A frame is painted when its callbacks have run; the next task comes after that.
        const look = () =>
          requestAnimationFrame(() => {
            if (document.querySelector(selector)) setTimeout(() => done(performance.now() - began));
            else look();
          });
        if (act === 'follow') document.querySelector(`header.site a[href="${argument}"]`).click();
        else document.querySelectorAll('form.question .levels input')[argument].click();
        look();
      }),
    [selector, act, argument],
  );

const loop = () =>
  page.evaluate(() => {
    const began = performance.now();
    let sum = 0;
    for (let i = 0; i < 5_000_000; i += 1) sum = (sum + i * 31) % 1_000_003;
    return performance.now() - began + (sum < 0 ? 1 : 0);
  });

const baseline = [];
const results = [];
const answers = [];
for (let round = 0; round < ROUNDS; round += 1) {
  baseline.push(await loop());
  results.push(await painted('.headline .lead', 'follow', 'result.html'));
  await painted('form.question', 'follow', 'check.html');
}
await page.goto(`${url}full.html#OPS-4`);
await page.waitForSelector('form.question .levels');
for (let round = 0; round < ROUNDS; round += 1) {
  const place = round % 2 ? 1 : 3;
  answers.push(await painted(`.levels .choice:nth-child(${place + 1}):has(:checked)`, 'choose', place));
}
const line = (name, values, frames) => {
  const middle = median(values);
  console.log(
    `${name.padEnd(44)} ${middle.toFixed(1).padStart(7)} ms  ${(middle / FRAME).toFixed(1).padStart(5)} frames (bar: ${frames})  ` +
      `${(middle / median(baseline)).toFixed(2).padStart(6)} × the loop`,
  );
};
console.log(`${ids.length} questions on offer, processor slowed down ${SLOWDOWN} times, median of ${ROUNDS} rounds`);
console.log(`the loop: ${median(baseline).toFixed(1)} ms`);
line('result of the full check computed and drawn', results, 2);
line('an answer painted', answers, 1);
await browser.close();
await close();
