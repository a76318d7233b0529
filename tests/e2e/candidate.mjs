// A candidate: the three-minute check by mouse on a phone, and what comes of it.
import assert from 'node:assert/strict';

import { answerAll, atHeading, choose, choosing, chosenIn, heading, maySkip, next, practiceAt, start, toOpening, turn, unfold } from './journey.mjs';
import { hold } from './early.mjs';
import { ANSWERS, beginning, quickAnswers, ready, shows, test, until, words } from './support.mjs';

const PHONE = { width: 390, hasTouch: true };

test('A candidate answers seven questions by mouse at 390 px and gets an explanation of each that is below its target', async ({ open }) => {
  const { page } = await open(PHONE);
  await choosing(page, 'seniority', 'senior');
  await toOpening(page);
  await page.locator('.point', { hasText: /^6$/ }).click();
  await turn(page, () => page.locator('form.opening button[type=submit]').click());
  const wishes = [3, 4, 'dont-know', 'no-opportunity', 0, 1, 2];
  const given = {};
  let hasSkipped = false;
  let asked = 0;
  while (await page.locator('form.question').count()) {
    asked += 1;
    await shows(page, words('question.progress', { n: asked, of: 7 }), '.progress');
    assert.equal(await page.locator('input[name=answer]:checked').count(), 0, 'nothing is chosen before the person does');
    const answer = !hasSkipped && (await maySkip(page)) ? 'not-applicable' : wishes.shift();
    hasSkipped ||= answer === 'not-applicable';
    given[practiceAt(page)] = await choose(page, answer);
    const ticks = page.locator('.evidence input');
    if (answer === 3 || answer === 4) {
      await ticks.first().waitFor();
      if (answer === 3) {
        await ticks.nth(0).check();
        await ticks.nth(1).check();
      } else {
        await ticks.nth(0).check();
        await ticks.last().check();
        assert.equal(await page.locator('.evidence input:checked').count(), 1, '"none of these yet" clears the others');
      }
    } else {
      assert.equal(await ticks.count(), 0, 'evidence is asked for at the two highest levels only');
    }
    await next(page);
  }
  assert.equal(asked, 7, 'seven questions');
  assert.ok(hasSkipped, 'one of them may be called not applicable');

  const dots = page.locator('.dots a');
  assert.equal(await dots.count(), 7, 'a dot for every question');
  const cards = page.locator('.row:has([id^=about-])');
  assert.ok((await cards.count()) >= 3, 'explanations');
  await unfold(page);
  for (const card of await cards.all()) {
    const practice = (await card.locator('[id^=about-]').getAttribute('id')).replace('about-', '');
    await namesTheAnswer(card, given[practice], practice);
    assert.match(await card.locator('.plan').textContent(), new RegExp(words('explain.plan_says', { cue: '.+', then: '.+' }), 's'), `${practice} ends in if and then`);
    assert.match(await card.locator('.plan').textContent(), new RegExp(beginning('explain.plan_done')), `${practice} says when it is done`);
    const interview = card.locator('details details', { has: page.locator('summary', { hasText: words('explain.two_ways') }) });
    assert.match(await card.locator('p.asked').textContent(), /.{20}/, `${practice} has its interview question`);
    assert.equal(await interview.locator('.contrast q').count(), 2, `${practice} has two ways of answering`);
    assert.notEqual(await interview.locator('.contrast q').nth(0).textContent(), await interview.locator('.contrast q').nth(1).textContent());
  }
  await shows(page, words('result.guess', { n: 6 }), '.headline');
  const around = await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true);
    copy.querySelectorAll('.rows').forEach((row) => row.remove());
    return copy.textContent;
  });
  assert.doesNotMatch(around, /\d\s*%/, 'no percentage from seven answers');
  assert.doesNotMatch(around, new RegExp(beginning('result.number')), 'no score from seven answers');
  assert.equal(await page.locator('.scale, .bar').count(), 0, 'no scale from seven answers');
  for (const go of ['on_full', 'on_brief', 'on_room', 'on_contrast']) {
    assert.equal(await page.getByRole('link', { name: words(`result.${go}`), exact: true }).last().isVisible(), true, `a way on: ${go}`);
  }
});

async function namesTheAnswer(card, given, practice) {
  if (given === words('question.dont_know')) {
    assert.ok((await card.textContent()).includes(words('explain.dont_know')), `${practice} names "don't know"`);
  } else if (given === words('question.no_opportunity')) {
    assert.ok((await card.textContent()).includes(words('explain.no_opportunity')), `${practice} names "no opportunity"`);
  } else {
    const answered = await card.locator('.answered q').textContent();
    // The highest answer continues the one below it, so it reads differently outside of its list.
    const chosen = given.replace('As 3, and ', '');
    assert.ok(answered === chosen || (chosen !== given && answered.endsWith(chosen)), `${practice} names the answer chosen, "${given}": "${answered}"`);
  }
}

