// A team: the same check by keyboard alone.
import assert from 'node:assert/strict';

import { digit, enter, heading, practiceAt, tabTo } from './journey.mjs';
import { shows, test, until, words } from './support.mjs';

test('A team answers eight questions by keyboard alone at 1280 px and gets its result', async ({ open }) => {
  const { page } = await open();
  const pick = async (selector, key) => {
    await page.keyboard.press(key);
    await until(page, (selector) => document.querySelector(selector)?.checked, selector, `${key} chooses ${selector}`);
  };
  const choose = async (list, key, tag) => {
    await tabTo(page, `select[name=${list}]`);
    await page.keyboard.press(key);
    await until(page, ([list, tag]) => document.querySelector(`select[name=${list}]`)?.value === tag, [list, tag], `${key} chooses ${tag}`);
  };
  await choose('who', 'ArrowDown', 'team');
  await choose('system', 'ArrowDown', 'agent');
  await choose('tier', 'ArrowDown', 'tier-a');
  // Enter in a list opens it: the button is its own stop.
  await tabTo(page, '#start button[type=submit]');
  await enter(page);
  await page.locator('form.opening').waitFor();
  await tabTo(page, 'input[name=prediction]');
  for (const number of [1, 2, 3, 4]) await pick(`input[name=prediction][value="${number}"]`, 'ArrowRight');
  await enter(page);

  const asked = new Set();
  for (let place = 1; place <= 8; place += 1) {
    await shows(page, words('question.progress', { n: place, of: 8 }), '.progress');
    asked.add(practiceAt(page));
    assert.equal(await page.locator('.others input[value=no-opportunity]').count(), 0, 'a team had the opportunity');
    await digit(page, place === 2 ? 4 : 1 + (place % 3));
    if (place === 2) {
      await tabTo(page, '.evidence input');
      await page.keyboard.press('Space');
      await page.locator('.evidence input:checked').waitFor();
    }
    if (place === 3) {
      await tabTo(page, 'summary');
      await page.keyboard.press('Enter');
      await page.locator('details[open]').waitFor();
      assert.equal(practiceAt(page), [...asked].at(-1), 'Enter on a disclosure opens it and does not go on');
      // Digits answer where the answers are.
      await tabTo(page, '.levels [name=answer]:checked', 'Shift+Tab');
      await digit(page, 2);
    }
    if (place === 4) {
      // Arrows walk through the answers.
      await page.keyboard.press('ArrowDown');
      await page.locator('.levels [name=answer]').nth(2).and(page.locator(':checked')).waitFor();
    }
    await enter(page);
  }
  assert.equal(asked.size, 8);
  assert.match(await heading(page), new RegExp(`^${words('result.kicker')}: \\d of 8`));
  assert.equal(await page.locator('.dots a').count(), 8);
  assert.ok((await page.locator('.row [id^=about-]').count()) > 0);
  assert.equal(await page.locator('.way-on a[href="room.html"]').count(), 0, 'a team is not sent to an interview');
});

test('The skip link leads to the content of the same question', async ({ open }) => {
  const { page } = await open({ at: 'check.html#SEC-3' });
  const asked = await heading(page);
  await page.keyboard.press('Tab');
  await page.locator('a.skip:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await until(page, () => document.activeElement?.closest('main'), undefined, 'the next stop is inside the content');
  assert.equal(await heading(page), asked, 'the question stays');
  await page.locator('form.question').waitFor();
});

test('The skip link keeps its page in the full check, the practice room and the result', async ({ open }) => {
  const visit = await open({ at: 'full.html#DATA-2' });
  for (const at of ['full.html#DATA-2', 'room.html#OPS-2', 'contrast.html', 'index.html']) {
    await visit.go(at);
    const before = await heading(visit.page);
    const content = await visit.page.locator('main h2, main legend').allTextContents();
    await tabTo(visit.page, 'a.skip');
    await visit.page.keyboard.press('Enter');
    await visit.page.keyboard.press('Tab');
    await until(visit.page, () => document.activeElement?.closest('main'), undefined, `the next stop on ${at} is inside the content`);
    assert.equal(await heading(visit.page), before, `${at} stays`);
    assert.deepEqual(await visit.page.locator('main h2, main legend').allTextContents(), content, `the content of ${at} stays`);
  }
});
