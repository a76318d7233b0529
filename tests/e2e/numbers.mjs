// The page shows the numbers that the native tool prints for the same answers.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { unfold } from './journey.mjs';
import { BANDS, BANDS_FROM, PRACTICES, ROOT, SECTIONS, answers, mixedAnswers, test, words } from './support.mjs';

const run = promisify(execFile);

async function resultOf(saved) {
  const folder = await mkdtemp(join(tmpdir(), 'dependable-'));
  try {
    const file = join(folder, 'answers.json');
    await writeFile(file, saved);
    const { stdout } = await run('cargo', ['run', '-q', '--bin', 'dependable-tool', '--', 'result', 'static/checklists/production-ai', file], { cwd: ROOT, maxBuffer: 1 << 24 });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const bandOf = (score) => BANDS_FROM.findLastIndex((from) => score >= from);

/** To the nearest 5 that lies in the same band. */
function rounded(score) {
  const nearest = Math.floor((score + 2.5) / 5) * 5;
  return nearest + 5 * Math.sign(bandOf(score) - bandOf(nearest));
}

const PEOPLE = {
  'a senior candidate with all kinds of answers': mixedAnswers({ ticks: 1 }),
  'a junior candidate for classic ML who does well': answers((practice, place) => 2 + (place % 3), { profile: ['candidate', 'classic-ml', 'junior', 'pilot'] }),
  'a team with an agent that decides about people': mixedAnswers({ profile: ['team', 'agent', 'tier-b', 'decides-about-people', 'acts-without-approval'], ticks: 3 }),
};

for (const [who, saved] of Object.entries(PEOPLE)) {
  test(`The result page shows the numbers of the native tool for ${who}`, async ({ open }) => {
    const wanted = await resultOf(saved);
    const { page } = await open({ at: 'result.html', saved });
    await page.locator('.headline').waitFor();
    await unfold(page);
    const text = async (selector) => (await page.locator(selector).textContent()).replaceAll(/\s+/g, ' ');
    const headline = await text('.headline');
    const { overall, fit } = wanted;
    assert.ok(overall && fit, 'enough is answered');
    const title = words('result.title', { n: fit.met, of: fit.of, band: BANDS[overall.band] });
    assert.ok((await page.locator('h1').textContent()).endsWith(title), `${headline}: ${title}`);
    assert.ok(headline.includes(words('result.held_back', { section: SECTIONS[overall.weakest] })), `${headline}: weakest is ${overall.weakest}`);
    assert.ok(headline.includes(words('result.number', { n: overall.shown })), `${headline}: score ${overall.shown}`);
    assert.ok(headline.includes(words('result.fit', { n: fit.met, of: fit.of, floor: fit.floor_below })), `${headline}: fit ${JSON.stringify(fit)}`);
    if (overall.unknowns) assert.ok(headline.includes(words('result.unknowns', { n: overall.unknowns }).split(',')[0]), `${headline}: ${overall.unknowns} unknowns`);

    const rows = await page.locator('#sections .row').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('summary > h3, summary > .hint, summary > .unseen, summary > .band')].map((part) => part.textContent)));
    const five = (score) => rounded(score.of_hundred / score.by);
    const wantedRows = wanted.sections.map(({ id, is_shown, score, claimed_score, target_score, band }) =>
      is_shown
        ? [SECTIONS[id], BANDS[band], words('sections.says', { shown: five(score), claimed: five(claimed_score), asked: five(target_score) })]
        : [SECTIONS[id], words('sections.open')],
    );
    assert.deepEqual(rows, wantedRows);

    const titles = new Map(PRACTICES.map(({ id, title }) => [id, title]));
    const shown = await page.locator('#look .row > details > summary').evaluateAll((rows) => rows.map((row) => row.id.replace('about-', '')));
    assert.deepEqual(shown, wanted.gaps.map(({ practice }) => practice), 'the gaps, in their order');
    const toPrepare = await page.locator('#prepare .row > details > summary').evaluateAll((rows) => rows.map((row) => row.id.replace('prepare-', '')));
    const lacking = wanted.practices.filter(({ claimed, evidenced, target }) => claimed > evidenced && claimed >= target);
    assert.deepEqual(toPrepare, lacking.map(({ id }) => id), 'what is to be prepared');
    for (const { practice } of wanted.proofs) assert.ok(toPrepare.includes(practice), `${practice} is to be prepared`);
    const lifts = words('stairs.lifts').split('{')[0];
    const marked = await page.locator(':is(#look, #prepare) .row > details > summary').evaluateAll((rows, lifts) => rows.filter((row) => row.textContent.includes(lifts)).map((row) => row.id.replace(/^\w+-/, '')), lifts);
    const onTheWay = new Set(wanted.staircase.flatMap(({ changes }) => changes.map(({ practice }) => practice)));
    assert.deepEqual(marked, [...shown, ...toPrepare].filter((id) => onTheWay.has(id)), 'what lifts the band is marked, once');
    const all = await page.locator('#sections tbody tr').evaluateAll((all) => all.map((row) => row.querySelector('a').textContent));
    const answered = wanted.practices.filter(({ status }) => status !== 'unanswered');
    assert.deepEqual(all, answered.map(({ id }) => titles.get(id)), 'every answer has its row');
  });
}