test('Back and forward lead through the questions without losing an answer', async ({ open }) => {
  const { page } = await open(PHONE);
  await start(page);
  const path = [];
  for (const level of [0, 1, 2]) {
    path.push({ url: page.url(), level });
    await choose(page, level);
    await next(page);
  }
  const holds = async ({ url, level }) => {
    await until(page, (url) => location.href === url, url, `back or forward to ${url}`);
    await page.locator(`input[name=answer][value="${level}"]:checked`).waitFor();
  };
  for (const step of path.toReversed()) {
    await turn(page, () => page.goBack());
    await holds(step);
  }
  for (const step of path.slice(1)) {
    await turn(page, () => page.goForward());
    await holds(step);
  }
  await turn(page, () => page.getByRole('link', { name: words('question.back') }).click());
  await holds(path[1]);
});

test('A way back from the first question leads to the start page with the choices made there', async ({ open }) => {
  const { page } = await open(PHONE);
  await choosing(page, 'seniority', 'lead');
  await start(page);
  await turn(page, () => page.goBack());
  assert.equal(new URL(page.url()).pathname, '/');
  assert.equal(await chosenIn(page, 'seniority'), 'lead');
});

test('A reload in the middle resumes at the same question with every answer', async ({ open }) => {
  const visit = await open(PHONE);
  const { page } = visit;
  await choosing(page, 'seniority', 'lead');
  await start(page);
  const given = [];
  for (const level of [2, 3]) {
    given.push([page.url(), level]);
    await choose(page, level);
    if (level === 3) await page.locator('.evidence input').first().check();
    await next(page);
  }
  const here = page.url();
  await choose(page, 'dont-know');
  await visit.reload();
  assert.equal(page.url(), here);
  await page.locator('input[value=dont-know]:checked').waitFor();
  for (const [url, level] of given.toReversed()) {
    await turn(page, () => page.getByRole('link', { name: words('question.back') }).click());
    assert.equal(page.url(), url);
    await page.locator(`input[name=answer][value="${level}"]:checked`).waitFor();
    if (level === 3) assert.ok(await page.locator('.evidence input').first().isChecked(), 'the evidence is kept');
  }
  await visit.go('');
  await shows(page, words('start.done', { n: 3, of: 7 }), '.welcome');
  await shows(page, 'lead', '.profile-line');
  await turn(page, () => page.getByRole('link', { name: words('start.resume_go') }).click());
  assert.equal(await page.locator('input[name=answer]:checked').count(), 0, 'the first open question');
});

test('The address of a question opens that question, for a new person and for one who comes back', async ({ open }) => {
  const first = await open({ at: 'check.html#OPS-4' });
  const asked = await heading(first.page);
  assert.equal(practiceAt(first.page), 'OPS-4');
  await first.go('check.html#BIZ-1');
  const other = await heading(first.page);
  assert.equal(practiceAt(first.page), 'BIZ-1');
  assert.notEqual(asked, other);
  const back = await open({ at: 'check.html#OPS-4', saved: quickAnswers(1) });
  assert.equal(await heading(back.page), asked);
  assert.equal(practiceAt(back.page), 'OPS-4');
  await back.page.locator('input[name=answer][value="1"]:checked').waitFor();
});

test('An address without a place opens the first open question, and Back does not lead into a circle', async ({ open }) => {
  const { page } = await open();
  await turn(page, () => page.getByRole('link', { name: words('nav.quick') }).click());
  await turn(page, () => page.locator('form.opening button[type=submit]').click());
  assert.match(practiceAt(page), /^[A-Z]+-\d+$/);
  await turn(page, () => page.goBack());
  assert.equal(new URL(page.url()).pathname, '/');
});

test('Two people with opposite answers get different first explanations', async ({ open }) => {
  const first = async (level) => {
    const { page } = await open(PHONE);
    await choosing(page, 'seniority', 'lead');
    await start(page);
    await answerAll(page, level);
    const cards = page.locator('.row:has([id^=about-])');
    return { title: await heading(page), cards: await cards.count(), text: (await cards.count()) ? await cards.first().textContent() : await page.locator('.result').textContent() };
  };
  const low = await first(0);
  const high = await first(4);
  assert.equal(low.cards, 7);
  assert.notEqual(low.text, high.text);
});

test('Changing one answer changes the explanations that cite it and keeps the others', async ({ open }) => {
  const visit = await open({ ...PHONE, at: 'result.html', saved: quickAnswers(0) });
  const { page } = visit;
  await page.locator('.card').first().waitFor();
  await unfold(page);
  const texts = () => page.locator('.row:has([id^=about-])').evaluateAll((cards) => Object.fromEntries(cards.map((card) => [card.querySelector('summary').id, card.textContent])));
  const before = await texts();
  const changed = Object.keys(before)[0];
  await turn(page, () => page.locator('.card').first().getByRole('link', { name: words('explain.change') }).click());
  assert.equal(`about-${practiceAt(page)}`, changed, 'the link leads to that question');
  const answer = await choose(page, 1);
  await visit.go('result.html');
  await page.locator('.card').first().waitFor();
  await unfold(page);
  const after = await texts();
  for (const [id, text] of Object.entries(after)) {
    if (id === changed) assert.ok(text.includes(answer), `the explanation names the new answer, "${answer}"`);
    else if (before[id] && !before[id].includes(answer)) {
      const cites = text.includes(answer) || before[id] !== text;
      if (cites) assert.ok(text.includes(answer) || before[id].includes(words('explain.also').split('{')[0]), `${id} changed without citing the answer`);
    }
  }
});

