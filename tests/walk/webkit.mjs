// WebKitGTK, through WebKitWebDriver, in the window of webview.py on a display that nobody sees.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Browser, everyInstalled, installed, newFolder } from './browser.mjs';
import { freePort, overHttp, start, until } from './protocol.mjs';

const WINDOW = fileURLToPath(new URL('webview.py', import.meta.url));
const driver = installed(process.env.WEBKITDRIVER, 'WebKitWebDriver');
const display = installed('', 'Xvfb');
// A Python of one's own may stand before the system's, which alone has the packages of the system.
const NEEDS = 'import gi; gi.require_version("WebKit2", "4.1")';
const python = everyInstalled('python3').find((program) => spawnSync(program, ['-c', NEEDS]).status === 0);
const lines = installed('', 'stdbuf');

/** What is missing for a walk in this browser. */
export const missing = [!driver && 'webkit2gtk-driver', !display && 'xvfb', !python && 'python3-gi, gir1.2-webkit2-4.1', !lines && 'coreutils'].filter(Boolean);

let shown;

/** One display for all windows, taller than any page. */
async function onDisplay() {
  // The number of a free display comes on the standard output.
  shown ??= start(display, ['-displayfd', '1', '-screen', '0', '1600x6000x24', '-nolisten', 'tcp']);
  const number = await until('the display is there', () => shown.said.find((line) => /^\d+$/.test(line)));
  return `:${number}`;
}

export async function launch({ dark, storage, isPrivate, wasm }) {
  const folder = newFolder('webkit');
  const home = join(folder, 'home');
  const downloads = join(folder, 'downloads');
  mkdirSync(home);
  const port = await freePort();
  const { said, end } = start(driver, [`--port=${port}`], {
    DISPLAY: await onDisplay(),
    WAYLAND_DISPLAY: '',
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    // There is no graphics card and nobody who reads aloud.
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
    ...(wasm === 'off' ? { JSC_useWasm: '0' } : {}),
  });
  const args = [
    ...['--downloads', downloads, '--data', join(folder, 'data')],
    ...(dark ? ['--dark'] : []),
    ...(isPrivate ? ['--private'] : []),
    ...(storage === 'blocked' ? ['--no-cookies'] : []),
    ...(storage === 'off' ? ['--no-storage'] : []),
  ];
  const protocol = await overHttp(`http://127.0.0.1:${port}`, {
    pageLoadStrategy: 'none',
    // The process that shows a page keeps lines back, and is ended without having printed them.
    'webkitgtk:browserOptions': { binary: lines, args: ['-oL', python, WINDOW, ...args] },
  }).catch((error) => {
    end();
    throw new Error([error.message, ...said.slice(-10)].join('\n'));
  });
  const complaints = () => said.filter((line) => /CONSOLE|CRASH|DIALOG|DOWNLOAD FAILED|PRINT FAILED/.test(line));
  const paper = async () => {
    const printed = () => said.filter((line) => line === 'PRINT FINISHED').length;
    const before = printed();
    process.kill(Number(readFileSync(join(downloads, 'webview.pid'), 'utf8')), 'SIGUSR1');
    await until('the page is printed', () => printed() > before);
    return readFileSync(join(downloads, 'print.pdf'));
  };
  return new Browser(protocol, { folder, end, complaints, paper });
}
