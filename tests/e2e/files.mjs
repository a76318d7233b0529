// Copies of the answers: out, in, set aside and back; and two tabs.
import assert from 'node:assert/strict';

import { choose, turn } from './journey.mjs';
import { ANSWERS, PRACTICES, answers, beginning, download, mixedAnswers, quickAnswers, ready, shows, test, until, words } from './support.mjs';

const press = (page, key) => page.getByRole('button', { name: words(key), exact: true }).first().click();
const give = (page, text, name = 'copy.json') => page.setInputFiles('label.file input', { name, mimeType: 'application/json', buffer: Buffer.from(text) });
const keeps = (page, level) => until(page, ([key, level]) => JSON.parse(localStorage.getItem(key)).assessment.responses['OPS-4']?.answer?.level === level, [ANSWERS, level], `OPS-4 at ${level} is kept`);

test('Starting over asks once, sets the answers aside, and can be undone', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4', saved: quickAnswers(1) });
  const { page } = visit;
  await press(page, 'over.start');
  await shows(page, words('over.sure'), '[role=alert]');
  await press(page, 'over.no');
  await until(page, (text) => !document.body.innerText.includes(text), words('over.sure'), 'the question goes');
  await page.locator('input[name=answer][value="1"]:checked').waitFor();
  await press(page, 'over.start');
  await press(page, 'over.yes');
  await shows(page, words('notice.started_over'), '.notice');
  assert.equal(new URL(page.url()).pathname, '/', 'a fresh start begins on the first page');
  assert.ok(!(await page.locator('body').innerText()).includes(words('start.welcome')), 'nothing is left to continue');
  await press(page, 'notice.undo');
  await shows(page, words('start.done', { n: 7, of: 7 }), '.welcome');
  await keeps(page, 1);
});

test('Starting over can be undone after a reload, and after answering on', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4', saved: quickAnswers(1) });
  const { page } = visit;
  await press(page, 'over.start');
  await press(page, 'over.yes');
  await shows(page, words('notice.started_over'), '.notice');
  await visit.reload();
  await page.locator('.keep-strip').getByRole('link', { name: words('nav.history') }).waitFor();
  await visit.go('check.html#OPS-4');
  await choose(page, 3);
  await visit.reload();
  await page.locator('.keep-strip').getByRole('link', { name: words('nav.history') }).click();
  await page.locator('#assessments').getByRole('button', { name: words('history.switch') }).click();
  await keeps(page, 1);
});

/** Everything that was said, without which assessment it is and when it was said. */
const said = (text) => JSON.parse(text, (key, value) => (['at', 'note_at', 'words_at', 'id', 'profile_at', 'before_at', 'after_at'].includes(key) ? undefined : value)).assessment;

test('A copy that was downloaded opens again in another browser, with everything in it', async ({ open }) => {
  const saved = JSON.parse(mixedAnswers());
  saved.assessment.responses['OPS-4'] = { answer: { level: 3 }, evidence: ['measure'], note: 'Ask Ines.', own_words: 'I "froze" it.\nTwice.' };
  const first = await open({ at: 'full.html', saved: JSON.stringify(saved) });
  const copy = await download(first.page, () => press(first.page, 'storage.download'));
  assert.equal(copy.name, words('storage.file_name'));
  const second = await open({ at: 'full.html' });
  await give(second.page, copy.text);
  await press(second.page, 'file.yes');
  await shows(second.page, words('notice.opened'), '.notice');
  await until(second.page, (key) => localStorage.getItem(key)?.includes('froze'), ANSWERS, 'it is saved');
  assert.deepEqual(said(await second.kept()), said(copy.text));
  assert.deepEqual(said(copy.text).responses['OPS-4'], saved.assessment.responses['OPS-4']);
});