test('The result of no answers says so and leads to the questions', async ({ open }) => {
  const { page } = await open({ at: 'result.html' });
  await shows(page, words('result.nothing_title'), 'h1');
  await turn(page, () => page.getByRole('link', { name: words('result.nothing_go') }).click());
  await page.locator('form.opening').waitFor();
});

test('A second prediction stands beside the first one, and is kept', async ({ open }) => {
  const visit = await open({ at: 'result.html', saved: quickAnswers(1) });
  const { page } = visit;
  await page.locator('.counted > summary').click();
  await page.locator('.point', { hasText: /^3$/ }).click();
  await shows(page, words('result.after_shift', { before: 6, after: 3 }));
  await visit.reload();
  await page.locator('.counted > summary').click();
  await shows(page, words('result.after_shift', { before: 6, after: 3 }));
});

test('A note to a question is kept over a reload and never asked for again', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4' });
  const { page } = visit;
  await page.locator('summary', { hasText: words('question.note') }).click();
  await page.locator('textarea').fill('Ask Ines on 3 May 1 2 3');
  await until(page, (key) => localStorage.getItem(key)?.includes('Ask Ines'), ANSWERS, 'the note is saved');
  assert.equal(await page.locator('input[name=answer]:checked').count(), 0, 'digits in a note choose nothing');
  await visit.reload();
  await ready(page);
  assert.equal(await page.locator('textarea').inputValue(), 'Ask Ines on 3 May 1 2 3');
});

test('The changed question for another situation can be chosen and left again', async ({ open }) => {
  const { page } = await open({ at: 'check.html#OPS-4' });
  const usual = await heading(page);
  await page.locator('.otherwise').click();
  await until(page, (usual) => document.querySelector('h1')?.textContent !== usual, usual, 'the question changes');
  await page.getByRole('button', { name: words('question.otherwise_back') }).click();
  await until(page, (usual) => document.querySelector('h1')?.textContent === usual, usual, 'the usual question is back');
});

test('Going back and forward moves the focus to the heading as well', async ({ open }) => {
  const { page } = await open({ at: 'check.html#OPS-4', saved: quickAnswers(1) });
  const asked = await heading(page);
  await turn(page, () => page.locator('nav').getByRole('link', { name: words('nav.contrast') }).click());
  await page.locator('nav a').first().focus();
  await turn(page, () => page.goBack());
  await shows(page, asked, 'h1');
  await atHeading(page);
  await page.locator('nav a').first().focus();
  await turn(page, () => page.goForward());
  await shows(page, words('contrast.title'), 'h1');
  await atHeading(page);
});

test('A page of answers calls nobody free of gaps before it has read the answers', async ({ open }) => {
  let release;
  const { page } = await open({ at: 'result.html', saved: quickAnswers(0), waits: false, before: async ({ context }) => (release = await hold(context, /content-[^/]*\.txt$/)) });
  await shows(page, words('site.ahead'), 'main');
  assert.ok(!(await page.locator('main').textContent()).includes(beginning('outlook.met')), 'it does not call answers of level 0 free of gaps');
  release();
  await page.locator('.result .card').first().waitFor();
});

test('Every change of the page moves the focus to its heading', async ({ open }) => {
  const { page } = await open({ ...PHONE, saved: quickAnswers(1) });
  await turn(page, () => page.locator('nav').getByRole('link', { name: words('nav.result') }).click());
  await atHeading(page);
  for (const name of ['nav.contrast', 'nav.full', 'nav.quick']) {
    await turn(page, () => page.locator('nav').getByRole('link', { name: words(name === 'nav.result' ? name : `${name}_short`), exact: true }).click());
    await atHeading(page);
    // A question is named by what it asks about.
    if (name !== 'nav.quick') assert.equal(await page.title(), words('site.title', { page: words(name) }));
  }
});

test('What is ticked under "Proof to prepare" is the tick of its question, and the focus stays on it', async ({ open }) => {
  const visit = await open({ at: 'result.html', saved: quickAnswers(3, { ticks: 0 }) });
  const { page } = visit;
  const row = page.locator('.row:has(#prepare-OPS-4)');
  await row.locator('summary').click();
  const ticks = row.locator('.ticks input');
  for (const nth of [0, 1]) {
    await ticks.nth(nth).focus();
    await page.keyboard.press('Space');
    await until(page, (nth) => document.activeElement === document.querySelectorAll('.row:has(#prepare-OPS-4) .ticks input')[nth], nth, 'the focus stays');
  }
  await shows(page, words('explain.counts_full'), '.row:has(#prepare-OPS-4) .counts');
  await visit.go('check.html#OPS-4');
  await until(page, () => document.querySelectorAll('.evidence input:checked').length === 2, undefined, 'the question has the same ticks');
});
