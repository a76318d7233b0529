// How it looks: narrow, enlarged, light, dark, still; and pictures on request.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { EVERYWHERE } from '../pages.mjs';
import { choose, unfold } from './journey.mjs';
import { LAID_OUT, ROOT, mixedAnswers, quickAnswers, test, until, wear, words } from './support.mjs';

/** What reaches beyond the window's edge; a table in a box of its own may scroll there. */
const overflow = () => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return null;
  const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !element.closest('.table')).slice(0, 3);
  return `${root.scrollWidth} > ${root.clientWidth}: ${wide.map((element) => element.outerHTML.slice(0, 100)).join(' | ')}`;
};

// Zoomed to 200 %, a window of 1280 px has room for 640.
const NARROW = { '320 px': 320, '200 % zoom': 640 };

for (const [whose, saved] of Object.entries({ 'without answers': undefined, 'after the three-minute check': quickAnswers(4, { ticks: 1 }), 'after the full check': mixedAnswers({ ticks: 1 }) })) {
  test(`At 320 px and at 200 % zoom no page scrolls sideways ${whose}, with everything unfolded`, async ({ open }) => {
    const found = [];
    const visit = await open({ at: null, saved, viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 });
    const { page } = visit;
    for (const at of EVERYWHERE) {
      await visit.go(at);
      await unfold(page);
      for (const [what, width] of Object.entries(NARROW)) {
        await page.setViewportSize({ width, height: 640 });
        const wide = await page.evaluate(overflow);
        if (wide) found.push(`${at} at ${what}: ${wide}`);
      }
    }
    assert.deepEqual(found, []);
  });
}

test('On a phone everything to press is at least 44 px high, or a word in a sentence', async ({ open }) => {
  const visit = await open({ at: null, width: 390, saved: quickAnswers(3) });
  const small = [];
  for (const at of ['index.html', 'check.html#OPS-4', 'full.html', 'result.html', 'room.html']) {
    await visit.go(at);
    const found = await visit.page.evaluate(() =>
      [...document.querySelectorAll('button, a.button, label.choice, label.option, label.point, summary, label.file, nav a')]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.99)
        .map((element) => `${element.getBoundingClientRect().height.toFixed(1)} px: ${element.outerHTML.slice(0, 90)}`),
    );
    small.push(...found.slice(0, 3).map((line) => `${at}: ${line}`));
  }
  assert.deepEqual(small, []);
});

test('Folded, a full result is three screens long at most, and five on a phone', async ({ open }) => {
  const long = [];
  for (const [width, most] of [[1280, 3], [390, 5]]) {
    const { page } = await open({ at: 'result.html', saved: mixedAnswers(), width });
    await page.locator('.headline').waitFor();
    await wear(page, LAID_OUT);
    const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
    if (screens > most) long.push(`${width} px: ${screens.toFixed(2)} screens`);
  }
  assert.deepEqual(long, []);
});

test('The colours switch forces dark and light against the system, and is remembered', async ({ open }) => {
  const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const visit = await open({ colorScheme: 'light' });
  const { page } = visit;
  const light = await paper(page);
  await page.getByLabel(words('site.colours_dark')).check();
  await until(page, (light) => getComputedStyle(document.body).backgroundColor !== light, light, 'the page turns dark');
  const dark = await paper(page);
  for (const at of ['', 'check.html', 'result.html', 'contrast.html']) {
    await visit.go(at);
    assert.equal(await paper(page), dark, `${at} stays dark`);
    await page.locator('input[name=colours][value=dark]:checked').waitFor({ state: 'attached' });
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByLabel(words('site.colours_light')).check();
  await until(page, (light) => getComputedStyle(document.body).backgroundColor === light, light, 'the page turns light');
  await visit.reload();
  assert.equal(await paper(page), light, 'light is remembered');
  await page.getByLabel(words('site.colours_system')).check();
  await until(page, (dark) => getComputedStyle(document.body).backgroundColor === dark, dark, 'the system decides again');
});

test('The chosen colours hold on the next page', async ({ open }) => {
  const { page } = await open({ at: 'check.html' });
  await page.getByLabel(words('site.colours_dark')).check();
  await page.locator('html[data-colours=dark]').waitFor();
  await page.locator('nav').getByRole('link', { name: words('nav.full') }).click();
  await page.locator('form.opening').waitFor();
  await page.locator('html[data-colours=dark]').waitFor();
  await page.locator('input[name=colours][value=dark]:checked').waitFor({ state: 'attached' });
});

test('Nothing moves for those who ask for less motion', async ({ open }) => {
  const visit = await open({ reducedMotion: 'reduce', at: 'check.html' });
  const { page } = visit;
  for (const at of ['', 'check.html', 'result.html', 'full.html']) {
    await visit.go(at);
    const moving = await page.evaluate(() => {
      const seconds = (text) => Math.max(...text.split(',').map(parseFloat));
      return [...document.querySelectorAll('*')]
        .filter((element) => {
          const style = getComputedStyle(element);
          return seconds(style.transitionDuration) > 0.01 || (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01) || style.scrollBehavior === 'smooth';
        })
        .map((element) => element.outerHTML.slice(0, 100))
        .slice(0, 3);
    });
    assert.deepEqual(moving, [], at);
  }
});

test('Where the focus is can be seen', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4' });
  const { page } = visit;
  const unseen = [];
  for (let press = 0; press < 20; press += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const marks = (one) => one && (getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).boxShadow !== 'none');
      return marks(element) || marks(element.closest('label')) ? null : element.outerHTML.slice(0, 100);
    });
    if (found) unseen.push(found);
  }
  assert.deepEqual(unseen, []);
});

if (process.env.SCREENSHOTS || process.env.UPDATE_SCREENSHOT) {
  test('Pictures of start, question and result are taken', async ({ open }) => {
    const folder = process.env.SCREENSHOTS;
    if (folder) await mkdir(folder, { recursive: true });
    for (const width of [390, 1280]) {
      for (const colorScheme of ['light', 'dark']) {
        const visit = await open({ width, colorScheme, reducedMotion: 'reduce' });
        const { page } = visit;
        const take = (name) => folder && page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        await take('start');
        await visit.go('check.html#OPS-4');
        await choose(page, 3);
        await take('question');
        const come = await open({ at: 'result.html', saved: mixedAnswers({ ticks: 1 }), width, colorScheme, reducedMotion: 'reduce' });
        await come.page.locator('.headline').waitFor();
        if (folder) await come.page.screenshot({ path: join(folder, `result-full-${width}-${colorScheme}.png`), fullPage: true });
        const back = await open({ at: 'result.html', saved: quickAnswers(1), width, colorScheme, reducedMotion: 'reduce' });
        await back.page.locator('.card').first().waitFor();
        if (folder) await back.page.screenshot({ path: join(folder, `result-${width}-${colorScheme}.png`), fullPage: true });
        if (process.env.UPDATE_SCREENSHOT && width === 1280 && colorScheme === 'light') {
          await back.page.screenshot({ path: join(ROOT, 'tests/e2e/screenshot.png') });
        }
      }
    }
  });
}
