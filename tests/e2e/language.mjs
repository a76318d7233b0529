// In another language: every page of a site whose texts are longer, accented and read from right to left.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { serve } from '../../.tools/serve.mjs';
import { EVERYWHERE } from '../pages.mjs';
import { unfold } from './journey.mjs';
import { ROOT, mixedAnswers, quickAnswers, test } from './support.mjs';

const run = promisify(execFile);
const LANGUAGE = 'ar-XB';

/** The site once more, rendered with the texts of the language that nobody speaks. */
async function elsewhere(dir, folder) {
  const [dist, texts] = [join(folder, 'dist'), join(folder, 'static')];
  await cp(dir, dist, { recursive: true });
  await cp(join(ROOT, 'target/frame.html'), join(dist, 'index.html'));
  await cp(join(ROOT, 'static'), texts, { recursive: true });
  const tool = (...words) => run('cargo', ['run', '--quiet', '--bin', 'dependable-tool', '--', ...words], { cwd: ROOT });
  await tool('pseudo', texts);
  await tool('render', texts, dist, LANGUAGE);
  return dist;
}

/** What reaches beyond an edge of the window or of the box that cuts it; a table in a box of its own may scroll there, and
    what is for readers alone is seen by nobody. */
const cut = () => {
  const root = document.documentElement;
  const found = root.scrollWidth > innerWidth ? [`${root.scrollWidth} > ${innerWidth}`] : [];
  const say = (element, what) => found.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility() || element.closest('.table, .skip, .unseen, .talk thead')) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (width && (left < -1 || right > innerWidth + 1)) say(element, `from ${left} to ${right}`);
    const picture = element.closest('svg')?.getBoundingClientRect();
    if (picture && element.tagName === 'text' && (left < picture.left - 1 || right > picture.right + 1)) say(element, 'beyond the picture');
    const hides = getComputedStyle(element).overflowX !== 'visible' && element.tagName !== 'TEXTAREA' && element.tagName !== 'svg';
    if (hides && element.scrollWidth > element.clientWidth + 1) say(element, `cut, ${element.scrollWidth} > ${element.clientWidth}`);
  }
  return found.slice(0, 4);
};

test('In a language of longer words, read from right to left, no page scrolls sideways at 320 px and no text is cut', async ({ dir, open }) => {
  const folder = await mkdtemp(join(tmpdir(), 'dependable-'));
  const { url, close } = await serve(await elsewhere(dir, folder));
  try {
    const found = [];
    for (const [whose, saved] of Object.entries({ nobody: undefined, quick: quickAnswers(4, { ticks: 1 }), full: mixedAnswers({ ticks: 1 }) })) {
      const visit = await open({ url, at: null, saved, viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 });
      for (const at of EVERYWHERE) {
        await visit.go(at);
        await unfold(visit.page);
        const said = await visit.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
        assert.deepEqual(said, [LANGUAGE, 'rtl']);
        for (const line of await visit.page.evaluate(cut)) found.push(`${whose}, ${at}: ${line}`);
      }
    }
    assert.deepEqual(found, []);
  } finally {
    await close();
    await rm(folder, { recursive: true });
  }
});
