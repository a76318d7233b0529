// What the check costs a page around it: bytes and requests before and after the press, and how far the page shifts.
// node tests/bench/embed.mjs dist: a table for the tag that waits for a press, the tag, and a plain frame.
import { createServer } from 'node:http';
import { argv } from 'node:process';

import { launch } from '../e2e/support.mjs';
import { serve } from '../../.tools/serve.mjs';

const { url, close } = await serve(argv[2] ?? 'dist');
const FORMS = {
  'tag, on a press': `<script async src="${url}embed.js"></script><dependable-check start="on-click"><a href="${url}embed.html">Check yourself</a></dependable-check>`,
  tag: `<script async src="${url}embed.js"></script><dependable-check style="display: block; min-height: 68rem"><a href="${url}embed.html">Check yourself</a></dependable-check>`,
  'plain frame': `<iframe src="${url}embed.html" width="100%" height="700" title="Check yourself"></iframe>`,
};
const page = (form) => `<!DOCTYPE html><meta charset="utf-8"><title>Careers</title><body style="margin:2rem auto;max-width:50rem;font:1rem sans-serif">
<h1>Careers</h1><p>${'Words above. '.repeat(40)}</p>${form}<p id="below">${'Words below. '.repeat(200)}</p>
<script>window.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });</script>`;

const host = createServer((request, answer) => {
  answer.setHeader('content-type', 'text/html');
  answer.end(page(FORMS[decodeURIComponent(request.url.slice(1))] ?? ''));
});
await new Promise((done) => host.listen(0, '127.0.0.1', done));
const browser = await launch();
const rows = [];
for (const name of Object.keys(FORMS)) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const asked = [];
  tab.on('requestfinished', (request) => request.url().startsWith(url) && asked.push(request.sizes()));
  const count = async () => {
    const sizes = await Promise.all(asked);
    return { requests: sizes.length, bytes: sizes.reduce((sum, size) => sum + size.responseBodySize + size.responseHeadersSize, 0) };
  };
  const isAtWork = async () => {
    await tab.waitForFunction(() => document.querySelector('iframe') ?? document.querySelector('dependable-check')?.shadowRoot?.querySelector('iframe'));
    const frame = () => tab.frames().find((one) => one.url().includes('embed.html'));
    while (!frame()) await tab.evaluate(() => new Promise(requestAnimationFrame));
    await frame().locator('form.opening').waitFor();
    await tab.waitForLoadState('networkidle');
  };
  await tab.goto(`http://localhost:${host.address().port}/${encodeURIComponent(name)}`);
  await tab.waitForLoadState('networkidle');
  const waits = name.includes('press');
  if (!waits) await isAtWork();
  const before = await count();
  if (waits) {
    await tab.getByRole('link', { name: 'Check yourself' }).click();
    await isAtWork();
  }
  const after = await count();
  rows.push([name, before, after, await tab.evaluate(() => window.shift)]);
  await tab.close();
}
for (const [name, before, after, shift] of rows) {
  console.log(`${name.padEnd(16)} with the page: ${before.requests} requests, ${before.bytes} bytes; at work: ${after.requests} requests, ${after.bytes} bytes; layout shift of the page: ${shift.toFixed(4)}`);
}
await browser.close();
host.close();
await close();
