// Firefox, in Marionette. FIREFOX names another program.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Browser, installed, newFolder } from './browser.mjs';
import { overMarionette, start, until } from './protocol.mjs';

const program = installed(process.env.FIREFOX, 'firefox-esr', 'firefox');

/** What is missing for a walk in this browser. */
export const missing = program ? [] : ['firefox-esr'];

/** Nothing is to be asked of anybody, and the profile is to stay as it is. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
};

const zoomTo = (factor) => void (Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.browsingContext.fullZoom = factor);

/** Of all that its console holds, what comes from a page of this machine's own server. */
const fromPages = () =>
  Services.console.getMessageArray().flatMap((message) => {
    try {
      message.QueryInterface(Ci.nsIScriptError);
      return /^https?:\/\/127/.test(message.sourceName) ? [`${message.category}: ${message.errorMessage} (${message.sourceName})`] : [];
    } catch {
      return [];
    }
  });

export async function launch({ dark, storage, isPrivate, wasm }) {
  const folder = newFolder('firefox');
  const settings = {
    ...QUIET,
    'marionette.port': 0,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.dir': join(folder, 'downloads'),
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
    // A page that is enlarged stays so at the next address.
    'browser.zoom.siteSpecific': false,
    'browser.helperApps.neverAsk.saveToDisk': 'application/json,text/plain,text/markdown,text/csv',
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    ...(storage === 'blocked' ? { 'network.cookie.cookieBehavior': 2 } : {}),
    ...(storage === 'off' ? { 'dom.storage.enabled': false } : {}),
    ...(isPrivate ? { 'browser.privatebrowsing.autostart': true } : {}),
    ...(wasm === 'off' ? { 'javascript.options.wasm': false } : {}),
  };
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const lines = Object.entries(settings).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const args = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile];
  const { said, end } = start(program, args, { HOME: folder, MOZ_CRASHREPORTER_DISABLE: '1' });
  const port = join(profile, 'MarionetteActivePort');
  const listens = () => existsSync(port) && Number(readFileSync(port, 'utf8'));
  const protocol = await until('Firefox listens', listens, 60_000).catch((error) => {
    throw new Error([error.message, ...said.slice(-10)].join('\n'));
  }).then((port) => overMarionette(port, { pageLoadStrategy: 'none' }));
  // Where cookies are blocked, it says so at every page.
  const noise = /^cookieBlocked/;
  return new Browser(protocol, { folder, end, noise, complaints: () => protocol.inside(fromPages), zoom: (factor) => protocol.inside(zoomTo, factor) });
}
