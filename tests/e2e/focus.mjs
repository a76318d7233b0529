// The focus stays on what was used: every control of every page and state, by mouse, Space, Enter and arrows.
import assert from 'node:assert/strict';

import { ADDRESSES } from '../pages.mjs';
import { choose } from './journey.mjs';
import { ANSWERS, answers, mixedAnswers, quickAnswers, ready, test, until } from './support.mjs';

const ASKED = 'check.html#OPS-4';
const one = (answer) => answers((practice) => (practice.id === 'OPS-4' ? answer : undefined), { scenarios: false });
const press = (selector) => (page) => page.locator(selector).first().click();
const unfoldAll = (page) => page.evaluate(() => document.querySelectorAll('main summary, main .more').forEach((fold) => fold.parentElement.open || fold.click()));

/** Every state: where it is, with which answers, and what is done to get there. `frame`: header, footer and strip are walked as well. */
const STATES = {
  'the start page': { at: '', frame: true },
  'the start page of somebody who comes back': { at: '', saved: mixedAnswers() },
  'a question without an answer': { at: ASKED, saved: quickAnswers(1, { profile: [] }), before: press('.clear') },
  'a question at level 2': { at: ASKED, saved: one(2) },
  'a question at level 4': { at: ASKED, saved: one(4) },
  'a question with another answer': { at: ASKED, saved: one('dont_know') },
  'a question that does not apply': { at: 'full.html#OPS-1', saved: answers((practice) => (practice.reasons.length ? { not_applicable: practice.reasons[0] } : undefined), { scenarios: false }) },
  'a question that was changed for another situation': { at: ASKED, saved: one(1), before: press('.otherwise') },
  'the full check': { at: 'full.html', saved: one(1) },
  'a question of the full check': { at: 'full.html#DATA-1', saved: mixedAnswers() },
  'a scenario': { at: 'full.html#S3', saved: one(1) },
  'a scenario with its reasons': { at: 'full.html#S3', saved: mixedAnswers(), before: press('.explained button') },
  'the result of a chapter': { at: 'full.html#DATA', saved: mixedAnswers({ ticks: 1 }) },
  'the result of the three-minute check': { at: 'result.html', saved: quickAnswers(1) },
  'the whole result': { at: 'result.html', saved: mixedAnswers({ ticks: 1 }) },
  'the whole result, unfolded': { at: 'result.html', saved: mixedAnswers({ ticks: 1 }), before: unfoldAll },
  'the brief': { at: 'brief.html', saved: mixedAnswers() },
  'the practice room': { at: 'room.html', saved: mixedAnswers() },
  'how people talk': { at: 'contrast.html', saved: mixedAnswers() },
  'the question whether to start over': { at: ASKED, saved: one(1), before: press('[data-over]'), frame: true },
  'a notice': { at: ASKED, saved: 'not JSON', frame: true },
};
for (const at of ADDRESSES.slice(1)) STATES[`${at} without answers`] = { at };
// What is kept there is looked for first.
STATES['team.html without answers'].before = (page) => page.locator('main .team button').first().waitFor();

/** What the focus may lie on instead, by what was used: it leads there on purpose, or is gone by then. */
const LEADS = [
  ['.skip', 'main', 'the content'],
  ['.clear', '.levels input', 'a cleared answer: to the first answer'],
  ['form.question [type=submit]', '.evidence input', 'a claim without a tick: to what could be shown'],
  ['.explained button', '.reasons-shown h2', 'the reasons: to their heading'],
  ['.otherwise', '.otherwise', 'another question in the same place: on the way back'],
  ['[data-over]', '[data-no]', 'a question in place of its button: to the harmless answer'],
  ['[data-delete]', '[data-no]', 'whether to delete everything: to the harmless answer'],
  ['[data-no]', '[data-over], [data-delete]', 'and back'],
  ['select[name=who]', '[data-no]', 'what becomes of the answers: to the harmless answer'],
  ['main button', 'main :is(h2, h3, h4, summary, a)', 'more of a list: to the first that is new'],
  ['.team > .actions > button', 'h1', 'another view in place of this one: to its heading'],
  ['form.opening [type=submit]', 'h1', 'the opening of a check: to what follows it'],
  ['.notice button, .keep-strip button', 'h1', 'what is done with: to the top of the page'],
];

