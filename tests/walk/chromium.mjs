// Chromium, through chromedriver. CHROMIUM and CHROMEDRIVER name other programs.
import { join } from 'node:path';

import { Browser, installed, newFolder } from './browser.mjs';
import { freePort, overHttp, start } from './protocol.mjs';

const program = installed(process.env.CHROMIUM, 'chromium', 'google-chrome');
const driver = installed(process.env.CHROMEDRIVER, 'chromedriver');

/** What is missing for a walk in this browser. */
export const missing = [!program && 'chromium', !driver && 'chromedriver'].filter(Boolean);

const QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function launch({ dark, storage, isPrivate, wasm }) {
  const folder = newFolder('chromium');
  const port = await freePort();
  const { end } = start(driver, [`--port=${port}`]);
  const args = [
    ...QUIET,
    `--user-data-dir=${join(folder, 'profile')}`,
    ...(dark ? ['--force-dark-mode'] : []),
    ...(isPrivate ? ['--incognito'] : []),
    ...(wasm === 'off' ? ['--js-flags=--jitless'] : []),
  ];
  const prefs = {
    'download.default_directory': join(folder, 'downloads'),
    'download.prompt_for_download': false,
    ...(storage === 'blocked' ? { 'profile.default_content_setting_values.cookies': 2 } : {}),
  };
  const protocol = await overHttp(`http://127.0.0.1:${port}`, {
    pageLoadStrategy: 'none',
    'goog:chromeOptions': { binary: program, args, prefs },
    'goog:loggingPrefs': { browser: 'ALL' },
  });
  const heard = [];
  const complaints = async () => {
    // Its driver hands every line over once.
    heard.push(...(await protocol.send('Log')).map(({ level, message }) => `${level}: ${message}`));
    return heard;
  };
  return new Browser(protocol, { folder, end, complaints });
}
