// Before the program is there, and without it.
import assert from 'node:assert/strict';

import { atHeading, choose } from './journey.mjs';
import { quickAnswers, ready, shows, test, until, words } from './support.mjs';

/** Holds a file back until `release` is called. */
export async function hold(context, pattern) {
  let release;
  const released = new Promise((done) => (release = done));
  await context.route(pattern, async (route) => {
    await released;
    // The page that asked may have been left meanwhile.
    await route.continue().catch(() => {});
  });
  return release;
}

const KEY = 'dependable:/:production-ai:answers';
const PROGRAM = /\/dependable-[^/]*\.wasm$/;

test('Choices made while the program is two seconds late count, and so does an early Start', async ({ open }) => {
  const visit = await open({
    width: 390,
    waits: false,
    before: ({ context }) => context.route(PROGRAM, async (route) => {
      await new Promise((late) => setTimeout(late, 2000));
      await route.continue();
    }),
  });
  const { page } = visit;
  await page.getByLabel('Senior').check();
  await page.locator('.point', { hasText: /^7$/ }).click();
  await page.locator('#start button[type=submit]').click();
  assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-ready')), false, 'all of it before the program');
  assert.ok(await page.locator('.starting').isVisible(), 'the page says that it starts');
  await page.locator('form.question').waitFor();
  await atHeading(page);
  await choose(page, 0);
  await until(page, () => localStorage.getItem('dependable:/:production-ai:answers'), undefined, 'the answer is saved');
  const { assessment } = JSON.parse(await visit.kept());
  assert.ok(assessment.profile.includes('senior'), 'the role counts');
  assert.equal(assessment.before, 7, 'the prediction counts');
});

test('A choice made before the program stands on the start page after it has come', async ({ open }) => {
  let release;
  const { page } = await open({ waits: false, before: async ({ context }) => (release = await hold(context, PROGRAM)) });
  await page.getByLabel('A team').check();
  await page.getByLabel('Agent').check();
  release();
  await until(page, () => document.documentElement.hasAttribute('data-ready'), undefined, 'the program comes');
  assert.ok(await page.getByLabel('A team').isChecked());
  assert.ok(await page.getByLabel('Agent').isChecked());
  await page.locator('input[name=tier]').first().waitFor();
});

test('The first question is there before the program, in the words for who asks, and an early answer and Next count', async ({ open }) => {
  for (const who of ['candidate', 'team']) {
    let release;
    const visit = await open({ waits: false, before: async ({ context }) => (release = await hold(context, PROGRAM)) });
    const { page } = visit;
    if (who === 'team') await page.getByLabel('A team').check();
    await page.goto(`${visit.url}check.html`, { waitUntil: 'domcontentloaded' });
    const asked = page.locator('form.question:visible');
    await asked.waitFor();
    assert.equal(await asked.count(), 1);
    const [id, title] = [await asked.getAttribute('data-early'), await asked.locator('h1').innerText()];
    await asked.locator('.levels label').nth(3).click();
    await asked.locator('.evidence label').first().click();
    await asked.locator('button[type=submit]').click();
    await page.locator('html[data-left]').waitFor({ state: 'attached' });
    assert.equal(await asked.locator('h1').innerText(), title, 'nothing moves before the program is there');
    release();
    await until(page, (id) => location.hash && location.hash.slice(1) !== id, id, 'the next question comes');
    await atHeading(page);
    await until(page, (key) => localStorage.getItem(key), KEY, 'it is kept');
    const { assessment } = JSON.parse(await visit.kept());
    assert.deepEqual(assessment.responses[id].answer, { level: 3 });
    assert.equal(assessment.responses[id].evidence.length, 1);
    assert.equal(assessment.profile.includes('team'), who === 'team');
    await page.goBack();
    await shows(page, title, 'h1');
  }
});

test('An early Next leads to what could be shown where nothing is ticked, and the second goes on', async ({ open }) => {
  let release;
  const { page } = await open({ at: 'check.html', waits: false, width: 390, before: async ({ context }) => (release = await hold(context, PROGRAM)) });
  const asked = page.locator('form.question:visible');
  const id = await asked.getAttribute('data-early');
  await asked.locator('.levels [name=answer]').nth(4).check();
  assert.ok(await asked.locator('.effect:visible').isVisible(), 'what it counts as is said before the program');
  await asked.locator('button[type=submit]').click();
  release();
  await ready(page);
  await until(page, () => document.activeElement?.matches('.evidence label:first-of-type input'), undefined, 'the first tick has the focus');
  assert.equal(new URL(page.url()).hash, `#${id}`);
  await page.locator('button[type=submit]').click();
  await until(page, (id) => location.hash !== `#${id}`, id, 'the second press goes on');
  await atHeading(page);
});

