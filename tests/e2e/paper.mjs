// On paper: ink on white, nothing cut, no half-empty sheets, nobody's lines lost.
import assert from 'node:assert/strict';

import { unfold } from './journey.mjs';
import { ANSWERS, mixedAnswers, quickAnswers, sheetsOf, test, words } from './support.mjs';

const COLOURS = 'dependable:colours';
/** What is left of A4 and of Letter between the margins, in CSS pixels: the narrower and the lower of both. */
const SHEET = { width: 673, height: 949 };
const PRINTED = ['brief.html', 'result.html', 'room.html', 'contrast.html'];

/** Everything that has words of its own and is too faint on white paper. */
const faint = () => {
  const channel = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const contrast = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map(Number);
    return 1.05 / (0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue) + 0.05);
  };
  const speaks = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return [...document.querySelectorAll('#app *')]
    .filter((element) => speaks(element) && element.checkVisibility())
    .map((element) => [element, element instanceof SVGElement ? getComputedStyle(element).fill : getComputedStyle(element).color])
    .filter(([, colour]) => contrast(colour) < 4.5)
    .map(([element, colour]) => `${colour}: ${element.outerHTML.slice(0, 80)}`)
    .slice(0, 3);
};

for (const [how, colours, system] of [['chosen', 'dark', 'light'], ['of the system', null, 'dark']]) {
  test(`Dark colours ${how} are never printed: ink on white on every page that is printed`, async ({ open }) => {
    const saved = { [ANSWERS]: mixedAnswers({ ticks: 1 }), ...(colours ? { [COLOURS]: colours } : {}) };
    const visit = await open({ at: null, saved, colorScheme: system });
    const { page } = visit;
    for (const at of PRINTED) {
      await visit.go(at);
      await unfold(page);
      if (colours) assert.equal(await page.evaluate(() => document.documentElement.dataset.colours), colours);
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.ok(Number(/\d+/.exec(paper)[0]) < 60, `${at} is dark on screen`);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgba(0, 0, 0, 0)', `${at} has the white of the paper`);
      assert.deepEqual(await page.evaluate(faint), [], at);
      await page.emulateMedia({ media: null });
    }
  });
}

test('Nothing printed that must not break is higher than two thirds of a sheet, so that no sheet stays half empty', async ({ open }) => {
  const found = [];
  for (const saved of [mixedAnswers({ ticks: 1 }), quickAnswers(1), mixedAnswers({ profile: ['team', 'agent', 'tier-a'] })]) {
    const visit = await open({ at: null, saved, viewport: SHEET });
    const { page } = visit;
    for (const at of PRINTED) {
      await visit.go(at);
      await unfold(page);
      await page.emulateMedia({ media: 'print' });
      const high = await page.evaluate((most) =>
        [...document.querySelectorAll('#app *')]
          .filter((element) => getComputedStyle(element).breakInside === 'avoid' || element.localName === 'svg')
          .filter((element) => element.getBoundingClientRect().height > most)
          .map((element) => `${Math.round(element.getBoundingClientRect().height)} px: ${element.outerHTML.slice(0, 90)}`), (SHEET.height * 2) / 3);
      found.push(...high.map((line) => `${at}: ${line}`));
      await page.emulateMedia({ media: null });
    }
  }
  assert.deepEqual(found, []);
});

test('The result prints whole: what is folded is named, what is unfolded is printed, and the sheets are counted', async ({ open }) => {
  const { page } = await open({ at: 'result.html', saved: mixedAnswers({ ticks: 1 }) });
  await page.locator('.headline').waitFor();
  const folded = sheetsOf(await page.pdf({ format: 'A4' }));
  assert.ok(folded <= 7, `${folded} sheets`);
  const says = page.getByText(words('result.folded'));
  assert.equal(await says.isVisible(), false, 'on screen one sees what is folded');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await says.isVisible(), 'on paper one is told');
  const names = await page.locator('main details:not(.no-print *) > summary').evaluateAll((all) => all.filter((summary) => !summary.closest('details details:not([open])')?.parentElement.closest('details:not([open])')).map((summary) => summary.checkVisibility()));
  assert.ok(names.length && names.every(Boolean), 'every fold has its name on paper');
});

test('The contrast page prints all its sections, also those that are folded', async ({ open }) => {
  const { page } = await open({ at: 'contrast.html' });
  await page.emulateMedia({ media: 'print' });
  const hidden = await page.locator('table.talk').evaluateAll((all) => all.filter((table) => table.getBoundingClientRect().height < 50).length);
  assert.equal(hidden, 0);
});

test('The first sheet of the brief is a sheet of its own', async ({ open }) => {
  for (const profile of [['candidate', 'llm', 'senior'], ['team', 'agent', 'tier-a']]) {
    const { page } = await open({ at: 'brief.html', saved: mixedAnswers({ profile, ticks: 2 }), viewport: SHEET });
    await page.locator('.first-page').waitFor();
    await page.emulateMedia({ media: 'print' });
    const { after, bottom } = await page.locator('.first-page').evaluate((sheet) => ({ after: getComputedStyle(sheet).breakAfter, bottom: sheet.getBoundingClientRect().bottom }));
    assert.equal(after, 'page');
    assert.ok(bottom > SHEET.height / 3 && bottom < SHEET.height, `it fills ${Math.round(bottom)} of ${SHEET.height} px`);
  }
});

test('A note keeps its lines on the page, a long one goes over the sheets, and a word of 300 letters stays inside', async ({ open }) => {
  const short = '1. first\n2. second\n\nthird line';
  const long = Array.from({ length: 250 }, (_, line) => `line ${line} of a long note`).join('\n');
  const saved = JSON.parse(mixedAnswers());
  saved.assessment.responses['OPS-4'] = { answer: { level: 1 }, note: short };
  const without = JSON.stringify(saved);
  saved.assessment.responses['OPS-1'] = { answer: { level: 1 }, note: long };
  saved.assessment.responses['OPS-2'] = { answer: { level: 1 }, note: 'W'.repeat(300) };
  const before = await open({ at: 'brief.html', saved: without });
  await before.page.locator('article.brief').waitFor();
  const { page } = await open({ at: 'brief.html', saved: JSON.stringify(saved), viewport: { ...SHEET, width: 390 } });
  const notes = page.locator('.notes li');
  assert.ok((await notes.evaluateAll((all, note) => all.some((item) => item.innerText.endsWith(note)), short)), 'the lines stand on the page');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing reaches beyond the window');
  const more = sheetsOf(await page.pdf({ format: 'A4' })) - sheetsOf(await before.page.pdf({ format: 'A4' }));
  assert.ok(more >= 3, `250 lines take ${more} sheets more`);
  await page.emulateMedia({ media: 'print' });
  const kept = await notes.evaluateAll((all) => all.filter((item) => getComputedStyle(item).breakInside !== 'auto').length);
  assert.equal(kept, 0, 'a note may go over the edge of a sheet');
  assert.ok(words('brief.notes'));
});
