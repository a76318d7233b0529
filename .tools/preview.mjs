// Draws static/preview.png, the picture that services show beside a shared link: node .tools/preview.mjs
//
// Its words are those of the language file, its colours those of static/css/tokens.css.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { chromium } = createRequire(import.meta.url)('playwright-core');
const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const texts = readFileSync(file('static/locales/en.toml'), 'utf8');
const section = (name) => texts.split(`\n[${name}]\n`)[1].split('\n[')[0];
const text = (name, key) => JSON.parse(new RegExp(`^${key} = (".*")$`, 'm').exec(section(name))[1]);

const page = `<!DOCTYPE html><style>${readFileSync(file('static/css/tokens.css'), 'utf8')}
  :root { color-scheme: light; }
  body { display: grid; align-content: space-between; box-sizing: border-box; width: 1200px; height: 630px; margin: 0;
    padding: 72px 80px; background: var(--paper); color: var(--ink); }
  p { margin: 0; font-size: 30px; line-height: 1.4; color: var(--soft); text-wrap: balance; }
  h1 { max-width: 13em; margin: 0 0 32px; font-size: 72px; line-height: 1.12; letter-spacing: -0.01em; }
  b { color: var(--accent); font-size: 40px; }
  svg { width: 56px; height: 56px; margin-inline-end: 20px; vertical-align: middle; }
  span { display: block; width: 100%; height: 8px; border-radius: 4px; background: linear-gradient(to right, var(--accent) 42%, var(--line) 42%); }
</style>
<p><svg viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#14594f"/><path d="M7 25v-5h5v-5h5v-5h5V5h3v20z" fill="#fff"/></svg><b>${text('site', 'name')}</b></p>
<div><h1>${text('start', 'title')}</h1><p>${text('site', 'description')}</p></div>
<span></span>`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', chromiumSandbox: false });
const window = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await window.setContent(page);
await window.screenshot({ path: file('static/preview.png') });
await browser.close();