/** Runs in the page: finds what was not used yet, and knows what has the focus. */
function bring() {
  const name = (element) =>
    (element.ariaLabel || element.labels?.[0]?.textContent || element.textContent || '').replaceAll(/\s+/g, ' ').trim();
  // What opens a row of a list is like what opens the next one.
  const list = (element) => element.matches('.row > details > summary') && `row of ${element.closest('[id]:not(summary)').id}`;
  const kind = (element) => [element.tagName, element.type, list(element) || element.name].join(' ');
  // Of many links that lead to one page one is enough, and the same text twice is one kind of control.
  const key = (element) =>
    [kind(element), element.tagName === 'A' ? `${element.pathname} ${element.className}` : `${element.tagName === 'INPUT' ? element.value : ''} ${name(element)}`].join(' ');
  const MANY = 5;
  const home = { at: location.href, place: navigation.currentEntry.index };
  // Between the press and the end of this page anything may pass; whoever asks meanwhile hears nothing.
  let isLeaving = false;
  navigation.addEventListener('navigate', ({ destination, downloadRequest }) => {
    isLeaving ||= !destination.sameDocument && downloadRequest === null;
  });
  window.walk = {
    describe: (element) => `${element.tagName} ${element.type ?? ''} ${element.name ?? ''}: ${name(element).slice(0, 60)}`,
    /** The next control, or the one that was just used; `turn`: so many rows of its list were used before. */
    next(used, frame, again) {
      const within = frame ? '#app' : 'main';
      const controls = document.querySelectorAll(`${within} :is(a[href], button, summary, textarea, select, input:not([type=file]))`);
      const before = (element) => used.filter((one) => one.startsWith(`${kind(element)} `)).length;
      const isFree = (element) => element.checkVisibility() && !element.disabled && (again ? key(element) === again : !used.includes(key(element)));
      const isOneTooMany = (element) => before(element) >= MANY && (element.name || list(element));
      const isElsewhere = (element) => element.tagName === 'A' && element.origin !== location.origin;
      const found = [...controls].find((element) => isFree(element) && !isOneTooMany(element) && !isElsewhere(element));
      this.control = found;
      return found && { key: key(found), turn: list(found) && before(found), tag: found.tagName, type: found.type, what: this.describe(found) };
    },
    /** The focus comes to the control, as Tab would bring it; says where to click. */
    async take(leads, way) {
      const element = this.control;
      if (!element?.isConnected || element.disabled || !element.checkVisibility()) return null;
      const scroll = () => element.scrollIntoView({ block: 'center' }) ?? element.getBoundingClientRect().top;
      element.focus({ preventScroll: true });
      // What comes into view is laid out then, and may move what stands below it.
      let [was, now] = [NaN, scroll()];
      for (let time = 0; time < 5 && way === 'mouse' && !(Math.abs(now - was) < 1); time += 1) {
        await drawn();
        [was, now] = [now, scroll()];
      }
      this.before = { at: location.href, what: this.describe(element) };
      this.leads = leads.filter(([used]) => element.matches(used)).map(([, to]) => to);
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + Math.min(height / 2, 40) };
    },
    /** Where the focus is, once everything was drawn and effects had their turn. */
    async after() {
      // A long page takes longer; whoever has lost the focus for good has lost it after a second as well.
      for (let frame = 0; frame < 2 || (frame < 60 && document.activeElement === document.body); frame += 1) await drawn();
      if (isLeaving) await new Promise(() => {});
      const focused = document.activeElement;
      const isRadio = focused.type === 'radio' && focused.name === this.control.name && focused.checked;
      return {
        moved: location.href !== this.before.at,
        gone: !this.control.isConnected,
        what: this.describe(focused),
        isBody: focused === document.body,
        isSame: focused === this.control || this.describe(focused) === this.before.what || isRadio,
        isLed: this.leads.some((to) => focused.matches(to)),
      };
    },
    /** Back in this page, where a link led away; says whether that is where it was. */
    async back() {
      if (navigation.currentEntry.index !== home.place + 1) return false;
      const arrived = new Promise((done) => addEventListener('popstate', done, { once: true }));
      history.back();
      await arrived;
      await drawn();
      await drawn();
      return location.href === home.at;
    },
  };
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  window.print = () => {};
}

const WAYS = {
  A: ['Enter'],
  BUTTON: ['mouse', 'Space', 'Enter'],
  SUMMARY: ['mouse', 'Space', 'Enter'],
  TEXTAREA: ['text'],
  'select-one': ['End'],
  text: ['text'],
  date: ['ArrowUp'],
  checkbox: ['mouse', 'Space'],
  radio: ['Space', 'ArrowDown', 'mouse'],
};