test('What was chosen in a page that was closed before its program came counts at the next visit', async ({ open }) => {
  let release;
  const visit = await open({ at: 'check.html', waits: false, before: async ({ context }) => (release = await hold(context, PROGRAM)) });
  await visit.page.locator('form.question:visible .levels label').nth(1).click();
  const id = await visit.page.locator('form.question:visible').getAttribute('data-early');
  await visit.page.goto('about:blank');
  release();
  await visit.go('result.html');
  await until(visit.page, (key) => localStorage.getItem(key), KEY, 'it is kept');
  assert.deepEqual(JSON.parse(await visit.kept()).assessment.responses[id].answer, { level: 1 });
  assert.equal(await visit.kept('dependable:/:production-ai:early'), null, 'and is early no more');
});

test('Where storage is blocked an early choice counts all the same', async ({ open }) => {
  let release;
  const { page } = await open({
    at: 'check.html',
    waits: false,
    before: async ({ context }) => {
      await context.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } }));
      release = await hold(context, PROGRAM);
    },
  });
  await page.locator('form.question:visible .levels label').nth(2).click();
  release();
  await ready(page);
  await page.locator('input[name=answer][value="2"]:checked').waitFor();
});

test('The program takes over where a team is: the chosen answer keeps the focus, and what is unfolded stays', async ({ open }) => {
  let release;
  const visit = await open({ waits: false, before: async ({ context }) => (release = await hold(context, PROGRAM)) });
  const { page } = visit;
  await page.getByLabel('A team').check();
  await page.goto(`${visit.url}check.html`, { waitUntil: 'domcontentloaded' });
  const asked = page.locator('form.question:visible');
  await asked.locator('summary', { hasText: words('question.why') }).click();
  await asked.locator('input[name=answer]').nth(1).check();
  release();
  await ready(page);
  assert.equal(await page.evaluate(() => document.activeElement.value), '1');
  assert.ok(await page.locator('details', { has: page.locator('summary', { hasText: words('question.why') }) }).evaluate((fold) => fold.open));
});

test('The program takes over where the person is: focus, caret, scroll and what is unfolded', async ({ open }) => {
  let release;
  const { page } = await open({ at: 'check.html', width: 390, waits: false, before: async ({ context }) => (release = await hold(context, PROGRAM)) });
  const asked = page.locator('form.question:visible');
  await asked.locator('details', { has: page.locator('textarea') }).locator('summary').click();
  await asked.locator('textarea').fill('Ask Ines about June');
  await asked.locator('textarea').evaluate((text) => text.setSelectionRange(4, 8));
  await page.evaluate(() => scrollTo(0, 240));
  const before = await page.evaluate(() => scrollY);
  release();
  await ready(page);
  const now = await page.evaluate(() => {
    const { activeElement: text } = document;
    return [text.tagName, text.value, text.selectionStart, text.selectionEnd, scrollY, text.closest('details').open];
  });
  assert.deepEqual(now, ['TEXTAREA', 'Ask Ines about June', 4, 8, before, true]);
});

test('A link pressed before the program leads to its page', async ({ open }) => {
  let release;
  const { page } = await open({ waits: false, before: async ({ context }) => (release = await hold(context, PROGRAM)) });
  await page.getByRole('link', { name: words('nav.contrast') }).click();
  await shows(page, words('contrast.title'), 'h1');
  release();
});

test('With JavaScript off the start page reads complete', async ({ open }) => {
  for (const width of [390, 1280]) {
    const { page } = await open({ width, javaScriptEnabled: false });
    const text = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
    assert.equal(await page.locator('h1').innerText(), words('start.title'));
    for (const key of ['site.promise', 'start.lead_privacy', 'start.prediction', 'start.go', 'start.what_1', 'start.private_2', 'site.needs_program', 'site.aid']) {
      assert.ok(text.includes(words(key)), `it says: ${words(key)}`);
    }
    for (const choice of ['A candidate', 'A team', 'LLM application', 'Agent', 'Senior']) assert.ok(await page.getByLabel(choice).first().isVisible(), `it offers: ${choice}`);
    assert.ok(!text.includes(words('site.broken')), 'nothing is broken');
    assert.ok(!text.includes(words('start.starting')), 'it does not promise to start');
  }
});

