// How a visit begins: first paint, the first answer that counts, the next question, and the bytes for them.
import { settled, withPhone } from './phone.mjs';
import { STATIC } from './site.mjs';

const PATIENCE = 60_000;

/** One visit of the static page: where nothing is kept, a checked answer is all that there can be. */
export const arriveStatic = (browser, site) =>
  withPhone(browser, site, {}, async (page) => {
    await page.addInitScript(pressEarly, { isStatic: true });
    await page.goto(site.url + STATIC);
    return told(page, 'kept');
  });

/** One visit of a page of the site; the start page has no next question. */
export const arrive = (browser, site, at, awaited = 'next') =>
  withPhone(browser, site, {}, async (page, session) => {
    const bytes = weigh(session);
    await page.addInitScript(pressEarly, { key: site.key });
    await page.goto(site.url + at);
    const times = await told(page, awaited);
    return { ...times, bytes: bytes.until(times.kept) };
  });

/** Bytes of a first visit that goes on until everything has come, whatever the network. */
export const wholeVisit = (browser, site) =>
  withPhone(browser, site, { isNear: true }, async (page, session) => {
    const bytes = weigh(session);
    await page.goto(site.url);
    await settled(page);
    return bytes.until(Infinity);
  });

async function told(page, awaited) {
  await page.waitForFunction((awaited) => window.told[awaited] !== undefined, awaited, { timeout: PATIENCE });
  return page.evaluate(() => ({ paint: performance.getEntriesByName('first-contentful-paint')[0].startTime, ...window.told }));
}

/** Runs in the page, before its own scripts: answers, then presses Next, each as soon as there is something to press. */
function pressEarly({ key, isStatic = false }) {
  const told = (window.told = {});
  const first = {};
  let pressed;
  const isReady = () => document.documentElement.hasAttribute('data-ready');
  const asked = () => [...document.querySelectorAll('form.question, form.opening')].find((form) => form.checkVisibility());
  const heading = () => asked()?.querySelector('h1').textContent;
  // The start page asks nothing yet, but for who is answering.
  const choice = () => asked()?.querySelector('.levels input, .point input') ?? document.querySelector('form :is(select, [type=radio])');
  const isChosen = (control) => (control.localName === 'select' ? control.selectedIndex > 0 : control.checked);
  const choose = (control) => {
    if (control.localName !== 'select') return control.click();
    control.selectedIndex = 1;
    for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true }));
  };
  // A choice that the program has not heard of is lost when it draws; the program itself draws what it has.
  const isKept = (control) =>
    isChosen(control) && (isStatic || isReady() || Object.keys(window.early?.chosen ?? {}).length > 0 || localStorage.getItem(key) !== null);
  const answer = (control) => {
    pressed = control;
    if (!isChosen(control)) choose(control);
    if (!isKept(control)) return;
    told.kept = performance.now();
    first.heading = heading();
  };
  const goOn = () => {
    const wasHeard = document.documentElement.hasAttribute('data-left');
    if (!wasHeard) asked()?.querySelector('[type=submit]').click();
  };
  const look = () =>
    requestAnimationFrame(() => {
      // What is there now is in this frame, which is painted before the next task.
      const control = pressed?.isConnected ? pressed : choice();
      const isNext = first.heading !== undefined && heading() !== undefined && heading() !== first.heading;
      setTimeout(() => {
        if (isNext) told.next = performance.now();
        else if (told.kept !== undefined) goOn();
        else if (control?.isConnected) answer(control);
        if (told.kept === undefined || (first.heading !== undefined && told.next === undefined)) look();
      });
    });
  look();
}

/** Counts what comes over the wire. Headers are left out, because every host sends others. */
function weigh(session) {
  const requests = new Map();
  let began;
  const change = (id, more) => requests.set(id, { parts: [], headers: 0, ...requests.get(id), ...more }).get(id);
  session.on('Network.requestWillBeSent', ({ timestamp }) => (began ??= timestamp));
  session.on('Network.responseReceived', ({ requestId, response }) => change(requestId, { headers: response.encodedDataLength }));
  session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength: bytes }) => change(requestId).parts.push({ timestamp, bytes }));
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength: bytes }) => change(requestId, { whole: { timestamp, bytes } }));
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  /** Of files that are still on their way, what has come counts. */
  const until = (milliseconds) => {
    const isBefore = ({ timestamp }) => timestamp <= began + milliseconds / 1000;
    const come = ({ parts, headers, whole }) =>
      whole && isBefore(whole) ? whole.bytes - headers : sum(parts.filter(isBefore).map(({ bytes }) => bytes));
    return sum([...requests.values()].map(come));
  };
  return { until };
}
