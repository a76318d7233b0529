// The full check, its pages, and the copies that people keep.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { beginning, words } from '../e2e/support.mjs';
import { EVERYWHERE } from '../pages.mjs';
import { pagesOf } from './hands.mjs';
import { step } from './walk.mjs';

const NOTE = 'Ask Ines on 3 May 1 2 3';

step('The full check: overview, the questions of a chapter, its result', async (hands) => {
  await hands.fresh('full.html');
  await hands.click('form.opening button[type=submit]');
  await hands.has('.tasks');
  assert.ok((await hands.count('.chapters .entries a')) >= 45);
  await hands.click('.chapters details summary');
  await hands.has('.chapters details[open]');
  await hands.turn(() => hands.click('.chapters details[open] a'));
  let asked = 0;
  while (await hands.count('form.question:not(.scenario)')) {
    await hands.click('.levels .choice:nth-of-type(2)');
    await hands.isChosen('input[name=answer]');
    await hands.next();
    asked += 1;
    assert.ok(asked < 20, 'a chapter ends');
  }
  assert.ok(asked >= 4);
  await hands.shows(words('full.chapter', { n: 1, of: '' }));
});

step('A scenario: two picks, kept over a reload, and its reasons on request', async (hands) => {
  const { browser } = hands;
  await hands.go('full.html#S3');
  await hands.has('form.scenario');
  await hands.click('label:has(input[name=best])');
  await hands.isChosen('input[name=best]');
  assert.equal(await hands.count('.reasons-shown'), 0);
  const worst = await browser.script(() => document.querySelectorAll('input[name=worst]')[1].value);
  await hands.click(`label:has(input[name=worst][value="${worst}"])`);
  await browser.reload();
  await hands.isChosen('input[name=best]');
  await hands.isChosen('input[name=worst]');
  assert.equal(await hands.count('.reasons-shown'), 0);
  await hands.click('.explained button');
  await hands.has('.reasons-shown');
});

step('The brief: on the page, as Markdown, copied, and on paper', async (hands) => {
  const { browser } = hands;
  await hands.go('brief.html');
  await hands.has('article.brief');
  await hands.click('.exports summary', words('brief.ways'));
  assert.match(await browser.download(`${words('brief.file')}.md`, () => hands.click('.exports button', words('brief.markdown'))), /^# /);
  await hands.click('.exports button', words('brief.copy'));
  await browser.until(
    'the page says whether it was copied',
    (...said) => said.some((sentence) => document.querySelector('.notice')?.textContent.includes(sentence)),
    words('notice.copied'),
    words('notice.not_copied'),
  );
  const said = (await hands.text('.notice')).startsWith(words('notice.copied')) ? 'copied' : 'not copied';
  const pages = pagesOf(await browser.paper());
  assert.ok(pages >= 1 && pages <= 4, `${pages} pages of paper`);
  return `${said}; ${pages} pages of paper`;
});

step('The practice room keeps what is written', async (hands) => {
  const { browser } = hands;
  await hands.go('room.html');
  await hands.click('textarea');
  await browser.type(...'I froze it in June.');
  await hands.shows(words('room.words', { n: 5 }));
  await hands.isSaved('I froze it in June.');
  await browser.reload();
  assert.equal(await browser.script(() => document.querySelector('textarea').value), 'I froze it in June.');
});

step('A note to a question is kept, and its digits choose nothing', async (hands) => {
  const { browser } = hands;
  await hands.go('check.html#OPS-4');
  const before = await hands.count('input[name=answer]:checked');
  await hands.click('summary', words('question.note'));
  await hands.click('textarea');
  await browser.type(...NOTE);
  await hands.isSaved(NOTE);
  assert.equal(await hands.count('input[name=answer]:checked'), before);
  await browser.reload();
  assert.equal(await browser.script(() => document.querySelector('textarea').value), NOTE);
});

step('The contrast page shows its tables', async (hands) => {
  await hands.go('check.html');
  await hands.turn(() => hands.click('nav a', words('nav.contrast')));
  await hands.atHeading();
  assert.ok((await hands.count('table.talk tbody tr')) > 30);
});

let copy;
step('A copy is downloaded, and its content is what is kept', async (hands) => {
  copy = await hands.browser.download(words('storage.file_name'), () => hands.click('.keep-strip button', words('storage.download')));
  assert.deepEqual(JSON.parse(copy).assessment, await hands.kept());
  assert.ok(copy.includes(NOTE));
});

/** What was said, without when and in which assessment. */
const said = (assessment) => JSON.parse(JSON.stringify(assessment, (key, value) => (key === 'id' || key.endsWith('at') ? undefined : value)));

step('That copy opens again in a browser without answers', async (hands) => {
  await hands.fresh('full.html');
  await hands.click('form.opening button[type=submit]');
  await hands.has('.tasks');
  const path = join(hands.browser.folder, 'copy.json');
  writeFileSync(path, copy);
  await hands.browser.give('label.file input', path);
  await hands.click('.keep-strip button', words('file.yes'));
  await hands.shows(words('notice.opened'), '.notice');
  await hands.isSaved(NOTE);
  // It is another assessment of this browser, and known by another number.
  assert.ok((await hands.kept()).id > 0);
  assert.deepEqual(said(await hands.kept()), said(JSON.parse(copy).assessment));
});

step('A file that is no copy is refused with a reason', async (hands) => {
  await hands.go('full.html');
  const path = join(hands.browser.folder, 'nonsense.json');
  writeFileSync(path, 'PK\u0003\u0004 not a copy');
  const before = await hands.kept();
  await hands.browser.give('label.file input', path);
  await hands.shows(beginning('notice.refused'), '.notice');
  assert.deepEqual(await hands.kept(), before);
});

step('Starting over asks first, sets aside, and can be undone after a reload', async (hands) => {
  const { browser } = hands;
  await hands.go('check.html#OPS-4');
  await hands.click('button', words('over.start'));
  await hands.shows(words('over.sure'), '[role=alert]');
  await hands.click('button', words('over.yes'));
  await hands.shows(words('notice.started_over'), '.notice');
  assert.equal(await hands.place(), '/');
  await browser.reload();
  await hands.has('#start'); // A fresh start page after the reload.
  await hands.click('button', words('notice.undo'));
  await hands.isSaved(NOTE);
});

step('Two windows stay in step', async (hands) => {
  const { browser } = hands;
  await hands.go('check.html#OPS-4');
  const one = await browser.send('GetWindowHandle');
  const two = await browser.send('NewWindow', { type: 'window' });
  await browser.send('SwitchToWindow', { handle: two.handle });
  await hands.go('check.html#OPS-4');
  await hands.choose(3);
  await browser.send('SwitchToWindow', { handle: one });
  await hands.isChosen('input[name=answer][value="3"]');
  await hands.choose(0);
  await browser.send('SwitchToWindow', { handle: two.handle });
  await hands.isChosen('input[name=answer][value="0"]');
  await browser.send('CloseWindow');
  await browser.send('SwitchToWindow', { handle: one });
});

step('Every page in a window of 320 px and of 390 px: nothing scrolls sideways', async (hands) => {
  const { browser } = hands;
  const found = [];
  const widths = [];
  for (const [width, height] of [[320, 640], [390, 844]]) {
    widths.push(await browser.size(width, height));
    for (const path of EVERYWHERE) {
      await hands.go(path);
      await browser.script(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      const wide = await browser.script(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) found.push(`${path} at ${widths.at(-1)} px: ${wide} px too wide`);
    }
  }
  await browser.size(1280, 900);
  assert.deepEqual(found, []);
  return `the window was ${widths.join(' and ')} px wide`;
});
