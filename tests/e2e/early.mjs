// Before the program is there, and without it.
import assert from 'node:assert/strict';

import { atHeading, choose } from './journey.mjs';
import { shows, test, until, words } from './support.mjs';

/** Holds a file back until `release` is called. */
export async function hold(context, pattern) {
  let release;
  const released = new Promise((done) => (release = done));
  await context.route(pattern, async (route) => {
    await released;
    await route.continue();
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
  await page.getByLabel('Senior').check();
  await page.locator('.point', { hasText: /^7$/ }).click();
  await page.locator('#start button[type=submit]').click();
  assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-ready')), false, 'all of it before the program');
  assert.ok(await page.locator('.starting').isVisible(), 'the page says that it starts');
  await page.locator('form.question').waitFor();
  await atHeading(page);
  await choose(page, 0);
  await until(page, () => localStorage.getItem('dependable:answers'), undefined, 'the answer is saved');
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
    assert.ok(!text.includes(words('site.opening')), `${at} does not promise to open anything`);
  }
});
