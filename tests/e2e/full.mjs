// The full check, by keyboard alone, to its last page.
import assert from 'node:assert/strict';

import { digit, enter, heading, practiceAt, tabTo, turn, unfold } from './journey.mjs';
import { answers, BANDS, mixedAnswers, SCENARIOS, shows, test, until, words } from './support.mjs';

const isScenario = (page) => page.locator('form.scenario').count().then(Boolean);
const isQuestion = (page) => page.locator('form.question:not(.scenario)').count().then(Boolean);

/** Picks in a scenario by keyboard: the first option as best, the second as worst. */
async function pickBoth(page) {
  await tabTo(page, 'input[name=best]');
  await page.keyboard.press('Space');
  await page.locator('input[name=best]:checked').waitFor();
  assert.equal(await page.locator('.reasons-shown').count(), 0, 'no reasons before both picks');
  await tabTo(page, 'input[name=worst]');
  await page.keyboard.press('ArrowDown');
  await page.locator('.reasons-shown').waitFor();
}

test('The full check goes by keyboard alone: facts, chapters, scenarios, result, brief, room and contrast', async ({ open }) => {
  const visit = await open();
  const { page } = visit;
  await tabTo(page, 'nav a[href="full.html"]');
  await enter(page);
  await shows(page, words('full.title'), 'h1');
  const open_ = Number(/\d+/.exec(await page.locator('p[role=status]').textContent())[0]);
  assert.ok(open_ > 30, 'the overview says how many questions are open');
  await tabTo(page, 'input[name=retrieval]');
  await page.keyboard.press('ArrowUp');
  await page.locator('input[value=retrieval]:checked').waitFor();
  const open2 = Number(/\d+/.exec(await page.locator('p[role=status]').textContent())[0]);
  assert.ok(open2 >= open_, 'a fact decides which questions apply');

  await tabTo(page, '.chapters a.button');
  await enter(page);
  const seen = { questions: new Set(), chapters: 0, scenarios: 0 };
  while (new URL(page.url()).pathname === '/full.html') {
    if (await isScenario(page)) {
      seen.scenarios += 1;
      await pickBoth(page);
    } else if (await isQuestion(page)) {
      const level = (seen.questions.size * 7) % 5;
      assert.ok(!seen.questions.has(page.url()), `${practiceAt(page)} is asked once`);
      seen.questions.add(page.url());
      await digit(page, level + 1);
      if (seen.questions.size === 5) {
        await tabTo(page, '.evidence input');
        await page.keyboard.press('Space');
        await page.locator('.evidence input:checked').waitFor();
      }
    } else {
      seen.chapters += 1;
      await shows(page, words('full.chapter', { n: seen.chapters, of: 7 }));
      await tabTo(page, '.actions a.primary');
    }
    await enter(page);
  }
  assert.equal(seen.questions.size, open2, 'every open question was asked');
  assert.equal(seen.chapters, 7, 'every chapter has a result');
  assert.equal(seen.scenarios, 9, 'three scenarios after chapters 3, 6 and the last');

  assert.equal(new URL(page.url()).pathname, '/result.html');
  const title = await heading(page);
  assert.ok(BANDS.some((band) => title.endsWith(`: ${band}`)), `the headline is a band: ${title}`);
  await shows(page, words('result.held_back').split('{')[0], '.headline');
  assert.equal(await page.locator('#look > div > .rows > .row').count(), 5, 'five first things');
  assert.equal(await page.locator('#look .row > details[open]').count(), 1, 'the first of them open');
  assert.equal(await page.locator('#sections .row').count(), 7);
  await tabTo(page, '#sections summary');
  await page.keyboard.press('Enter');
  await shows(page, '100 ×', '#sections details[open]');
  assert.ok((await page.locator('#sections .terms li').count()) >= 4, 'the arithmetic goes down to the answers');

  await tabTo(page, '.way-on a[href="brief.html"]');
  await enter(page);
  await page.locator('article.brief').waitFor();
  await turn(page, () => page.goBack());
  await tabTo(page, '.way-on a[href="room.html"]');
  await enter(page);
  await tabTo(page, 'textarea');
  await page.keyboard.type('I froze it in June.');
  await shows(page, words('room.words', { n: 5 }));
  await until(page, () => localStorage.getItem('dependable:/:production-ai:answers').includes('I froze it in June.'), undefined, 'the note is saved');
  await visit.reload();
  assert.equal(await page.locator('textarea').inputValue(), 'I froze it in June.');
  await tabTo(page, 'summary');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('details[open] .contrast q').count(), 2);
  await tabTo(page, 'nav a[href="contrast.html"]');
  await enter(page);
  await shows(page, words('contrast.title'), 'h1');
  assert.ok((await page.locator('table.talk').count()) >= 7);
});

