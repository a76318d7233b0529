// When the browser does not keep things, or kept something that cannot be read.
import assert from 'node:assert/strict';

import { answerAll, choose, choosing, heading, next, practiceAt, start } from './journey.mjs';
import { ANSWERS, beginning, download, quickAnswers, shows, test, until, words } from './support.mjs';

const block = () =>
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
const fill = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
};
const copy = (page) => download(page, () => page.locator('main').getByRole('button', { name: words('storage.download') }).first().click());

test('Where storage is blocked the check works to the result, says so, and offers a copy', async ({ open }) => {
  const { page } = await open({ width: 390, before: ({ context }) => context.addInitScript(block) });
  await shows(page, words('storage.blocked'), '.notice');
  await choosing(page, 'seniority', 'senior');
  await start(page);
  await shows(page, words('question.not_saved'), 'form.question');
  await answerAll(page, 0);
  assert.ok((await page.locator('.row [id^=about-]').count()) >= 3);
  await shows(page, words('storage.blocked'), '.notice');
  const { name, text } = await copy(page);
  assert.equal(name, words('storage.file_name'));
  const { assessment } = JSON.parse(text);
  assert.equal(Object.keys(assessment.responses).length, 7);
  assert.ok(assessment.profile.includes('senior'));
});

test('Where storage is full the page says so, goes on, and offers a copy', async ({ open }) => {
  const { page } = await open({ at: 'check.html#OPS-4', before: ({ context }) => context.addInitScript(fill) });
  await choose(page, 2);
  await shows(page, words('storage.full'), '.notice');
  await page.locator('input[name=answer][value="2"]:checked').waitFor();
  const asked = practiceAt(page);
  await next(page);
  const { text } = await copy(page);
  assert.deepEqual(JSON.parse(text).assessment.responses[asked].answer, { level: 2 });
});

test('When there is room again, the warning goes and the answers are saved', async ({ open }) => {
  const visit = await open({
    at: 'check.html#OPS-4',
    before: ({ context }) =>
      context.addInitScript(() => {
        const setItem = Storage.prototype.setItem;
        window.isFull = true;
        Storage.prototype.setItem = function (...entry) {
          if (window.isFull) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
          return setItem.apply(this, entry);
        };
      }),
  });
  const { page } = visit;
  await choose(page, 2);
  await shows(page, words('storage.full'), '.notice');
  await page.evaluate(() => (window.isFull = false));
  await choose(page, 1);
  await until(page, () => !document.querySelector('.notice.warning'), undefined, 'the warning goes');
  assert.ok((await visit.kept()).includes('"level":1'));
});

const UNREADABLE = {
  'that is not JSON': ['{"format":1,"assess\u2026 "half a file', () => beginning('notice.not_readable')],
  'from a newer version': ['{"format":99,"assessment":{"answers":"in a new form"}}', () => words('notice.newer', { format: 99 })],
  'of another form': ['{"format":1,"assessment":{"responses":{"OPS-4":{"answer":{"level":7}}}}}', () => words('notice.not_an_assessment', { at: 'OPS-4' })],
  'that is empty': ['', () => beginning('notice.unreadable')],
};

for (const [what, [raw, reason]] of Object.entries(UNREADABLE)) {
  test(`A saved state ${what} is kept word for word for download, also after answering on and a reload`, async ({ open }) => {
    const visit = await open({ at: 'check.html#OPS-4', saved: raw });
    const { page } = visit;
    await shows(page, beginning('notice.unreadable'), '.notice');
    await shows(page, reason(), '.notice');
    const keep = () => download(page, () => page.getByRole('button', { name: words('notice.unreadable_download') }).first().click());
    assert.deepEqual(await keep(), { name: words('storage.raw_name'), text: raw });
    const asked = practiceAt(page);
    await choose(page, 2);
    await until(page, ([key, asked]) => localStorage.getItem(key).includes(`"${asked}":{"answer":{"level":2}`), [ANSWERS, asked], 'the new answer is saved');
    await visit.reload();
    assert.deepEqual(await keep(), { name: words('storage.raw_name'), text: raw });
    await page.locator('input[name=answer][value="2"]:checked').waitFor();
  });
}

test('Saved answers to practices that the checklist does not have are named and kept', async ({ open }) => {
  const saved = JSON.parse(quickAnswers(1));
  saved.assessment.responses['OLD-9'] = { answer: { level: 2 }, note: 'from before' };
  const visit = await open({ at: 'check.html#OPS-4', saved: JSON.stringify(saved) });
  const { page } = visit;
  await shows(page, words('notice.unknown', { ids: 'OLD-9' }), '.notice');
  await choose(page, 2);
  await until(page, (key) => localStorage.getItem(key).includes('"OPS-4":{"answer":{"level":2}'), ANSWERS, 'the new answer is saved');
  assert.deepEqual(JSON.parse(await visit.kept()).assessment.responses['OLD-9'], saved.assessment.responses['OLD-9']);
  await page.getByRole('button', { name: words('notice.dismiss') }).click();
  await until(page, () => !document.querySelector('.notice'), undefined, 'the message closes');
});

test('An address with a place that does not exist opens something to go on with', async ({ open }) => {
  const visit = await open({ at: 'check.html#NO-1' });
  for (const at of ['check.html#%F0%9F%90%88<script>', 'full.html#NO-1', 'room.html#NO-1', 'full.html#__proto__', `check.html#${'x'.repeat(5000)}`]) {
    await visit.go(at);
    assert.ok((await heading(visit.page)).length > 5, at);
  }
});

test('A page that is killed while a note is being typed comes back with the answer and every letter', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4' });
  const { page } = visit;
  await choose(page, 3);
  await page.locator('summary', { hasText: words('question.note') }).click();
  await page.locator('textarea').first().pressSequentially('Ask In');
  // As a browser does that needs the memory: nothing of the page runs any more, not even its farewell.
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => {});
  await crashed;
  await page.close();
  const again = await visit.context.newPage();
  await visit.go('check.html#OPS-4', again);
  await again.locator('input[name=answer][value="3"]:checked').waitFor();
  await again.locator('summary', { hasText: words('question.note') }).click();
  assert.equal(await again.locator('textarea').first().inputValue(), 'Ask In');
  visit.page = again;
});
