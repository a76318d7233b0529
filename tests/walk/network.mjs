// What is fetched, and what the browser refuses to send.
import assert from 'node:assert/strict';

import { words } from '../e2e/support.mjs';
import { PROGRAM, settled } from './hands.mjs';
import { serveSite } from './site.mjs';
import { step } from './walk.mjs';

step('Every visit to a page asks for each of its files once, the program among them', async (hands) => {
  const { site } = hands;
  for (const path of ['', 'check.html', 'result.html', 'contrast.html']) {
    site.asked.length = 0;
    await hands.go(path);
    await settled(site.asked);
    assert.equal(site.asked.filter((asked) => PROGRAM.test(asked)).length, 1, `the program of ${path}`);
    // Nothing is kept yet, so a page to begin with needs no more than the content of a first visit.
    const files = ['', 'check.html'].includes(path) ? 1 : 2;
    assert.equal(site.asked.filter((asked) => asked.endsWith('.txt')).length, files, `the content of ${path}`);
    assert.deepEqual(site.asked.filter((asked, place) => site.asked.indexOf(asked) !== place), [], path);
  }
}, { opens: { cache: 'empty' } });

step('After a page has loaded nothing is requested any more, whatever is pressed', async (hands) => {
  const { site } = hands;
  await hands.fresh();
  await settled(site.asked);
  site.asked.length = 0;
  await hands.start();
  await hands.answerAll(1);
  await settled(site.asked);
  assert.deepEqual(site.asked, [], 'a first visit');
  // What takes the whole checklist is loaded as a page of its own; what comes after that is there.
  await hands.turn(() => hands.click('nav a', words('nav.full')));
  await hands.browser.ready();
  await settled(site.asked);
  site.asked.length = 0;
  for (const key of ['nav.contrast', 'nav.result']) await hands.turn(() => hands.click('nav a', words(key)));
  await hands.turn(() => hands.click('main a', words('result.on_brief')));
  await hands.click('.exports summary', words('brief.ways'));
  await hands.browser.download(`${words('brief.file')}.md`, () => hands.click('.exports button', words('brief.markdown')));
  await settled(site.asked);
  assert.deepEqual(site.asked, []);
}, { opens: { cache: 'empty' } });

/** Tries every way out towards an address; says which directives refused. */
async function tryToSend(hands, to) {
  const refused = await hands.browser.send('ExecuteAsyncScript', {
    script: `
      const [to, done] = arguments;
      const refused = new Set();
      addEventListener('securitypolicyviolation', (event) => refused.add(event.effectiveDirective));
      const add = (name, properties) => document.body.append(Object.assign(document.createElement(name), properties));
      const tries = [
        () => fetch(to + 'a').catch(() => {}),
        () => fetch(to + 'b', { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true }).catch(() => {}),
        () => navigator.sendBeacon(to + 'c', 'x'),
        () => { const request = new XMLHttpRequest(); request.open('GET', to + 'd'); request.send(); },
        () => new EventSource(to + 'e'),
        () => new WebSocket(to.replace('http', 'ws') + 'f'),
        () => { new Image().src = to + 'g.png'; },
        () => new Audio(to + 'h.mp3').load(),
        () => import(to + 'i.js').catch(() => {}),
        () => new Worker(to + 'j.js'),
        () => add('iframe', { src: to + 'k' }),
        () => add('object', { data: to + 'l' }),
        () => add('script', { src: to + 'm.js' }),
        () => add('script', { textContent: 'window.hacked = 1' }),
        () => add('link', { rel: 'stylesheet', href: to + 'n.css' }),
        () => add('link', { rel: 'prefetch', href: to + 'o' }),
        () => add('link', { rel: 'preload', as: 'fetch', href: to + 'p' }),
        () => add('link', { rel: 'modulepreload', href: to + 'q.js' }),
        () => add('link', { rel: 'manifest', href: to + 'r' }),
        () => add('style', { textContent: 'body { background: url(' + to + 's.png) }' }),
        () => new FontFace('x', 'url(' + to + 't.woff2)').load().catch(() => {}),
        () => { const form = document.createElement('form'); form.action = to + 'u'; form.method = 'post'; document.body.append(form); form.submit(); },
      ];
      for (const attempt of tries) try { attempt(); } catch {}
      setTimeout(() => done([...refused]), 1500);`,
    args: [to],
  });
  for (const directive of ['connect-src', 'img-src', 'frame-src', 'script-src', 'form-action']) {
    assert.ok(refused.some((name) => name.startsWith(directive)), `${directive} is refused, besides ${refused.join(', ')}`);
  }
  assert.equal(await hands.browser.script(() => !!window.hacked), false, 'no script that gets into the page runs');
}

step('Before its program is there, a page can send nothing to elsewhere', async (hands) => {
  const { browser, dir, site } = hands;
  const elsewhere = await serveSite(dir);
  try {
    site.hold(PROGRAM);
    await hands.go('', { waits: false });
    await tryToSend(hands, elsewhere.url);
    assert.equal(await hands.count('html[data-ready]'), 0, 'all of it before the program');
    assert.deepEqual(elsewhere.asked, []);
    site.serveAll();
    await browser.ready();
  } finally {
    elsewhere.close();
  }
}, { expects: /./ });

step('When all is loaded, a page can send nothing, to its own host neither', async (hands) => {
  const { dir, site } = hands;
  const elsewhere = await serveSite(dir);
  try {
    for (const to of [elsewhere, site]) {
      await hands.go('');
      await settled(site.asked);
      site.asked.length = 0;
      await tryToSend(hands, to.url);
      assert.deepEqual(to.asked, []);
    }
  } finally {
    elsewhere.close();
  }
}, { expects: /./ });

for (const [what, name] of [['program', PROGRAM], ['content', /\.txt$/], ['script', /\/dependable-[^/]*\.js$/]]) {
  step(`A page whose ${what} is gone says so, and its links lead on`, async (hands) => {
    const { site } = hands;
    site.lose(name);
    await hands.go('', { waits: false });
    await hands.shows(words('site.files_missing'), '.broken');
    await hands.click('#start button[type=submit]');
    assert.equal(await hands.browser.script(() => document.querySelector('.starting').getClientRects().length), 0, 'it promises nothing');
    site.serveAll();
    await hands.click('nav a', words('nav.contrast'));
    await hands.browser.until('the other page comes', () => location.pathname === '/contrast.html');
    await hands.browser.ready();
  }, { expects: /./ });
}

step('With WebAssembly switched off a page says so, and its links lead on', async (hands) => {
  await hands.go('', { waits: false });
  if (await hands.browser.script(() => !!window.WebAssembly)) return 'this browser does not let it be switched off';
  await hands.shows(words('site.needs_program'), '.broken');
  await hands.click('#start button[type=submit]');
  assert.equal(await hands.browser.script(() => document.querySelector('.starting').getClientRects().length), 0, 'it promises nothing');
  await hands.click('nav a', words('nav.contrast'));
  await hands.browser.until('the other page comes', () => location.pathname === '/contrast.html');
  await hands.shows(words('contrast.title'), 'h1');
  await hands.shows(words('site.needs_program'), '.broken');
}, { opens: { wasm: 'off' } });
