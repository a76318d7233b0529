// <dependable-check>: the check in a page, in a frame of its own. Everything that the two say to each other goes over a
// channel that only they have; docs/embedding.md says what.
// As a module or as a plain script: a module from another site needs a header that not every host can send.
{
  // Inside of a module nothing else that is no syntax error in a plain script says where it is from.
  const ADDRESS = document.currentScript?.src ?? /[\w-]+:\/\/\S+?(?=:\d+:\d)/.exec(new Error().stack)[0];
  const HERE = new URL('./', ADDRESS);
  const HELLO = 'dependable.frame.1';
  const WELCOME = 'dependable.host.1';
  // What the frame's address says; everything but these is the element's own.
  const WISHES = ['who', 'system', 'stage', 'seniority', 'tier', 'people', 'retrieval', 'approval', 'hosted', 'builders', 'check', 'sections', 'lang', 'accent', 'scheme', 'credit', 'key', 'keep'];
  const LATE = ['accent', 'scheme', 'credit'];
  const EVENTS = ['ready', 'progress', 'finished', 'shared'];
  // What the check needs to save a file, print, copy and open a window of its own; never the host's window.
  const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';
  // Browsers that share nothing remark on the name.
  const ALLOW = `clipboard-write${navigator.share ? '; web-share' : ''}`;
  const PATIENCE = 20_000;
  const LONGEST = 1_000_000;
  const LONG = 500;
  const HIGHEST = 100_000;

  // A sheet and not an element, as a host's policy may forbid styles that stand in the page. In a box that is as wide as
  // its content the check is as wide as its lines are long.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host{display:block}:host([hidden]),[hidden]{display:none}div{position:relative}div::before{content:"";display:block;width:40rem;max-width:100%}iframe{display:block;width:100%;border:0;color-scheme:normal}i{position:absolute;inset-inline-start:0;width:1px}');

  const make = (name, values) => Object.assign(document.createElement(name), values);
  const within = (number, most) => Math.min(Math.max(+number || 0, 0), most);

  // The attributes as properties, for those who set properties.
  const PROPERTIES = {};

  class DependableCheck extends HTMLElement {
    static from = ADDRESS;
    static observedAttributes = [...WISHES, 'title', 'min-height', 'max-height', 'start', 'share'];

    #root = this.attachShadow({ mode: 'open' });
    #box = make('div');
    // What the host has put inside, for as long as there is no frame.
    #inside = make('slot');
    // And a way to the check where nothing of that is one.
    #way = make('a', { part: 'way' });
    #frame;
    #port;
    #height = 0;
    #isLimited = false;
    #isStarted = false;
    #hasFailed = false;
    #show;
    #due;
    #timer;
    #sight;

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [sheet];
      this.#root.append(this.#box, this.#inside, this.#way);
      this.#inside.onslotchange = () => this.#offer();
      this.#inside.onclick = this.#way.onclick = (event) => this.#press(event);
      // What was set before this script came stands in the way of the properties that it brings.
      for (const name of Object.keys(this)) {
        if (!Object.hasOwn(PROPERTIES, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }

    connectedCallback() {
      if (this.#frame || !this.isConnected) return;
      if (this.getAttribute('start') === 'on-click' && !this.#isStarted) this.#offer();
      else this.#begin();
    }

    // Without it, being moved would be leaving and coming back, and the frame would be loaded anew.
    connectedMoveCallback() {}

    disconnectedCallback() {
      this.#end();
    }

    attributeChangedCallback(name, was, now) {
      if (was === now) return;
      if (!this.#frame) {
        // Not among those that it begins with.
        if (name === 'start' && was) this.connectedCallback();
      } else if (name === 'title') this.#frame.title = this.#title;
      else if (name.endsWith('-height')) this.#size();
      else if (name === 'share') this.#ask();
      else if (LATE.includes(name)) this.#say({ type: 'wish', name, value: this.#wish(name) });
      else console.warn(`dependable-check: ${name} holds from the beginning; reset({ reload: true }) begins anew with it`);
    }

    get address() {
      const address = new URL('embed.html', HERE);
      for (const name of WISHES) {
        const value = this.hasAttribute(name) && this.#wish(name);
        // No server takes an address of any length.
        if (value?.length > LONG) console.warn(`dependable-check: ${name} is too long`);
        else if (value !== false) address.searchParams.set(name, value);
      }
      return address.href;
    }

    reset({ reload = this.getAttribute('keep') === 'no' } = {}) {
      if (this.#port && !reload) this.#say({ type: 'reset' });
      else if (this.#frame) {
        this.#end();
        this.#begin();
      }
    }

    get #title() {
      return this.getAttribute('title') || 'Self-check for production AI';
    }

    #wish(name) {
      const value = this.getAttribute(name) ?? '';
      if (name !== 'accent' || !value) return value;
      // Any colour that CSS can name, `var(--brand)` as well; the frame reads figures.
      const { style } = this.#box;
      style.backgroundColor = `color-mix(in srgb, ${value}, ${value})`;
      const parts = /^color\(srgb (\S+) (\S+) ([^ )]+)/.exec(getComputedStyle(this.#box).backgroundColor);
      style.backgroundColor = '';
      return parts ? `#${parts.slice(1).map((part) => Math.round(within(part, 1) * 255).toString(16).padStart(2, 0)).join('')}` : value;
    }

    #offer() {
      const isOffered = !this.#frame || this.#hasFailed;
      this.#inside.hidden = !isOffered;
      this.#way.hidden = !isOffered || !!this.querySelector('a');
      Object.assign(this.#way, { textContent: this.#title, href: HERE, target: '_blank', rel: 'noopener' });
    }

    #press(event) {
      const isOwn = event.currentTarget === this.#way || event.target.closest('a');
      if (!isOwn || this.#frame || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#begin();
      this.#frame.focus({ preventScroll: true });
    }

    #begin() {
      this.#isStarted = true;
      this.#frame = make('iframe', { title: this.#title, allow: ALLOW, referrerPolicy: 'no-referrer' });
      this.#frame.setAttribute('sandbox', SANDBOX);
      // Once, before it is in the page: set later it would be a step in the page's history.
      this.#frame.src = this.address;
      this.#frame.onload = () => this.#wait();
      addEventListener('message', this.#hears);
      addEventListener('securitypolicyviolation', this.#refuses);
      this.#size();
      this.#box.append(this.#frame);
      // It kept the place free until now.
      this.style.removeProperty('min-height');
      this.#offer();
    }

    #end() {
      removeEventListener('message', this.#hears);
      removeEventListener('securitypolicyviolation', this.#refuses);
      this.#hangUp();
      this.#frame?.remove();
      this.#frame = null;
      this.#hasFailed = false;
    }

    #hangUp() {
      this.#port?.close();
      this.#port = this.#show = null;
      this.#sight?.disconnect();
      clearTimeout(this.#timer);
    }

    // What has just loaded in the frame says that it is the check, or is none; what was there before hears no more.
    #wait() {
      this.#hangUp();
      // The focus was that of the empty frame.
      if (this.#root.activeElement === this.#frame) this.#frame.contentWindow.focus();
      // Browsers let a frame rest that nobody sees.
      this.#sight = new IntersectionObserver((entries) => {
        clearTimeout(this.#timer);
        if (entries.at(-1).isIntersecting) this.#timer = setTimeout(() => this.#fail('the frame does not answer'), PATIENCE);
      });
      this.#sight.observe(this.#frame);
    }

    #hears = ({ data, source, origin }) => {
      if (data !== HELLO || source !== this.#frame.contentWindow || origin !== HERE.origin) return;
      this.#hangUp();
      const { port1, port2 } = new MessageChannel();
      this.#port = port1;
      port1.onmessage = ({ data }) => this.#said(data);
      source.postMessage(WELCOME, HERE.origin, [port2]);
      this.#isLimited = this.#hasFailed = false;
      this.#offer();
      this.#ask();
      this.#size();
    };

    #refuses = ({ blockedURI, disposition, effectiveDirective }) => {
      const isFrame = effectiveDirective === 'frame-src' && blockedURI.startsWith(HERE.origin);
      if (!isFrame || disposition !== 'enforce') return;
      this.#fail(`the page's policy has no frame-src ${HERE.origin}`);
      this.#frame.style.height = 0;
    };

    #said(text) {
      let says;
      try {
        says = text.length > LONGEST ? null : JSON.parse(text);
      } catch {}
      const { type, ...detail } = says ?? {};
      if (type === 'height') this.#height = within(detail.height, HIGHEST);
      else if (type === 'show') this.#show = detail;
      else if (type === 'ignored') return console.warn(`dependable-check: ${detail.reason}`);
      else if (type === 'failed') return this.#fail(detail.reason);
      else return EVENTS.includes(type) && this.#tell(type, detail);
      this.#due ||= requestAnimationFrame(() => {
        this.#due = 0;
        this.#size();
      });
    }

    #ask() {
      this.#say({ type: 'ask', is: this.hasAttribute('share') });
    }

    #say(what) {
      this.#port?.postMessage(JSON.stringify(what));
    }

    #tell(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }

    #fail(reason) {
      if (this.#hasFailed) return;
      this.#hasFailed = true;
      this.#offer();
      this.#tell('failed', { reason });
    }

    // What the beginning of a check takes, so that the page moves as little as it may.
    get #guess() {
      const width = this.clientWidth;
      return width < 420 ? 1500 : width < 600 ? 1340 : 1090;
    }

    #size() {
      if (!this.#frame) return;
      const limit = (name) => parseInt(this.getAttribute(name)) || 0;
      const most = limit('max-height') || HIGHEST;
      // Until the frame has answered, and beyond the limit, it scrolls by itself.
      this.#frame.style.height = `${Math.min(Math.max(this.#height || this.#guess, limit('min-height')), most)}px`;
      const isLimited = this.#height > most;
      if (isLimited !== this.#isLimited) this.#say({ type: 'limited', is: (this.#isLimited = isLimited) });
      this.#bring();
    }

    // Only where the visitor is at work in the frame, and only as far as it takes.
    #bring() {
      const show = this.#show;
      this.#show = null;
      if (!show || this.#root.activeElement !== this.#frame) return;
      const top = this.#isLimited ? 0 : within(show.top, this.#height);
      const bottom = within(show.bottom, Math.min(this.#height, top + innerHeight / 2));
      const anchor = make('i');
      anchor.style.top = `${top}px`;
      anchor.style.height = `${Math.max(bottom - top, 1)}px`;
      this.#box.append(anchor);
      anchor.scrollIntoView({ block: 'nearest' });
      anchor.remove();
    }
  }

  for (const name of DependableCheck.observedAttributes) {
    if (name in HTMLElement.prototype) continue;
    PROPERTIES[name.replace('-h', 'H')] = {
      get() {
        return name === 'share' ? this.hasAttribute(name) : this.getAttribute(name);
      },
      set(value) {
        if (value === false || value == null) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : value);
      },
    };
  }
  Object.defineProperties(DependableCheck.prototype, PROPERTIES);

  const first = customElements.get('dependable-check');
  if (!first) customElements.define('dependable-check', DependableCheck);
  else if (first.from !== ADDRESS) console.info(`dependable-check: ${first.from} was there first, and is used`);
}
