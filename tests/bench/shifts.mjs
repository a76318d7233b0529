// What moves under the eyes of a reader while a page loads and its program takes it over.
import { ADDRESSES } from '../pages.mjs';
import { CANDIDATE, TEAM } from './answers.mjs';
import { settled, withPhone } from './phone.mjs';

const SAVED = { nothing: undefined, candidate: CANDIDATE, team: TEAM };
// A shift is a distance and no time, so that pages may load beside each other on a processor at its full speed.
const LANES = 4;

/**
 * By page, by what was saved: what the browser observed, and what was drawn anew elsewhere; of each the score and what
 * moved most.
 */
export async function shifts(browser, site) {
  const visits = ADDRESSES.flatMap((at) => Object.entries(SAVED).map(([name, saved]) => ({ at, name, saved })));
  const found = Object.fromEntries(ADDRESSES.map((at) => [at || 'index.html', {}]));
  const lane = async () => {
    for (let visit = visits.shift(); visit; visit = visits.shift()) {
      found[visit.at || 'index.html'][visit.name] = await shiftOf(browser, site, visit);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return found;
}

const shiftOf = (browser, site, { at, saved }) =>
  withPhone(browser, site, { saved, slowdown: 1 }, async (page) => {
    await page.addInitScript(watch);
    await page.goto(site.url + at);
    await settled(page);
    return page.evaluate(() => ({ observed: window.moved, drawnAnew: window.jumped() }));
  });

/** Runs in the page, before its own scripts. */
function watch() {
  const moved = (window.moved = { sum: 0, most: 0, what: '' });
  const name = ({ node, previousRect: from, currentRect: to }) => {
    const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    return `${element?.tagName.toLowerCase() ?? 'what is gone'} ${Math.round(from.y)} to ${Math.round(to.y)}`;
  };
  const note = (entry) => {
    moved.sum += entry.value;
    if (entry.value <= moved.most) return;
    Object.assign(moved, { most: entry.value, what: `at ${Math.round(entry.startTime)} ms ${entry.sources.slice(0, 2).map(name).join(', ')}` });
  };
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'layout-shift', buffered: true });

  // A program that draws the page anew replaces every element, and the observer does not compare one element with
  // another. For a reader, what reads the same is the same.
  const WHAT = 'h1, h2, p, a, button, label, summary, legend, th, td';
  const places = () => {
    const all = [...document.querySelectorAll(WHAT)].filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
    const found = new Map();
    for (const element of all) {
      const text = `${element.localName} ${element.textContent.slice(0, 40)}`;
      // What stands there twice could be taken for the other.
      found.set(text, found.has(text) ? undefined : element.getBoundingClientRect());
    }
    return found;
  };
  let before = new Map();
  let header;
  const look = () => {
    const now = document.querySelector('header.site');
    header ??= now;
    if (now !== header || document.documentElement.hasAttribute('data-ready')) return;
    if (document.readyState !== 'loading') before = places();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  /** The score of one shift, as browsers reckon it: the share of the window that is touched, times the distance. */
  window.jumped = () => {
    const after = places();
    const inWindow = ({ top, bottom }) => bottom > 0 && top < innerHeight;
    const pairs = [...before].map(([text, from]) => ({ text, from, to: after.get(text) }));
    const all = pairs.filter(({ from, to }) => from && to && (inWindow(from) || inWindow(to)) && Math.abs(to.top - from.top) >= 3);
    if (!all.length) return { sum: 0, what: '' };
    const edges = all.flatMap(({ from, to }) => [from.top, from.bottom, to.top, to.bottom]).map((y) => Math.min(Math.max(y, 0), innerHeight));
    const distance = ({ from, to }) => Math.abs(to.top - from.top);
    const furthest = all.reduce((a, b) => (distance(b) > distance(a) ? b : a));
    const sum = ((Math.max(...edges) - Math.min(...edges)) / innerHeight) * Math.min(distance(furthest) / innerHeight, 1);
    return { sum, what: `${furthest.text}, ${Math.round(furthest.from.top)} to ${Math.round(furthest.to.top)}` };
  };
}
