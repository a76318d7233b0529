// What people have set: colours, storage, a private window.
import assert from 'node:assert/strict';

import { words } from '../e2e/support.mjs';
import { PROGRAM } from './hands.mjs';
import { step } from './walk.mjs';

const paper = ({ browser }) => browser.script(() => getComputedStyle(document.body).backgroundColor);

step('Dark by choice: at once, after a new load, on every page, and back', async (hands) => {
  const { browser } = hands;
  await hands.fresh();
  const light = await paper(hands);
  await hands.click('footer label', words('site.colours_dark'));
  await browser.until('it turns dark', (light) => getComputedStyle(document.body).backgroundColor !== light, light);
  const dark = await paper(hands);
  for (const path of ['check.html', 'result.html', 'contrast.html', '']) {
    await hands.go(path);
    assert.equal(await paper(hands), dark, path);
    await hands.isChosen('input[name=colours][value=dark]');
  }
  await hands.click('footer label', words('site.colours_system'));
  await browser.until('the system decides again', (light) => getComputedStyle(document.body).backgroundColor === light, light);
});

step('Dark by the system', async (hands) => {
  await hands.go('');
  assert.equal(await hands.browser.script(() => matchMedia('(prefers-color-scheme: dark)').matches), true, 'the system is dark');
  const [red] = (await paper(hands)).match(/\d+/g);
  assert.ok(Number(red) < 60, `the paper is dark: ${red}`);
}, { opens: { dark: true } });

for (const [how, storage] of [['blocked by the browser', 'blocked'], ['switched off', 'off']]) {
  step(`With storage ${how} the check works to the result, says so, and offers a copy`, async (hands) => {
    const { browser, site } = hands;
    site.hold(PROGRAM);
    await hands.go('', { waits: false });
    const works = await browser.script(() => {
      try {
        localStorage.setItem('try', '1');
        localStorage.removeItem('try');
        return true;
      } catch {
        return false;
      }
    });
    if (works) return 'this browser has no such setting';
    await hands.pick('seniority', 'senior');
    site.serveAll();
    await browser.ready();
    await hands.isPicked('seniority', 'senior');
    await hands.shows(words('storage.blocked'), '.notice');
    await hands.start();
    await hands.shows(words('question.not_saved'), 'form.question');
    await hands.answerAll(0);
    assert.equal(await hands.count('.dots a'), 7);
    const { assessment } = JSON.parse(await browser.download(words('storage.file_name'), () => hands.click('main button', words('storage.download'))));
    assert.equal(Object.keys(assessment.responses).length, 7);
    assert.ok(assessment.profile.includes('senior'), 'what was chosen before the program counts');
  }, { opens: { storage } });
}

step('In a private window the check works to the result, with a reload', async (hands) => {
  await hands.go('');
  await hands.start();
  await hands.choose(1);
  await hands.browser.reload();
  await hands.isChosen('input[name=answer][value="1"]');
  await hands.answerAll(1);
  assert.ok((await hands.count('.result .card')) >= 1);
}, { opens: { isPrivate: true } });
