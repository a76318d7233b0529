// What leaves the device: nothing.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { choose, next, start, turn } from './journey.mjs';
import { quickAnswers, test, until, words } from './support.mjs';

/** Everything that the first visit loads in the background has arrived. */
async function idle(page) {
  await until(page, () => document.querySelector('meta[content^="default-src \'none\'; img-src"]'), undefined, 'the page has closed itself');
  await page.waitForLoadState('networkidle');
}

/** A whole journey with one answer everywhere: check, result, full check, brief, room, contrast. */
async function journey(visit, answer) {
  const { page } = visit;
  await start(page);
  while (await page.locator('form.question').count()) {
    await choose(page, answer);
    await next(page);
  }
  const follow = (key, within = 'main') => turn(page, () => page.locator(within).getByRole('link', { name: words(key), exact: true }).first().click());
  await follow('result.on_full');
  await turn(page, () => page.locator('.tasks a.primary').click());
  for (let place = 0; place < 3; place += 1) {
    await choose(page, answer);
    await next(page);
  }
  await follow('nav.result', 'nav');
  await follow('result.on_room');
  await page.locator('textarea').fill('Nobody else reads this.');
  await turn(page, () => page.goBack());
  await follow('result.on_brief');
  await follow('nav.contrast', 'nav');
}

const own = (visit) => visit.asked.filter((address) => !address.startsWith('blob:')).map((address) => address.slice(visit.url.length));

test('After the page has loaded nothing is requested any more, whatever is answered', async ({ open }) => {
  const visit = await open({ saved: JSON.stringify({ format: 1, assessment: { profile: ['senior'] } }) });
  await idle(visit.page);
  const loaded = own(visit).length;
  await journey(visit, 1);
  assert.deepEqual(own(visit).slice(loaded), [], 'requests after the page has loaded');
});

test('Two journeys with opposite answers make the same requests, all to the page\'s own origin', async ({ open }) => {
  const lists = [];
  for (const answer of [0, 4]) {
    const visit = await open();
    await idle(visit.page);
    await journey(visit, answer);
    lists.push(own(visit).toSorted());
  }
  for (const part of ['.css', '.js', '.wasm', '.txt']) assert.ok(lists[0].some((address) => address.endsWith(part)), `${part} is asked for`);
  assert.deepEqual(lists[0], lists[1]);
});

test('The browser refuses every connection to elsewhere', async ({ open }) => {
  const visit = await open();
  visit.expects(/Content Security Policy/);
  const tries = {
    fetch: () => fetch('https://example.com/?a=1'),
    beacon: () => navigator.sendBeacon('https://example.com/', 'a=1'),
    image: () => (new Image().src = 'https://example.com/a.png'),
    socket: () => new WebSocket('wss://example.com/'),
    frame: () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/' })),
    script: () => document.head.append(Object.assign(document.createElement('script'), { src: 'https://example.com/a.js' })),
    style: () => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://example.com/a.css' })),
    form: () => {
      const form = Object.assign(document.createElement('form'), { action: 'https://example.com/', method: 'post' });
      document.body.append(form);
      HTMLFormElement.prototype.submit.call(form);
    },
  };
  for (const [what, attempt] of Object.entries(tries)) {
    const refused = visit.page.evaluate(() => new Promise((done) => addEventListener('securitypolicyviolation', (event) => done(`${event.effectiveDirective} ${event.blockedURI}`), { once: true })));
    await visit.page.evaluate(`(${attempt})()`.replace(/^\((.*)\)\(\)$/s, 'try { Promise.resolve(($1)()).catch(() => {}) } catch {} 0'));
    assert.match(await refused, /example\.com|form-action/, what);
  }
  const rejected = await visit.page.evaluate(() => fetch('https://example.com').then(() => false, () => true));
  assert.ok(rejected, 'fetch rejects');
});

test('An inline script that gets into the page is refused', async ({ open }) => {
  const visit = await open();
  visit.expects(/Content Security Policy/);
  const refused = await visit.page.evaluate(
    () =>
      new Promise((done) => {
        addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true });
        document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.hacked = 1' }));
      }),
  );
  assert.match(refused, /^script-src/);
  assert.equal(await visit.page.evaluate(() => window.hacked), undefined);
  const handler = await visit.page.evaluate(
    () =>
      new Promise((done) => {
        addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true });
        const button = document.createElement('button');
        button.setAttribute('onclick', 'window.hacked = 1');
        document.body.append(button);
        button.click();
      }),
  );
  assert.match(handler, /^script-src/);
  assert.equal(await visit.page.evaluate(() => window.hacked), undefined);
});

test('When all is loaded, a script that the host brings can read but not send, not even to the host', async ({ open, url }) => {
  const visit = await open({ at: 'check.html', saved: quickAnswers(1) });
  const { page } = visit;
  visit.expects(/Content Security Policy/);
  await idle(page);
  const loaded = own(visit).length;
  const tries = {
    fetch: () => fetch('./index.html?a=1'),
    beacon: () => navigator.sendBeacon('./index.html', 'a=1'),
    image: () => (new Image().src = './a.png'),
    script: () => document.head.append(Object.assign(document.createElement('script'), { src: './a.js' })),
    style: () => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: './a.css' })),
    frame: () => document.body.append(Object.assign(document.createElement('iframe'), { src: './index.html?a=1' })),
  };
  for (const [what, attempt] of Object.entries(tries)) {
    const refused = page.evaluate(() => new Promise((done) => addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true })));
    await page.evaluate(`(${attempt})()`.replace(/^\((.*)\)\(\)$/s, 'try { Promise.resolve(($1)()).catch(() => {}) } catch {} 0'));
    assert.ok(await refused, what);
  }
  assert.deepEqual(own(visit).slice(loaded).filter((address) => !visit.stopped.includes(url + address)), [], 'nothing left');
});

test('Every page has a strict policy, and no script inside of it', async ({ dir }) => {
  const pages = readdirSync(dir).filter((name) => name.endsWith('.html') && name !== '404.html');
  assert.ok(pages.length >= 7, `pages: ${pages}`);
  for (const name of pages) {
    const page = readFileSync(join(dir, name), 'utf8');
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
    assert.ok(policy, `${name} has a policy`);
    assert.ok(page.indexOf('Content-Security-Policy') < page.indexOf('<script'), `the policy of ${name} stands before its first script`);
    assert.ok(page.indexOf('Content-Security-Policy') < page.indexOf('<link'), `the policy of ${name} stands before its first link`);
    const parts = Object.fromEntries(policy.split(';').map((part) => part.trim().split(/\s+(.*)/s)));
    assert.equal(parts['default-src'], "'none'", name);
    assert.equal(parts['connect-src'], "'self'", name);
    assert.equal(parts['base-uri'], "'none'", name);
    assert.equal(parts['form-action'], "'none'", name);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*|sha\d/, name);
    for (const [, attributes, script] of page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      assert.match(attributes, /src="\.\/early-/, `${name} has one script`);
      assert.equal(script, '', name);
    }
    assert.doesNotMatch(page, /<[a-z][^>]*\s(on[a-z]+|style)=/i, `${name} has no inline handler or style`);
    assert.doesNotMatch(page, /(src|href)="(https?:)?\/\//, `${name} names nothing elsewhere`);
    assert.doesNotMatch(page, /<!--/, `${name} has no comment that anything could depend on`);
  }
});
