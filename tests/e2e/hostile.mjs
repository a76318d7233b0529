// A page that others touch, hosts that serve it differently, and programs that cannot start.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { ADDRESSES } from '../pages.mjs';
import { answerAll, choose, choosing, chosenIn, start } from './journey.mjs';
import { hold } from './early.mjs';
import { ANSWERS, quickAnswers, ready, shows, test, until, words } from './support.mjs';

/** What others do to a page before its program comes. */
const CHANGES = {
  translated: () => {
    const texts = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) if (texts.currentNode.data.trim()) found.push(texts.currentNode);
    for (const text of found) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text);
    }
    document.documentElement.lang = 'de';
  },
  'with a figure made a link': () => {
    const footer = document.querySelector('footer');
    footer.innerHTML = footer.innerHTML.replace(/\d+/, '<a href="x-apple-data-detectors://1">$&</a>');
  },
  'with elements of an extension': () => {
    for (const place of document.querySelectorAll('#app form, #app main, #app, body')) place.prepend(document.createElement('ext-box'));
    // One page has no field before its program.
    document.querySelector('#app input')?.after(document.createElement('span'));
  },
  'with a comment in it': () => document.querySelector('main').prepend(document.createComment('x')),
  'with attributes on it': () => {
    document.documentElement.style.setProperty('--x', '1');
    document.querySelector('#app label')?.setAttribute('data-darkreader-mode', 'dynamic');
  },
};

/** Every page by one new person, who says something on the last of them alone. */
const NEW_LAST = ADDRESSES.toReversed();

for (const [what, change] of Object.entries(CHANGES)) {
  test(`Every page ${what} before its program comes is at work all the same`, async ({ open }) => {
    const { context, page, url } = await open({ at: null });
    for (const at of NEW_LAST) {
      const release = await hold(context, /\.wasm$/);
      await page.goto(url + at);
      if (at === '') await choosing(page, 'seniority', 'senior');
      await page.evaluate(change);
      release();
      await ready(page);
      if (at === '') {
        assert.equal(await chosenIn(page, 'seniority'), 'senior', 'the early choice counts');
        await start(page);
        await choose(page, 2);
      }
    }
  });
}

/** What content networks and hosts do to HTML on its way. */
const TIDIED = {
  'strips comments and leaves end tags out': (html) => html.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/<\/(li|p|option|thead|tbody|tr|td|th|body|html)>/g, ''),
  'takes white space together': (html) => html.replaceAll(/\s+/g, ' ').replaceAll('> <', '><'),
  'adds a script of its own at the end': (html) => html.replace('</body>', '<script src="/beacon.js" defer></script></body>'),
  'adds comments and elements to the body': (html) => html.replace(/<body[^>]*>/, '$&<!-- host --><div hidden></div>').replace('</body>', '<div class="host"></div><!-- served --></body>'),
};

for (const [what, tidy] of Object.entries(TIDIED)) {
  test(`A host that ${what} leaves every page at work`, async ({ open }) => {
    const tidied = async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: tidy(await response.text()) });
    };
    const visit = await open({ at: null });
    const { context, page } = visit;
    await context.route(/\/([a-z]+\.html)?$/, tidied);
    await context.route(/beacon\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'document.querySelector("main").prepend(document.createElement("section"));' }));
    for (const at of NEW_LAST) {
      await visit.go(at);
      if (at === '') {
        await start(page);
        await choose(page, 2);
        await page.locator('input[name=answer][value="2"]:checked').waitFor();
      }
    }
  });
}

