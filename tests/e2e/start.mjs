// The first screen, who is answering, and coming back.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { ADDRESSES } from '../pages.mjs';
import { atHeading, choose, choosing, chosenIn, practiceAt, start, toOpening, turn } from './journey.mjs';
import { ANSWERS, answers, mixedAnswers, quickAnswers, shows, test, until, words } from './support.mjs';

const who = (page) => page.locator('.profile-line select[name=who]');

test('What it is, the choices and the button stand within the first screen of a phone and of a laptop', async ({ open }) => {
  const visit = await open({ at: null });
  const { page } = visit;
  for (const viewport of [{ width: 390, height: 844 }, { width: 1280, height: 720 }]) {
    await page.setViewportSize(viewport);
    for (const at of ['', 'check.html']) {
      await visit.go(at);
      const parts = at === '' ? ['h1', '#start select >> nth=2', '#start button[type=submit]', '#start > .hint'] : ['h1', '#start select >> nth=2', '#start button[type=submit]'];
      for (const part of parts) {
        const { y, height } = await page.locator(part).boundingBox();
        const room = at === '' ? 600 : viewport.height;
        assert.ok(y + height <= room, `${part} on ${at || 'the start page'} ends at ${y + height} px of ${room} in ${viewport.width}×${viewport.height}`);
      }
    }
  }
});

test('The header is one line on a phone, stands where it stood on every page, and the skip link moves nothing', async ({ open }) => {
  for (const width of [320, 390, 1280]) {
    const visit = await open({ at: null, width, saved: mixedAnswers() });
    const { page } = visit;
    const places = () => page.locator('header.site nav a, header.site .name a').evaluateAll((all) => all.map((link) => link.getBoundingClientRect()).map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join()));
    const seen = new Set();
    // What stands in somebody else's page has none.
    for (const at of ADDRESSES.filter((at) => at !== 'embed.html')) {
      await visit.go(at);
      const now = await places();
      seen.add(now.join(' '));
      assert.equal(new Set(now.map((box) => box.split(',')[1])).size, 1, `${at} at ${width} px has its header in one line: ${now}`);
    }
    assert.equal(seen.size, 1, `at ${width} px the header moves: ${[...seen].join(' | ')}`);
    await page.locator('a.skip').focus();
    assert.deepEqual((await places()).join(' '), [...seen][0], 'the skip link moves nothing');
    assert.ok((await page.locator('a.skip').boundingBox()).x >= 0, 'and is seen');
  }
});

test('Changing who is answering asks what becomes of the answers, and nothing changes before that is said', async ({ open }) => {
  const visit = await open({ at: 'result.html', saved: quickAnswers(1) });
  const { page } = visit;
  const profile = async () => JSON.parse(await visit.kept()).assessment.profile;
  const summary = page.locator('.profile-line summary');
  await summary.click();
  await who(page).selectOption('team');
  await page.locator('.profile-line [data-no]:focus').waitFor();
  assert.ok(!(await profile()).includes('team'));
  await page.locator('.profile-line [data-no]').click();
  await page.locator('.profile-line summary:focus').waitFor();
  await page.locator('.profile-line [data-no]').waitFor({ state: 'detached' });
  await summary.click();
  assert.equal(await who(page).inputValue(), 'candidate', 'the list shows who is answering');

  await who(page).selectOption('team');
  await page.getByRole('button', { name: words('who.keep') }).click();
  await until(page, (key) => localStorage.getItem(key).includes('"team"'), ANSWERS, 'the team is kept');
  assert.equal(Object.keys(JSON.parse(await visit.kept()).assessment.responses).length, 8);
  await shows(page, 'as a team', '.profile-line');

  await summary.click();
  await who(page).selectOption('candidate');
  await page.getByRole('button', { name: words('who.anew') }).click();
  await page.locator('form.opening').waitFor();
  assert.equal(await chosenIn(page, 'who'), 'candidate');
  await page.getByRole('button', { name: words('notice.undo') }).first().click();
  await shows(page, 'as a team', '.profile-line');
});

test('A list of the profile shows what holds, also after another tab has chosen something else', async ({ open }) => {
  const visit = await open({ at: 'check.html' });
  const { page } = visit;
  await choosing(page, 'seniority', 'lead');
  await until(page, (key) => localStorage.getItem(key)?.includes('"lead"'), ANSWERS, 'it is kept');
  const other = await visit.context.newPage();
  await visit.go('check.html', other);
  assert.equal(await chosenIn(other, 'seniority'), 'lead');
  await choosing(other, 'seniority', 'junior');
  await until(page, () => document.querySelector('select[name=seniority]').value === 'junior', undefined, 'the first tab shows it');
});

