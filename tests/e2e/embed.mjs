// The check in somebody else's page: the tag, the frame behind it, and hosts of every kind, all of them from another site.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { answersOf, drawn, frameOf, frames, hears, heightOf, hosted, hurried, isReady, keeping, SILENT, standing, strictest, STUB, tag } from './embed-host.mjs';
import { serve } from '../../.tools/serve.mjs';
import { axe, PRACTICES, ready, shows, test, until, words } from './support.mjs';

// ---- the tag, before a frame that says what the test wants ------------------------------------------------------------

/** Opens a page of the host's with the tag before a stub, and waits until the two have met. */
async function meet({ host, url, visit }, attributes = '', { above = '', below = '', headers, ...options } = {}) {
  const { page } = await visit(host.page(above + tag(url, attributes) + below, headers), { frame: STUB, ...options });
  return { page, frame: await met(page) };
}

async function met(page, place = 0) {
  const frame = await frameOf(page, place);
  await until(frame, () => window.port, undefined, 'the stub has its channel');
  await hears(page, 'ready');
  return frame;
}

/** What the tag has told the stub of one kind, as it stands. */
const told = (frame, type) => frame.evaluate((type) => window.told.filter((said) => said.type === type), type);

/** The stub says something, and the page has done what it does about it. */
async function says(frame, ...all) {
  const page = frame.page();
  const before = await page.evaluate(() => window.heard.filter(({ type }) => type === 'progress').length);
  await frame.evaluate((all) => {
    all.forEach((what) => say(what));
    say({ type: 'progress', answered: 0, of: 7 });
  }, all);
  await hears(page, 'progress', before + 1);
  await drawn(page);
}

/** Calls something with the tag of the page. */
const withCheck = (page, act, value) => page.evaluateHandle(() => document.querySelector('dependable-check')).then((check) => check.evaluate(act, value));

hosted('The tag and its frame meet once, each sure of the other, and the page around learns no more than it is told', async (site) => {
  const { page, frame } = await meet(site, 'who="candidate" system="agent" check="full"');
  assert.equal(await frame.evaluate(() => window.host), new URL(site.host.url).origin);
  const address = new URL(frame.url());
  assert.equal(address.origin, new URL(site.url).origin);
  assert.deepEqual(Object.fromEntries(address.searchParams), { who: 'candidate', system: 'agent', check: 'full' });
  assert.deepEqual(await told(frame, 'ask'), [{ type: 'ask', is: false }]);
  const messages = await page.evaluate(() => window.messages);
  assert.deepEqual(messages, [{ data: 'dependable.frame.1', origin: address.origin, ports: 0 }], 'everything else goes over the channel');
  assert.deepEqual(await page.evaluate(() => window.heard), [{ type: 'ready', id: '', version: 1 }]);
});

/** A page that says whatever it can to be taken for the check, and keeps what it hears. */
const LIAR = `<!doctype html><html lang="en"><title>Liar</title><link rel="icon" href="data:,"><script>
  window.got = [];
  addEventListener('message', ({ data, ports }) => got.push([data, ports.length]));
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => got.push(data);
  for (const to of new Set([parent, top])) for (const [text, ports] of [['dependable.frame.1', []], ['dependable.frame.1', [port2]], ['{"type":"ready","version":1}', []], ['{"type":"shared","answers":{}}', []], ['{"type":"height","height":5}', []]]) to.postMessage(text, '*', ports);
</script>`;
const LIES = 5;

hosted('Whoever says hello in place of the frame is not answered', async ({ host, url, visit }) => {
  // From the check's own site, and from the host's.
  const body = `<iframe src="${url}sibling.html"></iframe><iframe src="own.html"></iframe>`;
  const before = ({ context }) => context.route(/(sibling|own)\.html$/, (route) => route.fulfill({ contentType: 'text/html', body: LIAR }));
  const { page } = await visit(host.page(body + tag(url)), { frame: SILENT, before });
  await frameOf(page);
  await until(page, (lies) => window.messages.length >= lies, 2 * LIES, 'both have said everything');
  await page.evaluate(() => postMessage('dependable.frame.1', '*'));
  await until(page, (lies) => window.messages.length > lies, 2 * LIES, 'the page has said so itself');
  await drawn(page);
  for (const frame of page.frames().filter((frame) => /sibling|own/.test(frame.url()))) assert.deepEqual(await frame.evaluate(() => window.got), []);
  assert.deepEqual(await page.evaluate(() => window.heard), []);
  assert.equal(await heightOf(page), 1090);
});

hosted('A page that takes the place of the check hears nothing of the page around, which is told that the check is gone', async (site) => {
  const elsewhere = 'https://elsewhere.example/';
  const before = async (visit) => {
    await visit.context.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: LIAR }));
    await hurried(visit);
  };
  const { page, frame } = await meet(site, 'share', { before, elsewhere: [elsewhere] });
  await frame.evaluate((address) => location.assign(address), elsewhere);
  await until(page, (lies) => window.messages.length > lies, LIES, 'it has said everything');
  await until(page, () => window.late.size === 1, undefined, 'the tag waits for an answer');
  // What the page wishes now would go to the check.
  await withCheck(page, (check) => {
    check.accent = '#123456';
    check.share = false;
    check.maxHeight = 400;
  });
  await drawn(page);
  const liar = page.frames().find((frame) => frame.url() === elsewhere);
  assert.deepEqual(await liar.evaluate(() => [window.got, window.name]), [[], '']);
  assert.ok(!(await liar.evaluate(() => document.referrer)).includes(site.host.url));
  assert.deepEqual(await page.evaluate(() => window.heard.map(({ type }) => type)), ['ready']);
  await page.evaluate(() => window.hurry());
  await hears(page, 'failed');
  assert.ok(await page.getByText('Check yourself').isVisible(), 'the link stands below');
  // The way back is a new frame.
  await withCheck(page, (check) => check.reset());
  await hears(page, 'ready', 2);
  assert.ok(!(await page.getByText('Check yourself').isVisible()));
});

hosted('A frame that floods the page around moves it once per frame at most, and harms nothing', async (site) => {
  const { page, frame } = await meet(site);
  await page.evaluate(() => {
    window.moved = window.painted = 0;
    const inner = document.querySelector('dependable-check').shadowRoot.querySelector('iframe');
    new MutationObserver((changes) => (window.moved += changes.length)).observe(inner, { attributes: true });
    const paint = () => requestAnimationFrame(() => {
      window.painted += 1;
      paint();
    });
    paint();
  });
  await frame.evaluate(() => {
    for (let nth = 0; nth < 20_000; nth += 1) say({ type: 'height', height: 300 + (nth % 500) });
    const long = 'x'.repeat(1_000_000);
    for (let nth = 0; nth < 30; nth += 1) {
      say(long);
      say({ type: 'progress', answered: long, of: 7 });
      say({ type: 'shared', answers: { long } });
    }
    for (const odd of ['', '{', 'null', '[]', '5', '"ready"', '{"type":["ready"]}', '{"type":"constructor"}', '{"type":"__proto__","__proto__":{"odd":1}}']) say(odd);
    for (const odd of [null, 5, {}, [], { type: 'ready' }, new ArrayBuffer(9)]) port.postMessage(odd);
  });
  await says(frame, { type: 'height', height: 444 });
  const { moved, painted, heard } = await page.evaluate(() => ({ moved: window.moved, painted: window.painted, heard: window.heard }));
  assert.ok(moved <= painted + 1, `${moved} moves in ${painted} frames`);
  assert.deepEqual(heard.map(({ type }) => type), ['ready', 'progress'], 'what is longer than any answers is none');
  assert.equal(await page.evaluate(() => ({}).odd), undefined);
  assert.equal(await heightOf(page), 444);
});