test('In a folder of a host the check works, and keeps its answers apart from those of the host', async ({ open, url }) => {
  const serve = async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('/jobs/check/', '/') });
    await route.fulfill({ response });
  };
  const visit = await open({ at: 'jobs/check/', before: ({ context }) => context.route(/\/jobs\/check\//, serve) });
  await start(visit.page);
  await answerAll(visit.page, 1);
  assert.equal(visit.page.url(), `${url}jobs/check/result.html`);
  const keys = await visit.page.evaluate(() => Object.keys(localStorage));
  const answers = 'dependable:/jobs/check/:production-ai:answers';
  assert.ok(keys.includes(answers));
  // The finished check is kept as a day, under the same folder.
  assert.deepEqual(keys.filter((key) => !key.startsWith('dependable:/jobs/check/:production-ai:day:')), [answers]);
});

test('Where the browser refuses a history the check goes on to its result all the same', async ({ open }) => {
  const refuse = () => {
    for (const name of ['pushState', 'replaceState']) {
      History.prototype[name] = () => {
        throw new DOMException('The document may not.', 'SecurityError');
      };
    }
  };
  const { page } = await open({ before: ({ context }) => context.addInitScript(refuse) });
  await page.locator('#start button[type=submit]').click();
  await page.locator('form.opening button[type=submit]').click();
  for (let place = 1; place <= 7; place += 1) {
    await shows(page, words('question.progress', { n: place, of: 7 }), '.progress');
    await choose(page, 1);
    await page.locator('form.question button[type=submit]').click();
  }
  await page.locator('.result .card').first().waitFor();
});

test('A host without endings, with a slash less and in capitals serves the same pages', async ({ open, url }) => {
  const serve = async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1).toLowerCase().replace('.html', '');
    const response = await route.fetch({ url: `${url}${name}.html` });
    await route.fulfill({ response });
  };
  const visit = await open({ at: null, saved: quickAnswers(1), before: ({ context }) => context.route(/\/(check|full|result|brief|room|contrast)(\.html)?(\?.*)?$/i, serve) });
  const { page } = visit;
  for (const at of ['check', 'full', 'result', 'brief', 'room', 'contrast', 'Check.HTML', 'check?utm_source=x']) {
    await visit.go(at);
    const name = at.toLowerCase().replace(/[.?].*/, '');
    assert.ok(await page.evaluate((name) => !document.querySelector('.hero') && document.querySelector('h1') && document.title.length > name.length, name), `${at} is not the start page`);
  }
});

test('An address that the host does not know leads on to the page that it means', async ({ open, url, dir }) => {
  const lost = readFileSync(join(dir, '404.html'), 'utf8');
  const known = /^\/(sub\/)?([a-z]+\.html|[\w-]+\.(js|css|wasm|txt))?$/;
  const serve = async (route) => {
    const { pathname } = new URL(route.request().url());
    if (!known.test(pathname)) return route.fulfill({ status: 404, contentType: 'text/html', body: lost });
    const response = await route.fetch({ url: route.request().url().replace('/sub/', '/') });
    return route.fulfill({ response });
  };
  const visit = await open({ at: null });
  visit.expects(/404/);
  await visit.context.route(/./, serve);
  const { page } = visit;
  for (const [at, wanted] of [
    ['check/', '/check.html'],
    ['sub/check/', '/sub/check.html'],
    ['CHECK', '/check.html'],
    ['check/full.html', '/full.html'],
    ['check.html%23OPS-4', '/check.html#OPS-4'],
    ['sub/Room.HTML?x=1#OPS-4', '/sub/room.html?x=1#OPS-4'],
    ['check.html%2523OPS-4', '/check.html#OPS-4'],
    ['sub/full.html.', '/sub/full.html'],
  ]) {
    await page.goto(url + at);
    await until(page, (wanted) => location.pathname + location.search + location.hash === wanted || location.href.includes(wanted), wanted, `${at} leads to ${wanted}`);
    await ready(page);
  }
  await page.goto(`${url}nothing/here`);
  assert.equal(await page.locator('h1').innerText(), words('lost.title'));
  assert.equal(await page.locator('a').getAttribute('href'), '/');
});