/** Every way of using a control; the rows of a list take turns after the first. */
function waysOf({ tag, type, turn }) {
  const ways = WAYS[type] ?? WAYS[tag];
  return turn ? [ways[turn % ways.length]] : ways;
}

/** Uses what is there in every way, until nothing is left that was not used. Returns what went wrong. */
async function walk(visit, { at, saved, before, frame = false }) {
  const { page } = visit;
  const wrong = [];
  const used = [];
  let isFresh;
  const arrive = async () => {
    await page.evaluate(([key, saved, at]) => {
      localStorage.clear();
      if (saved) localStorage.setItem(key, saved);
      history.replaceState(null, '', at);
    }, [ANSWERS, saved, visit.url + at]);
    await visit.reload();
    await before?.(page);
    await page.evaluate(bring);
    isFresh = true;
  };
  // What a link left behind is there as it was, unless something was done to get there.
  const comeBack = async ({ moved, loaded }) => {
    const isBack = moved && !loaded && !before && (await page.evaluate(() => window.walk.back()));
    if (!isBack) await arrive();
  };
  const next = (again) => page.evaluate(([used, frame, again]) => window.walk.next(used, frame, again), [used, frame, again]);
  await arrive();
  for (;;) {
    const control = await next();
    if (!control && isFresh) break;
    if (!control) {
      // What was said meanwhile may have taken something away.
      await arrive();
      continue;
    }
    isFresh = false;
    for (const way of waysOf(control)) {
      const place = await page.evaluate(([leads, way]) => window.walk.take(leads, way), [LEADS, way]);
      if (!place) break;
      if (way === 'mouse') await page.mouse.click(place.x, place.y);
      else if (way === 'text') await page.keyboard.type('Ask 3 of 5');
      else await page.keyboard.press(way);
      // A page that takes more than this program has is loaded, and begins as the browser begins every page.
      const found = await page.evaluate(() => window.walk?.after() ?? { moved: true, loaded: true }).catch((error) => (/context was destroyed/.test(error.message) ? { moved: true, loaded: true } : Promise.reject(error)));
      if (found.loaded) await ready(page);
      const isRight = !found.isBody && (found.moved || found.isSame || found.isLed);
      if (!isRight) wrong.push(`${control.what}, by ${way}: the focus is on ${found.isBody ? 'nothing' : found.what}`);
      if (found.moved || found.gone) {
        await comeBack(found);
        // It is drawn anew, so it is looked for anew.
        await next(control.key);
      }
    }
    used.push(control.key);
  }
  assert.ok(used.length > 0 || !saved, 'there are controls');
  return wrong;
}

for (const [state, where] of Object.entries(STATES)) {
  test(`The focus stays where it was put: ${state}`, async ({ open }) => {
    const visit = await open({ at: null });
    // A text that cannot be opened is told about, and is no failure.
    await visit.page.goto(visit.url);
    assert.deepEqual(await walk(visit, where), []);
  });
}

test('More of a list leads to the first row that is new', async ({ open }) => {
  for (const part of ['stands', 'look', 'prepare']) {
    const { page } = await open({ at: 'result.html', saved: mixedAnswers() });
    const shown = await page.locator(`#${part} .row`).count();
    const more = page.locator(`#${part} .more`);
    await more.focus();
    await page.keyboard.press('Enter');
    await until(page, ([part, shown]) => document.querySelectorAll(`#${part} .row`)[shown]?.querySelector('summary') === document.activeElement, [part, shown], `the first new row of ${part} has the focus`);
    assert.equal(await more.count(), 0, 'there is no more to ask for');
  }
});

test('Evidence that opens is seen, and the answer above it stays in sight', async ({ open }) => {
  for (const size of [{ width: 390, height: 844 }, { width: 1280, height: 720 }, { width: 1280, height: 900 }]) {
    const { page } = await open({ at: ASKED, viewport: size });
    for (const level of [3, 4, 3]) {
      await choose(page, level);
      await page.locator(`.choice:has([value="${level}"]) ~ .evidence`).first().waitFor();
      const isSeen = (level) => {
        const box = (selector) => document.querySelector(selector).getBoundingClientRect();
        const bar = box('form.question > .actions');
        const isOver = getComputedStyle(document.querySelector('form.question > .actions')).position === 'sticky';
        const end = isOver ? Math.min(bar.top, innerHeight) : innerHeight;
        const answer = box(`.levels [name=answer][value="${level}"]`);
        const evidence = box('.evidence');
        const isWhole = evidence.bottom <= end + 1;
        const isTall = answer.top < 100;
        return answer.top >= 0 && answer.bottom <= end && evidence.top < end && (isWhole || isTall);
      };
      await until(page, isSeen, level, `the evidence of level ${level} is seen at ${size.width} × ${size.height}`);
      assert.equal(await page.evaluate(() => document.activeElement.name), 'answer', 'the focus stays on the answer');
    }
  }
});

