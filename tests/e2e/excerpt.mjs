// A first visit fetches an excerpt of the checklist; what takes more of it is loaded as a page of its own.
import assert from 'node:assert/strict';

import { answerAll, choose, heading, next, start, turn } from './journey.mjs';
import { ANSWERS, PRACTICES, answers, mixedAnswers, quickAnswers, ready, shows, test, until, words } from './support.mjs';

const OTHER = PRACTICES.find(({ isHinge }) => !isHinge).id;
const parts = (visit) => visit.asked.map((address) => /\/(content|more)-[^/]*\.txt$/.exec(address)?.[1]).filter(Boolean).toSorted();
const documents = (visit) => visit.asked.map((address) => address.slice(visit.url.length)).filter((address) => /^([a-z]+\.html)?$/.test(address));
const follow = (page, key, within = 'main') => turn(page, () => page.locator(within).getByRole('link', { name: words(key), exact: true }).first().click());
const give = (page, text) => page.setInputFiles('label.file input', { name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(text) });
const stored = (page, id) => until(page, ([key, id]) => JSON.parse(localStorage.getItem(key))?.assessment.responses[id]?.answer, [ANSWERS, id], `the answer to ${id} is kept`);
/** The program of this page has the whole checklist: it draws what takes all of it. */
const hasAll = async (page) => {
  await ready(page);
  await follow(page, 'nav.contrast', 'nav');
  await shows(page, words('contrast.title'), 'h1');
};

test('A first visit to the start or the check fetches the content that it needs, every other page all of it', async ({ open }) => {
  for (const at of ['', 'index.html', 'check.html', 'check.html#OPS-4']) assert.deepEqual(parts(await open({ at })), ['content'], at);
  for (const at of ['full.html', 'result.html', 'brief.html', 'room.html', 'contrast.html']) assert.deepEqual(parts(await open({ at })), ['content', 'more'], at);
});

test('Whoever has been here before gets everything at once, whatever was kept', async ({ open }) => {
  const before = {
    answers: quickAnswers(1),
    'answers to everything': mixedAnswers(),
    'an early answer': { 'dependable:/:production-ai:early': JSON.stringify({ 'OPS-4|answer': ['2', 1] }) },
    'something that cannot be read': 'half a file',
    'answers from before keys named the copy of the site': { 'dependable:answers': quickAnswers(3) },
  };
  for (const [what, saved] of Object.entries(before)) {
    for (const at of ['', 'check.html']) assert.deepEqual(parts(await open({ at, saved })), ['content', 'more'], `${what}, ${at}`);
  }
  const colours = { 'dependable:colours': 'dark', 'dependable:/elsewhere/:production-ai:answers': quickAnswers(1) };
  assert.deepEqual(parts(await open({ saved: colours })), ['content'], 'neither colours nor another copy of the site are answers');
});

test('A choice made before anything is fetched changes nothing about what is', async ({ open }) => {
  const visit = await open({
    at: 'check.html',
    before: ({ context }) => context.addInitScript(() => addEventListener('DOMContentLoaded', () => document.querySelector('form input[name=prediction]').click())),
  });
  await visit.page.locator('input[name=prediction]:checked').waitFor();
  assert.deepEqual(parts(visit), ['content']);
});

test('From the first question to the brief one page is enough, and the full check opens with the answers', async ({ open }) => {
  const visit = await open();
  const { page } = visit;
  await start(page);
  const given = await answerAll(page, 1);
  await follow(page, 'result.on_brief');
  assert.deepEqual(documents(visit), ['']);
  await page.goBack();
  await follow(page, 'result.on_full');
  await ready(page);
  assert.deepEqual(documents(visit), ['', 'full.html']);
  assert.deepEqual(parts(visit), ['content', 'content', 'more']);
  const { responses } = JSON.parse(await visit.kept()).assessment;
  for (const id of Object.keys(given)) assert.deepEqual(responses[id].answer, { level: 1 }, id);
  await hasAll(page);
  assert.deepEqual(documents(visit), ['', 'full.html'], 'from there on everything is there');
});

test('A last word typed just before a page is loaded anew is kept', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4' });
  const { page } = visit;
  await choose(page, 2);
  await page.locator('details:has(textarea) > summary').click();
  await page.locator('textarea').pressSequentially('Ask Ines');
  await follow(page, 'nav.contrast', 'nav');
  await ready(page);
  assert.equal(JSON.parse(await visit.kept()).assessment.responses['OPS-4'].note, 'Ask Ines');
});

