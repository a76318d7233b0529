// The slow phone: a narrow window, a processor slowed down four times, and a mobile network.
export const SLOWDOWN = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/**
 * Calls `visit` with a page in a context of its own and the page's session, and closes both.
 *
 * `saved`: answers that the site kept before. `isNear`: the network is not slowed down. `slowdown`: of the processor.
 */
export async function withPhone(browser, site, { saved, isNear = false, slowdown = SLOWDOWN }, visit) {
  const localStorage = saved ? [{ name: site.key, value: saved }] : [];
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    storageState: { cookies: [], origins: saved ? [{ origin: new URL(site.url).origin, localStorage }] : [] },
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    if (!isNear) await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await visit(page, session);
  } finally {
    await context.close();
  }
}

/** The program is at work and nothing is on its way any more. */
export async function settled(page) {
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
}
