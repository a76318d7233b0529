// The brief: on paper, as Markdown, as CSV.
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

test('Markdown, CSV and the answers are saved as files with names and content', async ({ open }) => {
  const saved = JSON.parse(mixedAnswers());
  saved.assessment.responses['OPS-4'] = { answer: { level: 1 }, note: '=HYPERLINK("http://x","a"), "quoted"\nand a second line' };
  const { page } = await open({ at: 'brief.html', saved: JSON.stringify(saved) });
  await page.locator('.exports summary').click();
  const save = (key) => download(page, () => page.getByRole('button', { name: words(key), exact: true }).click());

  const markdown = await save('brief.markdown');
  assert.equal(markdown.name, 'dependable-brief.md');
  assert.ok(markdown.text.startsWith(`# ${words('brief.title_candidate')}\n`));
  for (const title of await page.locator('article.brief .keep h3').evaluateAll((all) => all.map((heading) => heading.firstChild.textContent))) assert.ok(markdown.text.includes(`### ${title}`), `Markdown has ${title}`);

  const practices = await save('brief.csv_practices');
  assert.equal(practices.name, `dependable-brief-${words('brief.table_practices')}.csv`);
  assert.equal(practices.text[0], '\u{feff}', 'a spreadsheet knows by it that this is UTF-8');
  const rows = parse(practices.text.slice(1));
  assert.equal(rows[0][0], 'practice');
  assert.ok(rows.length > 45);
  assert.ok(rows.every((row) => row.length === rows[0].length), 'every row has every cell');
  const note = rows.find(([id]) => id === 'OPS-4').at(-1);
  assert.match(note, /HYPERLINK\("http:\/\/x","a"\), "quoted"\r?\nand a second line/);
  assert.ok(rows.flat().every((cell) => !/^[=+\-@\t\r]/.test(cell)), 'no cell can become a formula');

  const sections = await save('brief.csv_sections');
  assert.equal(sections.name, `dependable-brief-${words('brief.table_sections')}.csv`);
  assert.equal(parse(sections.text.slice(1)).length, 8);

  const copy = await save('brief.copy_answers');
  assert.equal(copy.name, words('storage.file_name'));
  assert.equal(JSON.parse(copy.text).assessment.responses['OPS-4'].note, saved.assessment.responses['OPS-4'].note);
});

test('The brief is copied as the same Markdown that is saved, and Print asks the browser to print', async ({ open }) => {
  const visit = await open({
    at: 'brief.html',
    saved: mixedAnswers(),
    permissions: ['clipboard-read', 'clipboard-write'],
    before: ({ context }) => context.addInitScript(() => (window.print = () => (window.printed = true))),
  });
  const { page } = visit;
  await page.locator('.exports summary').click();
  const { text } = await download(page, () => page.getByRole('button', { name: words('brief.markdown') }).click());
  await page.getByRole('button', { name: words('brief.copy'), exact: true }).click();
  await shows(page, words('notice.copied'), '.notice');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  await page.getByRole('button', { name: words('brief.print'), exact: true }).click();
  await until(page, () => window.printed, undefined, 'the browser is asked to print');
});

test('The first screen of the brief has its title, one filled button and the beginning of the first sheet', async ({ open }) => {
  for (const width of [390, 1280]) {
    const { page } = await open({ at: 'brief.html', saved: mixedAnswers(), width });
    await page.locator('.first-page h2').first().waitFor();
    assert.equal(await page.locator('main .button.primary:visible').count(), 1);
    assert.ok(await page.locator('.first-page q').first().evaluate((asked) => asked.getBoundingClientRect().bottom < innerHeight), `at ${width}`);
    assert.ok(!(await page.getByRole('button', { name: words('brief.copy') }).isVisible()), 'the other ways are folded');
  }
});

test('Without answers the brief says so', async ({ open }) => {
  const { page } = await open({ at: 'brief.html' });
  await shows(page, words('brief.empty'));
});

/** CSV as RFC 4180 has it. */
function parse(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}