test('The first way on leads to what could be shown, the second goes on', async ({ open }) => {
  for (const way of ['Enter', 'mouse']) {
    const { page } = await open({ at: ASKED, width: 390 });
    const go = () => (way === 'Enter' ? page.keyboard.press('Enter') : page.locator('form.question [type=submit]').click());
    await choose(page, 4);
    const status = page.locator('.effect:not(:empty)');
    await status.waitFor();
    assert.equal(await status.getAttribute('role'), 'status');
    await go();
    await until(page, () => document.activeElement?.matches('.evidence label:first-of-type input'), undefined, 'the first tick has the focus');
    assert.ok(page.url().endsWith('#OPS-4'));
    await go();
    await until(page, () => location.hash !== '#OPS-4', undefined, 'the second press goes on');
  }
});

test('The place where the effect of ticks is said is there before it is said', async ({ open }) => {
  const { page } = await open({ at: ASKED });
  await page.evaluate(() => {
    window.places = [...document.querySelectorAll('.effect')];
  });
  for (const level of [3, 4]) {
    await choose(page, level);
    await until(page, (level) => window.places.length === 2 && window.places[level - 3].isConnected && window.places[level - 3].textContent !== '', level, 'the same element says it');
  }
});

test('Keys of one sign can be switched off, which is remembered', async ({ open }) => {
  const visit = await open({ at: ASKED });
  const { page } = visit;
  const off = page.locator('[name=shortcuts]');
  await off.uncheck();
  for (let time = 0; time < 2; time += 1) {
    await page.locator('.levels [name=answer]').first().focus();
    await page.keyboard.press('4');
    assert.equal(await page.locator('[name=answer]:checked').count(), 0);
    await visit.reload();
    assert.ok(!(await off.isChecked()), 'it stays off');
  }
  await off.check();
  await page.locator('.levels [name=answer]').first().focus();
  await page.keyboard.press('4');
  await page.locator('[name=answer][value="3"]:checked').waitFor();
});

test('Enter that is held, or pressed in what others brought along, does not leave the question', async ({ open }) => {
  const { page } = await open({ at: ASKED, saved: one(1) });
  const stays = async (what) => {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    assert.ok(page.url().endsWith('#OPS-4'), what);
  };
  await page.evaluate(() => {
    const host = document.querySelector('.levels').appendChild(document.createElement('div'));
    const field = host.attachShadow({ mode: 'closed' }).appendChild(document.createElement('input'));
    field.focus();
    window.field = field;
  });
  await page.keyboard.type('5 on call');
  await page.keyboard.press('Enter');
  await stays('Enter in a hidden field is none of ours');
  assert.equal(await page.evaluate(() => window.field.value), '5 on call');
  assert.ok(await page.locator('[name=answer][value="1"]').isChecked(), 'what is typed there is no answer');
  await page.locator('[name=answer][value="1"]').focus();
  await page.keyboard.down('Enter');
  await until(page, () => location.hash !== '#OPS-4', undefined, 'the first press goes on');
  const second = page.url();
  for (let time = 0; time < 5; time += 1) await page.keyboard.down('Enter');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  assert.equal(page.url(), second, 'a key that is held goes on once');
  await page.keyboard.up('Enter');
});

test('What another tab says moves neither the focus nor the page', async ({ open }) => {
  const visit = await open({ at: ASKED, saved: one(1), width: 390 });
  const { page } = visit;
  await page.locator('details:has(textarea) > summary').click();
  await page.locator('textarea').focus();
  const scroll = await page.evaluate(() => scrollY);
  const other = await visit.context.newPage();
  await visit.go(ASKED, other);
  await choose(other, 4);
  await page.locator('[name=answer][value="4"]:checked').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA');
  await page.keyboard.type('5 people');
  assert.equal(await page.locator('textarea').inputValue(), '5 people');
  assert.ok(Math.abs((await page.evaluate(() => scrollY)) - scroll) < 600, 'nothing is scrolled to the evidence');
});
