// What a person does and looks at, in whichever browser.
import { constants, inflateSync } from 'node:zlib';

import { until } from './protocol.mjs';

const FOLDER_AND_CHECKLIST = 'dependable:/:production-ai';
export const KEY = `${FOLDER_AND_CHECKLIST}:answers`;
export const EARLY = `${FOLDER_AND_CHECKLIST}:early`;
export const PROGRAM = /\/dependable-[^/]*\.wasm$/;

export class Hands {
  constructor(browser, site, dir) {
    Object.assign(this, { browser, site, dir });
  }

  /** Opens a page of the site. */
  go(path, options) {
    return this.browser.go(this.site.at(path), options);
  }

  /** Opens a page as somebody who was never here. */
  async fresh(path = '', options) {
    await this.go('contrast.html');
    await this.browser.script(() => localStorage.clear());
    await this.go(path, options);
  }

  // ---- looking ---------------------------------------------------------------------------------------------------

  text(css) {
    return this.browser.script((css) => document.querySelector(css)?.textContent.replaceAll(/\s+/g, ' ').trim(), css);
  }

  count(css) {
    return this.browser.script((css) => document.querySelectorAll(css).length, css);
  }

  /** The page and the place in it; the start page is `/` under both of its names. */
  async place() {
    const place = await this.browser.script(() => location.pathname + location.hash);
    return place.replace('index.html', '');
  }

  /** What the browser keeps of the answers. */
  async kept() {
    const saved = await this.browser.script((key) => JSON.parse(localStorage.getItem(key)), KEY);
    return saved?.assessment;
  }

  isSaved(text) {
    return this.browser.until(`"${text}" is saved`, (key, text) => !!localStorage.getItem(key)?.includes(text), KEY, text);
  }

  /** Waits until something visible holds a text, its blanks taken together. */
  shows(text, css = '#app') {
    const wanted = text.replaceAll(/\s+/g, ' ').trim();
    const isShown = (wanted, css) => [...document.querySelectorAll(css)].some((element) => element.getClientRects().length && element.textContent.replaceAll(/\s+/g, ' ').includes(wanted));
    return this.browser.until(`the page shows "${wanted}" in ${css}`, isShown, wanted, css);
  }

  /** Waits until there is something that matches. */
  has(css) {
    return this.browser.until(`there is ${css}`, (css) => !!document.querySelector(css), css);
  }

  isChosen(css) {
    return this.has(`${css}:checked`);
  }

  atHeading() {
    return this.browser.until('the heading has the focus', () => document.activeElement?.tagName === 'H1');
  }

  // ---- doing -----------------------------------------------------------------------------------------------------

  click(css, text) {
    return this.browser.click(css, text);
  }

  /** Does something that leads elsewhere, and waits until that shows. */
  async turn(act) {
    const [from, before] = await this.browser.script(() => [location.href, document.querySelector('h1')?.textContent]);
    await act();
    const arrived = (from, before) => {
      const heading = document.querySelector('h1');
      return location.href !== from && heading && (heading.textContent !== before || document.activeElement === heading);
    };
    await this.browser.until(`another page than ${from}`, arrived, from, before);
  }

  back() {
    return this.turn(() => this.browser.send('Back'));
  }

  /** Chooses in a list of the profile, as the person's own choice. */
  async pick(list, option) {
    const pick = (list, option) => {
      const field = document.querySelector(`select[name=${list}]`);
      field.value = option;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    await this.browser.script(pick, list, option);
    await this.isPicked(list, option);
  }

  /** A list of the profile shows this option. */
  isPicked(list, option) {
    return this.browser.until(`${option} is chosen`, (list, option) => document.querySelector(`select[name=${list}]`)?.value === option, list, option);
  }

  /** From the start page to the opening of the check. */
  toOpening() {
    return this.turn(() => this.click('#start button[type=submit]'));
  }

  /** From the opening to the first question. */
  begin() {
    return this.turn(() => this.click('form.opening button[type=submit]'));
  }

  async start() {
    await this.toOpening();
    await this.begin();
  }

  /** Goes on, and on from the evidence as well, where the way on leads to it first. */
  next() {
    return this.turn(async () => {
      const go = () => this.click('form.question button[type=submit]');
      const from = await this.browser.script(() => location.href);
      await go();
      await this.browser.until(`on from ${from}`, (from) => location.href !== from || !document.querySelector('form.question') || !!document.activeElement?.closest('.evidence'), from);
      if (await this.browser.script(() => !!document.activeElement?.closest('.evidence'))) await go();
    });
  }

  /** Chooses a level from 0 to 4, or another answer by its name. */
  async choose(value) {
    await this.click(`.choice:has(input[name=answer][value="${value}"])`);
    await this.isChosen(`input[name=answer][value="${value}"]`);
  }

  /** Answers what is asked with one level until nothing is asked any more. */
  async answerAll(value) {
    while (await this.count('form.question')) {
      await this.choose(value);
      await this.next();
    }
  }

  // What a driver does itself keeps Firefox from keeping a page that is left, so here the page does it.

  press(css) {
    return this.browser.script((css) => void document.querySelector(css).click(), css);
  }

  /** Adds to what stands in a text field. */
  write(css, text) {
    const add = (css, text) => {
      const field = document.querySelector(css);
      field.value += text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    return this.browser.script(add, css, text);
  }
}

/** How many pages a PDF has; Firefox and WebKit write the list of them compressed. */
export function pagesOf(pdf) {
  const parts = [pdf];
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const from = at + 6 + (pdf[at + 6] === 13 ? 2 : 1);
    try {
      parts.push(inflateSync(pdf.subarray(from), { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch { /* it is not compressed, or it is "endstream" */ }
  }
  return parts.reduce((sum, part) => sum + (part.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0), 0);
}

/** Waits until a list has stopped growing. */
export async function settled(list) {
  let before = -1;
  await until('nothing is asked for any more', async () => {
    await new Promise((done) => setTimeout(done, 400));
    const isSettled = list.length === before;
    before = list.length;
    return isSettled;
  });
}
