// Pages of somebody else, from another site than the check's, and frames that say what a test wants.
import assert from 'node:assert/strict';
import { createReadStream, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';

import { TYPES } from '../../.tools/serve.mjs';
import { ready, test, until } from './support.mjs';

const { chromium } = createRequire(new URL('../../.tools/package.json', import.meta.url))('playwright-core');

/** What the two policy lines of docs/embedding.md make of a policy that allows nothing. */
export const strictest = (app) => `default-src 'none'; script-src ${new URL(app).origin}; frame-src ${new URL(app).origin}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; img-src data:`;

/** A test with a site of the host's own: `host` serves its pages, `visit` opens one of them. */
export function hosted(sentence, prove) {
  test(sentence, async (site) => {
    const host = await serveHost(site);
    try {
      await prove({ ...site, host, visit: (page, options) => visitHost(site.open, site, host, page, options) });
    } finally {
      await host.close();
    }
  });
}

/**
 * The same in a browser that keeps what a frame stores, for each site around it apart, as browsers do outside of tests. In
 * the others a frame of another site can store nothing.
 */
export function keeping(sentence, prove) {
  hosted(sentence, async (site) => {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      chromiumSandbox: false,
      args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,DestroyProfileOnBrowserClose'],
    });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    try {
      await context.addInitScript(listen);
      await prove({ ...site, context });
    } finally {
      await browser.close();
    }
  });
}

/** The example careers page, as it is where the app has another address than the page. */
function careers(dir, app, file) {
  const text = readFileSync(join(dir, 'careers', file), 'utf8');
  const { origin } = new URL(app);
  return text.replaceAll('../', app).replace("script-src 'self'", `script-src 'self' ${origin}`).replace("frame-src 'self'", `frame-src ${origin}`);
}

async function serveHost({ dir, url: app }) {
  const pages = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const page = pages.get(pathname);
    if (page) return response.writeHead(200, { 'content-type': TYPES['.html'], ...page.headers }).end(page.html);
    const file = /^\/careers\/([\w.-]*)$/.exec(pathname)?.[1];
    if (file === undefined) return response.writeHead(404).end();
    const name = file || 'index.html';
    response.writeHead(200, { 'content-type': TYPES[extname(name)] });
    if (name === 'index.html') return response.end(careers(dir, app, name));
    createReadStream(join(dir, 'careers', name)).on('error', () => response.destroy()).pipe(response);
  });
  // Another site than 127.0.0.1, as the browser sees it.
  await new Promise((done) => server.listen(0, 'localhost', done));
  const url = `http://localhost:${server.address().port}/`;
  return {
    url,
    /** Serves a page of the host's and gives its address. */
    page(body, headers = {}, html = '<html lang="en">') {
      const path = `/${pages.size + 1}.html`;
      pages.set(path, { headers, html: `<!doctype html>${html}<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,">${body}` });
      return path.slice(1);
    },
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

/**
 * Opens a page of the host's. `frame`: the page that stands in place of the check; `expects`: what the console may say;
 * `elsewhere`: where else the test itself goes.
 */
async function visitHost(open, { url: app }, host, at, { frame, before, expects = [], elsewhere = [], ...options } = {}) {
  return open({
    url: host.url,
    at,
    waits: false,
    ...options,
    before: async (visit) => {
      visit.expects(...expects);
      // Anywhere but at the host and at the check is elsewhere.
      visit.hasBeenQuiet = async () => {
        assert.deepEqual(visit.said, [], 'the console stays empty');
        const isElsewhere = (address) => ![host.url, app, `blob:${app}`, ...elsewhere].some((place) => address.startsWith(place));
        assert.deepEqual(visit.asked.filter((address) => isElsewhere(address) && !visit.stopped.includes(address)), [], 'nothing is asked for elsewhere');
        for (const frame of visit.context.pages().flatMap((page) => page.frames())) {
          assert.equal(await frame.locator('html[data-broken]').count(), 0, 'the program is not broken');
        }
      };
      await visit.context.addInitScript(listen);
      if (frame) await visit.context.route(`${app}embed.html*`, (route) => route.fulfill({ contentType: 'text/html', body: frame }));
      await before?.(visit);
    },
  });
}

/** In every page: what it hears by window messages, over the tag's channels, and by its events. */
function listen() {
  window.messages = [];
  window.channelled = [];
  window.heard = [];
  window.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      this.port1.addEventListener('message', ({ data }) => typeof data === 'string' && window.channelled.push(data));
    }
  };
  addEventListener('message', ({ data, origin, ports }) => window.messages.push({ data, origin, ports: ports.length }));
  for (const type of ['ready', 'progress', 'finished', 'shared', 'failed']) {
    addEventListener(type, (event) => {
      // Inside of a component of the host's it is not the target that is seen from here.
      const [check] = event.composedPath();
      if (check.localName === 'dependable-check') window.heard.push({ type, id: check.id, ...event.detail });
    });
  }
}

