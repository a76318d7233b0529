// The page shows the numbers that the native tool prints for the same answers.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { unfold } from './journey.mjs';
import { answers, BANDS, BANDS_FROM, mixedAnswers, PRACTICES, ROOT, SECTIONS, test, words } from './support.mjs';

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
    const text = async (selector) => (await page.locator(selector).textContent()).replaceAll(/\s+/g, ' ');
    const headline = await text('.headline');
    const { overall, fit } = wanted;
    assert.ok(overall && fit, 'enough is answered');
    assert.ok(headline.startsWith(BANDS[overall.band]), `${headline} is ${BANDS[overall.band]}`);
    assert.ok(headline.includes(words('result.weakest', { section: SECTIONS[overall.weakest] })), `${headline}: weakest is ${overall.weakest}`);
    assert.ok(headline.includes(words('result.number', { n: overall.shown })), `${headline}: score ${overall.shown}`);
    assert.ok(headline.includes(words('result.fit', { n: fit.met, of: fit.of, floor: fit.floor_below })), `${headline}: fit ${JSON.stringify(fit)}`);
    if (overall.unknowns) assert.ok(headline.includes(words('result.unknowns', { n: overall.unknowns }).split(',')[0]), `${headline}: ${overall.unknowns} unknowns`);

    const rows = await page.locator('section:has(svg.chart) tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
    const whole = (score) => (score === null ? '–' : String(Math.round(score.of_hundred / score.by)));
    const wantedRows = wanted.sections.map((section) =>
      section.is_shown
        ? [SECTIONS[section.id], String(section.shown), whole(section.claimed_score), whole(section.target_score), BANDS[section.band], String(rounded(section.without_unknowns.of_hundred / section.without_unknowns.by))]
        : [SECTIONS[section.id], words('sections.open')],
    );
    assert.deepEqual(rows, wantedRows);

    const titles = new Map(PRACTICES.map(({ id, title }) => [id, title]));
    await unfold(page);
    const shown = await page.locator('.result > .cards').first().locator('.card').evaluateAll((cards) => cards.map((card) => card.id.replace('about-', '')));
    assert.deepEqual(shown, wanted.gaps.map(({ practice }) => practice), 'the gaps, in their order');
    const proofs = await page.locator('.proofs a').allTextContents();
    assert.deepEqual(proofs, wanted.proofs.map(({ practice }) => titles.get(practice)), 'the proofs, in their order');
    const stairs = await page.locator('.stairs ol > li').evaluateAll((all) => all.map((stair) => [...stair.querySelectorAll('a')].map((link) => link.textContent)));
    assert.deepEqual(stairs, wanted.staircase.map(({ changes }) => changes.map(({ practice }) => titles.get(practice))), 'the staircase');
    const all = await page.locator('.all tbody tr').evaluateAll((all) => all.map((row) => [row.querySelector('a').textContent, row.cells[2].textContent, row.cells[3].textContent]));
    const answered = wanted.practices.filter(({ status }) => status !== 'unanswered');
    assert.deepEqual(all, answered.map(({ id, evidenced, target }) => [titles.get(id), evidenced === null ? '–' : String(evidenced), String(target)]), 'every answer with what it counts for');
  });
}
