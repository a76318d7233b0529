// Builds the site again whenever a file of it changes, and reloads the pages that show it: ./dev watch
//
//   node .tools/watch.mjs PORT
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { argv } from 'node:process';

import { serve } from './serve.mjs';

const WATCHED = ['src', 'static', 'index.html', 'Cargo.toml', 'Trunk.toml'];
// An editor writes a file in several steps.
const CALM = 150;

// Its connection is made before the page's policy forbids further ones, and stays.
const SCRIPT = `new EventSource('/reload').onmessage = () => location.reload();`;
const listeners = new Set();

const { url } = await serve('dist', Number(argv[2]), {
  '/reload.js': (response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(SCRIPT),
  '/reload': (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  },
  html: (text) => text.replace('</head>', '<script src="/reload.js"></script></head>'),
});
console.log(`${url} shows every change; Ctrl+C ends it`);

let building;
let isStale = false;

function change() {
  isStale = true;
  building ??= setTimeout(build, CALM);
}

function build() {
  isStale = false;
  const began = Date.now();
  spawn('./dev', ['hook', 'site'], { stdio: ['ignore', 'inherit', 'inherit'] }).on('exit', (code) => {
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(code === 0 ? `built in ${seconds} s` : `not built (${seconds} s); the site is as it was`);
    if (code === 0) for (const response of listeners) response.write('data: built\n\n');
    building = isStale ? setTimeout(build, CALM) : undefined;
  });
}

for (const path of WATCHED) watch(path, { recursive: true }, change);
