// What every test stands on: a browser, the served site, visits to it, and the words on its screens.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { serve } from '../../.tools/serve.mjs';

const tools = createRequire(new URL('../../.tools/package.json', import.meta.url));
const { chromium } = tools('playwright-core');
export const axe = readFileSync(tools.resolve('axe-core/axe.min.js'), 'utf8');

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FAILED = join(ROOT, 'target/e2e');
// Generous, as a machine that compiles beside the tests is slow; nothing waits for it to pass.
const PATIENCE = 15_000;

/** Where a browser keeps the answers. */
export const ANSWERS = 'dependable:/:production-ai:answers';

const tests = [];

/** A test is a sentence and what proves it; `site` opens visits. */
export function test(sentence, prove) {
  tests.push({ sentence, prove });
}

// In place of Playwright's own list, of which these are a part. The last two are pages that a window draws for its address
// bar, where nobody can see it: most of what it costs to open one.
const ABSENT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** A browser that asks for nothing by itself. */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--disable-features=${ABSENT}`],
  });

// One more than there are processors: a test waits for a frame now and then.
const LANES = availableParallelism() + 1;

/** Runs all tests, `lanes` at a time, and says how it went. */
export async function runAll(dir, { only = '', lanes = LANES } = {}) {
  const { url, close } = await serve(dir);
  const browser = await launch();
  const waiting = tests.filter(({ sentence }) => sentence.toLowerCase().includes(only.toLowerCase()));
  let passed = 0;
  let failed = 0;
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const began = Date.now();
      const problem = await proveOne(browser, { url, dir }, next);
      const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`;
      if (problem) {
        failed += 1;
        console.log(`FAIL ${next.sentence} (${seconds})\n     ${problem.replaceAll('\n', '\n     ')}`);
      } else {
        passed += 1;
        console.log(`ok   ${next.sentence} (${seconds})`);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await browser.close();
  await close();
  return { passed, failed };
}

async function proveOne(browser, { url, dir }, { sentence, prove }) {
  const visits = [];
  const site = { url, dir, open: (options) => open(browser, url, visits, options) };
  try {
    await prove(site);
    for (const visit of visits) await visit.hasBeenQuiet();
    return null;
  } catch (error) {
    const shots = await photograph(visits, sentence).catch((reason) => [`no screenshot: ${reason.message}`]);
    const said = visits.flatMap((visit) => visit.said).slice(0, 4);
    const place = /tests\/e2e\/\w+\.mjs:\d+/g.exec(String(error.stack).replaceAll('support.mjs', ''))?.[0];
    return [String(error.message), place && `at ${place}`, ...said.map((line) => `console: ${line.slice(0, 400)}`), ...shots]
      .filter(Boolean)
      .join('\n');
  } finally {
    for (const visit of visits) await visit.context.close();
  }
}

async function photograph(visits, sentence) {
  await mkdir(FAILED, { recursive: true });
  const name = sentence.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').slice(0, 80);
  const shots = [];
  for (const [place, visit] of visits.entries()) {
    const path = join(FAILED, `${name}${place ? `-${place + 1}` : ''}.png`);
    await visit.page.screenshot({ path, fullPage: true, timeout: 5000 });
    shots.push(`${new URL(visit.page.url()).pathname}${new URL(visit.page.url()).hash}: target/e2e/${path.split('/').at(-1)}`);
  }
  return shots;
}

