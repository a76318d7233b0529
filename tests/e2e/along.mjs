// What can be taken along, and what becomes of each press.
import assert from 'node:assert/strict';
import { PRACTICES, download, mixedAnswers, shows, test, until, words } from './support.mjs';

/** The part of the page about one form. */
const way = (page, key) => page.locator('.way', { has: page.getByRole('heading', { name: words(key), exact: true }) });
const press = (page, key, button) => way(page, key).getByRole('button', { name: words(button), exact: true }).click();
const save = (page, key) => download(page, () => press(page, key, 'along.save'));

test('Markdown, tables and the answers are saved as files with names and content', async ({ open }) => {
  const saved = JSON.parse(mixedAnswers());
  saved.assessment.responses['OPS-4'] = { answer: { level: 1 }, note: '=HYPERLINK("http://x","a"), "quoted"\nand a second line' };
  const { page } = await open({ at: 'along.html', saved: JSON.stringify(saved) });

  const markdown = await save(page, 'along.markdown');
  assert.equal(markdown.name, 'dependable-brief.md');
  assert.ok(markdown.text.startsWith(`# ${words('brief.title_candidate')}\n`));
  assert.ok(markdown.text.includes(`## ${words('brief.gaps')}\n`));

  const practices = await save(page, 'along.practices');
  assert.equal(practices.name, `dependable-brief-${words('brief.table_practices')}.csv`);
  assert.equal(practices.text[0], '\u{feff}', 'a spreadsheet knows by it that this is UTF-8');
  const rows = parse(practices.text.slice(1));
  assert.equal(rows[0][0], 'practice');
  assert.ok(rows.length > 45);
  assert.ok(rows.every((row) => row.length === rows[0].length), 'every row has every cell');
  const note = rows.find(([id]) => id === 'OPS-4').at(-1);
  assert.match(note, /HYPERLINK\("http:\/\/x","a"\), "quoted"\r?\nand a second line/);
  assert.ok(rows.flat().every((cell) => !/^[=+\-@\t\r]/.test(cell)), 'no cell can become a formula');

  const sections = await save(page, 'along.sections');
  assert.equal(sections.name, `dependable-brief-${words('brief.table_sections')}.csv`);
  assert.equal(parse(sections.text.slice(1)).length, 8);

  await page.getByRole('radio', { name: words('along.decimals_comma') }).check();
  const semicolons = await save(page, 'along.sections');
  const cells = (table, between) => table.text.split('\r\n')[0].split(between).length;
  assert.equal(cells(semicolons, ';'), cells(sections, ','));
  assert.match(semicolons.text, /"\d+,\d"/, 'decimals are written with a comma');

  const copy = await save(page, 'along.answers');
  assert.equal(copy.name, words('storage.file_name'));
  assert.equal(JSON.parse(copy.text).assessment.responses['OPS-4'].note, saved.assessment.responses['OPS-4'].note);
});

test('What is copied is what is saved and what is shown', async ({ open }) => {
  const { page } = await open({ at: 'along.html', saved: mixedAnswers(), permissions: ['clipboard-read', 'clipboard-write'] });
  const { text } = await save(page, 'along.markdown');
  await press(page, 'along.markdown', 'along.copy');
  await shows(page, words('along.copied'), '[role=status]');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  await way(page, 'along.markdown').locator('summary').click();
  assert.equal(await way(page, 'along.markdown').locator('textarea').inputValue(), text);
});

test('In an app that hands nothing out each press says so, and the text stands there to be selected', async ({ open }) => {
  const { page } = await open({
    at: 'along.html',
    saved: mixedAnswers(),
    before: ({ context }) =>
      context.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        HTMLAnchorElement.prototype.click = () => {};
      }),
  });
  const told = way(page, 'along.answers').locator('[role=status]');
  await press(page, 'along.answers', 'along.save');
  // Nothing tells a page that its download came to nothing, so it claims nothing.
  await until(page, (text) => document.body.innerText.includes(text), words('storage.file_name'), 'it says what to do');
  await press(page, 'along.answers', 'along.copy');
  await shows(page, words('along.refused'), '[role=status]');
  assert.equal(await told.count(), 1);
  const shown = await way(page, 'along.answers').locator('textarea').inputValue();
  assert.ok(Object.keys(JSON.parse(shown).assessment.responses).length >= PRACTICES.length / 2);
});

test('What a phone can share is shared, and a no is not called a failure', async ({ open }) => {
  for (const [refuses, says] of [[null, 'along.handed_over'], ['AbortError', 'along.closed'], ['NotAllowedError', 'along.refused']]) {
    const { page } = await open({
      at: 'along.html',
      saved: mixedAnswers(),
      before: ({ context }) =>
        context.addInitScript((refuses) => {
          navigator.canShare = () => true;
          navigator.share = async ({ files }) => {
            window.shared = [files[0].name, await files[0].text()];
            if (refuses) throw new DOMException('', refuses);
          };
        }, refuses),
    });
    await press(page, 'along.markdown', 'along.share');
    await shows(page, words(says), '[role=status]');
    const [name, text] = await page.evaluate(() => window.shared);
    assert.equal(name, 'dependable-brief.md');
    assert.ok(text.startsWith('# '));
  }
});

test('Nothing is requested on the desk once it has loaded, whatever is pressed', async ({ open }) => {
  const visit = await open({ at: 'along.html', saved: mixedAnswers() });
  const { page } = visit;
  const own = () => visit.asked.filter((address) => !address.startsWith('blob:')).length;
  const loaded = own();
  await save(page, 'along.markdown');
  for (const summary of await page.locator('.way summary').all()) await summary.click();
  assert.equal(own(), loaded);
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
