// Before the program, and the three-minute check.
import assert from 'node:assert/strict';

import { words } from '../e2e/support.mjs';
import { EARLY, PROGRAM } from './hands.mjs';
import { wait } from './protocol.mjs';
import { step } from './walk.mjs';

step('Choices made before the program has come count, and so does an early Start', async (hands) => {
  const { browser, site } = hands;
  site.hold(PROGRAM);
  await hands.go('', { waits: false });
  await hands.pick('seniority', 'senior');
  await hands.click('#start button[type=submit]');
  assert.equal(await hands.count('html[data-ready]'), 0, 'all of it before the program');
  await hands.shows(words('start.starting'), '.starting');
  site.serveAll();
  await hands.has('html[data-ready] form.opening');
  await hands.atHeading();
  await hands.begin();
  await hands.choose(0);
  const { profile } = await hands.kept();
  assert.ok(profile.includes('senior'));
  assert.equal(await browser.script((key) => localStorage.getItem(key), EARLY), null, 'and is early no more');
});

step('The opening of the check is there before the program; an early prediction and an early press count', async (hands) => {
  const { site } = hands;
  await hands.fresh();
  site.hold(PROGRAM);
  await hands.go('check.html', { waits: false });
  await hands.pick('system', 'agent');
  await hands.click('label.point:has([value="7"])');
  await hands.click('form.opening button[type=submit]');
  await hands.has('html[data-left]');
  site.serveAll();
  await hands.has('html[data-ready] form.question');
  await hands.atHeading();
  await hands.isSaved('"agent"');
  assert.equal((await hands.kept()).before, 7);
});

step('Three minutes by mouse: seven questions, evidence, a reload in the middle, three explanations', async (hands) => {
  const { browser } = hands;
  await hands.fresh();
  await hands.pick('seniority', 'senior');
  await hands.toOpening();
  await hands.click('label.point:has([value="6"])');
  await hands.begin();
  await hands.atHeading();
  for (const [answered, value] of [3, 4, 'dont-know', 0, 1, 2, 0].entries()) {
    await hands.shows(words('question.progress', { n: answered + 1, of: 7 }), '.progress');
    assert.equal(await hands.count('input[name=answer]:checked'), 0, 'nothing is chosen before the person does');
    await hands.choose(value);
    if (value === 3 || value === 4) {
      await hands.click('.evidence label');
      await hands.isChosen('.evidence input');
    }
    if (answered === 2) {
      const here = await hands.place();
      await browser.reload();
      assert.equal(await hands.place(), here);
      await hands.isChosen('input[name=answer][value="dont-know"]');
      assert.equal(await hands.count('input[name=answer]:checked'), 1, 'exactly the answer given is chosen after the reload');
      await hands.turn(() => hands.click('main a', words('question.back')));
      await hands.isChosen('input[name=answer][value="4"]');
      await hands.isChosen('.evidence input');
      await hands.next();
    }
    await hands.next();
  }
  assert.match(await hands.place(), /^\/result\.html/);
  assert.equal(await hands.count('.dots a'), 7);
  assert.match(await hands.text('h1'), new RegExp(words('result.title_quick', { met: '\\d+', of: '\\d+' })));
});

step('The result of that unfolds: interview question, both ways of answering', async (hands) => {
  assert.ok((await hands.count('.result .card details:not([open])')) >= 2);
  await hands.click('.result .card details summary');
  await hands.has('.result .card details[open]');
  await hands.shows('', '.result .card details .contrast q');
});

step('A second prediction is taken on it, and outlasts a reload', async (hands) => {
  const shift = words('result.after_shift', { before: 6, after: 3 });
  await hands.click('.counted > summary');
  await hands.click('main label.point:has([value="3"])');
  await hands.shows(shift);
  await hands.browser.reload();
  await hands.click('.counted > summary');
  await hands.shows(shift);
});

step('Back and forward lead through the questions without losing an answer', async (hands) => {
  const { browser } = hands;
  await hands.fresh();
  await hands.start();
  const path = [];
  for (const value of [0, 1, 2]) {
    path.push([await hands.place(), value]);
    await hands.choose(value);
    await hands.next();
  }
  const isThere = async ([where, value]) => {
    assert.equal(await hands.place(), where);
    await hands.isChosen(`input[name=answer][value="${value}"]`);
    assert.equal(await hands.count('input[name=answer]:checked'), 1);
  };
  for (const asked of path.toReversed()) {
    await hands.back();
    await isThere(asked);
  }
  for (const asked of path.slice(1)) {
    await hands.turn(() => browser.send('Forward'));
    await isThere(asked);
  }
  for (let number = 0; number < 3; number += 1) await hands.back();
  assert.equal(await hands.place(), '/');
});

/** Loads another page as a person does who types its address. */
async function leaveFor(hands, path) {
  await wait(1000);
  await hands.browser.script((url) => void setTimeout(() => (location.href = url), 500), hands.site.at(path));
  await wait(1500);
  await hands.browser.until(`${path} comes`, (path) => location.pathname === `/${path}`, path);
  await hands.browser.ready();
}

/** Goes back until the page is this one, by the page's own doing. Says whether the browser had kept that page. */
async function backTo(hands, isThere) {
  for (let number = 0; number < 5 && !(await hands.browser.script(isThere)); number += 1) {
    await hands.browser.script(() => void setTimeout(() => history.back(), 300));
    await wait(1200);
  }
  await hands.browser.until('the page left earlier comes back', isThere);
  await hands.browser.ready();
  return hands.browser.script(() => !!window.isKept);
}

