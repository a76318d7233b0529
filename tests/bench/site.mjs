// A built site as a static host sends it: Brotli 11, which is compressed once and kept in memory.
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { TYPES } from '../../.tools/serve.mjs';

/** The question's page without any script: what the browser alone needs for the same HTML. */
export const STATIC = 'static.html';

const HOST = '127.0.0.1';

/** Serves `dir`; `key` is where this generation of the site keeps its answers. */
export async function open(dir) {
  const html = readFileSync(join(dir, 'check.html'), 'utf8');
  const files = new Map([[`/${STATIC}`, file('.html', withoutScripts(html))]]);
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile()) files.set(`/${relative(dir, path).split(sep).join('/')}`, file(extname(entry.name), readFileSync(path)));
  }
  files.set('/', files.get('/index.html'));
  return { dir, key: keyOf(html), ...(await listen(files)) };
}

const file = (ending, text) => {
  const bytes = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { type: TYPES[ending] ?? 'application/octet-stream', body: brotliCompressSync(bytes, { params }) };
};

// What a script would have loaded early is the script's as well.
const withoutScripts = (html) => html.replaceAll(/<script\b[\s\S]*?<\/script>/gi, '').replaceAll(/<link\b[^>]*\bas="?(?:fetch|script)[^>]*>/gi, '');

/** Sites that do not name their checklist in the page kept answers without the folder and the checklist. */
const keyOf = (html) => {
  const checklist = /data-checklist="([^"]+)"/.exec(html)?.[1];
  return checklist ? `dependable:/:${checklist}:answers` : 'dependable:answers';
};

function listen(files) {
  const server = createServer((request, response) => {
    const found = files.get(new URL(request.url, `http://${HOST}`).pathname);
    if (!found) return response.writeHead(404).end();
    const headers = { 'content-type': found.type, 'content-encoding': 'br', 'content-length': found.body.length };
    response.writeHead(200, { ...headers, 'cache-control': 'no-cache' }).end(found.body);
  });
  // A connection that is closed between two rounds would cost the next one a hand-shake.
  server.keepAliveTimeout = 60_000;
  return new Promise((done) => {
    server.listen(0, HOST, () => done({ url: `http://${HOST}:${server.address().port}/`, close: () => server.closeAllConnections() ?? server.close() }));
  });
}
