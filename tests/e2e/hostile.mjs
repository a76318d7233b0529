// A page that others touch, hosts that serve it differently, and programs that cannot start.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { choose, start } from './journey.mjs';
import { hold } from './early.mjs';
import { quickAnswers, ready, test, until, words } from './support.mjs';

const PAGES = ['', 'check.html', 'full.html', 'result.html', 'brief.html', 'room.html', 'contrast.html'];

/** What others do to a page before its program comes. */
const CHANGES = {
  translated: () => {
    const texts = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) if (texts.currentNode.data.trim()) found.push(texts.currentNode);
    for (const text of found) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text);
    }
    document.documentElement.lang = 'de';
  },
  'with a figure made a link': () => {
    const footer = document.querySelector('footer');
    footer.innerHTML = footer.innerHTML.replace(/\d+/, '<a href="x-apple-data-detectors://1">$&</a>');
  },
  'with elements of an extension': () => {
    for (const place of document.querySelectorAll('#app form, #app main, #app, body')) place.prepend(document.createElement('ext-box'));
    document.querySelector('#app input').after(document.createElement('span'));
  },
  'with a comment in it': () => document.querySelector('main').prepend(document.createComment('x')),
  'with attributes on it': () => {
    document.documentElement.style.setProperty('--x', '1');
    document.querySelector('#app label').setAttribute('data-darkreader-mode', 'dynamic');
  },
};

for (const [what, change] of Object.entries(CHANGES)) {
  test(`Every page ${what} before its program comes is at work all the same`, async ({ open }) => {
    for (const at of PAGES) {
      let release;
      const { page } = await open({ at, waits: false, before: async ({ context }) => (release = await hold(context, /\.wasm$/)) });
      if (at === '') await page.getByLabel('Senior').check();
      await page.evaluate(change);
      release();
      await ready(page);
      if (at === '') {
        assert.ok(await page.getByLabel('Senior').isChecked(), 'the early choice counts');
        await start(page);
        await choose(page, 2);
      }
    }
  });
}

test('A host that tidies the HTML leaves every page at work', async ({ open }) => {
  const tidied = async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/<\/(li|p|option)>/g, '');
    await route.fulfill({ response, body });
  };
  for (const at of PAGES) {
    const { page } = await open({ at, before: ({ context }) => context.route(/\/([a-z]+\.html)?$/, tidied) });
    await ready(page);
  }
});

test('A host without endings, with a slash less and in capitals serves the same pages', async ({ open, url }) => {
  const serve = async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1).toLowerCase().replace('.html', '');
    const response = await route.fetch({ url: `${url}${name}.html` });
    await route.fulfill({ response });
  };
  for (const at of ['check', 'full', 'result', 'brief', 'room', 'contrast', 'Check.HTML', 'check?utm_source=x']) {
    const { page } = await open({ at, saved: quickAnswers(1), before: ({ context }) => context.route(/\/(check|full|result|brief|room|contrast)(\.html)?(\?.*)?$/i, serve) });
    await ready(page);
    const name = at.toLowerCase().replace(/[.?].*/, '');
    assert.ok(await page.evaluate((name) => !document.querySelector('.hero') && document.querySelector('h1') && document.title.length > name.length, name), `${at} is not the start page`);
  }
});

test('An address that the host does not know leads on to the page that it means', async ({ open, dir }) => {
  const lost = readFileSync(join(dir, '404.html'), 'utf8');
  const known = /^\/(sub\/)?([a-z]+\.html|[\w-]+\.(js|css|wasm|txt))?$/;
  const serve = async (route) => {
    const { pathname } = new URL(route.request().url());
    if (!known.test(pathname)) return route.fulfill({ status: 404, contentType: 'text/html', body: lost });
    const response = await route.fetch({ url: route.request().url().replace('/sub/', '/') });
    return route.fulfill({ response });
  };
  const before = async (visit) => {
    visit.expects(/404/);
    await visit.context.route(/./, serve);
  };
  for (const [at, wanted] of [
    ['check/', '/check.html'],
    ['sub/check/', '/sub/check.html'],
    ['CHECK', '/check.html'],
    ['check/full.html', '/full.html'],
    ['check.html%23OPS-4', '/check.html#OPS-4'],
    ['sub/Room.HTML?x=1#OPS-4', '/sub/room.html?x=1#OPS-4'],
  ]) {
    const { page } = await open({ at, before, waits: false });
    await until(page, (wanted) => location.pathname + location.search + location.hash === wanted || location.href.includes(wanted), wanted, `${at} leads to ${wanted}`);
    await ready(page);
  }
  const { page } = await open({ at: 'nothing/here', before, waits: false });
  assert.equal(await page.locator('h1').innerText(), words('lost.title'));
  assert.equal(await page.locator('a').getAttribute('href'), '/');
});

