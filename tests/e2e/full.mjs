// The full check, by keyboard alone, to its last page.
import assert from 'node:assert/strict';

import { digit, enter, heading, practiceAt, tabTo, turn, unfold } from './journey.mjs';
import { ANSWERS, BANDS, SCENARIOS, answers, mixedAnswers, shows, test, until, words } from './support.mjs';

const isScenario = (page) => page.locator('form.scenario').count().then(Boolean);
const isQuestion = (page) => page.locator('form.question:not(.scenario)').count().then(Boolean);

/** Picks in a scenario by keyboard: an action as best by digit, another as worst by arrow, and looks at the reasons. */
async function pickBoth(page) {
  await tabTo(page, 'input[name=best]');
  await page.keyboard.press('2');
  await page.locator('input[name=best] >> nth=1').and(page.locator(':checked')).waitFor();
  await tabTo(page, 'input[name=worst]');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.locator('input[name=worst]:checked').waitFor();
  assert.ok(await page.locator('input[name=best]').nth(1).isChecked(), 'arrows pass over the other pick');
  assert.equal(await page.locator('.reasons-shown').count(), 0, 'no reasons before they are asked for');
  await tabTo(page, '.explained button');
  await page.keyboard.press('Space');
  await until(page, () => document.activeElement?.matches('.reasons-shown h2'), undefined, 'the heading of the reasons has the focus');
  await tabTo(page, 'button[type=submit]');
}

test('The full check goes by keyboard alone: facts, chapters, scenarios, result, brief, room and contrast', async ({ open: begin }) => {
  const visit = await begin();
  const { page } = visit;
  await tabTo(page, 'nav a[href="full.html"]');
  await enter(page);
  await shows(page, words('opening.full_title'), 'h1');
  await tabTo(page, 'form.opening button[type=submit]');
  await page.keyboard.press('Enter');
  await page.locator('.tasks').waitFor();
  const open = async () => Number(/of (\d+)/.exec(await page.locator('.tasks [role=status]').textContent())[1]);
  const open1 = await open();
  assert.ok(open1 > 30, 'the list says how many questions there are');
  await tabTo(page, 'input[name=retrieval]');
  await page.keyboard.press('ArrowUp');
  await page.locator('input[value=retrieval]:checked').waitFor();
  const open2 = await open();
  assert.ok(open2 >= open1, 'a fact decides which questions apply');

  await tabTo(page, '.tasks a.primary', 'Shift+Tab');
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
  assert.equal(seen.scenarios, 9, 'the scenarios come after the last chapter');

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
  await until(page, (key) => localStorage.getItem(key).includes('I froze it in June.'), ANSWERS, 'the note is saved');
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

test('A scenario shows its reasons on request only, and loses no pick', async ({ open }) => {
  const visit = await open({ at: 'full.html#S3' });
  const { page } = visit;
  const radio = (name, place) => page.locator(`input[name=${name}]`).nth(place);
  const pick = async (name, place) => {
    await page.locator(`label:has(input[name=${name}])`).nth(place).click();
    await radio(name, place).and(page.locator(':checked')).waitFor();
  };
  const names = ['key_best', 'key_acceptable', 'key_poor', 'key_worst', 'your_best', 'reasons', 'minority'].map((name) => words(`scenario.${name}`));
  const tells = async () => {
    const text = await page.locator('form.scenario').innerHTML();
    return names.filter((name) => text.includes(name));
  };
  await pick('best', 2);
  assert.ok(await radio('worst', 2).isDisabled(), 'what comes first cannot do most harm as well');
  await pick('worst', 1);
  assert.ok(await radio('best', 1).isDisabled());
  await shows(page, words('scenario.ready'), '[role=status]');
  assert.deepEqual(await tells(), [], 'nothing is revealed before it is asked for');
  await page.getByRole('button', { name: words('scenario.show_reasons') }).click();
  await shows(page, words('scenario.shown'), '[role=status]');
  await shows(page, words('scenario.minority'), '.reasons-shown');
  assert.match(await page.locator('.decide .says').nth(2).innerText(), new RegExp(words('scenario.your_best')));
  assert.match(await page.locator('.decide .says').nth(1).innerText(), new RegExp(words('scenario.your_worst')));
  await pick('best', 0);
  assert.match(await page.locator('.decide .says').nth(0).innerText(), new RegExp(words('scenario.your_best')), 'known reasons stay');
  const order = await page.locator('.decide li > p:first-child').allTextContents();
  assert.equal(order.length, 4);
  await visit.reload();
  assert.deepEqual(await page.locator('.decide li > p').allTextContents(), order, 'the order is stable for a person');
  assert.ok(await radio('best', 0).isChecked() && (await radio('worst', 1).isChecked()), 'the picks are kept');
});

test('By keyboard a scenario reveals nothing and takes no pick away', async ({ open }) => {
  const { page } = await open({ at: 'full.html#S3' });
  const checked = (name) => page.locator(`input[name=${name}]`).evaluateAll((all) => all.findIndex((input) => input.checked));
  await tabTo(page, 'input[name=best]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press('ArrowDown');
    assert.equal(await checked('best'), 0, 'the first pick stays');
    assert.notEqual(await checked('worst'), 0);
  }
  for (const [digit, place] of [['4', 3], ['2', 1], ['1', 1]]) {
    await page.keyboard.press(digit);
    await until(page, (place) => document.querySelectorAll('input[name=worst]')[place].checked, place, `digit ${digit} picks in the column that has the focus`);
    assert.equal(await checked('best'), 0);
  }
  assert.equal(await page.locator('.reasons-shown, .decide .says').count(), 0);
});

/** Where each action stands, and its place in either column. */
const places = (page) =>
  page.evaluate(() => {
    const edges = (element) => (({ top, bottom, left, right }) => ({ top, bottom, left, right }))(element.getBoundingClientRect());
    const all = (selector) => [...document.querySelectorAll(selector)].map(edges);
    return { rows: all('.decide li'), firsts: all('label:has([name=best])'), harms: all('label:has([name=worst])'), end: edges(document.querySelector('.decide')).bottom };
  });

async function standInTheirRows(page, isWide, what) {
  const { rows, firsts, harms, end } = await places(page);
  for (const [place, row] of rows.entries()) {
    const [first, harm] = [firsts[place], harms[place]];
    const next = rows[place + 1]?.top ?? end;
    assert.equal(first.top, harm.top, `${what}: both stand in one line`);
    assert.ok(first.right <= harm.left, `${what}: first stands before most harm`);
    assert.ok(first.top >= (isWide ? row.top : row.bottom) && first.bottom <= next, `${what}: the picks stand with action ${place + 1}`);
    assert.ok(first.bottom - first.top >= 44, `${what}: they are easy to hit`);
  }
}

test('Tab goes from First at any action to Most harm, and from there to the way on', async ({ open }) => {
  for (const width of [1280, 390, 320]) {
    const { page } = await open({ at: 'full.html#S3', width });
    const radio = (name, place) => page.locator(`input[name=${name}]`).nth(place);
    const pick = async (name, place) => {
      await radio(name, place).focus();
      await page.keyboard.press('Space');
      await radio(name, place).and(page.locator(':checked')).waitFor();
    };
    const focused = () => page.evaluate(() => [document.activeElement.name, document.activeElement.textContent].filter(Boolean).join());
    for (const [first, harm] of [[1, 0], [2, 0], [3, 2], [0, 3]]) {
      await pick('best', first);
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'worst', `from action ${first + 1} at ${width} px`);
      await pick('worst', harm);
      await page.locator('.explained button').waitFor();
      await radio('best', first).focus();
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'worst', `from action ${first + 1} to ${harm + 1} at ${width} px`);
      assert.ok(await radio('worst', harm).evaluate((harm) => harm === document.activeElement), 'the one that is picked');
      await page.keyboard.press('Tab');
      assert.equal(await focused(), words('scenario.show_reasons'));
      await standInTheirRows(page, width === 1280, `at ${width} px`);
    }
    await page.keyboard.press('Enter');
    await page.locator('.decide .says').first().waitFor();
    await standInTheirRows(page, width === 1280, `with reasons at ${width} px`);
  }
});

