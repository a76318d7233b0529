// Before the program is there, and without it.
import assert from 'node:assert/strict';

import { atHeading, choose, choosing, chosenIn } from './journey.mjs';
import { ANSWERS, ready, shows, test, until, words } from './support.mjs';

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
  await choosing(page, 'seniority', 'senior');
  await page.locator('#start button[type=submit]').click();
  assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-ready')), false, 'all of it before the program');
  assert.ok(await page.locator('.starting').isVisible(), 'the page says that it starts');
  await page.locator('form.opening').waitFor();
  await atHeading(page);
  assert.equal(await chosenIn(page, 'seniority'), 'senior', 'the opening shows what was chosen');
  await page.locator('form.opening button[type=submit]').click();
  await choose(page, 0);
  await until(page, (key) => localStorage.getItem(key), ANSWERS, 'the answer is saved');
  const { assessment } = JSON.parse(await visit.kept());
  assert.ok(assessment.profile.includes('senior'), 'the role counts');
});

test('A choice made before the program stands on the start page after it has come', async ({ open }) => {
  let release;
  const { page } = await open({ waits: false, before: async ({ context }) => (release = await hold(context, PROGRAM)) });
  await choosing(page, 'who', 'team');
  await choosing(page, 'system', 'agent');
  release();
  await until(page, () => document.documentElement.hasAttribute('data-ready'), undefined, 'the program comes');
  assert.equal(await chosenIn(page, 'who'), 'team');
  assert.equal(await chosenIn(page, 'system'), 'agent');
  await page.locator('select[name=tier]').waitFor();
});

test('The opening of the check is there before the program; an early choice, prediction and press count', async ({ open }) => {
  for (const who of ['candidate', 'team']) {
    let release;
    const visit = await open({ waits: false, before: async ({ context }) => (release = await hold(context, PROGRAM)) });
    const { page } = visit;
    if (who === 'team') await choosing(page, 'who', 'team');
    await page.goto(`${visit.url}check.html`, { waitUntil: 'domcontentloaded' });
    await page.locator('form.opening').waitFor();
    assert.equal(await chosenIn(page, 'who'), who, 'what was chosen on the page before stands here');
    await choosing(page, 'system', 'agent');
    await page.locator('.point', { hasText: /^7$/ }).click();
    await page.locator('form.opening button[type=submit]').click();
    await page.locator('html[data-left]').waitFor({ state: 'attached' });
    assert.ok(await page.locator('.starting').isVisible(), 'the page says that it goes on');
    release();
    await page.locator('form.question').waitFor();
    await atHeading(page);
    await until(page, (key) => localStorage.getItem(key), ANSWERS, 'it is kept');
    const { assessment } = JSON.parse(await visit.kept());
    assert.equal(assessment.before, 7);
    assert.equal(assessment.profile.includes('team'), who === 'team');
    assert.ok(assessment.profile.includes('agent'));
    await page.goBack();
    await until(page, () => location.pathname === '/', undefined, 'Back leads to the start page');
  }
});

test('An early press in the opening of the full check leads to its parts', async ({ open }) => {
  let release;
  const visit = await open({ at: 'full.html', waits: false, before: async ({ context }) => (release = await hold(context, PROGRAM)) });
  await choosing(visit.page, 'seniority', 'lead');
  await visit.page.locator('form.opening button[type=submit]').click();
  release();
  await visit.page.locator('.tasks').waitFor();
  await shows(visit.page, 'lead', '.profile-line');
});

test('What was chosen in a page that was closed before its program came counts at the next visit', async ({ open }) => {
  let release;
  const visit = await open({ at: 'check.html', waits: false, before: async ({ context }) => (release = await hold(context, PROGRAM)) });
  await visit.page.locator('.point', { hasText: /^4$/ }).click();
  await visit.page.goto('about:blank');
  release();
  await visit.go('result.html');
  await until(visit.page, (key) => localStorage.getItem(key), ANSWERS, 'it is kept');
  assert.equal(JSON.parse(await visit.kept()).assessment.before, 4);
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
  await page.locator('.point', { hasText: /^2$/ }).click();
  await choosing(page, 'seniority', 'lead');
  release();
  await ready(page);
  await page.locator('input[name=prediction][value="2"]:checked').waitFor();
  assert.equal(await chosenIn(page, 'seniority'), 'lead');
});

test('The program takes over where the person is: the chosen control keeps the focus, and the page its scroll', async ({ open }) => {
  for (const control of ['select[name=system]', 'input[name=prediction][value="7"]']) {
    let release;
    const { page } = await open({ at: 'check.html', width: 390, viewport: { width: 390, height: 300 }, waits: false, before: async ({ context }) => (release = await hold(context, PROGRAM)) });
    await page.locator(control).focus();
    await page.evaluate(() => scrollTo(0, 140));
    release();
    await ready(page);
    assert.ok(await page.evaluate((control) => document.activeElement.matches(control), control), `${control} has the focus`);
    assert.equal(await page.evaluate(() => scrollY), 140);
  }
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
    for (const key of ['site.promise', 'start.privacy', 'start.go', 'start.what', 'start.team', 'start.private', 'specimen.opens', 'site.needs_program', 'site.aid']) {
      assert.ok(text.includes(words(key)), `it says: ${words(key)}`);
    }
    for (const [list, tag] of [['who', 'team'], ['system', 'agent'], ['seniority', 'senior']]) await page.locator(`select[name=${list}]`).selectOption(tag);
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
  await choosing(visit.page, 'seniority', 'senior');
  await other.locator('.point', { hasText: /^3$/ }).click();
  await visit.page.close();
  releases.forEach((release) => release());
  await ready(other);
  await until(other, (key) => {
    const { assessment } = JSON.parse(localStorage.getItem(key)) ?? {};
    return assessment?.profile.includes('senior') && assessment.before === 3;
  }, ANSWERS, 'both count');
  await until(other, () => localStorage.getItem('dependable:/:production-ai:early') === null, undefined, 'nothing waits any more');
});

test('What was chosen before a reload that came too early shows at once', async ({ open }) => {
  let release;
  const { page } = await open({ at: '', waits: false, before: async ({ context }) => (release = await hold(context, /\.wasm$/)) });
  await choosing(page, 'seniority', 'senior');
  await page.reload({ waitUntil: 'domcontentloaded' });
  assert.equal(await chosenIn(page, 'seniority'), 'senior');
  release();
  await ready(page);
  assert.equal(await chosenIn(page, 'seniority'), 'senior');
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

test('A name that is typed while the program arrives is taken over letter by letter, and typing goes on in it', async ({ open }) => {
  for (const at of ['check.html', 'full.html']) {
    let release;
    const visit = await open({ at, waits: false, before: async ({ context }) => (release = await hold(context, PROGRAM)) });
    const { page } = visit;
    const field = page.locator('input[name=name]');
    await field.focus();
    await page.keyboard.type('Invoice assitant');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
    release();
    await ready(page);
    assert.ok(await field.evaluate((field) => field === document.activeElement), 'the focus is in the field');
    await page.keyboard.type('s');
    await until(page, () => document.querySelector('input[name=name]').value === 'Invoice assistant', undefined, 'typing goes on at the caret');
    await page.locator('.opening [type=submit]').click();
    await until(page, () => document.querySelector('.says')?.textContent.includes('Invoice assistant'), undefined, 'every page of the check says it');
  }
});