test('A private link that a mail has changed leads on with its answers behind the #, and nowhere else', async ({ open, url, dir }) => {
  const lost = readFileSync(join(dir, '404.html'), 'utf8');
  const visit = await open({ at: null });
  visit.expects(/404/);
  const led = [];
  await visit.context.route(/./, (route) => {
    const { pathname, search } = new URL(route.request().url());
    if (/^\/(sub\/)?shared\.html$/.test(pathname)) {
      led.push(pathname + search);
      return route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>Led</title>' });
    }
    return route.fulfill({ status: 404, contentType: 'text/html', body: lost });
  });
  const { page } = visit;
  const answers = 'dpn.100svbvt2chb4g3wc030p0022mvrv6';
  for (const [at, wanted] of [
    [`shared.html%23${answers}`, `/shared.html#${answers}`],
    [`sub/shared.html%23${answers}`, `/sub/shared.html#${answers}`],
    [`sub/shared.html%2523${answers}`, `/sub/shared.html#${answers}`],
    [`shared.html%252523${answers}`, `/shared.html#${answers}`],
    [`shared.html%23${answers}).`, `/shared.html#${answers}).`],
    [`shared.html%23${answers}&amp;utm_source=x`, `/shared.html#${answers}&amp;utm_source=x`],
    [`shared.html%23${answers}?utm_source=x`, `/shared.html?utm_source=x#${answers}`],
    [`SHARED.HTML%23${answers.toUpperCase()}`, `/shared.html#${answers.toUpperCase()}`],
    [`sub/shared.html/${answers}`, `/sub/shared.html#${answers}`],
    [`shared.html%3F${answers}`, `/shared.html#${answers}`],
    [`Shared.html?${answers}`, `/shared.html#${answers}`],
    [`shared.html.#${answers}`, `/shared.html#${answers}`],
    [`sub/Shared.html&amp;#${answers}`, `/sub/shared.html#${answers}`],
  ]) {
    await page.goto(url + at);
    await until(page, (wanted) => location.pathname + location.search + location.hash === wanted, wanted, `${at} leads to ${wanted}`);
    await page.evaluate(() => sessionStorage.clear());
  }
  assert.deepEqual(led.filter((address) => /dp[ns]\./i.test(address)), []);
});

/** What others go on doing while the page is used. */
const HANDS = {
  'a translator': () => {
    const wrap = () => {
      const texts = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
      const found = [];
      while (texts.nextNode()) if (texts.currentNode.data.trim() && !texts.currentNode.parentElement.closest('font, textarea')) found.push(texts.currentNode);
      for (const text of found) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        text.replaceWith(outer);
        outer.append(inner);
        inner.append(text);
      }
    };
    wrap();
    new MutationObserver(wrap).observe(document.querySelector('#app'), { childList: true, characterData: true, subtree: true });
  },
  'an extension that moves elements': () => {
    const box = () => {
      for (const element of document.querySelectorAll('#app p:not(ext-box > p), #app label.choice:not(ext-box > label)')) {
        const around = document.createElement('ext-box');
        around.style.display = 'contents';
        element.replaceWith(around);
        around.append(element);
      }
    };
    box();
    new MutationObserver(box).observe(document.querySelector('#app'), { childList: true, subtree: true });
  },
  'an extension that adds elements everywhere': () => {
    const add = () => {
      for (const element of document.querySelectorAll('#app :is(form, main, fieldset, label, ul, div, section):not(:has(> ext-box))')) {
        element.prepend(document.createElement('ext-box'));
        element.append(document.createElement('ext-box'));
      }
    };
    add();
    new MutationObserver(add).observe(document.querySelector('#app'), { childList: true, subtree: true });
  },
};