test('In a scenario Enter presses the one filled button: the reasons first, then the way on', async ({ open }) => {
  const { page } = await open({ at: 'full.html#S3' });
  const filled = () => page.locator('form.scenario .primary').allTextContents();
  assert.deepEqual(await filled(), [words('question.next')]);
  await page.locator('input[name=best]').nth(1).check();
  assert.deepEqual(await filled(), [words('question.next')]);
  await page.locator('input[name=worst]').nth(2).check();
  await page.locator('.explained .primary').waitFor();
  assert.deepEqual(await filled(), [words('scenario.show_reasons')]);
  await page.locator('input[name=worst]').nth(2).focus();
  await page.keyboard.down('Enter');
  await until(page, () => document.activeElement?.matches('.reasons-shown h2'), undefined, 'the heading of the reasons has the focus');
  await page.keyboard.down('Enter');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  assert.ok(page.url().endsWith('#S3'), 'a key that is held shows the reasons and no more');
  await page.keyboard.up('Enter');
  assert.deepEqual(await filled(), [words('question.next')]);
  await page.keyboard.press('Enter');
  await until(page, () => location.hash !== '#S3', undefined, 'Enter goes on from the reasons');
});

test('The hint on keys is there only where there is a keyboard as a rule', async ({ open }) => {
  for (const isMobile of [false, true]) {
    const visit = await open({ at: null, width: 390, isMobile, hasTouch: isMobile });
    const { page } = visit;
    for (const at of ['full.html#S3', 'full.html#OPS-4']) {
      await visit.go(at);
      await page.locator('form.question').waitFor();
      assert.equal(await page.locator('.keys').isVisible(), !isMobile, `${at}, ${isMobile ? 'a phone' : 'a narrow window'}`);
    }
  }
});

test('The result says how many picks were right, and leads to the reasons', async ({ open }) => {
  const { page } = await open({ at: 'result.html', saved: mixedAnswers() });
  const picks = page.locator('p', { hasText: /^In \d of 9 scenarios your first action was the best one/ });
  const link = picks.locator('a');
  await turn(page, () => link.click());
  await page.locator('form.scenario').waitFor();
  assert.equal(await page.locator('.reasons-shown').count(), 0, 'the reasons are still asked for');
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
  const more = page.locator('#look .more');
  const rest = Number(/\d+/.exec(await more.textContent())[0]);
  const rows = page.locator('#look .row');
  assert.equal(await rows.count(), 5);
  await more.click();
  await until(page, (all) => document.querySelectorAll('#look .row').length === all, rest + 5, 'the other gaps appear');
  await shows(page, words('result.claims'), 'h2');
  const lifts = words('stairs.lifts').split('{')[0];
  assert.ok((await page.locator('.chip', { hasText: lifts }).count()) > 0, 'what lifts the band is marked');
  await unfold(page);
  for (const pattern of await page.locator('.together .row').all()) assert.match(await pattern.textContent(), new RegExp(`${words('patterns.behind_high')}|${words('patterns.behind_low')}`));
  await until(page, () => document.querySelectorAll('#sections tbody tr').length > 40, undefined, 'every answer has a row');
});
