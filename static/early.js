// The page's own script, the only code that always runs. It keeps what is chosen before the program is at work,
// starts the program, and says when that cannot be. src/browser/early.rs is the other half.
(() => {
  const root = document.documentElement;
  const { glue, program, content, checklist } = document.currentScript.dataset;
  const key = (what) => `dependable:${location.pathname.replace(/[^/]*$/, '')}:${checklist}:${what}`;
  const early = (window.early = { chosen: {} });
  const read = (name) => {
    try {
      return JSON.parse(localStorage.getItem(name)) || {};
    } catch {
      return {};
    }
  };
  const keep = (all) => {
    try {
      if (Object.keys(all).length) localStorage.setItem(key('early'), JSON.stringify(all));
      else localStorage.removeItem(key('early'));
    } catch {}
  };
  const name = (form, { name, type, value }) => `${form}|${name}${type === 'checkbox' ? `|${value}` : ''}`;
  // The order is that of the last press.
  const say = (all, name, said) => {
    delete all[name];
    all[name] = said;
  };
  const isNewer = (all, others, name) => all[name]?.[1] > (others[name]?.[1] ?? 0);
  // What another tab waited with until it was closed counts here.
  early.gather = () => {
    const all = read(key('early'));
    for (const name in all) if (isNewer(all, early.chosen, name)) say(early.chosen, name, all[name]);
  };
  // What the program has taken over is kept by it; what another tab waits with stays.
  early.settle = () => {
    const all = read(key('early'));
    for (const name in early.chosen) if (!isNewer(all, early.chosen, name)) delete all[name];
    keep(all);
  };
  const isReady = () => root.hasAttribute('data-ready');
  const isBroken = () => root.hasAttribute('data-broken');
  const fail = (why) => isReady() || root.setAttribute('data-broken', why);
  const hear = (events, act) => events.forEach((name) => addEventListener(name, act, true));
  // What an earlier visit left behind, because its program never came.
  Object.assign(early.chosen, read(key('early')));

  try {
    const colours = localStorage.getItem('dependable:colours');
    if (colours) root.dataset.colours = colours;
  } catch {}

  // Only what the person does here is a choice; what the browser restores by itself is not.
  hear(['input', 'change'], ({ target }) => {
    const form = target.closest('[data-early]')?.dataset.early;
    if (!form || isReady()) return;
    const isTick = target.type === 'checkbox';
    const said = [isTick ? target.checked : target.value, Date.now()];
    say(early.chosen, name(form, target), said);
    early.at = form;
    // Other tabs wait as well. Where nothing can be kept, it stays in the page.
    const all = read(key('early'));
    say(all, name(form, target), said);
    keep(all);
  });
  hear(['click'], (event) => {
    const button = event.target.closest('[data-early] [type=submit]');
    if (!button || isReady()) return;
    event.preventDefault();
    early.left = button.closest('[data-early]').dataset.early;
    root.setAttribute('data-left', '');
  });
  hear(['submit'], (event) => event.preventDefault());
  // A program that has stopped hears nothing more; the browser does, so that links load.
  hear(['click', 'input', 'change', 'keydown'], (event) => isBroken() && event.stopImmediatePropagation());
  hear(['error'], ({ error }) => {
    if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) root.setAttribute('data-broken', 'program');
  });
  // Left before its program came, and brought back without its downloads.
  hear(['pageshow'], (event) => event.persisted && !isReady() && location.reload());

  // The first question in the words for the profile that was chosen, with what was said in it already.
  hear(['DOMContentLoaded'], () => {
    const { profile = [], responses = {} } = read(key('answers')).assessment ?? {};
    for (const field of document.querySelectorAll('[data-early] :is(input, textarea)')) {
      const form = field.closest('[data-early]').dataset.early;
      const said = early.chosen[name(form, field)]?.[0];
      if (field.type === 'textarea') field.value = said ?? responses[form]?.[field.name] ?? '';
      else if (said !== undefined) field.checked = field.type === 'checkbox' ? said : said === field.value;
    }
    const tags = [...profile, ...Object.values(early.chosen).map(([said]) => said)];
    const forms = [...document.querySelectorAll('[data-for]')];
    const own = forms.find((form) => tags.includes(form.dataset.for));
    if (own) forms.forEach((form) => (form.hidden = form !== own));
  });

  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    if (!window.WebAssembly) return fail('wasm');
    const get = async (address) => fetch(address).then((answer) => (answer.ok ? answer : Promise.reject(Error(`${address}: ${answer.status}`))));
    early.content = get(content).then((answer) => answer.text());
    early.content.catch(() => fail('files'));
    import(glue)
      .then((module) => module.default({ module_or_path: get(program) }))
      .catch(() => fail('files'));
  };
  // Not before what is read has come and is painted. A page that nobody looks at is painted never.
  hear(['load'], ({ target }) => {
    if (target !== document) return;
    requestAnimationFrame(() => setTimeout(start));
    setTimeout(start, 500);
  });
})();