hosted('A height that is none changes nothing for the worse', async (site) => {
  const { page, frame } = await meet(site);
  for (const [height, shown] of [['1e9', 100_000], ['1e999', 100_000], ['-5', 1090], ['"tall"', 1090], ['null', 1090], ['{}', 1090], ['"700"', 700], ['812.5', 812.5]]) {
    await says(frame, `{"type":"height","height":${height}}`);
    assert.equal(await heightOf(page), shown, height);
  }
});

hosted('The height follows the content within the limits of the tag, and the frame is told when it is cut', async (site) => {
  const { page, frame } = await meet(site, 'min-height="650" max-height="900px"');
  const is = (height) => until(page, (height) => document.querySelector('dependable-check').shadowRoot.querySelector('iframe').offsetHeight === height, height, `the frame is ${height} px high`);
  await is(700);
  await frame.evaluate(() => grow(1200));
  await is(900);
  await frame.evaluate(() => grow(100));
  await is(650);
  await frame.evaluate(() => grow(1200));
  await is(900);
  await withCheck(page, (check) => (check.maxHeight = null));
  await is(1200);
  await withCheck(page, (check) => check.setAttribute('min-height', '1300'));
  await is(1300);
  await until(frame, () => window.told.filter(({ type }) => type === 'limited').length >= 4, undefined, 'it is told each time');
  assert.deepEqual((await told(frame, 'limited')).map(({ is }) => is), [true, false, true, false]);
});

hosted('What the page changes later takes effect, or it is said that it cannot', async (site) => {
  const warned = [];
  const { page, frame } = await meet(site, 'accent="#14594f"', { expects: [/^warning: dependable-check: /] });
  page.on('console', (message) => message.type() === 'warning' && warned.push(message.text()));
  await withCheck(page, (check) => {
    check.accent = 'rebeccapurple';
    check.removeAttribute('accent');
    check.scheme = 'dark';
    check.credit = 'no';
    check.share = true;
    check.title = 'Another title';
    for (const name of ['who', 'check', 'key', 'lang', 'start']) check.setAttribute(name, 'x');
    check.setAttribute('who', 'x');
    check.setAttribute('class', 'x');
  });
  await until(frame, () => window.told.length >= 6, undefined, 'the frame is told');
  assert.deepEqual(await frame.evaluate(() => window.told.slice(1)), [
    { type: 'wish', name: 'accent', value: '#663399' },
    { type: 'wish', name: 'accent', value: '' },
    { type: 'wish', name: 'scheme', value: 'dark' },
    { type: 'wish', name: 'credit', value: 'no' },
    { type: 'ask', is: true },
  ]);
  assert.equal(await withCheck(page, (check) => check.shadowRoot.querySelector('iframe').title), 'Another title');
  assert.deepEqual(warned.map((text) => /: (\w+) holds from the beginning/.exec(text)?.[1]), ['who', 'check', 'key', 'lang', 'start']);
  await withCheck(page, (check) => check.reset({ reload: true }));
  await hears(page, 'ready', 2);
  const address = new URL(frames(page)[0].url());
  assert.equal(address.searchParams.get('scheme'), 'dark');
  assert.equal(address.searchParams.get('check'), 'x');
});

hosted('Begins anew by itself where something is kept, and with a new frame where nothing is', async (site) => {
  const { page, frame } = await meet(site);
  await withCheck(page, (check) => check.reset());
  await until(frame, () => window.told.some(({ type }) => type === 'reset'), undefined, 'the frame is told');
  const kiosk = await meet(site, 'keep="no"');
  await withCheck(kiosk.page, (check) => check.reset());
  await hears(kiosk.page, 'ready', 2);
  assert.equal(await kiosk.page.evaluate(() => window.heard.length), 2);
});

hosted('The accent is any colour that the page has a name for', async ({ host, url, visit }) => {
  const colours = { '#14594f': '#14594f', rebeccapurple: '#663399', 'hsl(120 100% 25%)': '#008000', 'var(--brand)': '#008080', 'oklch(0.628 0.2577 29.23)': '#ff0000', 'var(--nobody)': 'var(--nobody)', 'no colour': 'no colour', 'red, blue': 'red, blue', '14594f': '14594f' };
  const tags = Object.keys(colours).map((colour) => tag(url, `accent="${colour}"`));
  const { page } = await visit(host.page(`<style>:root { --brand: teal; color: #010203 }</style>${tags.join('')}`), { frame: SILENT });
  const asked = await page.locator('dependable-check').evaluateAll((all) => all.map(({ address }) => new URL(address).searchParams.get('accent')));
  assert.deepEqual(asked, Object.values(colours));
});

hosted('What is set as a property is an attribute, also where it was set before the script came', async ({ host, url, visit }) => {
  const early = `<dependable-check></dependable-check><script>
    Object.assign(document.querySelector('dependable-check'), { check: 'full', share: true, maxHeight: 500, system: 'llm', nobody: 1 });
  </script><script async src="${url}embed.js"></script>`;
  const { page } = await visit(host.page(early), { frame: STUB });
  const frame = await met(page);
  assert.deepEqual(Object.fromEntries(new URL(frame.url()).searchParams), { system: 'llm', check: 'full' });
  const seen = await withCheck(page, (check) => [check.outerHTML, check.check, check.share, check.maxHeight, check.who, check.nobody]);
  assert.deepEqual(seen, ['<dependable-check system="llm" check="full" share="" max-height="500"></dependable-check>'.replace(/ system.*500"/, seen[0].match(/ .*"/)[0]), 'full', true, '500', null, 1]);
  const later = await withCheck(page, (check) => {
    check.share = false;
    check.maxHeight = undefined;
    return [check.hasAttribute('share'), check.hasAttribute('max-height')];
  });
  assert.deepEqual(later, [false, false]);
});

// ---- the tag in pages of every kind -----------------------------------------------------------------------------------

hosted('Nothing of the host\'s styles reaches the frame', async (site) => {
  const styles = '<style>iframe, dependable-check iframe, * { height: 1px !important; border: 9px solid red !important; max-width: 10px !important } dependable-check { height: auto !important; max-width: none !important; border: 0 !important } html, body { max-width: none !important; border: 0 !important; height: auto !important }</style>';
  const { page } = await meet(site, '', { above: styles });
  await until(page, () => document.querySelector('dependable-check').offsetHeight === 700, undefined, 'the frame has its height');
  assert.ok((await page.locator('dependable-check iframe').boundingBox()).width > 1000);
});

hosted('With the two lines that the document names, the strictest policy lets the tag work', async (site) => {
  const { page, frame } = await meet(site, 'accent="teal"', { headers: { 'content-security-policy': strictest(site.url) } });
  await says(frame, { type: 'height', height: 444 });
  assert.equal(await heightOf(page), 444);
});

hosted('A policy that only reports keeps nothing from working', async (site) => {
  const { page } = await meet(site, '', { headers: { 'content-security-policy-report-only': "frame-src 'none'" }, expects: [/frame-src/] });
  assert.deepEqual(await page.evaluate(() => window.heard.map(({ type }) => type)), ['ready']);
});

