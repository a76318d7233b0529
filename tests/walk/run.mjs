// The built site in the browsers that people have: node tests/walk/run.mjs DIST [chromium|firefox|webkit ...]
// Browsers that are not installed are skipped. ONLY=words of a step's sentence walks these steps alone.
import process, { argv, env, exit } from 'node:process';

import * as chromium from './chromium.mjs';
import * as firefox from './firefox.mjs';
import { walk } from './walk.mjs';
import * as webkit from './webkit.mjs';

await import('./quick.mjs');
await import('./further.mjs');
await import('./network.mjs');
await import('./settings.mjs');

const BROWSERS = { chromium, firefox, webkit };
const [dir = 'dist', ...asked] = argv.slice(2);
const unknown = asked.filter((name) => !BROWSERS[name]);
if (unknown.length) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(BROWSERS).join(', ')}`);
  exit(2);
}

// Browsers end with this program, however it ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => exit(1));

let passed = 0;
let failed = 0;
for (const name of asked.length ? asked : Object.keys(BROWSERS)) {
  const { missing } = BROWSERS[name];
  if (missing.length) {
    console.log(`skipped ${name}: not installed: ${missing.join(', ')}`);
    continue;
  }
  console.log(`in ${name}`);
  const began = Date.now();
  const walked = await walk(BROWSERS[name], dir, env.ONLY);
  console.log(`${name} ${walked.version}: ${walked.passed} passed, ${walked.failed} failed, ${((Date.now() - began) / 1000).toFixed(0)} s\n`);
  passed += walked.passed;
  failed += walked.failed;
}
console.log(`${passed} passed, ${failed} failed`);
exit(failed ? 1 : 0);