test('Opening a copy can be undone, so no file overwrites the answers of a person', async ({ open }) => {
  const visit = await open({ at: 'full.html', saved: quickAnswers(1) });
  const { page } = visit;
  await give(page, quickAnswers(3));
  await shows(page, words('file.mine', { n: 8 }), '[role=alert]');
  await press(page, 'file.yes');
  await shows(page, words('notice.opened'), '.notice');
  await keeps(page, 3);
  await press(page, 'notice.opened_undo');
  await keeps(page, 1);
});

const nested = `{"format":1,"assessment":${'['.repeat(400_000)}`;
const HOSTILE = {
  'ten megabytes of nonsense': ['x'.repeat(10_000_000), () => beginning('notice.not_readable')],
  'more than a browser keeps': ['x'.repeat(17_000_000), () => words('notice.too_large', { bytes: 17_000_000, most: 16_000_000 })],
  'no JSON': ['PK\u0003\u0004 not a copy', () => beginning('notice.not_readable')],
  'a list': ['[1, 2, 3]', () => beginning('notice.refused')],
  'no format': ['{"assessment":{}}', () => words('notice.not_an_assessment', { at: 'format' })],
  'a level of 7': [answers((practice) => (practice.id === 'OPS-4' ? 7 : undefined)), () => words('notice.not_an_assessment', { at: 'OPS-4' })],
  'a newer format': ['{"format":3,"assessment":{}}', () => words('notice.newer', { format: 3 })],
  'nothing at all': ['', () => words('notice.empty')],
  'a copy that was cut off': [quickAnswers(3).slice(0, 100), () => beginning('notice.cut_off')],
  'lists within lists without end': [nested, () => beginning('notice.refused')],
  'a text of another encoding': [Buffer.from([0xff, 0xfe, 0x00, 0xd8]), () => words('notice.utf16')],
  'bytes that are no text': [Buffer.from([0x7b, 0xe9, 0x7d]), () => words('notice.not_text')],
};

test('A hostile file is refused with a sentence that says what is wrong, and nothing changes', async ({ open }) => {
  const visit = await open({ at: 'full.html', saved: quickAnswers(1) });
  const { page } = visit;
  await until(page, (key) => localStorage.getItem(key), ANSWERS, 'the answers are there');
  const before = await visit.kept();
  for (const [what, [text, reason]] of Object.entries(HOSTILE)) {
    await give(page, text);
    await shows(page, reason(), '.notice').catch((error) => assert.fail(`${what}: ${error.message}`));
    assert.equal(await visit.kept(), before, `${what} changes nothing`);
    await press(page, 'notice.dismiss');
    await until(page, () => !document.querySelector('.notice'), undefined, 'the message closes');
  }
  await visit.go('check.html#OPS-4');
  await page.locator('input[name=answer][value="1"]:checked').waitFor();
});

test('What a file says is shown as text, never run', async ({ open }) => {
  const evil = '<img src=x onerror="window.hacked = 1"><script>window.hacked = 1</script>';
  const saved = JSON.parse(quickAnswers(1));
  saved.assessment.responses['OPS-4'].note = evil;
  saved.assessment.responses['OPS-4'].own_words = evil;
  saved.assessment.responses[evil] = { answer: { level: 1 } };
  const visit = await open({ at: 'full.html' });
  const { page } = visit;
  await give(page, JSON.stringify(saved));
  await press(page, 'file.yes');
  // The message names the practice that nobody knows, as far as a name needs room.
  await shows(page, evil.slice(0, 40), '.notice');
  for (const at of ['check.html#OPS-4', 'room.html#OPS-4', 'brief.html', 'result.html']) {
    await visit.go(at);
    await shows(page, evil.slice(0, 40), '.notice');
    assert.equal(await page.evaluate(() => window.hacked), undefined, at);
    assert.equal(await page.locator('main img').count(), 0, at);
  }
});

test('Answers from before the keys named the copy of the site open', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4', saved: { 'dependable:answers': quickAnswers(3) } });
  await visit.page.locator('input[name=answer][value="3"]:checked').waitFor();
  await keeps(visit.page, 3);
});

