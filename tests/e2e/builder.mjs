// The page on which a host chooses what comes into its page, and sees it.
import assert from 'node:assert/strict';

import { axe, test, until } from './support.mjs';

const BUILDER = { at: 'builder.html' };
const snippet = (page) => page.locator('.builder textarea').inputValue();

/** The check in the page that shows it, once it can be used. */
async function shown(page) {
  const check = () => page.frames().find((frame) => frame.url().includes('embed.html'));
  for (let frame = check(); ; frame = check()) {
    if (frame && (await frame.locator('#main h1').count().catch(() => 0))) return frame;
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
}

test('What is chosen stands in the snippet and in the page that shows it, without a step in the history', async ({ url, open }) => {
  const { page } = await open(BUILDER);
  await page.locator('.builder form').waitFor();
  const steps = await page.evaluate(() => history.length);
  assert.equal((await snippet(page)).split('\n')[0], `<script async src="${url}embed.js"></script>`);
  await page.locator('select[name=system]').selectOption('agent');
  await page.locator('[name=check][value=full]').check();
  await until(page, () => document.querySelector('.stage iframe').src.includes('system=agent&check=full'), undefined, 'the page that shows it is another one');
  const frame = await shown(page);
  assert.ok(frame.url().includes('who=candidate&system=agent&check=full'), frame.url());
  assert.equal(await frame.locator('select[name=system]').inputValue(), 'agent');
  assert.ok((await snippet(page)).includes('<dependable-check title="A check for people who run AI in production" style="display: block; min-height: 68rem" who="candidate" system="agent" check="full">'));
  assert.equal(await page.evaluate(() => history.length), steps);
});

test('Each of the three forms is shown at work', async ({ open }) => {
  const { page } = await open(BUILDER);
  await page.locator('[name=way][value=frame]').check();
  await until(page, () => document.querySelector('.stage iframe').src.includes('form=frame'), undefined, 'the frame is shown');
  assert.equal((await shown(page)).parentFrame().parentFrame(), page.mainFrame());
  assert.ok((await snippet(page)).startsWith('<iframe src="'));
  await page.locator('[name=way][value=link]').check();
  await page.frameLocator('.stage iframe').locator('a:has(img[src*="check.svg"]), a[href*="embed.html"]').first().waitFor();
  assert.ok((await snippet(page)).startsWith('<a href="'));
});

test('A colour that cannot be read is answered with the nearest that can, and no colour with what one is', async ({ open }) => {
  const visit = await open(BUILDER);
  // The page that shows it hears the same.
  visit.expects(/is not met/);
  const { page } = visit;
  await page.locator('.builder summary').click();
  const field = page.locator('[name=accent]');
  const says = page.locator('div:has(> .select [name=accent]) [role=status]');
  for (const [written, answer] of [['#ffdd00', /#[0-9a-f]{6} .*#ffdd00/], ['mauve', /#14594f/], ['#14594f', /^$/]]) {
    await field.fill(written);
    await field.press('Tab');
    await until(page, ([source]) => new RegExp(source).test(document.querySelector('[name=accent]').closest('div').querySelector('[role=status]').textContent), [answer.source], `${written} is answered`);
  }
  assert.equal(await says.textContent(), '');
});

test('The builder passes axe, scrolls nowhere sideways, and asks nobody else for anything', async ({ open }) => {
  for (const width of [320, 1280]) {
    const { page } = await open({ ...BUILDER, width });
    await page.locator('.builder summary').click();
    await shown(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `at ${width} px`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { iframes: false }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  }
});
