// A history of a hundred days: from the program at work to the days on the screen.
import { CANDIDATE } from './answers.mjs';
import { settled, withPhone } from './phone.mjs';

const DAYS = 100;

/** Milliseconds until the days are painted, after the program has taken the page over. */
export function history(browser, site, slowdown) {
  return withPhone(browser, site, { saved: CANDIDATE, isNear: true, slowdown }, async (page) => {
    await page.goto(`${site.url}index.html`);
    await page.evaluate(
      ([key, saved, days]) => {
        const text = JSON.parse(saved);
        for (let day = 0; day < days; day += 1) {
          const since = Date.UTC(2026, 0, 1) + day * 86_400_000;
          const date = new Date(since).toISOString().slice(0, 10);
          localStorage.setItem(key.replace(/answers$/, `day:${date}:0`), JSON.stringify({ ...text, format: 2, since }));
        }
      },
      [site.key, CANDIDATE, DAYS],
    );
    // The first visit moves them into the database.
    await page.goto(`${site.url}history.html`);
    await page.locator('#days li').first().waitFor();
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (document.documentElement.hasAttribute('data-ready')) window.readyAt ??= performance.now();
        if (document.querySelector('#days li') && !window.shownAt) {
          window.shownAt = 0;
          requestAnimationFrame(() => setTimeout(() => (window.shownAt = performance.now())));
        }
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.reload();
    await settled(page);
    await page.waitForFunction(() => window.shownAt > 0);
    return page.evaluate(() => window.shownAt - window.readyAt);
  });
}