/** One person's browser: a context of its own, with everything that it said and asked for. */
class Visit {
  constructor(context, url) {
    this.context = context;
    this.url = url;
    this.said = [];
    this.asked = [];
    this.stopped = [];
    this.expected = [];
    context.on('request', (request) => this.asked.push(request.url()));
    // Reported as a request, and stopped by the page's policy before it left.
    context.on('requestfailed', (request) => request.failure()?.errorText === 'csp' && this.stopped.push(request.url()));
    context.on('page', (page) => {
      page.setDefaultTimeout(PATIENCE);
      page.on('console', (message) => this.hear(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => this.hear(`page error: ${error.message ?? error}`));
      page.on('dialog', (dialog) => this.hear(`dialog: ${dialog.message()}`));
    });
  }

  hear(line) {
    if (!this.expected.some((pattern) => pattern.test(line))) this.said.push(line);
  }

  /** The console may say this, because the test provokes it. */
  expects(...patterns) {
    this.expected.push(...patterns);
  }

  /** What holds after every test: an empty console, no request elsewhere, no broken program. */
  async hasBeenQuiet() {
    assert.deepEqual(this.said, [], 'the console stays empty');
    const isElsewhere = (address) => !address.startsWith(this.url) && !address.startsWith(`blob:${this.url}`) && !this.stopped.includes(address);
    assert.deepEqual(this.asked.filter(isElsewhere), [], 'every request goes to the page\'s own origin');
    for (const page of this.context.pages()) {
      assert.equal(await page.locator('html[data-broken]').count(), 0, 'the program is not broken');
    }
  }

  /** Loads a page and waits until the program has taken it over. */
  async go(at, page = this.page) {
    const reload = page.url() === this.url + at || (at.includes('#') && page.url().startsWith(this.url + at.split('#')[0]));
    if (reload) await page.goto('about:blank');
    await page.goto(this.url + at);
    await ready(page);
  }

  async reload(page = this.page) {
    await page.reload();
    await ready(page);
  }

  /** What the browser keeps, as it stands. */
  kept(key = ANSWERS, page = this.page) {
    return page.evaluate((key) => localStorage.getItem(key), key);
  }
}

/**
 * Opens the site for a new person.
 *
 * `url`: of another site than the one under test. `at`: the page, or null for none yet. `saved`: what the browser keeps already, as text by key, or the answers.
 * `width`: of the window. `before`: called with the visit before the page is loaded. The rest goes to the browser.
 */
async function open(browser, home, visits, options = {}) {
  const { url = home, at = '', saved, width = 1280, before, waits = true, ...rest } = options;
  const keys = typeof saved === 'string' ? { [ANSWERS]: saved } : (saved ?? {});
  const origin = new URL(url).origin;
  const localStorage = Object.entries(keys).map(([name, value]) => ({ name, value }));
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    acceptDownloads: true,
    storageState: { cookies: [], origins: localStorage.length ? [{ origin, localStorage }] : [] },
    ...rest,
  });
  const visit = new Visit(context, url);
  // A program that may not run is not used, and Chromium remarks on that.
  if (rest.javaScriptEnabled === false) visit.expects(/preloaded using link preload but not used/);
  visits.push(visit);
  visit.page = await context.newPage();
  await before?.(visit);
  if (at !== null) {
    await visit.page.goto(url + at);
    if (waits && rest.javaScriptEnabled !== false) await ready(visit.page);
  }
  return visit;
}

/** The program has taken over, and the page shows what it is for. */
export async function ready(page) {
  await until(page, () => document.documentElement.hasAttribute('data-ready'), undefined, 'the program takes the page over');
}

/** Waits for a condition in the page; `what` says what was waited for in vain. */
export async function until(page, condition, value, what = String(condition)) {
  await page.waitForFunction(condition, value, { timeout: PATIENCE }).catch((error) => {
    if (error.name !== 'TimeoutError') throw error;
    const late = new Error(`in vain: ${what}`);
    late.stack = late.message + new Error().stack.replace('Error', '');
    throw late;
  });
}

/** Waits until something visible holds a text, its blanks taken together. What lies below the window's edge counts. */
export function shows(page, text, within = '#app') {
  const wanted = text.replaceAll(/\s+/g, ' ').trim();
  const condition = ({ wanted, within }) =>
    [...document.querySelectorAll(within)].some((element) => element.checkVisibility() && element.textContent.replaceAll(/\s+/g, ' ').includes(wanted));
  return until(page, condition, { wanted, within }, `the page shows "${wanted}" in ${within}`);
}

/** What the browser leaves for later is laid out as well. */
export const LAID_OUT = '* { content-visibility: visible !important; }';

/** As a person's own style sheet; the page's policy stops any that the page itself would add. */
export const wear = (page, css) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);

/** How many sheets a PDF has. */
export const sheetsOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;

/** Presses something and returns the name and the text of what is downloaded. */
export async function download(page, press) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

// ---- the words -----------------------------------------------------------------------------------------------------

