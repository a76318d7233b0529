// A browser as a person uses it, whichever it is.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { until, wait } from './protocol.mjs';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Keys by the names that a person would use; WebDriver writes them as private characters. */
const KEYS = { Tab: '\uE004', Enter: '\uE007', Space: ' ', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' };

/** A folder for the profile and the downloads of one browser; it goes with the browser. */
export function newFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `walk-${name}-`));
  mkdirSync(join(folder, 'downloads'));
  return folder;
}

/** Every installed program of one of these names, in the order in which a shell looks for them. */
export function everyInstalled(...names) {
  const folders = (process.env.PATH ?? '').split(':');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter((path) => existsSync(path));
}

/** The program that a variable names, or the first that is installed. */
export function installed(named, ...names) {
  return named || everyInstalled(...names)[0];
}

export class Browser {
  /**
   * `protocol`: the session. `complaints`: all that the console has said so far. `paper`: prints the page, where WebDriver
   * cannot. `zoom`: enlarges the page, where a window does not become as narrow as a phone. `end`: ends what was started. Complaints that `noise` matches are the browser's own.
   */
  constructor(protocol, { folder, complaints, paper, zoom, end, noise = /^$/ }) {
    Object.assign(this, { protocol, folder, end, noise, allComplaints: complaints, ownPaper: paper, zoom, version: protocol.version });
    this.heard = 0;
  }

  send(command, parameters = {}) {
    return this.protocol.send(command, parameters);
  }

  script(run, ...args) {
    return this.send('ExecuteScript', { script: `return (${run}).apply(null, arguments)`, args });
  }

  /** Waits until a function in the page says true; a page on its way out does not answer, which is no failure. */
  until(what, run, ...args) {
    return until(what, () => this.script(run, ...args).catch(() => false));
  }

  /** Loads an address, anew also where only the part after # differs; `waits` until the program is at work. */
  async go(address, { waits = true } = {}) {
    const from = await this.script(() => location.href).catch(() => '');
    if (from.split('#')[0] === address.split('#')[0]) await this.send('Navigate', { url: 'about:blank' });
    await this.send('Navigate', { url: address });
    // A page may add a place of its own to the address, so what follows # counts only where it was asked for.
    const arrived = (address) => {
      const here = address.includes('#') ? location.href : location.href.split('#')[0];
      return here === address && document.readyState !== 'loading' && !!document.querySelector('main');
    };
    await this.until(`the browser goes to ${address}`, arrived, address);
    if (waits) await this.ready();
  }

  ready() {
    return this.until('the program takes the page over', () => document.documentElement.hasAttribute('data-ready'));
  }

  async reload() {
    await this.script(() => void (window.isOld = true));
    await this.send('Refresh');
    await this.until('the page comes again', () => !window.isOld && document.readyState !== 'loading');
    await this.ready();
  }

  /** Clicks the first that matches and begins with the text, where one is given. */
  async click(css, text = '') {
    const what = `${css} ${text}`;
    const find = (css, text) => {
      const isMeant = (element) => element.getClientRects().length && element.textContent.replaceAll(/\s+/g, ' ').trim().startsWith(text);
      return [...document.querySelectorAll(css)].find(isMeant);
    };
    // What stands above may be laid out only now, and move it again (content-visibility: auto).
    const top = (element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      return element.getBoundingClientRect().top;
    };
    await until(`${what} is pressed`, async () => {
      const found = await this.script(find, css, text);
      if (!found) throw new Error(`nothing to press: ${what}`);
      try {
        for (let before = NaN, now = await this.script(top, found); now !== before; now = await this.script(top, found)) before = now;
        await this.send('ElementClick', { id: found[ELEMENT] });
        return true;
      } catch (error) {
        // The program may draw the page anew in between.
        if (!/stale|not interactable/.test(error.code ?? '')) throw error;
        return false;
      }
    });
  }

  /** Presses keys one after another, wherever the focus is. */
  type(...keys) {
    const actions = keys.flatMap((key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key })));
    return this.send('PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** The next Tab goes to the first stop of the page. */
  fromTheTop() {
    return this.script(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
  }

  async tabTo(css) {
    for (let press = 0; press < 150; press += 1) {
      await this.type('Tab');
      if (await this.script((css) => document.activeElement.matches(css), css)) return;
    }
    throw new Error(`Tab does not reach ${css}`);
  }

  /** Chooses a file of this path in a file field. */
  async give(css, path) {
    const found = await this.send('FindElement', { using: 'css selector', value: css });
    await this.send('ElementSendKeys', { id: found[ELEMENT], text: path });
  }

  /** Gives the page a window of this size inside, as near as the browser allows; says how wide it is. */
  async size(width, height) {
    await this.zoom?.(1);
    for (let round = 0; round < 4; round += 1) {
      const [inner, outer] = [await this.script(() => [innerWidth, innerHeight]), await this.send('GetWindowRect')];
      if (inner[0] === width && inner[1] === height) return width;
      await this.send('SetWindowRect', { width: outer.width + width - inner[0], height: outer.height + height - inner[1] });
      await wait(250);
    }
    await this.zoom?.(Math.max(1, (await this.script(() => innerWidth)) / width));
    await wait(250);
    return this.script(() => innerWidth);
  }

  /** The text of the file that a press saves. */
  async download(name, press) {
    const path = join(this.folder, 'downloads', name);
    rmSync(path, { force: true });
    await press();
    let size = -1;
    await until(`${name} is saved`, () => {
      const now = existsSync(path) ? readFileSync(path).length : -1;
      const isDone = now > 0 && now === size;
      size = now;
      return isDone;
    });
    return readFileSync(path, 'utf8');
  }

  /** The page on paper, as a PDF. */
  async paper() {
    return this.ownPaper ? this.ownPaper() : Buffer.from(await this.send('Print', { page: { width: 21, height: 29.7 } }), 'base64');
  }

  /** What the console has said since this was asked last. */
  async complaints() {
    const all = await this.allComplaints();
    const since = all.slice(this.heard);
    this.heard = all.length;
    return since.filter((line) => !this.noise.test(line));
  }

  async quit() {
    await this.protocol.quit();
    await wait(300);
    this.end();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
