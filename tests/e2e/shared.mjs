// Somebody's answers from a private link.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ANSWERS, mixedAnswers, quickAnswers, ready, shows, test, until, words } from './support.mjs';

const fixture = (name) => readFileSync(new URL(`../fixtures/2026.11/${name}`, import.meta.url), 'utf8').trim();
const LINK = fixture('team-mixed.link');
const OTHER = fixture('candidate-proven.link');
const theirs = (page) => shows(page, words('shared.theirs'), 'h2');
const everything = (page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

test('A link shows the answers of whoever sent it, leaves the address, and changes nothing of mine', async ({ open }) => {
  for (const saved of [undefined, mixedAnswers()]) {
    const visit = await open({ at: 'result.html', saved });
    const { page } = visit;
    const before = await everything(page);
    await visit.go(`shared.html#${LINK}`);
    await theirs(page);
    assert.equal(new URL(page.url()).hash, '', 'the link is not in the address any more');
    assert.equal(await page.locator('.headline').count(), 1);
    const open_ = await page.locator('#main :is(input, select, textarea, button):not([disabled])').allTextContents();
    assert.deepEqual(open_, [words('shared.keep')], 'nothing of theirs can be changed');
    await page.locator('#look summary').first().click();
    assert.equal(await everything(page), before, 'what is kept is the same to the letter');
    await visit.reload();
    await theirs(page);
    assert.equal(await everything(page), before);
  }
});

test('A link that is opened while the page runs shows the other answers, and Back those before', async ({ open }) => {
  const visit = await open({ at: `shared.html#${LINK}`, saved: mixedAnswers() });
  const { page } = visit;
  const before = await everything(page);
  await theirs(page);
  const title = await page.locator('h1').textContent();
  await page.evaluate((link) => (location.hash = link), OTHER);
  await until(page, (title) => document.querySelector('h1')?.textContent !== title, title, 'the other answers are shown');
  assert.equal(new URL(page.url()).hash, '');
  await page.goBack();
  await until(page, (title) => document.querySelector('h1')?.textContent === title, title, 'the first answers are shown again');
  await page.goForward();
  await until(page, (title) => document.querySelector('h1')?.textContent !== title, title, 'and the others');
  assert.equal(await everything(page), before);
});

test('Whoever brings answers along from another page goes on with them, where none are kept', async ({ open }) => {
  const visit = await open({ at: `shared.html#own&${LINK}` });
  const { page } = visit;
  await page.getByRole('button', { name: words('shared.go_on') }).click();
  await until(page, (key) => JSON.parse(localStorage.getItem(key) ?? '{}').assessment?.profile?.includes('team'), ANSWERS, 'they are kept');
  const kept = JSON.parse(await visit.kept());
  assert.deepEqual(kept.set_aside ?? [], []);
  await page.getByRole('link', { name: words('shared.back') }).click();
  await until(page, () => location.pathname.endsWith('result.html'), undefined, 'the result is one page on');
  // Where there are answers, theirs stand beside them as always.
  await visit.go(`shared.html#own&${OTHER}`);
  await page.getByRole('button', { name: words('shared.keep') }).waitFor();
});

test('A copy of theirs stands beside mine, which stay at hand', async ({ open }) => {
  const visit = await open({ at: 'result.html', saved: quickAnswers(2) });
  const { page } = visit;
  const mine = JSON.parse(await visit.kept());
  await visit.go(`shared.html#${LINK}`);
  await page.getByRole('button', { name: words('shared.keep') }).click();
  await shows(page, words('shared.kept'), '[role=status]');
  await until(page, (key) => JSON.parse(localStorage.getItem(key)).set_aside?.length === 1, ANSWERS, 'the copy is kept');
  const kept = JSON.parse(await visit.kept());
  assert.deepEqual(Object.keys(kept.assessment.responses), Object.keys(mine.assessment.responses));
  assert.ok(kept.set_aside[0].profile.includes('team'));
  await page.getByRole('link', { name: words('nav.history') }).last().click();
  await shows(page, words('shared.name'), '#assessments');
});

test('A damaged link says how, and shows nothing that could be taken for answers', async ({ open }) => {
  const changed = LINK.slice(0, 20) + (LINK[20] === '2' ? '3' : '2') + LINK.slice(21);
  for (const [link, says] of [
    [LINK.slice(0, -7), words('shared.missing', { n: 7 })],
    [changed, words('shared.damaged')],
    [LINK.slice(0, 5), words('shared.cut')],
    ['nothing-of-the-kind', words('shared.none')],
  ]) {
    const visit = await open({ at: `shared.html#${link}`, saved: mixedAnswers() });
    const { page } = visit;
    const before = await everything(page);
    await shows(page, says, '.notice');
    await shows(page, words('shared.safe'), '.notice');
    assert.equal(await page.locator('.headline').count(), 0);
    assert.equal(await everything(page), before);
  }
});

test('A link is found in whatever it came in', async ({ open }) => {
  const { page } = await open({ at: 'shared.html', saved: mixedAnswers() });
  await page.locator('textarea').fill(`Hi Łukasz,\n\nhere it is: <https://example.com/x/shared.html?utm_source=mail#${LINK}>.\n\nSee you`);
  await page.getByRole('button', { name: words('shared.open') }).click();
  await theirs(page);
});

test('Every released link opens in the version of the checklist at hand', async ({ open }) => {
  const names = ['candidate-mixed', 'candidate-proven', 'candidate-quick', 'team-at-0', 'team-at-4', 'team-mixed'];
  const visit = await open({ at: 'shared.html' });
  for (const name of names) {
    let link;
    try {
      link = fixture(`${name}.link`);
    } catch {
      continue;
    }
    await visit.page.goto('about:blank');
    await visit.page.goto(`${visit.url}shared.html#${link}`);
    await ready(visit.page);
    await theirs(visit.page);
    await shows(visit.page, '2026.11', '.notice');
  }
});
