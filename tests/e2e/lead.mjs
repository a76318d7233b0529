// A team: set up, everybody alone in a browser of their own, what comes back in any mess, and what follows from it.
import assert from 'node:assert/strict';

import { answerAll, choose, next } from './journey.mjs';
import { ANSWERS, PRACTICES, answers, download, quickAnswers, ready, shows, test, until, words } from './support.mjs';

const TEAM = ['team', 'llm', 'live', 'tier-b'];
const button = (page, key, values, within = '#main') => page.locator(within).getByRole('button', { name: words(key, values), exact: true });

/** Sets a team up, by mouse; `way` is room or alone. */
async function setUp(visit, { way, check = 'quick', name = 'Claims helper', names = 'shown' }) {
  const { page } = visit;
  await visit.go('team.html');
  await button(page, 'team.set_up').click();
  await page.locator('form.setup').waitFor();
  await page.locator('input[name=system]').fill(name);
  await page.locator('select[name=system]').selectOption('llm').catch(() => {});
  await page.locator(`input[name=check][value=${check}]`).check();
  await page.locator(`input[name=way][value=${way}]`).check();
  if (way === 'alone') await page.locator(`input[name=names][value=${names}]`).check();
  await button(page, 'team.begin').click();
  await page.locator('.overview').waitFor();
}

/** A member's file, as the app saves it. */
function file(id, level, more = {}) {
  const text = JSON.parse(answers(level, { profile: TEAM, scenarios: false, ticks: 3, ...more }));
  text.format = 2;
  if (more.team) text.assessment.team = { id: more.team, member: id };
  // The same answers without a name are the same person.
  text.assessment.responses['OPS-1'] = { ...text.assessment.responses['OPS-1'], at: 1764144000000 + id };
  text.assessment.before = id % 11;
  return JSON.stringify(text);
}

/** Everybody's answers as they were handed back, through the page. */
async function takeIn(page, { text, files = [] }) {
  if (text) {
    await page.locator('textarea[name=returns]').fill(text);
    await button(page, 'team.look').click();
  }
  if (files.length) {
    await page.locator('#take-in input[type=file]').setInputFiles(
      files.map(({ name, body }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(body) })),
    );
  }
}

const place = (page, key) => page.locator('.places').getByRole('link', { name: words(key), exact: true });
const countIn = (page) => page.locator('#members .kept > li').count();