test('Two tabs of a person who comes back stay in step', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4', saved: quickAnswers(1) });
  await stayInStep(visit);
});

test('Two tabs of a new person stay in step', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4' });
  await stayInStep(visit);
});

async function stayInStep(visit) {
  const one = visit.page;
  const two = await visit.context.newPage();
  await visit.go('check.html#OPS-4', two);
  await choose(one, 3);
  await two.locator('input[name=answer][value="3"]:checked').waitFor();
  await choose(two, 0);
  await one.locator('input[name=answer][value="0"]:checked').waitFor();
  await turn(two, () => two.locator('form.question button[type=submit]').click());
  await choose(two, 'dont-know');
  const other = new URL(two.url()).hash.slice(1);
  await choose(one, 2);
  await until(one, ([key, other]) => {
    const { responses } = JSON.parse(localStorage.getItem(key)).assessment;
    return responses['OPS-4'].answer.level === 2 && responses[other].answer === 'dont_know';
  }, [ANSWERS, other], 'the answers of both tabs are kept');
  await ready(one);
}

test('Ten tabs that answer at the same time keep every answer, the newest of each', async ({ open }) => {
  const visit = await open({ at: 'full.html#OPS-4' });
  const tabs = [visit.page];
  while (tabs.length < 10) {
    const tab = await visit.context.newPage();
    await visit.go(`full.html#${PRACTICES[tabs.length].id}`, tab);
    tabs.push(tab);
  }
  const answer = (tab, level) => tab.evaluate((level) => document.querySelectorAll('.levels [name=answer]')[level].click(), level);
  await Promise.all(tabs.map((tab, place) => answer(tab, place % 5)));
  await Promise.all(tabs.map((tab, place) => answer(tab, (place + 1) % 5)));
  const wanted = Object.fromEntries(await Promise.all(tabs.map(async (tab, place) => [new URL(tab.url()).hash.slice(1), (place + 1) % 5])));
  await until(visit.page, ([key, wanted]) => {
    const { responses } = JSON.parse(localStorage.getItem(key)).assessment;
    return Object.entries(wanted).every(([id, level]) => responses[id]?.answer.level === level);
  }, [ANSWERS, wanted], 'all ten answers are kept');
});

test('Starting over in one tab shows in the other', async ({ open }) => {
  const visit = await open({ at: '', saved: quickAnswers(1) });
  const one = visit.page;
  const two = await visit.context.newPage();
  await visit.go('check.html#OPS-4', two);
  await two.locator('input[name=answer][value="1"]:checked').waitFor();
  await press(one, 'over.start');
  await press(one, 'over.yes');
  await two.locator('input[name=answer][value="1"]:not(:checked)').waitFor();
});

test('A tab that sees everything deleted begins anew, and writes nothing', async ({ open }) => {
  const visit = await open({ at: '', saved: quickAnswers(1) });
  const one = visit.page;
  const two = await visit.context.newPage();
  await visit.go('check.html#OPS-4', two);
  await two.locator('input[name=answer][value="1"]:checked').waitFor();
  await one.evaluate(() => {
    localStorage.setItem('dependable:deleted', String(Date.now()));
    for (const name of Object.keys(localStorage)) if (name.startsWith('dependable:') && name !== 'dependable:deleted') localStorage.removeItem(name);
  });
  await two.waitForURL((url) => url.pathname === '/');
  await ready(two);
  assert.deepEqual(await two.evaluate(() => Object.keys(localStorage)), ['dependable:deleted']);
});

test('A finished check leaves a snapshot of its day', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4', saved: quickAnswers(1) });
  await choose(visit.page, 3);
  await keeps(visit.page, 3);
  await visit.go('result.html');
  await until(visit.page, () => Object.keys(localStorage).some((name) => /:day:\d{4}-\d\d-\d\d:0$/.test(name)), null, 'the day is kept');
});
