// Serves the built site, writes down what is asked for, and holds files back or loses them on request.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const TYPES = { '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm' };

export class Site {
  constructor() {
    /** Every path that was asked for. */
    this.asked = [];
    this.serveAll();
  }

  /** From now on every file comes, also those that were held back. */
  serveAll() {
    this.release?.();
    this.held = null;
    this.lost = null;
  }

  /** Files of this name come at `serveAll`. */
  hold(name) {
    this.held = name;
    this.released = new Promise((done) => (this.release = done));
  }

  /** Files of this name are gone. */
  lose(name) {
    this.lost = name;
  }

  at(path) {
    return this.url + path;
  }

  async answer(root, request, response) {
    const { pathname } = new URL(request.url, 'http://localhost');
    this.asked.push(request.url);
    if (this.held?.test(pathname)) await this.released;
    const file = resolve(join(root, pathname === '/' ? 'index.html' : pathname));
    const found = file.startsWith(root + sep) && !this.lost?.test(pathname) && statSync(file, { throwIfNoEntry: false });
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-length': found.size, 'cache-control': 'no-cache' });
    createReadStream(file).on('error', () => response.destroy()).pipe(response);
  }

  close() {
    this.serveAll();
    this.server.close();
    this.server.closeAllConnections();
  }
}

export async function serveSite(dir) {
  const site = new Site();
  site.server = createServer((request, response) => void site.answer(resolve(dir), request, response).catch(() => response.destroy()));
  await new Promise((done) => site.server.listen(0, '127.0.0.1', done));
  site.url = `http://127.0.0.1:${site.server.address().port}/`;
  return site;
}