/** Where a browser keeps what is answered in a frame of the host's with this key. */
export const answersOf = (key) => `dependable:/:production-ai@${key}:answers`;

/** The tag, with its script. */
export const tag = (app, attributes = '', inside = `<a href="${app}">Check yourself</a>`) => `<script async src="${app}embed.js"></script><dependable-check ${attributes}>${inside}</dependable-check>`;

/**
 * A frame that speaks as the check does: `say(…)` tells the host, `told` is what the host said. Its content is as high as
 * `grow(height)` has it.
 */
export const STUB = `<!doctype html><html lang="en"><title>Stub</title><link rel="icon" href="data:,"><style>body { margin: 0 } #content { height: 700px }</style>
<div id="content"><button>Inside</button></div>
<script>
  window.told = [];
  window.sent = 0;
  window.connect = () => parent.postMessage('dependable.frame.1', '*');
  window.grow = (height) => { document.querySelector('#content').style.height = height + 'px'; };
  window.say = (what) => { sent += 1; port.postMessage(typeof what === 'string' ? what : JSON.stringify(what)); };
  addEventListener('message', ({ data, origin, source, ports }) => {
    if (data !== 'dependable.host.1' || source !== parent || !ports[0]) return;
    window.host = origin;
    window.port = ports[0];
    port.onmessage = ({ data }) => told.push(JSON.parse(data));
    say({ type: 'ready', version: 1 });
    let last = 0;
    new ResizeObserver(() => {
      const height = document.body.offsetHeight;
      if (height && height !== last) say({ type: 'height', height: (last = height) });
    }).observe(document.body);
  });
  addEventListener('load', () => setTimeout(connect));
</script>`;

/** The twenty seconds that the tag waits for a frame are over when `hurry()` is called in the page. */
export const hurried = ({ context }) =>
  context.addInitScript(() => {
    const { setTimeout, clearTimeout } = window;
    window.late = new Map();
    let last = 0;
    window.setTimeout = (act, time, ...rest) => {
      if (time !== 20_000) return setTimeout(act, time, ...rest);
      const id = (last -= 1);
      window.late.set(id, act);
      return id;
    };
    window.clearTimeout = (id) => (window.late.delete(id) ? undefined : clearTimeout(id));
    window.hurry = () => {
      const due = [...window.late.values()];
      window.late.clear();
      due.forEach((act) => act());
    };
  });

/** A frame that says nothing to anybody. */
export const SILENT = '<!doctype html><html lang="en"><title>Silent</title><link rel="icon" href="data:,">Silent';

/** The frames of a page that hold the check, in the order of the page. */
export const frames = (page) => page.frames().filter((frame) => frame.url().includes('embed.html'));

/** The frame of the check, once it is there. */
export async function frameOf(page, place = 0) {
  await page.locator('dependable-check iframe').nth(place).waitFor({ state: 'attached' });
  const handle = await page.locator('dependable-check iframe').nth(place).elementHandle();
  const frame = await handle.contentFrame();
  await frame.waitForURL(/embed\.html/, { waitUntil: 'commit' });
  return frame;
}

/** Waits until the page has heard an event of the tag. */
export const hears = (page, type, times = 1) => until(page, ({ type, times }) => window.heard.filter((event) => event.type === type).length >= times, { type, times }, `the page hears ${type}`);

/** The check is at work in the frame, and the page knows it. */
export async function isReady(page, place = 0) {
  const frame = await frameOf(page, place);
  await ready(frame);
  await hears(page, 'ready', place + 1);
  return frame;
}

/** What must not change of a page until somebody acts in the frame. */
export const standing = (page) => page.evaluate(() => ({ scrolled: scrollY, focused: document.activeElement.localName, steps: history.length }));

/** How high the frame is in the page. */
export const heightOf = (page, place = 0) => page.locator('dependable-check iframe').nth(place).evaluate((frame) => frame.getBoundingClientRect().height);

/** Two frames of the page have been drawn, so that what was due is done. */
export const drawn = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