const locale = new Map();
let section = '';
for (const line of readFileSync(join(ROOT, 'static/locales/en.toml'), 'utf8').split('\n')) {
  section = /^\[(\w+)\]/.exec(line)?.[1] ?? section;
  const entry = /^(\w+)(?:\.\w+)? = (".*"|\{.*\})$/.exec(line);
  // Of the forms by count the last one is that of many.
  if (entry) locale.set(`${section}.${entry[1]}`, JSON.parse(entry[2].match(/"(?:[^"\\]|\\.)*"/g).at(-1)));
}

/** A text of the language file as it reads, without its marks and in the form of many, such as `words('result.outcome', { predicted: 6 })`. */
export function words(key, values = {}) {
  let text = locale.get(key);
  assert.ok(text !== undefined, `there is no text ${key}`);
  for (const [name, value] of Object.entries(values)) text = text.replaceAll(`{${name}}`, value);
  return text.replace(/<\/?[abq]>/g, '');
}

/** A text up to its first blank to fill in. */
export const beginning = (key) => words(key).split('{')[0].trim();

// ---- the checklist -------------------------------------------------------------------------------------------------

const folder = join(ROOT, 'static/checklists/production-ai');
const read = (name) => readFileSync(join(folder, name), 'utf8');
const list = (block, key) => new RegExp(`^${key} = \\[\\n([\\s\\S]*?)^\\]`, 'm').exec(block)?.[1].trim().split('\n') ?? [];
const one = (block, key) => JSON.parse(new RegExp(`^${key} = (".*")$`, 'm').exec(block)?.[1] ?? '""');

/** What the tests need to know of every practice. */
export const PRACTICES = readdirSync(join(folder, 'sections')).flatMap((file) =>
  read(`sections/${file}`)
    .split('[[practice]]')
    .slice(1)
    .map((block) => ({
      id: one(block, 'id'),
      title: one(block, 'title'),
      isHinge: /^hinge = true$/m.test(block),
      evidence: list(block, 'evidence').map((line) => /id = "([^"]+)"/.exec(line)[1]),
      reasons: list(block, 'not_applicable').map((line) => /id = "([^"]+)"/.exec(line)[1]),
    })),
);

/** The scenarios with the ids of their options. */
export const SCENARIOS = read('scenarios.toml')
  .split('[[scenario]]')
  .slice(1)
  .map((block) => ({ id: one(block, 'id'), options: list(block, 'options').map((line) => /id = "([^"]+)"/.exec(line)[1]) }));

/** The names of the bands, lowest first, and of the sections by id. */
const bands = read('checklist.toml').split('[[bands]]').slice(1);
export const BANDS = bands.map((block) => one(block, 'title'));
const VERSION = one(read('checklist.toml'), 'version');
export const BANDS_FROM = bands.map((block) => Number(/^from = (\d+)$/m.exec(block)[1]));
export const SECTIONS = Object.fromEntries(readdirSync(join(folder, 'sections')).map((file) => [one(read(`sections/${file}`), 'id'), one(read(`sections/${file}`), 'title')]));

/** Saved answers: `choose(practice, place)` gives a level, an answer, or nothing. */
export function answers(choose, { profile = ['candidate', 'llm', 'senior'], ticks = 3, scenarios = true, ...more } = {}) {
  const responses = {};
  for (const [place, practice] of PRACTICES.entries()) {
    const chosen = choose(practice, place);
    if (chosen === undefined) continue;
    const isLevel = typeof chosen === 'number';
    responses[practice.id] = { answer: isLevel ? { level: chosen } : chosen };
    // The dated artefact that the highest level needs stands anywhere in the list.
    if (isLevel && chosen >= 3 && ticks) responses[practice.id].evidence = ticks >= 3 ? practice.evidence : practice.evidence.slice(0, ticks);
  }
  const picks = Object.fromEntries(SCENARIOS.map(({ id, options }) => [id, { best: options[0], worst: options[1] }]));
  return JSON.stringify({
    format: 1,
    assessment: { checklist: 'production-ai', version: VERSION, profile, before: 6, shuffle: 7, responses, ...(scenarios ? { scenarios: picks } : {}), ...more },
  });
}

/** Only the questions of the three-minute check. */
export const quickAnswers = (level, options = {}) => answers((practice) => (practice.isHinge ? level : undefined), { scenarios: false, ...options });
/** Everything answered, with every kind of answer among it. */
export const mixedAnswers = (options = {}) =>
  answers((practice, place) => {
    if (place % 11 === 4) return 'dont_know';
    if (place % 11 === 7) return 'no_opportunity';
    if (place % 11 === 9 && practice.reasons.length) return { not_applicable: practice.reasons[0] };
    return (place * 7) % 5;
  }, { ticks: 2, ...options });