hosted('Where the script may not run, the link stands in its place', async ({ host, url, visit }) => {
  const { page } = await visit(host.page(tag(url), { 'content-security-policy': "script-src 'self'" }), { frame: STUB, expects: [/Content Security Policy/] });
  assert.ok(await page.getByRole('link', { name: 'Check yourself' }).isVisible());
  assert.equal(await page.locator('iframe').count(), 0);
});

hosted('Where the frame may not be shown, the page is told which line its policy lacks, and the link is there at once', async ({ host, url, visit }) => {
  const { origin } = new URL(url);
  const { page } = await visit(host.page(tag(url), { 'content-security-policy': `default-src 'none'; script-src 'unsafe-inline' ${origin}; img-src data:` }), { frame: STUB, expects: [/Content Security Policy/] });
  await hears(page, 'failed');
  assert.ok((await page.evaluate(() => window.heard[0].reason)).includes(`frame-src ${origin}`));
  assert.ok(await page.getByRole('link', { name: 'Check yourself' }).isVisible());
});

hosted('A frame that does not answer is told of once, after its time, and the link stands below it; if it answers after all, it is the check', async ({ host, url, visit }) => {
  const mute = STUB.replace("addEventListener('load'", "addEventListener('never'");
  const { page } = await visit(host.page(`${tag(url)}<div style="height: 900px"></div>${tag(url, 'id="bare" title="Check"', '\n')}`), { frame: mute, before: hurried });
  const link = page.getByRole('link', { name: 'Check yourself' });
  const bare = page.getByRole('link', { name: 'Check', exact: true });
  await until(page, () => window.late.size === 1, undefined, 'the tag in sight waits for an answer');
  assert.ok(!(await link.isVisible()));
  await page.evaluate(() => window.hurry());
  await link.waitFor();
  assert.deepEqual(await page.evaluate(() => window.heard), [{ type: 'failed', id: '', reason: 'the frame does not answer' }]);
  assert.equal(await heightOf(page), 1090, 'and it scrolls by itself');
  // Without a link of the host's there is one of the tag's own.
  await page.locator('#bare').scrollIntoViewIfNeeded();
  await until(page, () => window.late.size === 1, undefined, 'the other one is in sight');
  await page.evaluate(() => window.hurry());
  await bare.waitFor();
  // Back in sight, the first one has said already that it failed.
  await link.scrollIntoViewIfNeeded();
  await until(page, () => window.late.size === 1, undefined, 'it has its time once more');
  await page.evaluate(() => window.hurry());
  assert.deepEqual(await page.evaluate(() => window.heard.map(({ id }) => id)), ['', 'bare']);
  assert.equal(await bare.getAttribute('href'), url);
  await (await frameOf(page)).evaluate(() => connect());
  await hears(page, 'ready');
  assert.ok(!(await link.isVisible()));
  assert.ok(await bare.isVisible());
});

hosted('A frame that nobody has seen yet is not late', async ({ host, url, visit }) => {
  const { page } = await visit(host.page(`<div id="tab" style="display: none">${tag(url)}</div>`), { frame: SILENT, before: hurried });
  const frame = await frameOf(page);
  await frame.waitForLoadState('load');
  await drawn(page);
  assert.equal(await page.evaluate(() => window.late.size), 0);
  await page.evaluate(() => (document.querySelector('#tab').style.display = ''));
  await until(page, () => window.late.size === 1, undefined, 'now it has its time');
});

hosted('A host of the check that forbids frames is told of as well', async ({ host, url, visit }) => {
  const forbids = async (visit) => {
    await hurried(visit);
    await visit.context.route(`${url}embed.html`, (route) => route.fulfill({ contentType: 'text/html', headers: { 'x-frame-options': 'DENY' }, body: STUB }));
  };
  const { page } = await visit(host.page(tag(url)), { before: forbids, expects: [/X-Frame-Options/, /^error: Failed to load/] });
  await until(page, () => window.late.size === 1, undefined, 'the tag waits for an answer');
  await page.evaluate(() => window.hurry());
  await hears(page, 'failed');
  assert.ok(await page.getByRole('link', { name: 'Check yourself' }).isVisible());
});

hosted('In a page that is itself in a frame, as page builders have it, the tag is at work', async ({ host, url, visit }) => {
  const inner = host.page(tag(url));
  const { page } = await visit(host.page(`<iframe sandbox="allow-scripts allow-same-origin" src="${inner}" width="800" height="800"></iframe>`), { frame: STUB, expects: [/allow-scripts and allow-same-origin/] });
  const middle = await (await page.locator('iframe').elementHandle()).contentFrame();
  const frame = await met(middle);
  await frame.evaluate(() => grow(444));
  await until(middle, () => document.querySelector('dependable-check').offsetHeight === 444, undefined, 'the height follows');
  assert.deepEqual(await page.evaluate(() => window.messages), [], 'the outermost page hears nothing');
});

hosted('What the frame says of its own failure is passed on', async (site) => {
  const { page, frame } = await meet(site);
  await says(frame, { type: 'failed', reason: 'no program' }, { type: 'failed', reason: 'again' });
  assert.deepEqual(await page.evaluate(() => window.heard.filter(({ type }) => type === 'failed').map(({ reason }) => reason)), ['no program']);
  assert.ok(await page.getByRole('link', { name: 'Check yourself' }).isVisible());
});

hosted('Where the check starts on a click, nothing of it is loaded before, and then it has the focus', async ({ host, url, visit }) => {
  const starts = [tag(url, 'start="on-click"'), tag(url, 'start="on-click" title="Own way"', '\n <p>Three minutes</p>'), tag(url, 'id="third" start="on-click"', '')];
  const { context, page, asked } = await visit(host.page(starts.join('')), { frame: STUB });
  const link = page.getByRole('link', { name: 'Check yourself' });
  const own = page.getByRole('link', { name: 'Own way' });
  await own.waitFor();
  await page.getByText('Three minutes').waitFor();
  // As a link it opens in a window of its own for who wants that.
  const opened = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  await (await opened).close();
  await page.waitForLoadState('networkidle');
  assert.deepEqual(asked.filter((address) => address.includes('embed.html')), []);
  await link.click();
  await met(page);
  assert.deepEqual((await standing(page)).focused, 'dependable-check');
  await page.keyboard.press('Tab');
  await until(frames(page)[0], () => document.activeElement.localName === 'button', undefined, 'keys go to the check');
  assert.ok(!(await link.isVisible()));
  await own.click();
  await hears(page, 'ready', 2);
  assert.ok(!(await page.getByText('Three minutes').isVisible()));
  // What comes later, as a page builder's link may, takes the place of the tag's own.
  const third = page.locator('#third');
  await third.evaluate((check) => check.insertAdjacentHTML('beforeend', '<a href="#late">Late link</a>'));
  await third.getByText('Late link').waitFor();
  await until(page, () => document.querySelector('#third').shadowRoot.querySelector('a').hidden, undefined, 'there is one link');
  await third.evaluate((check) => (check.start = null));
  await hears(page, 'ready', 3);
});