const FAILURES = {
  'without WebAssembly': ({ context }) => context.addInitScript(() => delete window.WebAssembly),
  'whose content is answered with a page': ({ context }) => context.route(/content-.*\.txt$/, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Not here' })),
  'whose content is gone': ({ context }) => context.route(/content-.*\.txt$/, (route) => route.fulfill({ status: 404, body: '' })),
  'whose program does not load': ({ context }) => context.route(/\.wasm$/, (route) => route.abort()),
  'whose program is answered with a page': ({ context }) => context.route(/\.wasm$/, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Not here' })),
  'whose script is gone': ({ context }) => context.route(/\/dependable-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' })),
  'whose program is cut off': ({ context }) => context.route(/\.wasm$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 20_000) });
  }),
};

for (const [what, fail] of Object.entries(FAILURES)) {
  test(`A page ${what} says so`, async ({ open }) => {
    for (const at of ['', 'full.html']) {
      const visit = await open({
        at,
        saved: quickAnswers(1),
        waits: false,
        before: async (visit) => {
          visit.expects(/./);
          await fail(visit);
        },
      });
      const { page } = visit;
      await until(page, () => document.documentElement.hasAttribute('data-broken'), undefined, 'the failure is noticed');
      const sentence = words(what === 'without WebAssembly' ? 'site.needs_program' : 'site.files_missing');
      assert.equal(await page.locator('.broken:visible').innerText(), sentence);
      if (at === '') {
        await page.locator('#start button[type=submit]').click();
        assert.ok(!(await page.locator('.starting').isVisible()), 'it promises nothing');
      }
      assert.equal(await visit.kept(), quickAnswers(1), 'the answers stay');
      await page.close();
    }
  });
}

test('A note that is emptied and written again stays a note', async ({ open }) => {
  const { page } = await open({ at: 'check.html#OPS-4', saved: quickAnswers(1) });
  await ready(page);
  await page.locator('details', { has: page.locator('textarea') }).locator('summary').click();
  const note = page.locator('textarea');
  await note.pressSequentially('Ask');
  for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('5 people on call');
  assert.equal(await note.inputValue(), '5 people on call');
  await page.locator('input[name=answer][value="1"]:checked').waitFor();
});

test('A page that another page of the same host disturbs keeps its answers', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4' });
  await ready(visit.page);
  const other = await visit.context.newPage();
  await visit.go('check.html#DATA-3', other);
  await choose(visit.page, 3);
  await until(other, () => localStorage.getItem('dependable:/:production-ai:answers')?.includes('OPS-4'), undefined, 'it is saved');
  await other.evaluate(() => (localStorage.foreign = '1'));
  await visit.page.locator('input[name=answer][value="3"]:checked').waitFor();
});

test('Digits answer by the place of their key, and never out of a text field', async ({ open }) => {
  const { page } = await open({ at: 'check.html#OPS-4' });
  await ready(page);
  const press = (init) => page.evaluate((init) => document.querySelector('form.question input').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init })), init);
  const is = (level) => page.locator(`input[name=answer][value="${level}"]:checked`).waitFor();
  await press({ key: '&', code: 'Digit1' });
  await is(0);
  await press({ key: '\u0663', code: 'Digit3' });
  await is(2);
  await press({ key: '2', code: 'Numpad2' });
  await is(1);
  await press({ key: '!', code: 'Digit1', shiftKey: true });
  await press({ key: 'End', code: 'Numpad1' });
  await is(1);
  await page.evaluate(() => {
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).innerHTML = '<input>';
    host.shadowRoot.querySelector('input').focus();
  });
  await page.keyboard.type('5');
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('div'));
    field.contentEditable = 'true';
    field.focus();
  });
  await page.keyboard.type('4');
  await is(1);
});