test('Change the answer leads back to the explanation that it was pressed on', async ({ open }) => {
  const { page } = await open({ at: 'result.html', width: 390, saved: quickAnswers(0) });
  const card = page.locator('.row:has([id^=about-])').nth(1);
  const id = await card.locator('[id^=about-]').getAttribute('id');
  await card.locator('summary').first().click();
  await card.locator('details summary').nth(1).click();
  await turn(page, () => card.getByRole('link', { name: words('explain.change') }).click());
  assert.equal(`about-${practiceAt(page)}`, id);
  await choose(page, 1);
  const go = page.locator('form.question button[type=submit]');
  assert.equal(await go.innerText(), words('question.return'));
  await go.click();
  await until(page, (id) => document.activeElement?.matches(`details[open] > #${id}`), id, 'the focus is on the explanation, which is open');
  assert.ok(await page.locator(`#${id}`).evaluate((card) => Math.abs(card.getBoundingClientRect().top) < innerHeight), 'and it is in view');
  await page.goBack();
  await page.locator('form.question').waitFor();
});

test('Change the answer leads back to its explanation where a list is longer than is shown at first', async ({ open }) => {
  const { page } = await open({ at: 'result.html', saved: mixedAnswers() });
  const card = page.locator('#look .row').nth(1);
  const id = await card.locator('[id^=about-]').getAttribute('id');
  await card.locator('summary').first().click();
  await card.locator('details summary').nth(1).click();
  await turn(page, () => card.getByRole('link', { name: words('explain.change') }).click());
  await turn(page, () => page.locator('form.question button[type=submit]').click());
  await page.locator('#stands .rest').waitFor({ state: 'attached' });
  await until(page, (id) => document.activeElement?.matches(`details[open] > #${id}`), id, 'the focus is on the explanation, which is open');
});

test('A link to a row opens it and puts the focus on its summary', async ({ open }) => {
  const { page } = await open({ at: 'result.html', saved: quickAnswers(0) });
  const row = page.locator('.row:has([id^=about-])').nth(2);
  const id = await row.locator('[id^=about-]').getAttribute('id');
  await page.locator(`a[href="#${id}"]`).first().click();
  await until(page, (id) => document.activeElement?.matches(`details[open] > #${id}`), id, 'the row is open and has the focus');
  await row.locator('.card').waitFor();
});

test('Whoever comes back finds where they stand, and goes on where they stopped', async ({ open }) => {
  const full = answers((practice) => (/^(DATA|ENG)-/.test(practice.id) ? 2 : undefined), { scenarios: false });
  const { page } = await open({ saved: full });
  await shows(page, words('start.welcome'), 'h1');
  await shows(page, words('nav.full'), '.welcome');
  const go = page.locator('.welcome .primary');
  assert.equal(await go.count(), 1);
  await turn(page, () => go.click());
  assert.equal(new URL(page.url()).pathname, '/full.html');
  assert.equal(await page.locator('input[name=answer]:checked').count(), 0, 'an open question');

  const done = await open({ saved: mixedAnswers() });
  assert.equal(await done.page.locator('.welcome .primary').innerText(), words('start.resume_result'));
});

test('The day of the last answer stands where one comes back, in words', async ({ open }) => {
  const saved = JSON.parse(quickAnswers(1));
  for (const response of Object.values(saved.assessment.responses)) response.at = Date.UTC(2026, 10, 20, 12);
  const visit = await open({ saved: JSON.stringify(saved) });
  await shows(visit.page, '20', '.welcome .hint');
  await shows(visit.page, '2026', '.welcome .hint');
  await visit.go('result.html');
  await shows(visit.page, '2026', '.profile-line');
});

test('The focus is on the heading of the opening and of the first question', async ({ open }) => {
  const { page } = await open({ width: 390 });
  await toOpening(page);
  await atHeading(page);
  await turn(page, () => page.locator('form.opening button[type=submit]').click());
  await atHeading(page);
  await turn(page, () => page.goBack());
  assert.equal(new URL(page.url()).pathname, '/', 'Back leads to the start page');
  await start(page);
});

test('The address of a place that is not there becomes that of what is shown, and Back leads out of it', async ({ open }) => {
  const visit = await open({ at: null, saved: quickAnswers(1) });
  const { page } = visit;
  for (const at of ['check.html#XYZ-9', 'full.html#XYZ-9', 'room.html#XYZ-9']) {
    await visit.go('contrast.html');
    await visit.go(at);
    await until(page, () => location.hash !== '#XYZ-9', undefined, `${at} is left`);
    assert.equal(new URL(page.url()).pathname, `/${at.split('#')[0]}`);
    await page.goBack();
    await shows(page, words('contrast.title'), 'h1');
  }
});

test('A shared link says what it leads to, with a picture that no visit loads', async ({ open, dir }) => {
  const visit = await open({ at: null });
  for (const at of ADDRESSES) {
    await visit.go(at);
    const meta = (name) => visit.page.locator(`meta[property="og:${name}"]`).getAttribute('content');
    assert.ok((await meta('title')).endsWith('Dependable'), at);
    assert.equal(await meta('description'), words('site.description'));
    assert.ok(existsSync(join(dir, (await meta('image')).split('/').at(-1))), 'the picture is there');
  }
  assert.deepEqual(visit.asked.filter((address) => address.endsWith('.png')), []);
});
