// What an integrator may do around the check, and no more: this page hears it, and shows what it heard.
// With a query, such as ?form=frame&system=agent, the check is put in as the query has it.
const NAMES = ['who', 'system', 'stage', 'seniority', 'tier', 'people', 'retrieval', 'approval', 'hosted', 'builders', 'check', 'sections', 'lang', 'accent', 'scheme', 'credit', 'key', 'keep'];
const OWN = ['start', 'share', 'title', 'min-height', 'max-height'];

const written = document.querySelector('dependable-check');
const heard = document.querySelector('#heard');
const app = new URL('./', document.querySelector('script[src$="embed.js"]').src);
const query = new URLSearchParams(location.search);

const make = (name, values) => Object.assign(document.createElement(name), values);
const title = query.get('title') || written.title;
const wishes = new URLSearchParams([...query].filter(([name]) => NAMES.includes(name)));
const inside = `embed.html${wishes.size ? `?${wishes}` : ''}`;

const FORMS = {
  tag() {
    const check = make('dependable-check', { title });
    for (const [name, value] of query) if ([...NAMES, ...OWN].includes(name)) check.setAttribute(name, value);
    check.append(...written.childNodes);
    return check;
  },
  frame: () => make('iframe', { src: new URL(inside, app), title, height: query.get('min-height') || 700, allow: 'clipboard-write', referrerPolicy: 'no-referrer' }),
  link() {
    const link = written.querySelector('a');
    link.href = new URL(inside, app);
    return link;
  },
};

const say = (text) => {
  heard.textContent = `What this page hears: ${text}`;
  heard.hidden = false;
};

const HEARD = {
  ready: () => 'the check is there.',
  progress: ({ answered, of }) => `${answered} of ${of} questions are answered. It does not hear how.`,
  finished: () => 'the check is answered to its end. It does not hear how.',
  shared: ({ answers }) => `you have shared ${Object.keys(answers.assessment?.responses ?? {}).length} answers. A company would have them now; this page forgets them.`,
  failed: ({ reason }) => `the check is not there, as ${reason}.`,
};
for (const [type, words] of Object.entries(HEARD)) document.addEventListener(type, ({ detail }) => say(words(detail)));

if (query.size) {
  const form = query.get('form') ?? 'tag';
  written.replaceWith((Object.hasOwn(FORMS, form) ? FORMS[form] : FORMS.tag)());
  // Whoever has chosen something wants to see it. Not scrollIntoView: it would move the page around this one as well.
  scrollBy(0, document.querySelector('#check .frame').getBoundingClientRect().top);
}