/** The whole three-minute check and what follows, act by act. */
function* walk() {
  const press = (selector, nth = 0) => (page) => page.locator(selector).nth(nth).click();
  const next = press('form.question button[type=submit]');
  yield ['start', press('#start button[type=submit]')];
  yield ['the opening', press('form.opening button[type=submit]')];
  for (let place = 0; place < 7; place += 1) {
    yield [`answer ${place + 1}`, press(`.levels [name=answer] >> nth=${[3, 1, 4, 0, 2][place % 5]}`)];
    if (place % 5 === 0 || place % 5 === 2) {
      yield ['first tick', press('.evidence input')];
      yield ['second tick', press('.evidence input', 1)];
    }
    if (place === 2) {
      yield ['clear', press('.clear')];
      yield ['do not know', press('.others input')];
      yield ['a note is unfolded', press('details:has(textarea) > summary')];
      yield ['a note', async (page) => {
        await page.locator('textarea').focus();
        await page.keyboard.type('Ask 5 people');
      }];
    }
    yield [`on from ${place + 1}`, next];
    if (place === 5) {
      yield ['back', (page) => page.goBack()];
      yield ['and on again', next];
    }
  }
  yield ['gaps unfolded', (page) => page.locator('details > summary').evaluateAll((all) => all.forEach((one) => one.parentElement.open || one.click()))];
  yield ['a prediction', press('fieldset.points input', 4)];
  yield ['room', press('a[href*="room.html"]:visible')];
  yield ['five words', async (page) => {
    await page.locator('textarea').focus();
    await page.keyboard.type('two on call, one asleep ');
  }];
  yield ['start over', press('.keep-strip .button >> nth=-1')];
  yield ['yes', press('.keep-strip .notice .button', 1)];
  yield ['undone', press('.notice:not(.resume) .button')];
  yield ['result', press('header nav a', 2)];
}

/** What can be read and what is chosen, without what is only in the markup; nothing while a page is on its way. */
const reading = (page) =>
  page.evaluate(() => ({
    text: document.querySelector('#app')?.innerText.replaceAll(/\s+/g, ' ').trim(),
    chosen: [...document.querySelectorAll('#app input:checked')].map((input) => `${input.name}=${input.value}: ${input.closest('label').innerText.trim()}`),
    written: [...document.querySelectorAll('#app textarea')].map((field) => field.value),
    focus: document.activeElement?.outerHTML.replace(/>[\s\S]*/, '>'),
  }));

/** Waits until both pages read the same. Whoever moves elements takes the focus out of them, in any page. */
async function settle(act, plain, touched, whose) {
  let [wanted, found] = [];
  const isSame = async () => {
    [wanted, found] = [await reading(plain), await reading(touched)];
    if (whose.includes('moves')) found.focus = wanted.focus;
    return isDeepStrictEqual(found, wanted);
  };
  const end = Date.now() + 10_000;
  while (!(await isSame()) && Date.now() < end);
  assert.deepEqual(found, wanted, act);
}

for (const [whose, hand] of Object.entries(HANDS)) {
  test(`The whole three-minute check reads and counts the same in the hands of ${whose}`, async ({ open }) => {
    const [plain, touched] = [await open(), await open()];
    await touched.page.evaluate(hand);
    for (const [act, perform] of walk()) {
      await perform(plain.page);
      await perform(touched.page);
      await settle(act, plain.page, touched.page, whose);
    }
    const answers = async (visit) => {
      const { assessment } = JSON.parse(await visit.kept());
      return Object.entries(assessment.responses).map(([id, { at, note_at, words_at, ...said }]) => [id, said]);
    };
    assert.deepEqual(await answers(touched), await answers(plain));
  });
}

/** Copies of what was drawn hear nothing, and nothing at all cannot be pressed. */
const GONE = {
  'replaces the page by a copy of itself': () => (document.querySelector('main').innerHTML += ''),
  'takes the form away': () => document.querySelector('form').remove(),
  'empties the page': () => document.querySelector('#app').replaceChildren(),
  'replaces every answer by a copy': () => document.querySelectorAll('.levels label').forEach((label) => label.replaceWith(label.cloneNode(true))),
};

for (const [what, take] of Object.entries(GONE)) {
  test(`Whoever ${what} is answered with the page as it was`, async ({ open }) => {
    const { page } = await open({ at: 'check.html#OPS-4', saved: quickAnswers(1) });
    const before = await page.locator('#app').innerText();
    await page.evaluate(take);
    await until(page, (before) => document.querySelector('#app').innerText === before, before, 'the page is there again');
    await page.locator('.levels [name=answer]').nth(3).click();
    await until(page, (key) => localStorage.getItem(key).includes('"OPS-4":{"answer":{"level":3}'), ANSWERS, 'the answer counts');
  });
}