step('Back to a page that the browser kept: the answers given since are shown, and no change writes over them', async (hands) => {
  const { browser } = hands;
  await hands.fresh();
  await hands.pick('seniority', 'senior');
  await hands.isSaved('"senior"');
  await browser.script(() => void (window.isKept = true));
  await leaveFor(hands, 'check.html');
  await hands.begin();
  await hands.press('form.question .choice:nth-of-type(2) input');
  await hands.isChosen('input[name=answer]');
  const [, id] = (await hands.place()).split('#');
  await hands.press('form.question button[type=submit]');
  await hands.shows(words('question.progress', { n: 2, of: 7 }), '.progress');
  const wasKept = await backTo(hands, () => /^\/(index\.html)?$/.test(location.pathname));
  await hands.shows(words('start.done', { n: 1, of: 7 }));
  await hands.isPicked('seniority', 'senior');
  await hands.pick('seniority', 'lead');
  await hands.isSaved('"lead"');
  assert.ok((await hands.kept()).responses[id]?.answer, 'the answer given since is still there');
  return wasKept ? 'the browser had kept the page' : 'the browser had not kept the page';
});

step('Back to a question that the browser kept: it shows the newer answer and the whole note', async (hands) => {
  const { browser } = hands;
  await hands.fresh('check.html');
  await hands.begin();
  await hands.press('form.question .choice:nth-of-type(2) input');
  await hands.isChosen('input[name=answer]');
  const [, id] = (await hands.place()).split('#');
  await hands.write('form.question textarea', 'Earlier');
  await hands.isSaved('Earlier');
  await browser.script(() => void (window.isKept = true));
  await leaveFor(hands, 'full.html');
  await browser.script((id) => void (location.hash = `#${id}`), id);
  await hands.has('form.question');
  await hands.press('form.question .choice:nth-of-type(4) input');
  await hands.isChosen('form.question .choice:nth-of-type(4) input');
  const newer = (await hands.kept()).responses[id].answer;
  const wasKept = await backTo(hands, () => location.pathname === '/check.html');
  await hands.isChosen('form.question .choice:nth-of-type(4) input');
  await hands.write('form.question textarea', ' and later');
  await hands.isSaved('Earlier and later');
  assert.deepEqual((await hands.kept()).responses[id].answer, newer);
  return wasKept ? 'the browser had kept the page' : 'the browser had not kept the page';
});

step('Back to a page that was left before its program came: it works, and knows what was chosen', async (hands) => {
  const { browser, site } = hands;
  await hands.fresh();
  site.hold(PROGRAM);
  await hands.go('index.html', { waits: false });
  await hands.pick('seniority', 'senior');
  await hands.click('nav a', words('nav.contrast'));
  await browser.until('the other page comes', () => location.pathname === '/contrast.html');
  site.serveAll();
  await browser.ready();
  await browser.send('Back');
  await browser.until('the start page comes back', () => location.pathname === '/index.html');
  await browser.ready();
  await hands.isPicked('seniority', 'senior');
  await hands.start();
  await hands.choose(1);
});

step('Three minutes by keyboard alone, as a team: eight questions', async (hands) => {
  const { browser } = hands;
  const isLevel = (what, place) => browser.until(what, (place) => document.querySelectorAll('form.question .levels [name=answer]')[place]?.checked, place);
  await hands.fresh();
  await browser.fromTheTop();
  // A key opens the list in some browsers and chooses in others, so that the choice itself is made for them.
  await browser.tabTo('select[name=who]');
  await hands.pick('who', 'team');
  await browser.tabTo('select[name=system]');
  await hands.pick('system', 'agent');
  await browser.tabTo('select[name=tier]');
  await hands.pick('tier', 'tier-a');
  await browser.tabTo('#start button[type=submit]');
  await hands.turn(() => browser.type('Enter'));
  await hands.has('form.opening');
  await browser.fromTheTop();
  await browser.tabTo('input[name=prediction]');
  for (const number of [1, 2, 3, 4]) {
    await browser.type('ArrowRight');
    await hands.isChosen(`input[name=prediction][value="${number}"]`);
  }
  await hands.turn(() => browser.type('Enter'));
  for (let number = 1; number <= 8; number += 1) {
    await hands.shows(words('question.progress', { n: number, of: 8 }), '.progress');
    const digit = number === 2 ? 4 : 1 + (number % 3);
    await browser.type(String(digit));
    await isLevel(`digit ${digit} chooses`, digit - 1);
    if (number === 2) {
      await browser.tabTo('.evidence input');
      await browser.type('Space');
      await hands.isChosen('.evidence input');
    }
    if (number === 3) {
      await browser.tabTo('summary');
      await browser.type('Enter');
      await hands.has('details[open]');
      // Digits answer where the answers are.
      await browser.script(() => document.querySelector('.levels [name=answer]:checked').focus());
      await browser.type('2');
    }
    if (number === 4) {
      await browser.type('ArrowDown');
      await isLevel('an arrow chooses the next answer', digit);
    }
    await hands.turn(() => browser.type('Enter'));
  }
  assert.match(await hands.text('h1'), new RegExp(words('result.title_quick', { met: '\\d+', of: '\\d+' })));
  assert.equal(await hands.count('.dots a'), 7);
});

step('The skip link leads into the content by keyboard', async (hands) => {
  const { browser } = hands;
  await hands.go('check.html#SEC-3');
  await browser.fromTheTop();
  await browser.tabTo('a.skip');
  await browser.type('Enter');
  await browser.type('Tab');
  await browser.until('the next stop is inside the content', () => !!document.activeElement?.closest('main'));
});
