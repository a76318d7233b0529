// What a program that is at work costs the main thread: a step from question to question, an answer, a result.
import { TEAM } from './answers.mjs';
import { settled, withPhone } from './phone.mjs';

/** Milliseconds of the main thread for choosing an answer and pressing Next: the three-minute check, then a chapter. */
export async function workPerStep(browser, site, slowdown) {
  const quick = await walk(browser, site, 'check.html', slowdown);
  const full = await walk(browser, site, 'full.html', slowdown);
  const steps = quick.steps + full.steps;
  const each = (name) => (quick[name] + full[name]) / steps;
  return { steps, task: each('TaskDuration'), script: each('ScriptDuration'), layout: each('LayoutDuration'), style: each('RecalcStyleDuration') };
}

const walk = (browser, site, at, slowdown) =>
  withPhone(browser, site, { isNear: true, slowdown }, async (page, session) => {
    await page.goto(site.url + at);
    await settled(page);
    // A check has its opening, and the full one a list of its parts, which lead on by the one filled button.
    while (!(await page.locator('form.question').count())) {
      await page.locator('.opening .primary, .tasks .primary, .chapters a.button').first().click();
      await idle(page);
    }
    await page.locator('form.question').waitFor();
    await session.send('Performance.enable');
    await idle(page);
    const before = await metrics(session);
    const steps = await page.evaluate(goThrough);
    await idle(page);
    const after = await metrics(session);
    return { steps, ...Object.fromEntries(Object.keys(after).map((name) => [name, (after[name] - before[name]) * 1000])) };
  });

// Compiling and saving in the background belong to what came before.
const idle = (page) => page.waitForTimeout(200);

async function metrics(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.filter(({ name }) => name.endsWith('Duration')).map(({ name, value }) => [name, value]));
}

/** Runs in the page. Stops at the last question, because what follows it is another page. */
async function goThrough() {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const heading = () => document.querySelector('form.question h1')?.textContent;
  const steps = document.querySelector('form.question progress').max - 1;
  for (let step = 0; step < steps; step += 1) {
    const before = heading();
    // The higher levels ask for evidence as well.
    document.querySelectorAll('form.question .levels input')[[1, 3][step % 2]].click();
    await drawn();
    // A claim without any is led to it before it is left.
    document.querySelector('form.question .evidence input')?.click();
    await drawn();
    document.querySelector('form.question [type=submit]').click();
    while (heading() === before) await drawn();
    await drawn();
  }
  return steps;
}

/** Milliseconds of a result, an answer, and a loop of plain arithmetic in the same page, `rounds` of each. */
export const drawing = (browser, site, rounds) =>
  withPhone(browser, site, { isNear: true, saved: TEAM }, async (page) => {
    const times = { loop: [], result: [], answer: [] };
    await page.goto(`${site.url}brief.html`);
    await settled(page);
    await page.locator('.brief').first().waitFor();
    for (let round = 0; round < rounds; round += 1) {
      times.loop.push(await page.evaluate(loop));
      times.result.push(await painted(page, '.headline .lead', 'header.site a[href="result.html"]'));
      await painted(page, 'form.question', 'header.site a[href="check.html"]');
    }
    await page.goto(`${site.url}full.html#OPS-4`);
    await settled(page);
    await page.locator('form.question .levels').waitFor();
    for (let round = 0; round < rounds; round += 1) {
      const choice = `.levels .choice:nth-child(${round % 2 ? 2 : 4})`;
      times.answer.push(await painted(page, `${choice}:has(:checked)`, `${choice} input`));
    }
    return times;
  });

/** Milliseconds from a press on `pressed` to the first frame after `awaited` is in the page. */
const painted = (page, awaited, pressed) =>
  page.evaluate(
    ([awaited, pressed]) =>
      new Promise((done) => {
        const began = performance.now();
        // A frame is painted when its callbacks have run; the next task comes after that.
        const look = () =>
          requestAnimationFrame(() => {
            if (document.querySelector(awaited)) setTimeout(() => done(performance.now() - began));
            else look();
          });
        document.querySelector(pressed).click();
        look();
      }),
    [awaited, pressed],
  );

/** Runs in the page: the yardstick that tells one machine from another. */
function loop() {
  const began = performance.now();
  let sum = 0;
  for (let i = 0; i < 5_000_000; i += 1) sum = (sum + i * 31) % 1_000_003;
  return performance.now() - began + (sum < 0 ? 1 : 0);
}