test('Whoever takes the page away again and again is not fought', async ({ open }) => {
  const { page } = await open({ at: 'check.html#OPS-4' });
  await page.evaluate(() => {
    window.taken = 0;
    const take = () => document.querySelector('form')?.remove() ?? (window.taken += 1);
    new MutationObserver(() => document.querySelector('form') && (window.taken += 1, document.querySelector('form').remove())).observe(document.querySelector('#app'), { childList: true, subtree: true });
    take();
  });
  await until(page, () => window.taken >= 3, undefined, 'the page has tried');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
  assert.ok((await page.evaluate(() => window.taken)) <= 5);
});

test('An answer chosen with the arrow keys keeps the focus when evidence and ways appear beside it', async ({ open }) => {
  const { page } = await open({ at: 'check.html#OPS-4' });
  await page.locator('.levels [name=answer]').nth(2).focus();
  await page.keyboard.press('Space');
  for (const level of [3, 4]) {
    await page.keyboard.press('ArrowDown');
    await page.locator(`.levels input[value="${level}"]:checked`).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.value), String(level));
  }
  await page.locator('.others input').first().focus();
  await page.keyboard.press('Space');
  await page.locator('.others input[value="dont-know"]:checked').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.value), 'dont-know');
});

const FAILURES = {
  'without WebAssembly': ({ context }) => context.addInitScript(() => delete window.WebAssembly),
  'whose content is answered with a page': ({ context }) => context.route(/content-.*\.txt$/, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Not here' })),
  'whose content is gone': ({ context }) => context.route(/content-.*\.txt$/, (route) => route.fulfill({ status: 404, body: '' })),
  'whose rest of the content is gone': ({ context }) => context.route(/more-.*\.txt$/, (route) => route.fulfill({ status: 404, body: '' })),
  'whose rest of the content is answered with a page': ({ context }) => context.route(/more-.*\.txt$/, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Not here' })),
  'whose rest of the content is cut off': ({ context }) => context.route(/more-.*\.txt$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 20_000) });
  }),
  'whose program does not load': ({ context }) => context.route(/\.wasm$/, (route) => route.abort()),
  'whose program is answered with a page': ({ context }) => context.route(/\.wasm$/, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Not here' })),
  'whose script is gone': ({ context }) => context.route(/\/dependable-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' })),
  'whose script comes as plain text': ({ context }) => context.route(/\/dependable-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' } });
  }),
  'whose host is busy': ({ context }) => context.route(/content-.*\.txt$/, (route) => route.fulfill({ status: 503, body: 'later' })),
  'whose host forbids the program by a policy of its own': ({ context }) => context.route(/\/([a-z]+\.html)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" } });
  }),
  'that may not fetch': ({ context }) => context.addInitScript(() => delete window.fetch),
  'whose program is cut off': ({ context }) => context.route(/\.wasm$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 20_000) });
  }),
};

for (const [what, fail] of Object.entries(FAILURES)) {
  test(`A page ${what} says so`, async ({ open }) => {
    const visit = await open({ at: null, saved: quickAnswers(1) });
    const { page } = visit;
    visit.expects(/./);
    await fail(visit);
    for (const at of ['full.html', '']) {
      await page.goto(visit.url + at);
      await until(page, () => document.documentElement.hasAttribute('data-broken'), undefined, 'the failure is noticed');
      const sentence = words(what === 'without WebAssembly' ? 'site.needs_program' : 'site.files_missing');
      assert.equal(await page.locator('.broken:visible').innerText(), sentence);
      if (at === '') {
        await page.locator('#start button[type=submit]').click();
        assert.ok(!(await page.locator('.starting').isVisible()), 'it promises nothing');
      }
      assert.equal(await visit.kept(), quickAnswers(1), 'the answers stay');
    }
    await page.close();
  });
}

