// The brief: on screen and on paper.
import assert from 'node:assert/strict';

import { answers, download, mixedAnswers, quickAnswers, sheetsOf, shows, test, until, words } from './support.mjs';

const TEAM = { profile: ['team', 'agent', 'tier-a'] };
const KINDS = {
  'a full check of all kinds of answers': mixedAnswers({ ticks: 1 }),
  'a full check at the lowest level': answers(() => 0),
  'a full check at the highest level': answers(() => 4),
  'a full check of nothing but "don\'t know"': answers(() => 'dont_know'),
  'the audit of a team': mixedAnswers({ ...TEAM, ticks: 1 }),
};

for (const [whose, saved] of Object.entries(KINDS)) {
  test(`The brief of ${whose} prints on two to six pages, on A4 and on Letter`, async ({ open }) => {
    const { page } = await open({ at: 'brief.html', saved });
    await page.locator('article.brief').waitFor();
    for (const format of ['A4', 'Letter']) {
      const pages = sheetsOf(await page.pdf({ format }));
      assert.ok(pages >= 2 && pages <= 6, `${format}: ${pages} pages`);
    }
  });
}

test('The brief of the three-minute check prints on at most four pages', async ({ open }) => {
  const { page } = await open({ at: 'brief.html', saved: quickAnswers(0) });
  await page.locator('article.brief').waitFor();
  for (const format of ['A4', 'Letter']) {
    const pages = sheetsOf(await page.pdf({ format }));
    assert.ok(pages >= 1 && pages <= 4, `${format}: ${pages} pages`);
  }
});

test('Paper shows the text and no buttons, links of the site or messages', async ({ open }) => {
  const visit = await open({ at: 'brief.html', saved: mixedAnswers() });
  const { page } = visit;
  for (const at of ['brief.html', 'result.html', 'contrast.html']) {
    await visit.go(at);
    await page.emulateMedia({ media: 'print' });
    const visible = await page.locator('button, .button, header.site, footer.site, nav, input, .keep-strip, .notice, .no-print').evaluateAll((all) => all.filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 120)));
    assert.deepEqual(visible, [], at);
    assert.ok(await page.locator('h1').isVisible(), at);
    await page.emulateMedia({ media: null });
  }
});

test('The brief of a candidate has strengths, gaps with the next step, questions with both answers, and room for notes', async ({ open }) => {
  const saved = JSON.parse(mixedAnswers({ ticks: 3 }));
  saved.assessment.responses['OPS-4'] = { answer: { level: 0 }, note: 'Ask Ines about June.', own_words: 'We froze it twice.' };
  const { page } = await open({ at: 'brief.html', saved: JSON.stringify(saved) });
  await shows(page, words('brief.title_candidate'), 'h1');
  for (const key of ['brief.strengths', 'brief.gaps', 'brief.questions', 'brief.notes']) await shows(page, words(key), 'article.brief h2');
  await shows(page, 'Ask Ines about June.', 'article.brief');
  await shows(page, words('site.aid'), 'article.brief');
  await shows(page, words('brief.reveals'), '.exports');
  for (const gap of await page.locator('.keep:has(h3 small)').all()) assert.match(await gap.textContent(), new RegExp(words('brief.step')));
  for (const question of await page.locator('.keep:has(.asked)').all()) {
    const text = await question.textContent();
    assert.ok(text.includes(words('explain.demo')) && text.includes(words('explain.production')));
  }
});

test('A team gets an audit report in its own words', async ({ open }) => {
  const { page } = await open({ at: 'brief.html', saved: mixedAnswers(TEAM) });
  await shows(page, words('brief.title_team'), 'h1');
});

test('Print asks the browser to print, and says what to do where none comes', async ({ open }) => {
  for (const prints of [true, false]) {
    const { page } = await open({
      at: 'brief.html',
      saved: mixedAnswers(),
      before: ({ context }) => context.addInitScript((prints) => (window.print = prints ? () => dispatchEvent(new Event('beforeprint')) : undefined), prints),
    });
    await page.getByRole('button', { name: words('brief.print'), exact: true }).click();
    const told = page.locator('.toast .notice');
    if (prints) assert.equal(await told.count(), 0);
    else await shows(page, words('notice.not_printed'), '.toast .notice');
  }
});

test('The first screen of the brief has its title, one filled button and the beginning of the first sheet', async ({ open }) => {
  for (const width of [390, 1280]) {
    const { page } = await open({ at: 'brief.html', saved: mixedAnswers(), width });
    await page.locator('.first-page h2').first().waitFor();
    assert.equal(await page.locator('main .button.primary:visible').count(), 1);
    assert.ok(await page.locator('.first-page q').first().evaluate((asked) => asked.getBoundingClientRect().bottom < innerHeight), `at ${width}`);
  }
});

test('Without answers the brief says so', async ({ open }) => {
  const { page } = await open({ at: 'brief.html' });
  await shows(page, words('brief.empty'));
});
