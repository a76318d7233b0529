// How a person moves: by mouse or by keyboard, and what stands in front of them.
import assert from 'node:assert/strict';

import { until } from './support.mjs';

/** The heading of the page. */
export const heading = (page) => page.locator('h1').textContent();

/** Does something that leads to another page or question, and waits until that one shows. */
export async function turn(page, act) {
  const from = page.url();
  const before = await page.evaluate(() => document.querySelector('h1')?.textContent);
  await act();
  const arrived = ({ from, before }) => {
    const heading = document.querySelector('h1');
    const isNew = heading?.textContent !== before || document.activeElement === heading;
    return location.href !== from && isNew && !document.querySelector('main .waiting');
  };
  await until(page, arrived, { from, before }, `another page than ${new URL(from).pathname}${new URL(from).hash}`);
}

/** The focus is on the page's heading. */
export function atHeading(page) {
  return until(page, () => document.activeElement?.tagName === 'H1', undefined, 'the heading has the focus');
}

/** The text of an answer, as the label shows it. */
const textOf = (label) => label.locator('span').evaluate((span) => span.firstChild.textContent.trim());

/** Chooses by mouse: a level from 0 to 4, 'dont-know', 'no-opportunity', or 'not-applicable'. Returns the text chosen. */
export async function choose(page, answer) {
  if (answer === 'not-applicable') {
    const reasons = page.locator('.others details');
    if (!(await reasons.evaluate((details) => details.open))) await reasons.locator('summary').click();
    const label = reasons.locator('label').first();
    await label.click();
    await chosen(label);
    return textOf(label);
  }
  const label = page.locator('.choice', { has: page.locator(`input[name=answer][value="${answer}"]`) });
  await label.click();
  await chosen(label);
  return textOf(label);
}

const chosen = (label) => label.locator('input:checked').waitFor({ state: 'attached' });

/** Whether this question may be called not applicable. */
export const maySkip = (page) => page.locator('.others details').count().then(Boolean);

/** The practice that the address names. */
export const practiceAt = (page) => new URL(page.url()).hash.slice(1);

const isInEvidence = () => !!document.activeElement?.closest('.evidence');

/** Goes on, and on from the evidence as well, where the way on leads to it first. */
async function onward(page, act) {
  const from = page.url();
  const isThere = await page.evaluate(isInEvidence);
  await act();
  if (isThere) return;
  await until(page, (from) => location.href !== from || !document.querySelector('form.question') || document.activeElement?.closest('.evidence'), from, `on from ${from}`);
  if (await page.evaluate(isInEvidence)) await act();
}

/** Goes on by mouse. */
export const next = (page) => turn(page, () => onward(page, () => page.locator('form.question button[type=submit]').click()));

/** Chooses in a list of the profile, such as the list `seniority` and its option `senior`. */
export const choosing = (page, list, option) => page.locator(`#start select[name=${list}]`).selectOption(option);

/** What a list of the profile shows as chosen. */
export const chosenIn = (page, list) => page.locator(`select[name=${list}]`).inputValue();

/** From the start page to the opening of the three-minute check, by mouse. */
export const toOpening = (page) => turn(page, () => page.locator('#start button[type=submit]').click());

/** Begins the three-minute check by mouse: from the start page over its opening to the first question. */
export async function start(page) {
  await toOpening(page);
  await page.locator('form.opening').waitFor();
  await turn(page, () => page.locator('#start button[type=submit]').click());
}

/** Answers the rest of the three-minute check by mouse with one level, to the result. */
export async function answerAll(page, level) {
  const given = {};
  while (await page.locator('form.question').count()) {
    given[practiceAt(page)] = await choose(page, level);
    await next(page);
  }
  return given;
}

/** Presses Tab until the focus is on what matches; fails when it went round without meeting it. */
export async function tabTo(page, selector, key = 'Tab') {
  for (let press = 0; press < 400; press += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
  }
  assert.fail(`${key} does not reach ${selector}`);
}

/** Chooses by a digit from 1 to 5, and waits until the choice shows. */
export async function digit(page, number) {
  await page.keyboard.press(String(number));
  await until(page, (place) => document.querySelectorAll('form.question .levels [name=answer]')[place]?.checked, number - 1, `digit ${number} chooses`);
}

/** Presses Enter and arrives elsewhere. */
export const enter = (page) => turn(page, () => onward(page, () => page.keyboard.press('Enter')));

/** Unfolds everything that is folded, and what appears inside of it. */
export async function unfold(page) {
  for (;;) {
    const opened = await page.evaluate(() => {
      const folded = [...document.querySelectorAll('details:not([open])')];
      folded.forEach((details) => (details.open = true));
      const more = [...document.querySelectorAll('button.more')];
      more.forEach((button) => button.click());
      return folded.length + more.length;
    });
    if (!opened) return;
    // What is drawn when it is first opened is there.
    await until(page, () => [...document.querySelectorAll('.row > details[open]')].every((details) => details.children.length > 1) && !document.querySelector('button.more'), undefined, 'what was opened is drawn');
  }
}
