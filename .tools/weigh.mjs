// What the built site weighs, held against budget.json: node .tools/weigh.mjs DIST
//
// Until an answer counts: index.html and what it loads, with what that loads in turn (url() and @import of
// stylesheets). The whole first visit: that, and what the page's own script fetches then. What a later page adds: the
// rest of the content, which the script fetches as soon as something is kept. What the desk and the team add: programs of their own.
// The measure is Brotli 11, which is what static hosts send.
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, posix, relative, sep } from 'node:path';
import { argv, exit } from 'node:process';
import { brotliCompressSync, constants } from 'node:zlib';

// The icon counts: a browser fetches it with the page. What is only fetched when somebody installs the page does not.
const LOADED_RELS = new Set(['stylesheet', 'preload', 'modulepreload', 'icon', 'manifest']);

const dist = argv[2];
if (!dist) {
  console.error('usage: node weigh.mjs DIST');
  exit(2);
}
const budget = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'));

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
  .sort();
const known = new Set(files);

/** The file of DIST that `address`, as written in `from`, points to; undefined for anything that is not local. */
function local(address, from) {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return undefined;
  const path = address.replace(/[?#].*$/, '');
  const file = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
  return known.has(file) ? file : undefined;
}

function attributes(tag) {
  const pairs = [...tag.matchAll(/([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)];
  return Object.fromEntries(pairs.map(([, name, a, b, c]) => [name.toLowerCase(), a ?? b ?? c]));
}

function addressesInHtml(text) {
  const html = text.replace(/<!--[\s\S]*?-->/g, '');
  const links = [...html.matchAll(/<link\b[^>]*>/gi)]
    .map(([tag]) => attributes(tag))
    .filter(({ rel = '' }) => rel.toLowerCase().split(/\s+/).some((word) => LOADED_RELS.has(word)))
    .map(({ href }) => href);
  const sources = [...html.matchAll(/<(?:script|img|iframe)\b[^>]*>/gi)].map(([tag]) => attributes(tag).src);
  return [...links, ...sources].filter(Boolean);
}

/** What the page's own script fetches, and what it fetches on later pages only: its tag names the files. */
function addressesForTheScript(page) {
  const text = readFileSync(join(dist, page), 'utf8');
  const tag = attributes(/<script\b[^>]*data-glue[^>]*>/.exec(text)?.[0] ?? '');
  return (names) => names.map((name) => tag[name] && local(tag[name], page));
}

function addressesInStyle(css) {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)].map(([, a, b]) => a ?? b);
}

const READERS = { '.html': addressesInHtml, '.css': addressesInStyle };

function untilAnAnswerCounts() {
  const first = new Set();
  const queue = ['index.html'];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (first.has(file)) continue;
    first.add(file);
    const addresses = READERS[extname(file)]?.(readFileSync(join(dist, file), 'utf8')) ?? [];
    queue.push(...addresses.map((address) => local(address, file)).filter(Boolean));
  }
  return first;
}

function weigh(file) {
  const bytes = readFileSync(join(dist, file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { file, raw: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}

const number = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ' ');
const row = (name, raw, brotli) => console.log(`  ${name.padEnd(46)} ${raw.padStart(10)} ${brotli.padStart(10)}`);

/** Prints one part of the table; returns the sentence to fail with, if it is over its budget. */
function report(title, names, limit) {
  const weights = names.map(weigh).sort((a, b) => b.brotli - a.brotli || (a.file < b.file ? -1 : 1));
  const raw = weights.reduce((sum, w) => sum + w.raw, 0);
  const brotli = weights.reduce((sum, w) => sum + w.brotli, 0);
  row(title, 'bytes', 'Brotli');
  weights.forEach((w) => row(`  ${w.file}`, number(w.raw), number(w.brotli)));
  row('  together', number(raw), number(brotli));
  if (Number.isFinite(limit)) row('  budget', '', number(limit));
  console.log();
  return brotli > limit
    ? `${title} is over budget by ${number(brotli - limit)} bytes: ${number(brotli)} of ${number(limit)} (Brotli).`
    : undefined;
}

if (!known.has('index.html')) {
  console.error(`weigh: ${join(dist, 'index.html')} is missing; build the site first.`);
  exit(2);
}
const first = untilAnAnswerCounts();
const start = addressesForTheScript('index.html');
const named = start(['data-glue', 'data-program', 'data-content', 'data-later']);
const more = start(['data-more']);
const desk = addressesForTheScript('history.html')(['data-glue', 'data-program', 'data-for-desk']);
const team = addressesForTheScript('team.html')(['data-glue', 'data-program', 'data-for-desk']);
const embed = addressesForTheScript('embed.html')(['data-glue', 'data-program', 'data-content', 'data-more', 'data-for-desk']);
if ([...named, ...more, ...desk, ...team, ...embed].includes(undefined)) {
  console.error('weigh: index.html, history.html, team.html or embed.html does not name the files of its program and its content.');
  exit(2);
}
const visit = new Set([...first, ...named]);
const failures = [
  report('First visit, until an answer counts', files.filter((file) => first.has(file)), budget.answer),
  report('First visit, all of it', files.filter((file) => visit.has(file)), budget.visit),
  report('A later page adds', more, budget.more),
  report('The desk, on demand, adds', desk, budget.desk),
  report('The team, on demand, adds', team, budget.team),
  report('The tag', ['embed.js'], budget.tag),
  report('The check in another page, all of it', embed, budget.embed),
].filter(Boolean);
report('Other files', files.filter((file) => !visit.has(file) && ![...more, ...desk, ...team, ...embed, 'embed.js'].includes(file)), Infinity);
failures.forEach((sentence) => console.error(sentence));
if (failures.length > 0) {
  console.error('Make it lighter; .tools/budget.json only ever goes down.');
  exit(1);
}
