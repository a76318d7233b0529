// Assessments and days that are kept, and how to be rid of them.
import assert from 'node:assert/strict';
import { ANSWERS, download, mixedAnswers, quickAnswers, shows, test, until, words } from './support.mjs';

const button = (page, key, within = '#main') => page.locator(within).getByRole('button', { name: new RegExp(`^${words(key)}`) });

/** Everything that any storage of this site holds, as one text. */
const everywhere = (page) =>
  page.evaluate(async () => {
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie, JSON.stringify(history.state)];
    for (const { name, version } of await indexedDB.databases()) {
      const database = await new Promise((done, fail) => {
        const request = indexedDB.open(name, version);
        request.onsuccess = () => done(request.result);
        request.onerror = fail;
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        texts.push(await new Promise((done) => (all.onsuccess = () => done(JSON.stringify(all.result)))));
      }
      database.close();
    }
    for (const name of await caches.keys()) texts.push(name);
    return texts.join('\n');
  });

test('A check that is finished is kept as a day, and today can be kept on demand', async ({ open }) => {
  const saved = JSON.parse(quickAnswers(3));
  const at = Date.UTC(2026, 2, 12, 12);
  for (const response of Object.values(saved.assessment.responses)) response.at = at;
  const visit = await open({ at: 'result.html', saved: JSON.stringify({ ...saved, format: 2 }) });
  const { page } = visit;
  await until(page, () => Object.keys(localStorage).some((name) => name.includes(':day:2026-03-12:')), undefined, 'the day is kept beside the answers');
  await visit.go('history.html');
  await shows(page, '2026', '#days li');
  assert.equal(await page.locator('#days li').count(), 1);
  assert.ok(!(await page.evaluate(() => Object.keys(localStorage).some((name) => name.includes(':day:')))), 'it has moved into the database');
  await button(page, 'history.keep_today').click();
  await until(page, () => document.querySelectorAll('#days li').length === 2, undefined, 'today is kept as well');
  await button(page, 'history.delete', '#days li:first-child').click();
  await until(page, () => document.querySelectorAll('#days li').length === 1, undefined, 'a day is deleted');
  await button(page, 'history.undo').click();
  await until(page, () => document.querySelectorAll('#days li').length === 2, undefined, 'and brought back');
  await visit.reload();
  await until(page, () => document.querySelectorAll('#days li').length === 2, undefined, 'days outlast the page');
  await button(page, 'history.delete', '#days li:last-child').click();
  await until(page, () => document.querySelectorAll('#days li').length === 1, undefined, 'a day is deleted');
  await visit.go('result.html');
  await until(page, () => Object.keys(localStorage).some((name) => name.includes(':day:2026-03-12:')), undefined, 'the result keeps its day');
  await visit.go('history.html');
  await page.locator('#days li').first().waitFor();
  assert.equal(await page.locator('#days li').count(), 1, 'what was deleted and did not change since does not come back');
});

test('Assessments are copied, named, switched and deleted, and what was deleted is brought back', async ({ open }) => {
  const visit = await open({ at: 'history.html', saved: mixedAnswers() });
  const { page } = visit;
  const rows = (count) => until(page, (count) => document.querySelectorAll('#assessments li').length === count, count, `${count} assessments`);
  await rows(1);
  await button(page, 'history.copy').click();
  await rows(2);
  await button(page, 'history.name', '#assessments li:nth-child(2)').click();
  await page.locator('#assessments input').fill('Größe – 日本');
  await shows(page, 'Größe – 日本', '#assessments li:nth-child(2) b');
  await button(page, 'history.switch').click();
  await shows(page, 'Größe – 日本', '#assessments li:nth-child(1) b');
  await until(page, (key) => JSON.parse(localStorage.getItem(key)).assessment.name === 'Größe – 日本', ANSWERS, 'it is at hand');
  await button(page, 'history.delete', '#assessments li:nth-child(1)').click();
  await rows(1);
  await visit.reload();
  await rows(1);
  await button(page, 'history.copy').click();
  await rows(2);
  await button(page, 'history.delete', '#assessments li:nth-child(2)').click();
  await rows(1);
  await button(page, 'history.undo').click();
  await rows(2);
});

test('What was deleted in one tab stays deleted in the other', async ({ open }) => {
  const visit = await open({ at: 'history.html', saved: mixedAnswers() });
  const { page, context } = visit;
  await button(page, 'history.copy').click();
  const other = await context.newPage();
  await visit.go('history.html', other);
  await until(other, () => document.querySelectorAll('#assessments li').length === 2, undefined, 'the other tab has both');
  await button(page, 'history.delete', '#assessments li:nth-child(2)').click();
  await until(other, () => document.querySelectorAll('#assessments li').length === 1, undefined, 'the other tab has one');
  await button(other, 'history.name').click();
  await other.locator('#assessments input').fill('one');
  await until(page, () => document.querySelector('#assessments b').textContent.includes('one'), undefined, 'both go on');
  assert.equal(await page.locator('#assessments li').count(), 1);
});

