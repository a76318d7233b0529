// A static file server for 127.0.0.1: `./dev serve` and the end-to-end tests use it.
//
//   import { serve } from '.tools/serve.mjs'; const { url, close } = await serve('dist');
//   node .tools/serve.mjs DIR [PORT]
//   node .tools/serve.mjs --is-free PORT
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

// Listening on the loopback address alone keeps an unfinished page off the network.
const HOST = '127.0.0.1';

export const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.toml': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** The file that a request path means, or null when it leaves the folder or cannot be decoded. */
function fileFor(root, requestUrl) {
  try {
    const path = decodeURIComponent(new URL(requestUrl, 'http://localhost').pathname);
    if (path.includes('\0')) return null;
    const file = resolve(join(root, path));
    return file === root || file.startsWith(root + sep) ? file : null;
  } catch {
    return null;
  }
}

async function answer(root, request, response, more) {
  const end = (status, text) =>
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);

  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, 'Only GET and HEAD.');

  const own = more[request.url];
  if (own) return own(response);

  let file = fileFor(root, request.url);
  if (file === null) return end(400, 'Not a path of this site.');

  let found = await stat(file).catch(() => null);
  if (found?.isDirectory()) {
    // Without the slash, the page's relative addresses would point one folder too high.
    const { pathname, search } = new URL(request.url, 'http://localhost');
    if (!pathname.endsWith('/')) return response.writeHead(301, { location: `${pathname}/${search}` }).end();
    file = join(file, 'index.html');
    found = await stat(file).catch(() => null);
  }
  if (!found?.isFile()) return end(404, 'Not found.');

  if (more.html && extname(file) === '.html') {
    const page = more.html(await readFile(file, 'utf8'));
    return response.writeHead(200, { 'content-type': TYPES['.html'], 'cache-control': 'no-cache' }).end(page);
  }

  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
    // A rebuilt site must show at the next reload.
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/**
 * Serves `dir`; port 0 takes any free one. Rejects when the port is taken (`code` is EADDRINUSE).
 *
 * `more`: what answers a path by itself, by path; and `html`, which may change a page on its way.
 */
export function serve(dir, port = 0, more = {}) {
  const root = resolve(dir);
  const server = createServer((request, response) => {
    answer(root, request, response, more).catch(() => response.destroy());
  });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, () => {
      server.off('error', fail);
      done({
        url: `http://${HOST}:${server.address().port}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            // A browser keeps its connections open, and close() alone would wait for them.
            server.closeAllConnections();
          }),
      });
    });
  });
}

function quit(error) {
  console.error(`serve: ${error.code === 'EADDRINUSE' ? 'the port is taken' : error.message}`);
  exit(1);
}

if (argv[1] && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  const [first, second = '0'] = argv.slice(2);
  const port = Number(second);
  if (!first || !Number.isInteger(port) || port < 0 || port > 65535) {
    console.error('usage: node serve.mjs DIR [PORT]\n       node serve.mjs --is-free PORT');
    exit(2);
  }
  if (first === '--is-free') {
    await serve('.', port).then(({ close }) => close(), quit);
  } else {
    const { url } = await serve(first, port).catch(quit);
    console.log(url);
  }
}