test('With JavaScript off the contrast page reads complete', async ({ open }) => {
  const { page } = await open({ at: 'contrast.html', javaScriptEnabled: false });
  assert.equal(await page.locator('h1').innerText(), words('contrast.title'));
  assert.ok((await page.locator('table.talk tbody tr').count()) > 30);
  assert.ok(await page.locator('table.talk q').first().isVisible());
});

test('With JavaScript off every other page says what it needs', async ({ open }) => {
  for (const at of ['check.html', 'full.html', 'result.html', 'brief.html', 'room.html']) {
    const { page } = await open({ at, javaScriptEnabled: false });
    const text = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
    assert.ok(text.includes(words('site.needs_program')), `${at} says: ${text.slice(0, 300)}`);
    assert.doesNotMatch(text, /Opening|on its way/, `${at} does not promise to open anything`);
  }
});

test('What two tabs wait with counts from both, also when one is closed', async ({ open }) => {
  const releases = [];
  const visit = await open({ at: '', waits: false, before: async ({ context }) => releases.push(await hold(context, /\.wasm$/)) });
  const other = await visit.context.newPage();
  await other.goto(`${visit.url}check.html`);
  await visit.page.getByLabel('Senior').check();
  await other.locator('form.question:visible input[name=answer]').nth(3).check();
  await visit.page.close();
  releases.forEach((release) => release());
  await ready(other);
  await until(other, () => {
    const { assessment } = JSON.parse(localStorage.getItem('dependable:/:production-ai:answers')) ?? {};
    return assessment?.profile.includes('senior') && Object.values(assessment.responses).some(({ answer }) => answer?.level === 3);
  }, undefined, 'both count');
  await until(other, () => localStorage.getItem('dependable:/:production-ai:early') === null, undefined, 'nothing waits any more');
});

test('An early answer does not take back a newer one from another tab', async ({ open }) => {
  const visit = await open({ at: 'check.html' });
  const first = new URL(visit.page.url()).hash.slice(1);
  const release = await hold(visit.context, /\.wasm$/);
  const late = await visit.context.newPage();
  await late.goto(`${visit.url}check.html`);
  await late.locator('form.question:visible input[name=answer]').nth(1).check();
  await visit.page.locator('.levels [name=answer]').nth(4).check();
  await until(visit.page, (id) => localStorage.getItem('dependable:/:production-ai:answers')?.includes(`"${id}":{"answer":{"level":4}`), first, 'it is saved');
  release();
  await ready(late);
  await late.locator('input[name=answer][value="4"]:checked').waitFor();
});

test('A note from an earlier visit is there to be written on before the program is', async ({ open }) => {
  let release;
  const saved = JSON.parse(quickAnswers(1));
  for (const response of Object.values(saved.assessment.responses)) response.note = 'Ask Ines';
  const { page } = await open({ at: 'check.html', saved: JSON.stringify(saved), waits: false, before: async ({ context }) => (release = await hold(context, /\.wasm$/)) });
  const form = page.locator('form.question:visible');
  await form.locator('details:has(textarea) > summary').click();
  assert.equal(await form.locator('textarea').inputValue(), 'Ask Ines');
  await form.locator('textarea').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' again');
  release();
  await ready(page);
  assert.equal(await page.locator('textarea').inputValue(), 'Ask Ines again');
});

test('What was chosen before a reload that came too early shows at once', async ({ open }) => {
  let release;
  const { page } = await open({ at: '', waits: false, before: async ({ context }) => (release = await hold(context, /\.wasm$/)) });
  await page.getByLabel('Senior').check();
  await page.reload({ waitUntil: 'domcontentloaded' });
  assert.ok(await page.getByLabel('Senior').isChecked());
  release();
  await ready(page);
  assert.ok(await page.getByLabel('Senior').isChecked());
});

test('Without its styles a page that is at work says nothing of failures', async ({ open }) => {
  const { page } = await open({
    before: async (visit) => {
      visit.expects(/404/);
      await visit.context.route(/\.css$/, (route) => route.fulfill({ status: 404, body: '' }));
    },
  });
  assert.equal(await page.locator('.broken:visible').count(), 0);
});
