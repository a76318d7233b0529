// Every page by its own address, new and with saved work.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';

import { PAGES } from '../pages.mjs';
import { heading, practiceAt } from './journey.mjs';
import { PRACTICES, mixedAnswers, quickAnswers, test, until, words } from './support.mjs';

const SAVED = { 'by a new person': undefined, 'with the three-minute check saved': quickAnswers(1), 'with a full check saved': mixedAnswers() };

/** What the tab says at a question: its practice. */
async function asked(page) {
  const { title } = PRACTICES.find(({ id }) => id === practiceAt(page));
  return words('site.title', { page: title });
}

// What stands in somebody else's page is what it asks, with less around it; embed.mjs holds it.
const ON_THE_SITE = PAGES.filter(({ file }) => file !== 'embed.html');

for (const [whose, saved] of Object.entries(SAVED)) {
  test(`Every page loads by its own address ${whose}: one page, a title, a heading, an empty console`, async ({ open }) => {
    const visit = await open({ at: null, saved });
    const { page } = visit;
    for (const { file, title } of ON_THE_SITE) {
      await visit.go(file);
      await until(page, () => document.querySelectorAll('main').length === 1 && document.querySelectorAll('h1').length === 1, undefined, `${file} has one main and one h1`);
      assert.equal(await page.title(), file === 'check.html' && saved ? await asked(page) : words('site.title', { page: file === 'index.html' ? words('site.what', { subject: 'Production AI' }) : title }), file);
      assert.ok((await heading(page)).length > 3, file);
      assert.equal(await page.locator('.broken:visible').count(), 0, file);
      assert.equal(await page.locator('footer').innerText().then((text) => text.includes(words('site.promise'))), true, file);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(visit.said, [], file);
    }
  });
}

test('The header leads to the pages of the list that say so, and every file of the site is in the list', async ({ open, dir }) => {
  const { page } = await open({});
  const links = await page.locator('nav a').evaluateAll((all) => all.map((link) => ({ file: link.getAttribute('href'), title: link.innerText })));
  const listed = PAGES.filter((page) => page.is_in_navigation).map(({ file, title }) => ({ file, title }));
  assert.deepEqual(links, listed);
  const files = readdirSync(dir).filter((file) => file.endsWith('.html') && file !== '404.html');
  assert.deepEqual(files.sort(), PAGES.map(({ file }) => file).sort());
});

test('Every page works after it has been loaded by its own address', async ({ open }) => {
  const visit = await open({ at: null, saved: quickAnswers(1) });
  const { page } = visit;
  for (const { file } of ON_THE_SITE) {
    await visit.go(file);
    await page.locator('footer').getByLabel(words('site.colours_dark')).check();
    await page.locator('html[data-colours=dark]').waitFor();
    await page.locator('footer').getByLabel(words('site.colours_system')).check();
    await page.locator('html:not([data-colours])').waitFor();
    await page.locator('nav').getByRole('link', { name: words('nav.contrast') }).click();
    await until(page, (title) => document.querySelector('h1')?.innerText === title, words('contrast.title'), `a link on ${file} works`);
  }
});

test('Every link of every page leads to a page of this site that exists', async ({ open, url }) => {
  const visit = await open({ at: null, saved: mixedAnswers() });
  const { page } = visit;
  const links = new Set();
  for (const { file } of PAGES) {
    await visit.go(file);
    for (const link of await page.locator('a').evaluateAll((all) => all.map((link) => link.href))) links.add(link.split('#')[0]);
  }
  for (const link of links) {
    assert.ok(link.startsWith(url), link);
    const answer = await fetch(link);
    assert.equal(answer.status, 200, link);
  }
});
