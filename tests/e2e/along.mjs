// What can be taken along, and what becomes of each press.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { PRACTICES, download, mixedAnswers, shows, test, until, words } from './support.mjs';

const jsQR = createRequire(new URL('../../.tools/package.json', import.meta.url))('jsqr');

/** The part of the page about one form. */
const way = (page, key) => page.locator('.way', { has: page.getByRole('heading', { name: words(key), exact: true }) });
const press = (page, key, button) => way(page, key).getByRole('button', { name: words(button), exact: true }).click();
const save = (page, key) => download(page, () => press(page, key, 'along.save'));

/** What an independent decoder reads off a picture of the screen. */
async function decoded(page, picture) {
  // As text: a list of millions of numbers would hold up all other tests on its way.
  const { pixels, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas.drawImage(bitmap, 0, 0);
    const { data, width, height } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    const address = await new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.readAsDataURL(new Blob([data]));
    });
    return { pixels: address.split(',')[1], width, height };
  }, picture.toString('base64'));
  return jsQR(new Uint8ClampedArray(Buffer.from(pixels, 'base64')), width, height)?.data;
}

test('The link is shown, copied and shared, and opens what was answered here', async ({ open }) => {
  const saved = JSON.parse(mixedAnswers());
  Object.values(saved.assessment.responses)[0].note = 'remark 4711';
  const visit = await open({ at: 'along.html', saved: JSON.stringify(saved), permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = visit;
  const address = await page.locator('.address textarea').inputValue();
  assert.ok(address.startsWith(`${visit.url}shared.html#dpn.`), address);
  assert.ok(address.split('#')[1].length <= 300);
  await press(page, 'along.link', 'along.copy_link');
  await shows(page, words('along.copied'), '[role=status]');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
  const other = await open({ at: address.slice(visit.url.length) });
  await shows(other.page, words('shared.theirs'), 'h2');
  assert.ok(!(await other.page.content()).includes('remark 4711'));
  const headline = (page) => page.locator('.headline .scale').textContent();
  await visit.go('result.html');
  assert.equal(await headline(other.page), await headline(page), 'theirs is what it is here');
});

test('The QR code is read off the screen, small and large, in light, dark and forced colours', async ({ open }) => {
  for (const [width, options] of [[1280, {}], [390, { colorScheme: 'dark' }], [1280, { forcedColors: 'active' }]]) {
    const { page } = await open({ at: 'along.html', saved: mixedAnswers(), width, ...options });
    const address = await page.locator('.address textarea').inputValue();
    await page.locator('.way summary', { hasText: words('along.code') }).click();
    const code = page.locator('.code > svg.qr');
    const [site, link] = address.split('#');
    const said = `${site}#${link.toUpperCase()}`;
    assert.equal(await decoded(page, await code.screenshot()), said);
    await page.getByRole('button', { name: words('along.code_large') }).click();
    const large = page.locator('dialog[open] svg.qr');
    const size = await large.evaluate((code) => code.getBoundingClientRect());
    assert.ok(size.width >= Math.min(width * 0.9, 600), `${size.width} at ${width}`);
    assert.equal(await decoded(page, await page.screenshot()), said);
    // It holds the focus, and gives it back.
    await page.keyboard.press('Escape');
    await large.waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), words('along.code_large'));
    await page.getByRole('button', { name: words('along.code_large') }).click();
    await page.getByRole('button', { name: words('along.code_small') }).click();
    await large.waitFor({ state: 'hidden' });
  }
});

test('A link that is sealed opens with its passphrase only, and a wrong one says so', async ({ open }) => {
  const visit = await open({ at: 'along.html', saved: mixedAnswers() });
  const { page } = visit;
  await page.locator('.way summary', { hasText: words('along.with_passphrase') }).click();
  await page.locator('[name=passphrase]').fill('Größe und Staub');
  await press(page, 'along.link', 'along.seal');
  await shows(page, words('along.sealed'), '[role=status]');
  const address = await page.locator('.address textarea').inputValue();
  assert.ok(address.includes('#dps.'), address);
  const other = await open({ at: address.slice(visit.url.length) });
  assert.equal(await other.page.locator('.headline').count(), 0);
  const attempt = async (passphrase) => {
    await other.page.locator('[name=passphrase]').fill(passphrase);
    await other.page.getByRole('button', { name: words('shared.open') }).click();
  };
  await attempt('Größe und Staub?');
  await shows(other.page, words('shared.wrong'), '[role=status]');
  // The same letters, composed in another way, as another keyboard writes them.
  await attempt('Gro\u0308\u00dfe und Staub'.replace('Gro\u0308\u00df', 'Gr\u006f\u0308\u00df'));
  await shows(other.page, words('shared.theirs'), 'h2');
  // What is typed next is not what it was sealed with: no link is shown that could be taken for one sealed with it.
  await page.locator('[name=passphrase]').fill('another');
  await shows(page, words('along.seal_first'), '.way');
  assert.equal(await page.locator('.address textarea').count(), 0);
  await page.locator('[name=passphrase]').fill('');
  await until(page, () => document.querySelector('.address textarea')?.value.includes('#dpn.'), undefined, 'the open link, where none is to be sealed');
});

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