hosted('Loaded twice, the script is there once and says so', async ({ host, url, visit }) => {
  const said = [];
  const before = ({ context }) => context.on('console', (message) => said.push(message.text()));
  const again = `<script defer src="${url}embed.js?newer"></script>`;
  const { page } = await visit(host.page(tag(url).replace('async', 'defer') + again + tag(url)), { frame: STUB, before, expects: [/was there first/] });
  await hears(page, 'ready', 2);
  assert.deepEqual(said, [`dependable-check: ${url}embed.js was there first, and is used`]);
});

hosted('The script works as a module as well, wherever it is named, and where the host of the check lets it', async ({ host, url, visit }) => {
  const allowed = ({ context }) => context.route(`${url}embed.js`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  const check = '<dependable-check></dependable-check>';
  for (const way of [`<script type="module" src="${url}embed.js"></script>`, `<script type="module">await import('${url}embed.js');</script>`]) {
    const { page } = await visit(host.page(check + way), { frame: STUB, before: allowed });
    await met(page);
  }
});

hosted('Ten on one page are ten', async ({ host, url, visit }) => {
  const ten = Array.from({ length: 10 }, (_, nth) => tag(url, `id="n${nth}" key="n${nth}"`));
  const { page } = await visit(host.page(ten.join('')), { frame: STUB });
  await hears(page, 'ready', 10);
  for (const frame of frames(page)) await frame.evaluate(() => say({ type: 'progress', answered: Number(new URLSearchParams(location.search).get('key').slice(1)), of: 10 }));
  await hears(page, 'progress', 10);
  const heard = await page.evaluate(() => window.heard.filter(({ type }) => type === 'progress').map(({ id, answered }) => [id, answered]));
  assert.deepEqual(heard.sort(), Array.from({ length: 10 }, (_, nth) => [`n${nth}`, nth]));
  assert.equal(await page.evaluate(() => window.messages.length), 10);
});

hosted('Made as text, put into a component, moved and removed, the tag is there as often as it should be', async ({ host, url, visit }) => {
  const { page } = await visit(host.page(`<div id="place"></div><div id="other"></div><script async src="${url}embed.js"></script>`), { frame: STUB });
  await until(page, () => customElements.get('dependable-check'), undefined, 'the script is there');
  // Gone before it has loaded, in every order.
  await page.evaluate(async () => {
    for (let nth = 0; nth < 20; nth += 1) {
      const check = document.createElement('dependable-check');
      document.body.append(check);
      if (nth % 3) await new Promise((done) => setTimeout(done, nth));
      check.remove();
      check.accent = 'teal';
      check.reset();
      if (nth % 2) document.body.append(check);
      check.remove();
    }
    document.querySelector('#place').innerHTML = '<dependable-check id="a"><a href="#">Link</a></dependable-check>';
  });
  const frame = await met(page);
  assert.deepEqual(await page.evaluate(() => window.heard), [{ type: 'ready', id: 'a', version: 1 }]);
  assert.equal(frames(page).length, 1);
  await frame.evaluate(() => (window.marked = true));
  await page.evaluate(() => document.querySelector('#other').moveBefore(document.querySelector('#a'), null));
  await says(frame, { type: 'height', height: 333 });
  assert.equal(await heightOf(page), 333, 'moved as a whole, it goes on');
  assert.ok(await frame.evaluate(() => window.marked));
  await page.evaluate(() => {
    const host = document.querySelector('#place');
    host.attachShadow({ mode: 'open' }).append(document.querySelector('#a'));
  });
  await hears(page, 'ready', 2);
  assert.equal(frames(page).length, 1, 'moved otherwise, it is loaded once more');
  await until(page, () => document.querySelector('#place').shadowRoot.querySelector('#a').offsetHeight === 700, undefined, 'it has its height again');
});

hosted('The tag leaves no step in the history of the page', async ({ host, url, visit }) => {
  const first = host.page('First');
  const { page } = await visit(first, { frame: STUB });
  const before = await standing(page);
  await page.goto(host.url + host.page(tag(url) + tag(url)));
  await hears(page, 'ready', 2);
  await page.locator('dependable-check').first().evaluate((check) => check.reset({ reload: true }));
  await hears(page, 'ready', 3);
  assert.equal((await standing(page)).steps, before.steps + 1);
  await page.goBack();
  assert.equal(page.url(), host.url + first);
});

hosted('The page is scrolled for the frame only where somebody is at work in it, and only as far as it takes', async (site) => {
  const around = { above: '<style>:root { scroll-padding-block: 80px }</style><div style="height: 3000px"></div>', below: '<div style="height: 3000px"></div>' };
  const { page, frame } = await meet(site, '', around);
  await page.evaluate(() => scrollTo(0, 3300));
  const top = { type: 'show', top: 20, bottom: 60 };
  await says(frame, top);
  assert.equal((await standing(page)).scrolled, 3300, 'nobody is at work');
  await withCheck(page, (check) => check.shadowRoot.querySelector('iframe').focus({ preventScroll: true }));
  await says(frame, { type: 'show', top: 400, bottom: 440 });
  assert.equal((await standing(page)).scrolled, 3300, 'it is in sight');
  await says(frame, top);
  const { y } = await page.locator('dependable-check').boundingBox();
  assert.equal(y + 20, 80, 'as far as the page\'s own edge');
  await page.evaluate(() => scrollTo(0, 3300));
  await says(frame, { type: 'show', top: -1e9, bottom: 1e9 }, { type: 'height', height: 1500 });
  const scrolled = await page.evaluate(() => [scrollY, document.documentElement.scrollHeight]);
  assert.ok(scrolled[0] < 3300 && scrolled[0] > 2900, 'never beyond the frame');
  await page.evaluate(() => document.activeElement.blur());
  await page.evaluate(() => scrollTo(0, 3300));
  await says(frame, top);
  assert.equal((await standing(page)).scrolled, 3300, 'nobody is at work any more');
});

hosted('In a dialog that scrolls, the dialog is scrolled and not the page', async ({ host, url, visit }) => {
  const { page } = await visit(host.page(`<dialog style="height: 300px; padding: 0"><p style="height: 400px">Above</p>${tag(url)}</dialog><div style="height: 5000px">Page</div>`), { frame: STUB });
  await page.evaluate(() => document.querySelector('dialog').showModal());
  const frame = await met(page);
  await page.locator('dependable-check').scrollIntoViewIfNeeded();
  await until(page, () => document.querySelector('dependable-check').offsetHeight === 700, undefined, 'shown late, it has its height');
  await withCheck(page, (check) => {
    scrollTo(0, 50);
    document.querySelector('dialog').scrollTop = 900;
    check.shadowRoot.querySelector('iframe').focus({ preventScroll: true });
  });
  await says(frame, { type: 'show', top: 0, bottom: 40 });
  assert.deepEqual(await page.evaluate(() => [scrollY, document.querySelector('dialog').scrollTop]), [50, await page.evaluate(() => document.querySelector('dependable-check').offsetTop)]);
});

test('The tag weighs 3 kB at most, and its declarations name all that it knows', async ({ dir }) => {
  assert.ok(brotliCompressSync(readFileSync(join(dir, 'embed.js'))).length <= 3000);
  const source = readFileSync(new URL('../../static/embed/embed.js', import.meta.url), 'utf8');
  const declared = readFileSync(new URL('../../static/embed/embed.d.ts', import.meta.url), 'utf8');
  const described = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
  const wishes = /WISHES = \[(.*)\]/.exec(source)[1];
  const own = /observedAttributes = \[\.\.\.WISHES, (.*)\]/.exec(source)[1];
  const events = /EVENTS = \[(.*)\]/.exec(source)[1];
  const names = [...`${wishes}, ${own}`.matchAll(/'([^']+)'/g)].map(([, name]) => name);
  assert.ok(names.length > 15);
  for (const name of names) {
    assert.match(declared, new RegExp(`^  '?${name}'?\\?: `, 'm'), name);
    assert.match(described, new RegExp(`^\\| \`${name}\` \\|`, 'm'), name);
  }
  for (const [, name] of `${events}, 'failed'`.matchAll(/'([^']+)'/g)) {
    assert.match(declared, new RegExp(`^  ${name}: CustomEvent<`, 'm'), name);
    assert.match(described, new RegExp(`^\\| \`${name}\` \\|`, 'm'), name);
  }
});