test('A scenario refuses one option for both picks, and shows its reasons only after both', async ({ open }) => {
  const visit = await open({ at: 'full.html#S3' });
  const { page } = visit;
  const pick = (name, place) => page.locator(`label:has(input[name=${name}])`).nth(place).click();
  const picked = (name) => page.locator(`input[name=${name}]:checked`);
  await pick('best', 2);
  await picked('best').waitFor();
  await pick('worst', 2);
  await picked('worst').waitFor();
  await picked('best').waitFor({ state: 'detached' });
  assert.equal(await page.locator('.reasons-shown').count(), 0, 'no reasons after one option for both');
  await pick('best', 0);
  await page.locator('.reasons-shown').waitFor();
  await shows(page, words('scenario.your_best'), '.reasons-shown');
  await shows(page, words('scenario.your_worst'), '.reasons-shown');
  await shows(page, words('scenario.minority'), '.reasons-shown');
  const order = await page.locator('label:has(input[name=best])').allTextContents();
  assert.equal(order.length, 4);
  await visit.reload();
  assert.deepEqual(await page.locator('label:has(input[name=best])').allTextContents(), order, 'the order is stable for a person');
  assert.ok(await page.locator('input[name=best]').nth(0).isChecked(), 'the picks are kept');
  await page.locator('.reasons-shown').waitFor();
});

test('Options come in an order that is each person\'s own', async ({ open }) => {
  const orders = new Set();
  for (const shuffle of [1, 2, 3, 4]) {
    const { page } = await open({ at: `full.html#${SCENARIOS[0].id}`, saved: answers(() => undefined, { shuffle, scenarios: false }) });
    await page.locator('form.scenario').waitFor();
    orders.add((await page.locator('input[name=best]').evaluateAll((inputs) => inputs.map((input) => input.value))).join());
  }
  assert.ok(orders.size > 1, 'four people do not all see one order');
});

test('From the overview every question can be reached, and what is unanswered is visible', async ({ open }) => {
  const { page } = await open({ at: 'full.html', saved: answers((practice) => (practice.id === 'DATA-1' ? 2 : undefined), { scenarios: false }) });
  const links = page.locator('.chapters .entries a');
  assert.ok((await links.count()) >= 45);
  assert.ok((await page.locator('.chapters .open').count()) >= 44);
  await page.locator('.chapters details summary').first().click();
  const link = page.locator('.chapters details[open] a').nth(1);
  const at = (await link.getAttribute('href')).split('#')[1];
  await turn(page, () => link.click());
  assert.equal(practiceAt(page), at);
  await page.locator('form.question').waitFor();
});

test('The full check goes on where the three-minute check ended, with the same answers', async ({ open }) => {
  const { page } = await open({ at: 'full.html#OPS-4', saved: answers((practice) => (practice.isHinge ? 1 : undefined), { scenarios: false }) });
  await page.locator('input[name=answer][value="1"]:checked').waitFor();
  await turn(page, () => page.goto(page.url().replace('#OPS-4', '#OPS')));
  await shows(page, words('full.chapter_open'));
});

test('The result of a full check shows patterns, proofs, disagreeing answers and the rest of the gaps on request', async ({ open }) => {
  const { page } = await open({ at: 'result.html', saved: mixedAnswers({ ticks: 1 }) });
  await page.locator('.headline').waitFor();
  const more = page.locator('#look .more > summary');
  const rest = Number(/\d+/.exec(await more.textContent())[0]);
  const rows = page.locator('#look .row');
  assert.equal(await rows.count(), 5);
  await more.click();
  await until(page, (all) => document.querySelectorAll('#look .row').length === all, rest + 5, 'the other gaps appear');
  await shows(page, words('result.claims'), 'h2');
  const lifts = words('stairs.lifts').split('{')[0];
  assert.ok((await page.locator('.chip', { hasText: lifts }).count()) > 0, 'what lifts the band is marked');
  await unfold(page);
  for (const pattern of await page.locator('.pattern').all()) assert.match(await pattern.textContent(), new RegExp(`${words('patterns.behind_high')}|${words('patterns.behind_low')}`));
  await until(page, () => document.querySelectorAll('#sections tbody tr').length > 40, undefined, 'every answer has a row');
});
