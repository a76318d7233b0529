// The pages of the site, as the program lists them (src/state/pages.rs); a build writes the list down.
import { readFileSync } from 'node:fs';

const LIST = new URL('../target/pages.json', import.meta.url);

/** Every page: its file, what it is called, and whether the header leads to it. The first is served as `/`. */
export const PAGES = read();

/** Every page by its address; the first one's is empty. */
export const ADDRESSES = PAGES.map(({ file }, nth) => (nth ? file : ''));

/** Every page, and what the checks show besides: a question of either, the result of a chapter, a scenario. */
export const EVERYWHERE = [...ADDRESSES, 'check.html#OPS-4', 'full.html#DATA-1', 'full.html#DATA', 'full.html#S3'];

function read() {
  try {
    return JSON.parse(readFileSync(LIST, 'utf8'));
  } catch (error) {
    throw new Error(`There is no list of pages; ./dev build writes it. ${error.message}`);
  }
}