// ---- the check itself -------------------------------------------------------------------------------------------------

const HINGES = PRACTICES.filter(({ isHinge }) => isHinge).map(({ id }) => id);

/** Does something that leads to another heading in the frame. */
async function turn(frame, act) {
  const before = await frame.locator('h1').textContent();
  await act();
  await until(frame, (before) => document.querySelector('h1')?.textContent !== before, before, `another heading than ${before}`);
}

async function begin(frame) {
  await frame.locator('form.opening button[type=submit]').click();
  await frame.locator('form.opening').waitFor({ state: 'detached' });
}

async function answer(frame, level) {
  await frame.locator('.choice', { has: frame.locator(`input[name=answer][value="${level}"]`) }).click();
  await frame.locator(`input[name=answer][value="${level}"]:checked`).waitFor();
}

const next = (frame) => turn(frame, () => frame.locator('form.question button[type=submit]').click());

/** Answers the rest of the check, to its result. */
async function answerAll(frame, level) {
  while (await frame.locator('form.question').count()) {
    await answer(frame, level);
    await next(frame);
  }
}

/** Opens a page of the host's with the check in it. */
async function embed({ host, url, visit }, attributes = '', { above = '', below = '', headers, html, ...options } = {}) {
  const { page, context } = await visit(host.page(above + tag(url, attributes) + below, headers, html), { expects: [ACCENT], ...options });
  return { page, context, frame: await isReady(page) };
}

// Most colours cannot be read on light and on dark ground alike.
const ACCENT = /accent="#[0-9a-f]{6}" is not met/;

/** Everything that has come to the page around, by whatever way. */
const everything = (page) => page.evaluate(() => JSON.stringify([window.messages, window.channelled, window.heard]));

hosted('On the careers page somebody answers, sees what sharing reveals, and only with a yes the page gets what is documented', async ({ visit }) => {
  const { page } = await visit('careers/', { expects: [ACCENT] });
  await page.locator('dependable-check').scrollIntoViewIfNeeded();
  const frame = await isReady(page);
  const heard = page.locator('#heard');
  await frame.locator('form.opening input[type=text]').first().fill('The secret system');
  await begin(frame);
  await frame.locator('details', { has: frame.locator('textarea') }).locator('summary').click();
  await frame.locator('textarea').fill('A secret note');
  await answerAll(frame, 1);
  await hears(page, 'finished');
  const progress = await page.evaluate(() => window.heard.filter(({ type }) => type === 'progress').map(({ answered, of }) => [answered, of]));
  const { length } = progress.at(-1);
  assert.equal(length, 2);
  const asked = progress.at(-1)[1];
  assert.deepEqual(progress, Array.from({ length: asked + 1 }, (_, answered) => [answered, asked]));
  const share = frame.locator('.share');
  await share.locator('button').click();
  await share.locator('button.primary').waitFor();
  const before = await everything(page);
  for (const id of HINGES) assert.ok(!before.includes(id), `nothing of ${id} has left the frame`);
  assert.ok(!/secret|shared|level/.test(before));
  await share.locator('button.primary').click();
  await hears(page, 'shared');
  const [{ answers }] = await page.evaluate(() => window.heard.filter(({ type }) => type === 'shared'));
  const { assessment, ...around } = answers;
  assert.deepEqual(around, { format: 2 });
  const { version, responses, ...rest } = assessment;
  assert.match(version, /^\d{4}\.\d\d$/);
  assert.deepEqual(rest, { checklist: 'production-ai', profile: ['candidate', 'llm', 'senior'] });
  assert.deepEqual(Object.keys(responses).length, asked);
  for (const [id, response] of Object.entries(responses)) {
    assert.ok(HINGES.includes(id));
    assert.deepEqual(response, { answer: { level: 1 }, quick: true });
  }
  assert.ok(!(await everything(page)).includes('secret'));
  assert.match(await heard.textContent(), new RegExp(`${asked} answers`));
});

hosted('Whoever would rather not share has shared nothing, and what was looked at is looked at again once it has changed', async (site) => {
  const { page, frame } = await embed(site, 'share');
  await begin(frame);
  await answerAll(frame, 1);
  const share = frame.locator('.share');
  await share.locator('button').click();
  await share.getByRole('button', { name: words('embed.share_no') }).click();
  await share.getByRole('button', { name: words('embed.share_show') }).waitFor();
  // Who takes the question back gets nothing either.
  await withCheck(page, (check) => (check.share = false));
  await share.waitFor({ state: 'detached' });
  await withCheck(page, (check) => (check.share = true));
  await share.getByRole('button', { name: words('embed.share_show') }).waitFor();
  assert.ok(!(await everything(page)).includes('shared'));
});

hosted('Asked to begin anew again and again, the check keeps what was set aside, and goes on where that stopped', async (site) => {
  const { page, frame } = await embed(site);
  await begin(frame);
  await answerAll(frame, 1);
  const heading = await frame.locator('h1').textContent();
  await withCheck(page, (check) => check.reset());
  await frame.locator('form.opening').waitFor();
  await withCheck(page, (check) => {
    for (let nth = 0; nth < 20; nth += 1) check.reset();
  });
  await frame.getByRole('button', { name: words('notice.undo') }).click();
  await until(frame, (heading) => document.querySelector('h1')?.textContent === heading, heading, 'the result is there again');
});

hosted('A page that does not ask is not offered anything', async (site) => {
  const { page, frame } = await embed(site);
  await begin(frame);
  await answerAll(frame, 1);
  await hears(page, 'finished');
  assert.equal(await frame.locator('.share').count(), 0);
});

/** Where the wide world begins: four thousand pixels, and the check below them. */
const FAR = { above: '<div style="height: 4000px"><input value="Mine"></div>', below: '<p>The end</p>' };

hosted('Until somebody acts in the frame, the page keeps its place, its focus and its steps', async ({ host, url, visit }) => {
  const { page } = await visit(host.page(FAR.above + tag(url) + FAR.below), { expects: [ACCENT] });
  await keepsStill(page);
});

keeping('Nor do answers from an earlier visit, or from another tab, move the page', async ({ host, url, context }) => {
  const page = await context.newPage();
  await page.goto(host.url + host.page(tag(url)));
  const frame = await isReady(page);
  await begin(frame);
  await answer(frame, 1);
  await next(frame);
  const far = await context.newPage();
  await far.goto(host.url + host.page(FAR.above + tag(url) + FAR.below));
  await keepsStill(far, async (there) => {
    await there.locator('form.question').waitFor();
    await answer(frame, 2);
    await hears(far, 'progress', 2);
  });
});

