// Everybody sees and reaches it: forced colours, wide spacing, small windows, small print.
import assert from 'node:assert/strict';

import { EVERYWHERE } from '../pages.mjs';
import { choose, unfold } from './journey.mjs';
import { LAID_OUT, mixedAnswers, quickAnswers, test, until, wear } from './support.mjs';

/** Forced colours, and a page beside it that reads pictures, which the site's own policy would not let it. */
async function forced(open, options) {
  const visit = await open({ ...options, forcedColors: 'active', reducedMotion: 'reduce' });
  const reader = await visit.context.newPage();
  return { ...visit, visit, page: visit.page, picture: (locator, padding = 0) => picture(reader, visit.page, locator, padding) };
}

/** The colours of what is drawn: how many pixels have each. */
async function picture(reader, page, locator, padding) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  const clip = { x: box.x - padding, y: box.y - padding, width: box.width + 2 * padding, height: box.height + 2 * padding };
  const bytes = (await page.screenshot({ clip })).toString('base64');
  return reader.evaluate(async (bytes) => {
    const blob = await (await fetch(`data:image/png;base64,${bytes}`)).blob();
    const image = await createImageBitmap(blob);
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colours = {};
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]} ${data[at + 1]} ${data[at + 2]}`;
      colours[colour] = (colours[colour] ?? 0) + 1;
    }
    return { colours, area: image.width * image.height };
  }, bytes);
}

/** Which part of two pictures has another colour, from 0 to 1. */
function differ(one, other) {
  const names = new Set([...Object.keys(one.colours), ...Object.keys(other.colours)]);
  const shares = [...names].map((name) => Math.abs((one.colours[name] ?? 0) / one.area - (other.colours[name] ?? 0) / other.area));
  return shares.reduce((sum, share) => sum + share, 0) / 2;
}

test('In forced colours a chosen answer, a choice of the profile and a point of the prediction look chosen', async ({ open }) => {
  for (const [at, kind] of [['check.html#OPS-4', 'choice'], ['full.html', 'point'], ['full.html', 'option']]) {
    const saved = kind === 'option' ? quickAnswers(1) : undefined;
    const { page, picture } = await forced(open, { at, saved, width: 390 });
    await unfold(page);
    const label = page.locator(`label.${kind}`);
    await label.nth(1).click();
    const chosen = page.locator(`label.${kind}:has(:checked)`).first();
    await chosen.waitFor();
    const other = page.locator(`label.${kind}:not(:has(:checked))`).first();
    assert.ok(differ(await picture(chosen), await picture(other)) > 0.2, kind);
  }
});

test('In forced colours the progress bar shows how far one is', async ({ open }) => {
  const { visit, page, picture } = await forced(open, { at: 'check.html', saved: quickAnswers(1) });
  const bars = [];
  for (const place of [0, 5]) {
    await visit.go('check.html#OPS-4');
    const bar = page.locator('progress').first();
    await bar.evaluate((bar, place) => (bar.value = place), place);
    bars.push(await picture(bar));
  }
  assert.ok(differ(...bars) > 0.3, 'five questions further it looks different');
});

test('In forced colours the steps of a level show what is reached and what is asked', async ({ open }) => {
  const { page, picture } = await forced(open, { at: 'result.html', saved: quickAnswers(2) });
  const step = (marks) => page.locator(`.step${marks}`).first();
  await step('').waitFor();
  const reached = await picture(step('.reached'));
  const open_ = await picture(step(':not(.reached)'));
  assert.ok(differ(reached, open_) > 0.3, 'reached and not reached');
  const asked = await picture(step('.asked'), 5);
  const plain = await picture(step(':not(.asked)'), 5);
  assert.ok(differ(asked, plain) > 0.05, 'asked and not asked');
});

test('In forced colours every box has an edge, and the focus has a ring', async ({ open }) => {
  const { page, picture, visit } = await forced(open, { at: 'check.html#OPS-4' });
  await choose(page, 4);
  const edge = (selector) => page.locator(selector).first().evaluate((box) => parseFloat(getComputedStyle(box).borderTopWidth) > 0 && getComputedStyle(box).borderTopStyle !== 'none');
  assert.ok(await edge('.evidence'), 'evidence');
  await page.locator('form.question button[type=submit]').focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const button = page.locator('form.question button[type=submit]');
  const ringed = await picture(button, 6);
  await button.evaluate((button) => button.blur());
  assert.ok(differ(ringed, await picture(button, 6)) > 0.03, 'the focused button has a ring');
  const back = await forced(open, { at: 'result.html', saved: quickAnswers(1) });
  await unfold(back.page);
  const boxes = back.page.locator('.plan, .worse');
  assert.ok((await boxes.count()) > 0, 'there are boxes');
  for (const box of await boxes.all()) {
    assert.ok(await box.evaluate((box) => parseFloat(getComputedStyle(box).borderTopWidth) > 0), 'a box of the result');
  }
  await visit.go('');
});

/** As WCAG 1.4.12 has it. */
const SPACED = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** What is cut off, and what to press lies over something else to press. */
const cut = () => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth + 1) found.push(`the page is ${root.scrollWidth} wide of ${root.clientWidth}`);
  const presses = [...document.querySelectorAll('main a, main button, main label, main summary')].filter((one) => one.checkVisibility() && !one.closest('.sticky'));
  for (const one of presses) {
    if (one.scrollHeight > one.clientHeight + 2 && getComputedStyle(one).display !== 'inline') found.push(`cut: ${one.outerHTML.slice(0, 80)}`);
  }
  const isBar = (one) => getComputedStyle(one.parentElement).position === 'sticky' || one.closest('.actions') && getComputedStyle(one.closest('.actions')).position === 'sticky';
  const boxes = presses.filter((one) => !isBar(one)).map((one) => [one, one.getBoundingClientRect()]);
  for (const [nth, [one, box]] of boxes.entries()) {
    for (const [other, under] of boxes.slice(nth + 1, nth + 4)) {
      const over = Math.min(box.right, under.right) - Math.max(box.left, under.left) > 2 && Math.min(box.bottom, under.bottom) - Math.max(box.top, under.top) > 2;
      if (over && !one.contains(other) && !other.contains(one)) found.push(`over each other: ${one.outerHTML.slice(0, 60)} and ${other.outerHTML.slice(0, 60)}`);
    }
  }
  return found.slice(0, 4);
};

test('With the wider spacing of text that a person may set nothing is cut off and nothing overlaps', async ({ open }) => {
  const found = [];
  const visit = await open({ at: null, saved: mixedAnswers({ ticks: 1 }), width: 390 });
  const { page } = visit;
  for (const at of EVERYWHERE) {
    await visit.go(at);
    await unfold(page);
    await wear(page, LAID_OUT + SPACED);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      found.push(...(await page.evaluate(cut)).map((line) => `${at} at ${width}: ${line}`));
    }
  }
  assert.deepEqual(found, []);
});

for (const size of [{ width: 320, height: 256 }, { width: 390, height: 500 }]) {
  test(`In a window of ${size.width} by ${size.height} the focus is never under the bar`, async ({ open }) => {
    const hidden = [];
    for (const at of ['check.html#OPS-4', 'full.html#S3']) {
      const { page } = await open({ at, viewport: size });
      await page.locator('h1').waitFor();
      if (at.startsWith('check')) await choose(page, 4);
      await page.evaluate(() => window.scrollTo(0, 0));
      const seen = async (key) => {
        await page.keyboard.press(key);
        const covered = await page.evaluate(() => {
          const element = document.activeElement;
          const bar = [...document.querySelectorAll('.actions')].find((bar) => getComputedStyle(bar).position === 'sticky');
          if (!bar || element === document.body || bar.contains(element)) return null;
          const box = (element.closest('label') ?? element).getBoundingClientRect();
          const over = bar.getBoundingClientRect();
          const isOut = box.bottom <= 0 || box.top >= innerHeight;
          const isUnder = Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top) > 1;
          // What is higher than the room above the bar shows its beginning.
          const isLarge = box.height > innerHeight - over.height && box.top < over.top - 24;
          return isOut || (isUnder && !isLarge) ? `${Math.round(box.top)} to ${Math.round(box.bottom)}, the bar from ${Math.round(over.top)} to ${Math.round(over.bottom)}: ${element.outerHTML.slice(0, 80)}` : null;
        });
        if (covered) hidden.push(`${at} ${key}: ${covered}`);
      };
      for (let press = 0; press < 25; press += 1) await seen('Tab');
      for (let press = 0; press < 25; press += 1) await seen('Shift+Tab');
    }
    assert.deepEqual(hidden, []);
  });
}

test('No text is smaller than 12 px on any page at 320, 390 and 1280, in charts as well', async ({ open }) => {
  const small = [];
  const visit = await open({ at: null, saved: mixedAnswers({ ticks: 1 }), width: 390 });
  const { page } = visit;
  for (const at of EVERYWHERE) {
    await visit.go(at);
    await unfold(page);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) && element.checkVisibility())
          .map((element) => [element, parseFloat(getComputedStyle(element).fontSize) * (element.getScreenCTM?.().a ?? 1)])
          .filter(([, size]) => size < 11.99)
          .map(([element, size]) => `${size.toFixed(1)} px: ${element.outerHTML.slice(0, 80)}`)
          .slice(0, 2));
      small.push(...found.map((line) => `${at} at ${width}: ${line}`));
    }
  }
  assert.deepEqual(small, []);
});

test('At 320 px everything to press is at least 24 px high and wide, or a word in a sentence', async ({ open }) => {
  const small = [];
  const visit = await open({ at: null, saved: mixedAnswers({ ticks: 1 }), viewport: { width: 320, height: 640 } });
  const { page } = visit;
  for (const at of EVERYWHERE) {
    await visit.go(at);
    await unfold(page);
    await wear(page, LAID_OUT);
    const found = await page.evaluate(() => {
      const inSentence = (element) => getComputedStyle(element).display === 'inline' && [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      return [...document.querySelectorAll('main a, main button, main label, main summary, nav a')]
        .filter((element) => element.checkVisibility() && !inSentence(element))
        .filter((element) => element.getBoundingClientRect().height < 23.99 || element.getBoundingClientRect().width < 23.99)
        .map((element) => `${element.getBoundingClientRect().height.toFixed(1)} px: ${element.outerHTML.slice(0, 90)}`)
        .slice(0, 3);
    });
    small.push(...found.map((line) => `${at}: ${line}`));
  }
  assert.deepEqual(small, []);
});

test('In the practice room the question is the heading, and facts are offered once there is an answer', async ({ open }) => {
  const { page } = await open({ at: 'room.html', saved: quickAnswers(0) });
  const first = await page.locator('h1').textContent();
  assert.ok(first.endsWith('?'), first);
  const offer = page.locator('.heard');
  assert.equal(await offer.getAttribute('aria-live'), 'polite');
  assert.equal(await offer.textContent(), '', 'the region is there and says nothing');
  await page.locator('textarea').pressSequentially('We looked at it now and then.');
  assert.equal(await offer.textContent(), '');
  // A screen reader says what becomes different: nothing at most keys.
  await page.evaluate(() => {
    window.said = 0;
    new MutationObserver(() => (window.said += 1)).observe(document.querySelector('.heard'), { subtree: true, characterData: true, childList: true });
  });
  await page.locator('textarea').pressSequentially(' In June Ines restored it within 40 minutes.');
  await until(page, () => document.querySelectorAll('.heard li').length === 4);
  await until(page, () => document.querySelector('.heard').textContent.match(/✓/g)?.length === 4);
  assert.ok((await page.evaluate(() => window.said)) <= 6, 'it changes with the facts and not with the keys');
  await page.getByRole('link', { name: 'Another question' }).click();
  await until(page, (first) => document.activeElement.localName === 'h1' && document.activeElement.textContent !== first, first, 'the next question has the focus');
});

test('On the contrast page one jumps to a section, which unfolds, and the own gaps come first', async ({ open }) => {
  const visit = await open({ at: 'contrast.html', saved: quickAnswers(0), width: 390 });
  const { page } = visit;
  assert.equal(await page.locator('main details[open]').count(), 1);
  assert.equal(await page.locator('.jump a').first().getAttribute('href'), '#talk-own');
  assert.ok((await page.locator('#talk-own mark').count()) > 0, 'facts are marked');
  await page.locator('.jump a').last().click();
  const target = (await page.locator('.jump a').last().getAttribute('href')).slice(1);
  await until(page, (id) => {
    const table = document.getElementById(id);
    const { top } = table.getBoundingClientRect();
    return table.closest('details').open && top >= 0 && top < innerHeight;
  }, target, 'the section is unfolded and in view');
});