test('A copy with answers to other questions opens on a first visit, and once', async ({ open }) => {
  for (const at of ['', 'check.html']) {
    const visit = await open({ at });
    const { page } = visit;
    await give(page, mixedAnswers());
    await page.getByRole('button', { name: words('file.yes'), exact: true }).click();
    await until(page, () => performance.getEntriesByType('navigation')[0].type === 'reload', undefined, 'the page is loaded anew');
    await ready(page);
    assert.equal(documents(visit).length, 2, 'once');
    await shows(page, words('notice.opened'), '.notice');
    await follow(page, 'nav.result', 'nav');
    await page.locator('.result .headline').waitFor();
    assert.equal(await page.locator('.notice.warning').count(), 0);
    await hasAll(page);
    await visit.reload();
    assert.equal(await page.locator('.notice').count(), 0, 'told once');
  }
});

test('A copy with answers to the three-minute check opens where it is', async ({ open }) => {
  const visit = await open();
  await give(visit.page, quickAnswers(2));
  await visit.page.getByRole('button', { name: words('file.yes'), exact: true }).click();
  await shows(visit.page, words('notice.opened'), '.notice');
  assert.equal(documents(visit).length, 1);
});

test('What another tab answers in the full check comes to a first visit, without taking a word from who writes', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4' });
  const { page } = visit;
  await choose(page, 2);
  await page.locator('details:has(textarea) > summary').click();
  await page.locator('textarea').fill('Ask ');
  const other = await visit.context.newPage();
  await visit.go(`full.html#${OTHER}`, other);
  await choose(other, 3);
  await stored(other, OTHER);
  await page.locator('textarea').pressSequentially('Ines');
  assert.equal(await page.locator('textarea').inputValue(), 'Ask Ines');
  assert.equal(await page.evaluate(() => performance.getEntriesByType('navigation')[0].type), 'navigate', 'not while somebody writes');
  await page.locator('form.question button[type=submit]').click();
  await until(page, () => performance.getEntriesByType('navigation').at(-1).type !== 'navigate' || location.hash !== '#OPS-4', undefined, 'the next question comes');
  await ready(page);
  const { responses } = JSON.parse(await visit.kept()).assessment;
  assert.equal(responses['OPS-4'].note, 'Ask Ines');
  assert.deepEqual(responses[OTHER].answer, { level: 3 });
});

test('A page that shows a result takes in at once what another tab answers in the full check', async ({ open }) => {
  const visit = await open();
  const { page } = visit;
  await start(page);
  await answerAll(page, 1);
  const other = await visit.context.newPage();
  await visit.go(`full.html#${OTHER}`, other);
  await choose(other, 3);
  await until(page, () => performance.getEntriesByType('navigation')[0].type === 'reload', undefined, 'the result is loaded anew');
  await hasAll(page);
});

test('Where nothing can be kept everything is fetched at once, and every page opens with the answers', async ({ open }) => {
  const block = () => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } });
  const fill = () => (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); });
  for (const refuse of [block, fill]) {
    const visit = await open({ at: 'check.html#OPS-4', before: ({ context }) => context.addInitScript(refuse) });
    const { page } = visit;
    assert.deepEqual(parts(visit), ['content', 'more']);
    await choose(page, 2);
    await follow(page, 'nav.full', 'nav');
    assert.equal(documents(visit).length, 1);
    await page.goBack();
    await page.locator('input[name=answer][value="2"]:checked').waitFor();
  }
});

test('Where the storage becomes full on a first visit no link takes the answers away, and the page says why', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4' });
  const { page } = visit;
  const asked = await heading(page);
  await page.evaluate(() => (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }));
  await choose(page, 2);
  await shows(page, words('storage.excerpt'), '.notice.warning');
  await page.locator('nav').getByRole('link', { name: words('nav.full') }).click();
  await until(page, () => document.activeElement?.closest('.notice.warning'), undefined, 'the focus is where the copy is');
  assert.equal(await heading(page), asked);
  assert.equal(documents(visit).length, 1);
  await page.locator('input[name=answer][value="2"]:checked').waitFor();
  await next(page);
});