/** Whatever happens without anybody's act, the page stays as it was. */
async function keepsStill(page, happens) {
  const before = await standing(page);
  assert.deepEqual([before.scrolled, before.focused], [0, 'body']);
  const frame = await frameOf(page);
  await page.locator('input').focus();
  await page.evaluate(() => scrollTo(0, 3300));
  await ready(frame);
  await hears(page, 'ready');
  await fits(page, frame);
  const still = { scrolled: 3300, focused: 'input', steps: before.steps };
  assert.deepEqual(await standing(page), still, 'with what was answered before');
  await happens?.(frame);
  await fits(page, frame);
  assert.deepEqual(await standing(page), still, 'with what another tab has said');
  await withCheck(page, (check) => {
    check.accent = 'teal';
    check.reset();
  });
  await until(frame, () => document.querySelector('form.opening'), undefined, 'it begins anew');
  await fits(page, frame);
  assert.deepEqual(await standing(page), still, 'with what the page has asked for');
}

hosted('Steps in the frame are none of the page, and the first way back leaves it', async (site) => {
  const { host, url, visit } = site;
  const first = host.page('First');
  const { page } = await visit(first);
  await page.goto(host.url + host.page(tag(url)));
  const frame = await isReady(page);
  const { steps } = await standing(page);
  await begin(frame);
  await answerAll(frame, 1);
  assert.equal((await standing(page)).steps, steps);
  await page.goBack();
  assert.equal(page.url(), host.url + first);
});

/** The frame is as high as its content, up to the next step of 64 px: nothing is cut, nothing scrolls inside. */
async function fits(page, frame, place = 0) {
  const inside = () => {
    const { documentElement: root, body } = document;
    return root.clientHeight > 100 && root.scrollHeight <= root.clientHeight && root.clientHeight - body.offsetHeight <= 64 && root.scrollWidth <= root.clientWidth && innerWidth === root.clientWidth;
  };
  await until(frame, inside, undefined, 'the frame is as high as its content');
  await drawn(page);
  const heights = () => page.evaluate(() => window.channelled.filter((text) => text.includes('"height"')).length);
  const before = await heights();
  for (let nth = 0; nth < 5; nth += 1) await drawn(page);
  assert.equal(await heights(), before, 'and stays so');
  assert.equal(await heightOf(page, place), await frame.evaluate(() => document.documentElement.clientHeight));
}

/** How often the frame has told its height since the last time that this was asked. */
const toldHeights = (page) =>
  page.evaluate(() => {
    const told = window.channelled.filter((text) => text.includes('"height"')).length;
    const since = told - (window.toldBefore ?? 0);
    window.toldBefore = told;
    return since;
  });

hosted('The page around is not told which of the answers that stand on evidence was given', async (site) => {
  const told = [];
  for (const level of [3, 4]) {
    const { page, frame } = await embed(site);
    await begin(frame);
    await fits(page, frame);
    await page.evaluate(() => (window.channelled.length = 0));
    await frame.locator(`.levels [name=answer][value="${level}"]`).check();
    await frame.locator('.evidence').waitFor();
    await fits(page, frame);
    told.push(await page.evaluate(() => window.channelled));
  }
  assert.deepEqual(told[0], told[1]);
  assert.ok(told[0].length > 0 && !told[0].some((text) => text.includes('show')));
});

hosted('The height follows every change of content and width, in two messages at most, and shrinks as it grew', async (site) => {
  const { page, frame } = await embed(site);
  const settles = async (what) => {
    await fits(page, frame);
    assert.ok((await toldHeights(page)) <= 2, `${what} takes two messages at most`);
    return heightOf(page);
  };
  await fits(page, frame);
  await toldHeights(page);
  await begin(frame);
  await settles('a question');
  const folded = frame.locator('details').first();
  await folded.locator('summary').click();
  const open = await settles('unfolding');
  await folded.locator('summary').click();
  assert.ok((await settles('folding')) < open);
  const heights = {};
  for (const width of [1280, 320, 844, 390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const height = await settles(`${width} px`);
    heights[width] ??= height;
    assert.equal(height, heights[width], `as high as before at ${width} px`);
  }
  assert.ok(heights[320] > heights[1280]);
});

/** Ways in which a page shows the check late. */
const LATE = {
  'in a tab of the page': ['<div id="late" style="display: none">', '</div>', () => (document.querySelector('#late').style.display = '')],
  'in a dialog': ['<dialog id="late" style="width: 90%">', '</dialog>', () => document.querySelector('#late').showModal()],
  'in a fold': ['<details id="late"><summary>More</summary>', '</details>', () => (document.querySelector('#late').open = true)],
  'where it is laid out late': ['<div id="late" style="content-visibility: hidden">', '</div>', () => (document.querySelector('#late').style.contentVisibility = '')],
};

for (const [what, [above, below, show]] of Object.entries(LATE)) {
  hosted(`Shown late ${what}, the check is as high as its content`, async ({ host, url, visit }) => {
    const { page } = await visit(host.page(above + tag(url) + below), { before: hurried, expects: [/^verbose: .*content-visibility/] });
    await (await frameOf(page)).waitForLoadState('load');
    await page.evaluate(show);
    const frame = await isReady(page);
    await fits(page, frame);
    // And once more, after it was away.
    await page.evaluate(() => (document.querySelector('#late').hidden = true));
    await page.evaluate(() => (document.querySelector('#late').hidden = false));
    await fits(page, frame);
    await begin(frame);
    await fits(page, frame);
    assert.deepEqual(await page.evaluate(() => window.heard.filter(({ type }) => type === 'failed')), []);
  });
}

hosted('Zoomed, turned and with larger letters, the check is as high as its content', async (site) => {
  const { page, frame } = await embed(site, '', { width: 390, deviceScaleFactor: 3, isMobile: true, hasTouch: true });
  await fits(page, frame);
  await page.setViewportSize({ width: 844, height: 390 });
  await fits(page, frame);
  await frame.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await fits(page, frame);
  const zoomed = await embed(site, '', { deviceScaleFactor: 2, width: 640 });
  await fits(zoomed.page, zoomed.frame);
});

hosted('What the visitor goes on with comes into the sight of the page, as far as it takes', async (site) => {
  const around = { above: '<div style="height: 500px"></div>', below: '<div style="height: 2000px"></div>' };
  const { page, frame } = await embed(site, '', { ...around, width: 390 });
  await begin(frame);
  await answer(frame, 1);
  await frame.locator('form.question button[type=submit]').scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 300));
  const { scrolled } = await standing(page);
  await next(frame);
  await until(page, (scrolled) => scrollY < scrolled, scrolled, 'the page goes back to the question');
  await drawn(page);
  const { y, height } = await frame.locator('h1').boundingBox();
  assert.ok(y > -1 && y + height < 844, `the question is in sight, at ${y}`);
});

hosted('In a page that is read from right to left the check is whole', async (site) => {
  const { page, frame } = await embed(site, '', { html: '<html lang="ar" dir="rtl">', above: '<p>مرحبا</p>', width: 390 });
  await fits(page, frame);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  const { x, width } = await page.locator('dependable-check iframe').boundingBox();
  assert.ok(x >= 0 && x + width <= 390);
  await begin(frame);
  await fits(page, frame);
});

