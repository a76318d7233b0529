// A large team: its file is opened, and what can be seen of it is put together from what is kept and drawn.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { TEAM, TEAM_QUICK } from './answers.mjs';
import { settled, withPhone } from './phone.mjs';

const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';
const idOf = (number) => [...(number + 1).toString(32).padStart(10, '0')].map((figure) => BASE32[parseInt(figure, 32)]).join('');

/** The file of a team of so many members, each with all answers to a check. */
function file(members, check) {
  const { assessment } = JSON.parse(check === 'quick' ? TEAM_QUICK : TEAM);
  const team = { format: 1, kind: 'team', id: idOf(7), name: 'Large', checklist: assessment.checklist, version: assessment.version, profile: assessment.profile, check, way: 'each_alone', names: 'shown', rule: 'best', members: {} };
  for (let nth = 0; nth < members; nth += 1) {
    const own = structuredClone(assessment);
    for (const response of Object.values(own.responses)) {
      if (typeof response.answer?.level === 'number') response.answer.level = (response.answer.level + nth) % 5;
    }
    delete own.scenarios;
    team.members[idOf(nth)] = { name: `Member ${nth}`, returns: [{ at: 1764144000000 + nth, assessment: own }] };
  }
  return JSON.stringify(team);
}

/**
 * Milliseconds until a team's file is opened and drawn, and the longest task of that; then, in a page loaded anew, until
 * its skills are, and the longest task there.
 */
export function team(browser, site, { members, slowdown, check = 'full' }) {
  return withPhone(browser, site, { isNear: true, slowdown }, async (page) => {
    await page.addInitScript(() => {
      window.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
      }).observe({ type: 'longtask', buffered: true });
      const watch = new MutationObserver(() => {
        if (document.documentElement.hasAttribute('data-ready') && !window.readyAt) {
          window.readyAt = performance.now();
          window.longest = 0;
        }
        for (const [name, what] of [['opened', '#members .kept li'], ['drawn', '#heat tbody td']]) {
          if (document.querySelector(what)) window[name] ??= performance.now();
        }
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.goto(`${site.url}team.html`);
    await settled(page);
    // From a disk: handed over as bytes, making a file of them would be a long task of the page.
    const folder = mkdtempSync(join(tmpdir(), 'team-'));
    const path = join(folder, 'team.json');
    writeFileSync(path, file(members, check));
    const began = await page.evaluate(() => ((window.longest = 0), performance.now()));
    await page.locator('.team input[type=file]').setInputFiles(path);
    await page.waitForFunction(() => window.opened, undefined, { timeout: 300_000 });
    const opened = (await page.evaluate(() => window.opened)) - began;
    // Everybody is kept by themselves, which takes a while and holds nothing up; the mark comes last.
    await page.waitForFunction(() => localStorage.getItem('dependable:teams'), undefined, { timeout: 300_000, polling: 500 });
    const opening = await page.evaluate(() => window.longest);
    rmSync(folder, { recursive: true });
    // The same page at another place would not be loaded anew.
    await page.goto('about:blank');
    await page.goto(`${site.url}team.html#skills`);
    await page.waitForFunction(() => window.drawn, undefined, { timeout: 300_000 });
    const { drawn, longest } = await page.evaluate(() => ({ drawn: window.drawn - window.readyAt, longest: window.longest }));
    return { opened, opening, drawn, longest };
  });
}