test('In a frame that forbids forms the check begins and goes on', async ({ open, url }) => {
  const frame = (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title><link rel=icon href="data:,"><iframe sandbox="allow-scripts allow-same-origin" src="./" width="600" height="800"></iframe>' });
  const before = async (visit) => {
    visit.expects(/allow-scripts and allow-same-origin/);
    await visit.context.route(`${url}frame-test`, frame);
  };
  const { page } = await open({ at: 'frame-test', waits: false, before });
  const inside = page.frameLocator('iframe');
  await inside.locator('html[data-ready]').waitFor({ state: 'attached' });
  await inside.locator('#start button[type=submit]').click();
  await inside.locator('form.opening button[type=submit]').click();
  await inside.locator('.levels input').nth(2).check();
  await inside.locator('form.question button[type=submit]').click();
  await inside.getByText(words('question.progress', { n: 2, of: 7 })).first().waitFor();
});

test('A file that names a great many or very long things makes no long page', async ({ open }) => {
  const saved = JSON.parse(quickAnswers(1));
  for (let nth = 0; nth < 2000; nth += 1) saved.assessment.responses[`X-${nth}${'x'.repeat(nth ? 5 : 200_000)}`] = { answer: { level: 1 } };
  const { page } = await open({ at: 'check.html', saved: JSON.stringify(saved) });
  assert.ok((await page.locator('.notice').first().innerText()).length < 800);
});

test('Where storage is full, what other pages of the host save does not take an answer away', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4', saved: quickAnswers(1) });
  await visit.page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await choose(visit.page, 4);
  await shows(visit.page, words('storage.full'), '.notice');
  const other = await visit.context.newPage();
  await visit.go('contrast.html', other);
  await other.evaluate(() => {
    localStorage.foreign = '1';
    localStorage['dependable:colours'] = 'dark';
  });
  await visit.page.locator('.others input').first().waitFor();
  assert.ok(await visit.page.locator('input[name=answer][value="4"]').isChecked());
});

test('A note that is emptied and written again stays a note', async ({ open }) => {
  const { page } = await open({ at: 'check.html#OPS-4', saved: quickAnswers(1) });
  await ready(page);
  await page.locator('details', { has: page.locator('textarea') }).locator('summary').click();
  const note = page.locator('textarea');
  await note.pressSequentially('Ask');
  for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('5 people on call');
  assert.equal(await note.inputValue(), '5 people on call');
  await page.locator('input[name=answer][value="1"]:checked').waitFor();
});

test('A page that another page of the same host disturbs keeps its answers', async ({ open }) => {
  const visit = await open({ at: 'check.html#OPS-4' });
  await ready(visit.page);
  const other = await visit.context.newPage();
  await visit.go('check.html#DATA-3', other);
  await choose(visit.page, 3);
  await until(other, (key) => localStorage.getItem(key)?.includes('OPS-4'), ANSWERS, 'it is saved');
  await other.evaluate(() => (localStorage.foreign = '1'));
  await visit.page.locator('input[name=answer][value="3"]:checked').waitFor();
});

test('Digits answer by the place of their key, and never out of a text field', async ({ open }) => {
  const { page } = await open({ at: 'check.html#OPS-4' });
  await ready(page);
  const press = (init) => page.evaluate((init) => document.querySelector('form.question input').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init })), init);
  const is = (level) => page.locator(`input[name=answer][value="${level}"]:checked`).waitFor();
  await press({ key: '&', code: 'Digit1' });
  await is(0);
  await press({ key: '\u0663', code: 'Digit3' });
  await is(2);
  await press({ key: '2', code: 'Numpad2' });
  await is(1);
  await press({ key: '!', code: 'Digit1', shiftKey: true });
  await press({ key: 'End', code: 'Numpad1' });
  await is(1);
  await page.evaluate(() => {
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).innerHTML = '<input>';
    host.shadowRoot.querySelector('input').focus();
  });
  await page.keyboard.type('5');
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('div'));
    field.contentEditable = 'true';
    field.focus();
  });
  await page.keyboard.type('4');
  await is(1);
  for (const elsewhere of ['header nav a', 'footer input', '.skip', '.actions a', '.actions button', 'form.question > details > summary']) {
    await page.locator(elsewhere).first().focus();
    await page.keyboard.press('4');
  }
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('4');
  await is(1);
});