hosted('In a dialog that scrolls, on a phone, the check is answered to its end', async ({ host, url, visit }) => {
  const dialog = `<dialog style="width: 95vw; max-width: none; max-height: 80vh; padding: 0">${tag(url)}<button>Close</button></dialog><div style="height: 3000px">Page</div>`;
  const { page } = await visit(host.page(dialog), { width: 390, isMobile: true, hasTouch: true });
  await page.evaluate(() => document.querySelector('dialog').showModal());
  const frame = await isReady(page);
  await fits(page, frame);
  await begin(frame);
  await answerAll(frame, 1);
  await hears(page, 'finished');
  await fits(page, frame);
  assert.equal((await standing(page)).scrolled, 0, 'the page behind stays');
});

hosted('With the strictest policy that can show it, the check is answered to its end', async (site) => {
  const { page, frame } = await embed(site, '', { headers: { 'content-security-policy': strictest(site.url) } });
  await begin(frame);
  await answerAll(frame, 1);
  await hears(page, 'finished');
  await fits(page, frame);
});

hosted('A plain frame works without our script: it scrolls by itself, and says nothing but that it is there', async ({ host, url, visit }) => {
  const plain = `<iframe src="${url}embed.html?system=agent" title="Check" width="360" height="400"></iframe>`;
  const { page } = await visit(host.page(plain, { 'content-security-policy': `default-src 'none'; frame-src ${new URL(url).origin}; img-src data:` }));
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
  await ready(frame);
  const scrolls = () => frame.evaluate(() => {
    const { documentElement: root } = document;
    return root.scrollHeight > root.clientHeight && getComputedStyle(root).scrollbarWidth !== 'none';
  });
  assert.ok(await scrolls());
  assert.equal(await frame.locator('select[name=system]').inputValue(), 'agent');
  await shows(frame, words('embed.learns_nothing'));
  await begin(frame);
  await answerAll(frame, 1);
  assert.deepEqual(await page.evaluate(() => window.messages.map(({ data }) => data)), ['dependable.frame.1']);
});

hosted('Beyond the limit of the page the check scrolls by itself, and its scrollbar can be seen', async (site) => {
  const { page, frame } = await embed(site, 'max-height="400"');
  await until(frame, () => innerHeight === 400 && getComputedStyle(document.documentElement).scrollbarWidth === 'auto', undefined, 'there is a scrollbar');
  await withCheck(page, (check) => (check.maxHeight = null));
  await fits(page, frame);
});