test('A lead sets a team up, three members answer in browsers of their own, and their links come back in a chat', async ({ open }) => {
  const lead = await open({ at: null });
  await setUp(lead, { way: 'alone' });
  const address = await lead.page.locator('#ask textarea').inputValue();
  assert.match(address, /join\.html#dpi\.[0-9a-hjkmnp-tv-z]+$/);
  assert.ok(!address.includes('Claims'), 'the name of the system stays with the lead');
  const links = [];
  for (const [nth, name] of ['Ada', '<b>Łukasz</b> =1+1', ''].entries()) {
    const member = await open({ at: null, saved: nth === 0 ? quickAnswers(2) : undefined });
    const { page } = member;
    await member.go(address.slice(lead.url.length));
    assert.ok(!page.url().includes('dpi.'), 'the link leaves the address');
    await button(page, 'asked.begin').click();
    // Until the program is there the page shows what is true of everybody.
    await ready(page);
    await page.locator('form.opening, form.question').first().waitFor();
    assert.equal(await page.locator('form.opening').count(), 0, 'what it is about was said by whoever asks');
    await answerAll(page, nth + 1);
    await page.getByRole('link', { name: words('result.on_hand_back') }).click();
    await page.locator('.join').waitFor();
    if (name) await page.locator('input[name=member]').fill(name);
    await until(page, (name) => document.querySelector('.join .address textarea')?.value.includes('dpt.') && (!name || document.querySelector('input[name=member]').value === name), name, 'the link is there');
    links.push(await page.locator('.join .address textarea').inputValue());
    if (nth === 0) {
      const saved = JSON.parse(await member.kept(ANSWERS));
      assert.equal(saved.set_aside.length, 1, 'the answers from before are set aside');
    }
  }
  const chat = `[27.11.26, 10:02] Ada: hier: ${links[0]}.\n[27.11.26, 10:05] Ł: > *${links[1]}* 😀\n<a href="${links[2]}">mine</a> and once more ${links[0]}`;
  const { page } = lead;
  await takeIn(page, { text: chat });
  await shows(page, words('team.came', { n: 3 }), '#came');
  await button(page, 'team.take_in_n', { n: 3 }).click();
  await until(page, () => document.querySelectorAll('#members .kept > li').length === 3, undefined, 'three members');
  await shows(page, '<b>Łukasz</b> =1+1', '#members');
  await takeIn(page, { text: links[0] });
  await shows(page, words('team.arrival_known'), '#came');
  await button(page, 'team.leave').click();
  await lead.reload();
  await until(page, () => document.querySelectorAll('#members .kept > li').length === 3, undefined, 'they outlast the page');
});

test('Twelve members come as links and files, and heat map, plan, advert, kit and report follow', async ({ open }) => {
  const lead = await open({ at: null });
  const { page } = lead;
  await setUp(lead, { way: 'alone', check: 'full' });
  const files = Array.from({ length: 12 }, (_, nth) => ({
    name: `member-${nth + 1}.json`,
    body: file(nth + 1, (practice, place) => (place % 9 === 0 ? (nth === 0 ? 3 : 0) : place % 5 === 0 ? 4 * (nth % 2) : 1 + ((place + nth) % 2))),
  }));
  await takeIn(page, { files });
  await shows(page, words('team.came', { n: 12 }), '#came');
  await page.locator('#came .button.primary').click();
  await until(page, () => document.querySelectorAll('#members .kept > li').length === 12, undefined, 'twelve members');
  await place(page, 'team.place_skills').click();
  await page.locator('#heat table').waitFor();
  assert.equal(await page.locator('#heat thead th').count(), 14);
  assert.ok((await page.locator('#single-points li').count()) > 0, 'somebody is the only one');
  assert.ok((await page.locator('#disagreements li').count()) > 0, 'they disagree');
  await place(page, 'team.place_plan').click();
  await page.locator('#proposals').waitFor();
  const toHire = page.locator('#proposals .proposal').filter({ has: page.locator('option[value=hire]') }).first();
  await toHire.locator('select[name=path]').selectOption('hire');
  await shows(page, words('team.hiring_none'), '#hiring');
  await toHire.getByRole('button', { name: new RegExp(`^${words('team.plan_it')}`) }).first().click();
  await page.locator('#actions input[name=owner]').fill('=cmd|1');
  await page.locator('#actions input[name=due]').fill('2026-12-24');
  await page.locator('#actions input[name=due]').blur();
  const save = (section) => page.locator(section).getByRole('button', { name: words('along.save'), exact: true });
  const advert = await download(page, () => save('#hiring .way:nth-of-type(1)').click());
  assert.match(advert.text, /^# /);
  const kit = await download(page, () => save('#hiring .way:nth-of-type(2)').click());
  assert.match(kit.text, /^# /);
  const tracker = await download(page, () => save('#actions .way:nth-of-type(1)').click());
  assert.ok(!/(^|[,;])"?=cmd/m.test(tracker.text), 'no cell is a formula');
  assert.match(tracker.text, /2026-12-24/);
  const calendar = await download(page, () => save('#actions .way:nth-of-type(2)').click());
  assert.match(calendar.text, /DTSTART;VALUE=DATE:20261224/);
  await place(page, 'team.place_report').click();
  await page.locator('.report .scale').waitFor();
  const report = await download(page, () => save('.report').last().click());
  assert.match(report.text, /- \[ \] /);
  const before = await page.locator('.report .lead').textContent();
  await page.locator('input[name=rule][value=lowest]').check();
  await until(page, (before) => document.querySelector('.report .lead')?.textContent !== before, before, 'the other rule gives another result');
  await lead.reload();
  await page.locator('.report').waitFor();
  assert.ok(await page.locator('input[name=rule][value=lowest]').isChecked(), 'the rule is kept');
});

test('Hostile members get a sentence each, and none breaks the rest', async ({ open }) => {
  const lead = await open({ at: null });
  const { page } = lead;
  await setUp(lead, { way: 'alone', check: 'full' });
  const good = file(7, () => 2);
  const files = [
    { name: 'good.json', body: good },
    ...Array.from({ length: 40 }, (_, nth) => ({ name: `again-${nth}.json`, body: good })),
    { name: 'cut.json', body: good.slice(0, 500) },
    { name: 'other.json', body: good.replace('"production-ai"', '"baking"') },
    { name: 'candidate.json', body: file(8, () => 2, { profile: ['candidate', 'llm'] }) },
    { name: 'empty.json', body: file(9, () => undefined) },
    { name: '<img src=x onerror=alert(1)>.json', body: 'nonsense' },
  ];
  await takeIn(page, { files });
  await until(page, () => document.querySelectorAll('#came .unfit li').length === 5, undefined, 'five sentences');
  await shows(page, words('team.unfit_candidate'), '#came');
  await shows(page, words('team.unfit_empty'), '#came');
  await shows(page, words('shared.other_checklist'), '#came');
  assert.equal(await page.locator('#came ul.came > li').count(), 1, 'the same file forty times is one person');
  await page.locator('#came .button.primary').click();
  await until(page, () => document.querySelectorAll('#members .kept > li').length === 1, undefined, 'the good one is there');
});

test('Six people answer in one room', async ({ open }) => {
  const visit = await open({ at: null });
  const { page } = visit;
  await setUp(visit, { way: 'room' });
  await page.getByRole('link', { name: words('team.room_go'), exact: true }).click();
  await page.locator('.meeting.agenda').waitFor();
  for (let nth = 0; nth < 6; nth += 1) {
    await button(page, 'team.people_add').click();
    await until(page, (count) => document.querySelectorAll('#people li').length === count, nth + 1, 'one more person');
  }
  await page.locator('#people input').first().fill('Zoë Ø');
  await button(page, 'team.meeting_begin').click();
  await page.locator('.meeting.asked').waitFor();
  for (let place = 0; place < 8; place += 1) {
    const heading = await page.locator('h1').textContent();
    for (let nth = 0; nth < 6; nth += 1) {
      const row = page.locator('.answer').nth((nth * 2 + place) % 5);
      await row.locator('input').nth(nth).check({ force: true });
    }
    if (place === 0) {
      await page.locator('.talk .line input').first().check();
      await page.locator('input[name=knower]').fill('Zoë');
      await page.locator('input[name=place]').fill('https://wiki.example/run');
    }
    if (place < 7) {
      await button(page, 'team.next').click();
      await until(page, (heading) => document.querySelector('h1')?.textContent !== heading, heading, 'the next question');
    }
  }
  await button(page, 'team.agenda').click();
  await shows(page, words('team.knows', { name: '\u2068Zoë\u2069' }), '#parked');
  await place(page, 'team.place_skills').click();
  await page.locator('#heat').waitFor();
  assert.equal(await page.locator('#heat thead th').count(), 8);
  await visit.reload();
  await page.locator('#heat').waitFor();
  await shows(page, 'Zoë Ø', '#heat');
});

test('Names hidden show nothing of fewer than five people, and no name ever', async ({ open }) => {
  const lead = await open({ at: null });
  const { page } = lead;
  await setUp(lead, { way: 'alone', check: 'full', names: 'hidden' });
  const one = (nth) => ({ name: `secret-${nth}.json`, body: file(nth, (practice, place) => (place + nth) % 5) });
  const take = async (files, count) => {
    await takeIn(page, { files });
    await shows(page, words('team.came', { n: files.length }), '#came');
    await page.locator('#came .button.primary').click();
    await shows(page, words('team.count', { n: count }), '#members');
  };
  await take([1, 2, 3, 4].map(one), 4);
  await place(page, 'team.place_skills').click();
  await shows(page, words('team.too_few', { n: 4, of: 5 }), '.skills');
  assert.equal(await page.locator('table').count(), 0);
  await place(page, 'team.place_people').click();
  await take([5].map(one).concat([6].map(one)), 6);
  await place(page, 'team.place_skills').click();
  await button(page, 'team.release').click();
  await page.locator('#heat table').waitFor();
  const figures = await page.locator('#heat tbody').textContent();
  await place(page, 'team.place_people').click();
  await take([7, 8].map(one), 8);
  await place(page, 'team.place_skills').click();
  await page.locator('#heat table').waitFor();
  assert.equal(await page.locator('#heat tbody').textContent(), figures, 'two more change nothing');
  await shows(page, words('team.too_alike', { n: 2, of: 5 }), '.skills');
  // A page of its own in the address bar shows nobody's answers either.
  await lead.go('team.html#meeting');
  await page.locator('.overview').waitFor();
  assert.equal(await page.locator('.dot, .meeting').count(), 0);
});

test('A team is deleted, brought back, saved as a file and opened again', async ({ open }) => {
  const lead = await open({ at: null });
  const { page } = lead;
  await setUp(lead, { way: 'alone', check: 'full' });
  await takeIn(page, { files: [{ name: 'one.json', body: file(3, () => 2) }] });
  await page.locator('#came .button.primary').click();
  await until(page, () => document.querySelectorAll('#members .kept > li').length === 1, undefined, 'a member');
  const saved = await download(page, () => page.locator('.overview > .way').last().getByRole('button', { name: words('along.save'), exact: true }).click());
  await button(page, 'team.delete').click();
  await button(page, 'team.delete_yes').click();
  await button(page, 'history.undo').click();
  await page.locator('.overview').waitFor();
  assert.equal(await countIn(page), 1);
  await button(page, 'team.delete').click();
  await button(page, 'team.delete_yes').click();
  await button(page, 'team.set_up').waitFor();
  await lead.reload();
  await button(page, 'team.set_up').waitFor();
  assert.equal(await page.locator('.team .kept > li').count(), 0);
  await page.locator('.team input[type=file]').setInputFiles({ name: 'team.json', mimeType: 'application/json', buffer: Buffer.from(saved.text) });
  await page.locator('.overview').waitFor();
  await shows(page, 'Claims helper', 'h1');
  assert.equal(await countIn(page), 1);
});
