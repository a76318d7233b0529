// What a visit costs on a slow phone, held against the bars and against the same page without scripts:
// node tests/bench/run.mjs DIST [OTHER_DIST]. Prints figures and ratios; asserts nothing, as machines differ.
//
// A second site, built before a change, is measured in turn with the first.
import { argv } from 'node:process';

import { launch } from '../e2e/support.mjs';
import { arrive, arriveStatic, wholeVisit } from './arrival.mjs';
import { history } from './days.mjs';
import { SLOWDOWN } from './phone.mjs';
import { shifts } from './shifts.mjs';
import { open } from './site.mjs';
import { print, row } from './table.mjs';
import { team } from './team.mjs';
import { drawing, workPerStep } from './work.mjs';

const ROUNDS = 5;
// Three rounds of three: a page is loaded for each round.
const DRAWINGS = 3;
const LAYOUT_SHIFT = 0.02;
// At most half of what a step took before: of the second site, or of the figure that is on record.
const STEP = { share: 0.5, recorded: 25.8 };

const began = Date.now();
const browser = await launch();
const sites = [];
for (const dir of argv.slice(2).length ? argv.slice(2) : ['dist']) sites.push(await open(dir));

/** Every round asks every site in turn, so that a busy minute of the machine falls on all of them. */
async function inTurn(rounds, measure) {
  const found = new Map(sites.map((site) => [site, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const site of sites) found.get(site).push(await measure(site));
  }
  return found;
}

const arrivals = await inTurn(ROUNDS, async (site) => ({ still: await arriveStatic(browser, site), ours: await arrive(browser, site, 'check.html') }));
const starts = await inTurn(1, (site) => arrive(browser, site, '', 'kept'));
const wholes = await inTurn(1, (site) => wholeVisit(browser, site));
const steps = await inTurn(ROUNDS, (site) => workPerStep(browser, site, SLOWDOWN));
// Slowing a processor down is rough; at full speed small differences show.
const quickSteps = await inTurn(DRAWINGS, (site) => workPerStep(browser, site, 1));
const drawings = await inTurn(DRAWINGS, (site) => drawing(browser, site, DRAWINGS));
const histories = await inTurn(ROUNDS, (site) => history(browser, site, SLOWDOWN));
// A team of a thousand with the full check, and of ten thousand with the short one, on this machine and on a slower one.
const TEAMS = [
  { members: 1000, slowdown: 1 },
  { members: 1000, slowdown: SLOWDOWN },
  { members: 10_000, check: 'quick', slowdown: 1 },
  { members: 10_000, check: 'quick', slowdown: SLOWDOWN },
];
const teams = [];
for (const size of TEAMS) teams.push({ ...size, found: await inTurn(1, (site) => team(browser, site, size)) });
const moved = await inTurn(1, (site) => shifts(browser, site));

const kilo = (bytes) => bytes / 1000;
const each = (list, name) => list.map((one) => one[name]);

function arrivalRows(site) {
  const [ours, than] = [each(arrivals.get(site), 'ours'), each(arrivals.get(site), 'still')];
  const [start, [whole]] = [starts.get(site), wholes.get(site)];
  return [
    row('first paint', 'ms', each(ours, 'paint'), { than: each(than, 'paint'), bar: 1.1 }),
    row('first answer kept', 'ms', each(ours, 'kept'), { than: each(than, 'kept'), bar: 1.2 }),
    row('next question shown', 'ms', each(ours, 'next'), { than: each(than, 'kept'), bar: 5 }),
    row('static page: first paint', 'ms', each(than, 'paint')),
    row('static page: answer checked', 'ms', each(than, 'kept')),
    row('bytes before an answer counts, start page', 'kB', each(start, 'bytes').map(kilo), { bar: 25 }),
    row('bytes before an answer counts, question', 'kB', each(ours, 'bytes').map(kilo), { bar: 25 }),
    row('bytes of the whole first visit', 'kB', [kilo(whole)], { bar: 310 }),
  ];
}

function workRows(site) {
  const drawn = (name) => drawings.get(site).flatMap((times) => times[name]);
  const work = steps.get(site);
  return [
    row('an answer painted', 'ms', drawn('answer'), { bar: 33 }),
    row('result of the full check computed and painted', 'ms', drawn('result'), { bar: 100 }),
    row('a history of 100 days shown', 'ms', histories.get(site), { bar: 100 }),
    ...teams.flatMap(({ members, slowdown, found }) => {
      const about = `a team of ${members}${slowdown > 1 ? ', four times slower' : ''}`;
      return [
        row(`${about}: its file opened`, 'ms', each(found.get(site), 'opened'), members > 1000 ? { bar: 2000 } : {}),
        row(`${about}: the longest task of that`, 'ms', each(found.get(site), 'opening'), members > 1000 ? {} : { bar: 50 }),
        row(`${about}: its skills drawn`, 'ms', each(found.get(site), 'drawn')),
        row(`${about}: the longest task`, 'ms', each(found.get(site), 'longest'), members > 1000 ? {} : { bar: 50 }),
      ];
    }),
    row('loop of plain arithmetic', 'ms', drawn('loop')),
    row(`work per step, ${work[0].steps} steps`, 'ms', each(work, 'task'), stepBar(site, steps)),
    row('  of it scripts', 'ms', each(work, 'script')),
    row('  of it layout', 'ms', each(work, 'layout')),
    row('  of it styles', 'ms', each(work, 'style')),
    row('work per step, processor at full speed', 'ms', each(quickSteps.get(site), 'task'), isBefore(site) ? {} : before(quickSteps)),
  ];
}

const isBefore = (site) => site === sites[1];
const before = (found) => (sites.length > 1 ? { than: each(found.get(sites[1]), 'task'), of: 'before', bar: STEP.share } : {});

/** The site from before is what the other is held against, and has no bar of its own. */
function stepBar(site, found) {
  if (isBefore(site)) return {};
  return sites.length > 1 ? before(found) : { bar: STEP.recorded * STEP.share };
}

function shiftRows(site) {
  return Object.entries(moved.get(site)[0]).flatMap(([page, by]) => [
    shiftRow(`layout shift, ${page}`, by, 'observed'),
    shiftRow('  elements drawn anew', by, 'drawnAnew'),
  ]);
}

/** The worst of what was saved counts. */
function shiftRow(name, by, kind) {
  const found = Object.entries(by).map(([saved, kinds]) => ({ saved, ...kinds[kind] }));
  const worst = found.toSorted((a, b) => b.sum - a.sum)[0];
  const note = worst.sum > LAYOUT_SHIFT ? `saved: ${worst.saved}; ${worst.what}` : '';
  return row(name, '', each(found, 'sum'), { bar: LAYOUT_SHIFT, note, isWorst: true });
}

const tables = sites.map((site) => [...arrivalRows(site), ...workRows(site), ...shiftRows(site)]);
console.log(`slow phone: processor slowed down ${SLOWDOWN} times, 1.6 Mbit/s, 150 ms; ${ROUNDS} rounds, ${DRAWINGS * DRAWINGS} of answer and result; Brotli 11`);
sites.forEach(({ dir }, place) => print(dir, tables[place], place === 0 ? tables[1] : undefined));
console.log(`\n${((Date.now() - began) / 1000).toFixed(0)} s`);

await browser.close();
sites.forEach(({ close }) => close());
