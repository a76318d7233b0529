// Everybody can use it: axe finds nothing on any page in any state, in light, in dark and in forced colours.
import assert from 'node:assert/strict';

import { ADDRESSES } from '../pages.mjs';
import { choose, choosing, next, start, toOpening, turn, unfold } from './journey.mjs';
import { LAID_OUT, axe, mixedAnswers, quickAnswers, shows, test, until, wear, words } from './support.mjs';

const CALM = { reducedMotion: 'reduce' };

/** axe in light and in forced colours, and once more in dark for what colours can break. */
async function isAccessible(page, what) {
  await page.evaluate(axe);
  // What is out of sight is styled when it is scrolled to; axe looks at all of it.
  await wear(page, LAID_OUT);
  const found = [];
  for (const colours of ['light', 'dark', 'forced colours']) {
    await page.emulateMedia({ colorScheme: colours === 'dark' ? 'dark' : 'light', forcedColors: colours === 'forced colours' ? 'active' : 'none' });
    const options = colours !== 'dark' ? {} : { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
    const violations = await page.evaluate(async (options) => {
      const { violations } = await window.axe.run(document, options);
      return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes.slice(0, 2).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`);
    }, options);
    found.push(...violations.map((violation) => `${what}, ${colours}: ${violation}`));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return found;
}

/** A test that walks states and gathers what axe finds in all of them. */
function accessible(sentence, walk) {
  test(sentence, async ({ open }) => {
    const found = [];
    await walk(open, async (page, what) => void found.push(...(await isAccessible(page, what))));
    assert.deepEqual(found, []);
  });
}

accessible('axe finds nothing on the start page, the questions in every state, and the quick result', async (open, check) => {
  const { page } = await open({ ...CALM, width: 390 });
  await check(page, 'start');
  await choosing(page, 'who', 'team');
  await check(page, 'start for a team');
  await choosing(page, 'who', 'candidate');
  await toOpening(page);
  await check(page, 'opening');
  await turn(page, () => page.locator('form.opening button[type=submit]').click());
  await check(page, 'question');
  await choose(page, 4);
  await check(page, 'question with evidence');
  while (!(await page.locator('.others details').count())) await next(page);
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await check(page, 'question with every disclosure open');
  const visit = await open({ ...CALM, at: 'result.html', saved: quickAnswers(0) });
  await visit.page.locator('.card').first().waitFor();
  await check(visit.page, 'quick result');
  await unfold(visit.page);
  await check(visit.page, 'quick result, unfolded');
  await visit.go('');
  await check(visit.page, 'start with saved answers');
});

accessible('axe finds nothing on the full check: overview, chapter result, scenario before and after', async (open, check) => {
  const visit = await open({ ...CALM, at: 'full.html', saved: mixedAnswers({ scenarios: false }) });
  const { page } = visit;
  await page.locator('.chapters').waitFor();
  await unfold(page);
  await check(page, 'overview, unfolded');
  await visit.go('full.html#DATA');
  await shows(page, words('full.to_overview'));
  await unfold(page);
  await check(page, 'chapter result');
  await visit.go('full.html#DATA-1');
  await check(page, 'full question');
  await visit.go('full.html#S3');
  await page.locator('form.scenario').waitFor();
  await check(page, 'scenario before');
  await page.locator('label:has(input[name=best])').nth(0).click();
  await page.locator('label:has(input[name=worst])').nth(1).click();
  await page.locator('.explained button').click();
  await page.locator('.reasons-shown').waitFor();
  await check(page, 'scenario after');
});

accessible('axe finds nothing on the full result with everything unfolded', async (open, check) => {
  const { page } = await open({ ...CALM, at: 'result.html', saved: mixedAnswers({ ticks: 1 }) });
  await page.locator('.headline').waitFor();
  await unfold(page);
  await until(page, () => document.querySelectorAll('#look .row').length > 10, undefined, 'all gaps appear');
  await unfold(page);
  await check(page, 'full result');
});

accessible('axe finds nothing on the brief, the practice room, the contrast page, and empty pages', async (open, check) => {
  const visit = await open({ ...CALM, at: 'brief.html', saved: mixedAnswers() });
  await visit.page.locator('article.brief').waitFor();
  await check(visit.page, 'brief');
  await visit.go('room.html');
  await unfold(visit.page);
  await check(visit.page, 'room');
  await visit.go('contrast.html');
  await check(visit.page, 'contrast');
  const empty = await open({ ...CALM, width: 390, at: 'result.html' });
  for (const at of ADDRESSES) {
    await empty.go(at);
    await check(empty.page, `${at || 'the first page'} without answers`);
  }
});

accessible('axe finds nothing on the notices', async (open, check) => {
  const broken = await open({ ...CALM, at: 'check.html', saved: 'not JSON' });
  await broken.page.locator('.notice').first().waitFor();
  await check(broken.page, 'unreadable');
  const blocked = await open({
    ...CALM,
    before: ({ context }) =>
      context.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('', 'SecurityError');
          },
        }),
      ),
  });
  await blocked.page.locator('.notice.warning').waitFor();
  await check(blocked.page, 'blocked storage');
  const { page } = await open({ ...CALM, at: 'check.html', saved: quickAnswers(1) });
  await page.getByRole('button', { name: words('over.start') }).click();
  await shows(page, words('over.sure'));
  await check(page, 'asking to start over');
  await page.getByRole('button', { name: words('over.yes') }).click();
  await shows(page, words('notice.started_over'));
  await check(page, 'started over');
});