test('Delete everything leaves no trace of any text in any storage, in other tabs neither', async ({ open }) => {
  const SECRET = 'my weakest point';
  const saved = JSON.parse(mixedAnswers());
  Object.values(saved.assessment.responses)[0].note = SECRET;
  saved.assessment.name = SECRET;
  const visit = await open({ at: 'history.html', saved: JSON.stringify(saved) });
  const { page, context } = visit;
  await button(page, 'history.keep_today').click();
  await page.locator('#days li').first().waitFor();
  await button(page, 'history.copy').click();
  await page.evaluate(() => localStorage.setItem('somebody-else', 'stays'));
  const other = await context.newPage();
  await visit.go('result.html', other);
  assert.ok((await everywhere(page)).includes(SECRET));
  await button(page, 'history.device_delete').click();
  await button(page, 'history.device_yes').click();
  await shows(page, words('history.device_clean'));
  await until(other, () => location.pathname.endsWith('/'), undefined, 'the other tab begins anew');
  for (const tab of [page, other]) {
    const left = await everywhere(tab);
    assert.ok(!left.includes(SECRET), left);
    assert.ok(!left.includes('production-ai'), left);
    assert.ok(left.includes('stays'), 'what others of this host keep stays');
  }
  await visit.go('check.html', other);
  assert.ok(!(await everywhere(other)).includes(SECRET));
  assert.ok(!(await page.content()).includes(SECRET), 'nor on the page');
});

test('Without a database days are kept beside the answers, and the page says so', async ({ open }) => {
  const refusals = {
    'there is none': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    'it refuses': () => (IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); }),
    'it is full': () => (IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); }),
  };
  for (const [why, refuse] of Object.entries(refusals)) {
    const visit = await open({ at: 'history.html', saved: mixedAnswers(), before: ({ context }) => context.addInitScript(refuse) });
    const { page } = visit;
    await button(page, 'history.keep_today').click();
    await page.locator('#days li').first().waitFor();
    await shows(page, words('history.no_database'), '.notice');
    await visit.reload();
    await page.locator('#days li').first().waitFor();
    assert.equal(await page.locator('#days li').count(), 1, why);
  }
});

test('A kept text that cannot be read is counted and left as it is', async ({ open }) => {
  const key = 'dependable:/:production-ai:day:2026-01-01:0';
  const visit = await open({ at: 'history.html', saved: { [ANSWERS]: mixedAnswers(), [key]: '{ broken' } });
  await shows(visit.page, '1 kept text cannot be read here', '.notice');
  assert.ok((await everywhere(visit.page)).includes('{ broken'));
});

test('A first step is planned, kept, saved for a calendar without its name, done and taken out', async ({ open }) => {
  const visit = await open({ at: 'history.html', saved: mixedAnswers() });
  const { page } = visit;
  const rows = (count) => until(page, (count) => document.querySelectorAll('#plans ul:last-of-type li').length === count, count, `${count} plans`);
  await page.locator('#plans input[name="until"]').first().waitFor();
  const first = page.locator('#plans li').first();
  await button(page, 'history.plan_it', '#plans li >> nth=0').click();
  await shows(page, words('history.plan_no_day'), '#plans');
  await first.locator('input').fill('2030-12-03');
  await button(page, 'history.plan_it', '#plans li >> nth=0').click();
  await shows(page, words('history.plan_kept'), '#plans');
  await shows(page, '2030', '#plans ul:last-of-type');
  await visit.reload();
  await rows(1);
  const title = await page.locator('#plans ul:last-of-type b').textContent();
  const { name, text } = await download(page, () => button(page, 'history.calendar_save', '#plans').click());
  assert.equal(name, `${words('history.calendar_file')}.ics`);
  const file = text.replaceAll('\r\n ', '');
  assert.match(file, /DTSTART;VALUE=DATE:20301203\r\n/);
  assert.match(file, /DTSTAMP:\d{8}T\d{6}Z\r\n/);
  assert.ok(!file.includes(title.replaceAll(',', '\\,')), 'who sees the calendar does not learn of what');
  await button(page, 'history.plan_done', '#plans').click();
  await until(page, (done) => ![...document.querySelectorAll('#plans button')].some((button) => button.textContent === done), words('history.plan_done'), 'it is done');
  await shows(page, words('history.plan_kept'), '#plans');
  await visit.reload();
  await rows(1);
  await button(page, 'history.plan_take_out', '#plans').click();
  await until(page, () => document.querySelectorAll('#plans ul:last-of-type li').length === 0, undefined, 'it is taken out');
  await shows(page, words('history.plan_kept'), '#plans');
  await visit.reload();
  await shows(page, words('history.plans_none'), '#plans');
});

test('What two tabs plan is kept by both, and plans that cannot be read are left as they are', async ({ open }) => {
  const visit = await open({ at: 'history.html', saved: mixedAnswers() });
  const { page, context } = visit;
  const other = await context.newPage();
  await visit.go('history.html', other);
  for (const [tab, nth] of [[page, 0], [other, 1]]) {
    const row = tab.locator('#plans li').nth(nth);
    await row.locator('input').fill('2030-12-03');
    await row.getByRole('button').click();
    await shows(tab, words('history.plan_kept'), '#plans');
  }
  assert.equal(await other.locator('#plans ul:last-of-type li').count(), 2, 'the second tab has learned of the first');
  const key = 'dependable:/:production-ai:plans';
  const broken = await open({ at: 'history.html', saved: { [ANSWERS]: mixedAnswers(), [key]: '{ broken' } });
  await shows(broken.page, words('history.plans_unreadable'), '#plans');
  assert.equal(await broken.page.locator('#plans button').count(), 0);
  assert.ok((await everywhere(broken.page)).includes('{ broken'));
});