hosted('In a frame that forbids nearly everything, the check is answered all the same', async ({ host, url, visit }) => {
  const poor = `<iframe sandbox="allow-scripts allow-same-origin" src="${url}embed.html" title="Check" width="600" height="800"></iframe>`;
  const { page } = await visit(host.page(poor));
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
  await ready(frame);
  await begin(frame);
  await answerAll(frame, 1);
  // What it forbids is not told to anybody, so that it is said before.
  await shows(frame, words('embed.poor'), '.keep-strip');
  assert.match(await frame.locator('.keep-strip a').first().getAttribute('href'), /^shared\.html#own&dpn\./);
});

hosted('Where our tag stands, nothing is said of what a frame may forbid', async (site) => {
  const { frame } = await embed(site);
  await begin(frame);
  await answer(frame, 1);
  await shows(frame, words('storage.download'), '.keep-strip');
  assert.ok(!(await frame.locator('.keep-strip').textContent()).includes(words('embed.poor')));
});

hosted('Where a frame can keep nothing, that is said with the first answer at the latest, with the ways out', async (site) => {
  const { page, frame } = await embed(site);
  await begin(frame);
  await answer(frame, 1);
  await shows(frame, words('embed.blocked'), '.notice');
  const address = await frame.locator('.notice a').getAttribute('href');
  assert.match(address, /^shared\.html#own&dpn\./);
  await fits(page, frame);
});

keeping('Answers are kept for each page and each key, and apart from those on the site of the check itself', async ({ host, url, context }) => {
  const two = host.url + host.page(tag(url, 'key="one"') + tag(url, 'key="two"'));
  const page = await context.newPage();
  await page.goto(two);
  const one = await frameOf(page, 0);
  await ready(one);
  await begin(one);
  await answer(one, 3);
  await page.locator('dependable-check').nth(1).scrollIntoViewIfNeeded();
  const other = await frameOf(page, 1);
  await ready(other);
  await other.locator('form.opening').waitFor();
  const names = () => one.evaluate(() => Object.keys(localStorage).filter((name) => name.endsWith(':answers')));
  await until(one, (name) => localStorage.getItem(name)?.includes('level'), answersOf('one'), 'it is kept');
  assert.deepEqual(await names(), [answersOf('one')]);
  await page.goto(two);
  // Browsers let a frame rest that nobody sees.
  await hears(page, 'progress');
  await page.locator('dependable-check').nth(1).scrollIntoViewIfNeeded();
  await until(page, () => window.heard.filter(({ type }) => type === 'progress').length === 2, undefined, 'both say how far they are');
  assert.deepEqual(await page.evaluate(() => window.heard.filter(({ type }) => type === 'progress').map(({ answered }) => answered).sort()), [0, 1]);
  const itself = await context.newPage();
  await itself.goto(url);
  assert.deepEqual(await itself.evaluate(() => Object.keys(localStorage)), []);
});

keeping('Where nothing may be kept, nothing is, and beginning anew leaves nothing behind', async ({ host, url, context }) => {
  const page = await context.newPage();
  await page.goto(host.url + host.page(tag(url, 'keep="no"') + tag(url, 'id="other"')));
  let frame = await isReady(page);
  await shows(frame, words('embed.keeps_nothing'));
  await begin(frame);
  await answer(frame, 3);
  await hears(page, 'progress', 2);
  const other = await frameOf(page, 1);
  assert.deepEqual(await other.evaluate(() => Object.keys(localStorage).filter((name) => name.endsWith(':answers'))), []);
  const known = await page.evaluate(() => window.heard.filter(({ type }) => type === 'ready').length);
  await page.locator('dependable-check').first().evaluate((check) => check.reset());
  await hears(page, 'ready', known + 1);
  frame = await frameOf(page);
  await ready(frame);
  await frame.locator('form.opening').waitFor();
});

hosted('Late wishes change the look at once', async (site) => {
  const { page, frame } = await embed(site, 'accent="#14594f"');
  const look = () => frame.evaluate(() => [document.documentElement.style.getPropertyValue('--accent'), document.documentElement.dataset.colours ?? '', document.querySelectorAll('.credit').length]);
  const [green] = await look();
  assert.match(green, /^light-dark\(#14594f, /);
  await withCheck(page, (check) => {
    check.accent = 'navy';
    check.scheme = 'dark';
    check.credit = 'no';
  });
  await until(frame, () => document.documentElement.style.getPropertyValue('--accent').startsWith('light-dark(#000080') && document.documentElement.dataset.colours === 'dark' && !document.querySelector('.credit'), undefined, 'the look has changed');
  await withCheck(page, (check) => {
    check.accent = null;
    check.scheme = 'system';
    check.credit = 'yes';
  });
  await until(frame, () => !document.documentElement.style.getPropertyValue('--accent') && !document.documentElement.dataset.colours && document.querySelector('.credit'), undefined, 'the look is the check\'s own again');
  assert.equal((await look())[2], 1);
});

hosted('Presets are chosen beforehand, and what is not known is said to the page\'s developer and to nobody else', async ({ host, url, visit }) => {
  const warned = [];
  const before = ({ context }) => context.on('console', (message) => warned.push(message.text()));
  const { page } = await visit(host.page(tag(url, 'who="team" system="agent" tier="tier-a" stage="nowhere" accent="no colour"')), { before, expects: [/is not met/] });
  const frame = await isReady(page);
  assert.deepEqual(await frame.locator('select').evaluateAll((all) => all.map(({ name, value }) => [name, value])), [['who', 'team'], ['system', 'agent'], ['tier', 'tier-a']]);
  assert.deepEqual(warned.map((text) => /: (\w+="[^"]*") is not met/.exec(text)?.[1]), ['stage="nowhere"', 'accent="no colour"']);
});

hosted('A hostile page around can flood, forge and guess: the check goes on, and says no more than how far it is', async (site) => {
  const { url } = site;
  const below = `<iframe id="sibling" src="${url}sibling.html"></iframe>`;
  const sibling = `<!doctype html><html lang="en"><title>Sibling</title><link rel="icon" href="data:,"><script>
    window.got = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => got.push(data);
    // From the check's own site, but not from the page around it.
    parent[0].postMessage('dependable.host.1', '*', [port2]);
  </script>`;
  const before = ({ context }) => context.route(`${url}sibling.html`, (route) => route.fulfill({ contentType: 'text/html', body: sibling }));
  // Its own element in place of ours, that keeps whatever it gets.
  const host = `<script>
    window.got = [];
    window.open = ({ source }) => {
      const { port1, port2 } = new MessageChannel();
      window.port = port1;
      port1.onmessage = ({ data }) => got.push(data);
      source.postMessage('dependable.host.1', '*', [port2]);
    };
    addEventListener('message', (event) => event.data === 'dependable.frame.1' && open(event));
  </script><iframe id="check" src="${url}embed.html" title="Check" width="600" height="900"></iframe>`;
  const { page } = await site.visit(site.host.page(host + below), { before });
  const frame = await (await page.locator('#check').elementHandle()).contentFrame();
  await ready(frame);
  await until(page, () => window.got.length > 1, undefined, 'they have met');
  await page.evaluate(() => {
    const frame = document.querySelector('#check').contentWindow;
    const long = 'x'.repeat(1_000_000);
    const odd = [null, 5, {}, [], long, '', '{', 'null', '[]', '{"type":"shared"}', '{"type":"answers"}', '{"type":"wish"}', '{"type":"wish","name":"accent","value":"red;}"}', `{"type":"wish","name":"accent","value":"${long}"}`, '{"type":"wish","name":"__proto__","value":"x"}', '{"type":"wish","name":"check","value":"full"}', '{"type":"ask","is":"yes"}', '{"type":"limited","is":5}', '{"type":"ready","version":1}', '{"type":"show","top":0,"bottom":5}', 'dependable.host.1', 'dependable.host.2', 'dependable.frame.1'];
    for (let nth = 0; nth < 40; nth += 1) for (const what of odd) port.postMessage(what);
    for (let nth = 0; nth < 200; nth += 1) for (const what of odd) frame.postMessage(what, '*');
    // A second welcome, and a third.
    for (let nth = 0; nth < 2; nth += 1) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => got.push(`second ${data}`);
      frame.postMessage('dependable.host.1', '*', [port2]);
    }
  });
  await begin(frame);
  await answerAll(frame, 1);
  await until(page, () => window.got.some((text) => text.includes('"finished"')), undefined, 'it is told that the check is finished');
  const got = await page.evaluate(() => window.got);
  const said = got.map((text) => JSON.parse(text));
  const kinds = { ready: ['version'], height: ['height'], progress: ['answered', 'of'], finished: [], ignored: ['reason'], show: ['top', 'bottom'] };
  for (const { type, ...rest } of said) assert.deepEqual(Object.keys(rest).sort(), kinds[type]?.toSorted(), type);
  for (const { type, reason } of said) if (type === 'ignored') assert.ok(reason.length < 400);
  assert.ok(!HINGES.some((id) => got.join('').includes(id)));
  const between = page.frames().find((frame) => frame.url().includes('sibling'));
  assert.deepEqual(await between.evaluate(() => window.got), []);
  // It can set the check back, and that is said to nobody as an answer.
  await page.evaluate(() => port.postMessage('{"type":"reset"}'));
  await frame.locator('form.opening').waitFor();
});

hosted('From any folder of any host the tag finds its check', async ({ dir, host, visit }) => {
  const root = await mkdtemp(join(tmpdir(), 'dependable-'));
  await mkdir(join(root, 'deep', 'ünd ely'), { recursive: true });
  await symlink(resolve(dir), join(root, 'deep', 'ünd ely', 'check'));
  const { url, close } = await serve(root);
  try {
    const app = `${url}deep/${encodeURIComponent('ünd ely')}/check/`;
    const { page } = await visit(host.page(tag(app)), { elsewhere: [app] });
    const frame = await isReady(page);
    await begin(frame);
    await fits(page, frame);
    assert.ok(frame.url().startsWith(app));
  } finally {
    await close();
    await rm(root, { recursive: true });
  }
});

// ---- the example page -------------------------------------------------------------------------------------------------

hosted('The careers page shows whatever form its address asks for', async ({ url, visit }) => {
  const { page } = await visit('careers/?form=frame&system=agent&accent=navy&min-height=500', { frame: STUB });
  const plain = page.locator('.frame > iframe');
  assert.equal(await plain.getAttribute('src'), `${url}embed.html?system=agent&accent=navy`);
  assert.equal(await page.locator('dependable-check').count(), 0);
  await page.goto(page.url().replace('form=frame', 'form=link'));
  const link = page.locator('.frame > a');
  assert.equal(await link.getAttribute('href'), `${url}embed.html?system=agent&accent=navy`);
  assert.ok(await link.locator('img').evaluate((image) => image.complete && image.naturalWidth > 0));
  await page.goto(page.url().replace('form=link', 'form=tag&share=&max-height=900&onclick=alert(1)&src=x'));
  const check = page.locator('dependable-check');
  assert.deepEqual(await check.evaluate(({ attributes }) => [...attributes].map(({ name }) => name).sort()), ['accent', 'max-height', 'min-height', 'share', 'system', 'title']);
  await page.locator('dependable-check').scrollIntoViewIfNeeded();
  await hears(page, 'ready');
  assert.equal(frames(page).length, 1, 'the one that was written there never began');
});

hosted('Without scripts the careers page has its link, and says all that it says to applicants', async ({ visit, url }) => {
  const { page } = await visit('careers/', { javaScriptEnabled: false });
  const link = page.getByRole('link', { name: 'Check yourself. Nothing is sent.' });
  assert.ok(await link.isVisible());
  assert.equal(await link.getAttribute('href'), url);
  assert.ok(await page.getByRole('heading', { name: 'What happens with your answers' }).isVisible());
});

for (const width of [390, 1280]) {
  hosted(`axe finds nothing on the careers page, and nothing sticks out of it, at ${width} px`, async ({ visit }) => {
    const { page } = await visit('careers/', { width, expects: [ACCENT], reducedMotion: 'reduce' });
    await page.locator('dependable-check').scrollIntoViewIfNeeded();
    const frame = await isReady(page);
    await fits(page, frame);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    await page.evaluate(axe);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async () => (await window.axe.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`));
      assert.deepEqual(found, [], colorScheme);
    }
  });
}
