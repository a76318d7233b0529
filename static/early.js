// The page's own script, the only code that always runs. It keeps what is chosen before the program is at work,
// starts the program, and says when that cannot be. src/browser/early.rs is the other half.
(() => {
  const marks = document.documentElement.dataset;
  const { glue, program, content, more, forDesk, checklist, later, begins } = document.currentScript.dataset;
  const place = `dependable:${location.pathname.replace(/[^/]*$/, '')}:${checklist}:`;
  const key = `${place}early`;
  const read = (name) => {
    try {
      return JSON.parse(localStorage.getItem(name)) || {};
    } catch {
      return {};
    }
  };
  const stored = () => read(key);
  // Where nothing can be kept, what is said stays in the page.
  const change = (act) => {
    const all = stored();
    act(all);
    try {
      if (Object.keys(all).length) localStorage.setItem(key, JSON.stringify(all));
      else localStorage.removeItem(key);
    } catch {}
  };
  const said = {};
  let taken;
  let seen = {};
  const early = (window.early = {
    // With what other tabs wait with, and what an earlier visit left behind because its program never came.
    get chosen() {
      taken = Date.now();
      return (seen = { ...said, ...stored() });
    },
    // What the program has taken over is kept by it; what was said since stays.
    settle: () =>
      change((all) => {
        // A field that goes with its page says once more what it held.
        for (const name in all) if (!(all[name]?.[1] > taken) || all[name][0] === seen[name]?.[0]) delete all[name];
      }),
  });
  const formOf = (field) => field.closest('[data-early]')?.dataset.early;
  const nameOf = (field) => `${formOf(field)}|${field.name}`;
  const isReady = () => 'ready' in marks;
  const fail = (why) => isReady() || (marks.broken = why);
  const hear = (events, act) => events.forEach((name) => addEventListener(name, act, true));
  // On a first visit a page to begin with needs no more than the content; where nothing can be kept, no later page would
  // find the answers. Decided before anything can be said, so that nothing fetched depends on it.
  let parts = [content, more, forDesk].filter(Boolean);
  try {
    const colours = localStorage.getItem('dependable:colours');
    if (colours) marks.colours = colours;
    if (begins === '') {
      localStorage.setItem(place, '');
      localStorage.removeItem(place);
      if (!Object.keys(localStorage).some((name) => name.startsWith(place) || name === 'dependable:answers')) parts = [content];
    }
  } catch {}

  // Only what the person does here is a choice; what the browser restores by itself is not.
  hear(['input', 'change'], ({ target }) => {
    const form = formOf(target);
    if (!form || isReady()) return;
    const now = [target.value, Date.now()];
    // The order is that of the last press.
    const say = (all) => {
      delete all[nameOf(target)];
      all[nameOf(target)] = now;
    };
    say(said);
    change(say);
  });
  hear(['click'], (event) => {
    const button = event.target.closest('[data-early] [type=submit]');
    if (!button || isReady()) return;
    event.preventDefault();
    early.left = true;
    marks.left = '';
  });
  hear(['submit'], (event) => event.preventDefault());
  // A program that has stopped hears nothing more; the browser does, so that links load.
  hear(['click', 'input', 'change', 'keydown'], (event) => 'broken' in marks && event.stopImmediatePropagation());
  hear(['error'], ({ error }) => {
    if (error?.name === 'RuntimeError') marks.broken = 'program';
  });
  // Left before its program came, and brought back without its downloads.
  hear(['pageshow'], (event) => event.persisted && !isReady() && location.reload());

  // What was chosen already, in a page that is there once more before its program.
  hear(['DOMContentLoaded'], () => {
    const { chosen } = early;
    for (const field of document.querySelectorAll('[data-early] :is(input, select)')) {
      const value = chosen[nameOf(field)]?.[0];
      if (value === undefined) continue;
      if (field.type === 'radio') field.checked = value === field.value;
      else field.value = value;
    }
  });

  const start = () => {
    if (!window.WebAssembly) return fail('wasm');
    const get = async (address) => fetch(address).then((answer) => (answer.ok ? answer : Promise.reject(address)));
    const texts = parts.map((part) => get(part).then((answer) => answer.text()).then((text) => text || Promise.reject(part)));
    // The styles of everything behind this page, before anything of it is drawn; without them it is plain, and works.
    const styles = later && new Promise((done) => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: later, onload: done, onerror: done })));
    early.content = Promise.all([...texts, styles]).then((all) => all.slice(0, -1).join(''));
    const arrival = import(glue).then((module) => module.default({ module_or_path: get(program) }));
    Promise.all([early.content, arrival]).catch(() => fail('files'));
  };
  // Not before what is read has come and is painted. A page that nobody looks at is painted never.
  hear(['load'], ({ target }) => {
    if (target !== document) return;
    if (document.hidden) start();
    else requestAnimationFrame(() => setTimeout(start));
  });
})();
