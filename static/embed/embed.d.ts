// What a page can say to <dependable-check>, and what it hears. docs/embedding.md says it in words.
//
// React 19 and Preact take the tag once they know its attributes:
//
//   declare module 'react' {
//     namespace JSX {
//       interface IntrinsicElements {
//         'dependable-check': React.DetailedHTMLProps<React.HTMLAttributes<DependableCheckElement>, DependableCheckElement> & DependableCheckAttributes;
//       }
//     }
//   }
//
// `key` belongs to React and Vue themselves: set it by `setAttribute('key', …)` before the element is in the page.
// `shared` and the other events: `ref={(check) => check?.addEventListener('shared', …)}`.

/** The tag's attributes. The values of the first ten are those of the checklist; these are the built-in one's. */
export interface DependableCheckAttributes {
  /** Who answers. */
  who?: 'candidate' | 'team' | (string & {});
  /** What it is about. */
  system?: 'classic-ml' | 'llm' | 'agent' | (string & {});
  /** How far it is. */
  stage?: 'prototype' | 'pilot' | 'live' | (string & {});
  /** The role that a candidate applies for. */
  seniority?: 'junior' | 'mid' | 'senior' | 'lead' | (string & {});
  /** How much depends on the system: `tier-c` little, `tier-a` a lot. */
  tier?: 'tier-c' | 'tier-b' | 'tier-a' | (string & {});
  /** Whether it decides about people. */
  people?: 'decides-about-people' | 'not-about-people' | (string & {});
  /** Whether it looks documents up. */
  retrieval?: 'retrieval' | 'no-retrieval' | (string & {});
  /** Whether it acts without a person's yes. */
  approval?: 'acts-without-approval' | 'approved-actions' | (string & {});
  /** Whether a provider runs the model. */
  hosted?: 'hosted-model' | 'own-model' | (string & {});
  /** Whether people from outside build it as well. */
  builders?: 'external-builders' | 'own-builders' | (string & {});
  /** Three minutes, or everything. */
  check?: 'quick' | 'full';
  /** Names of sections, such as `OPS SEC`: the only ones of the full check. */
  sections?: string;
  /** The language, such as `en`. */
  lang?: string;
  /** Any CSS colour, `var(--brand)` as well. What cannot be read is replaced by the nearest that can. */
  accent?: string;
  /** Light, dark, or as the visitor's system has it. */
  scheme?: 'system' | 'light' | 'dark';
  /** `no` leaves "Made with Dependable" out. */
  credit?: 'yes' | 'no';
  /** Keeps the answers of several checks of one host apart: up to 40 letters, figures, `-` and `_`. */
  key?: string;
  /** `no` keeps nothing on the device. */
  keep?: 'yes' | 'no';
  /** `on-click`: nothing is loaded before the visitor presses. */
  start?: 'on-click';
  /** There at all: the visitor is offered to share their answers with this page. */
  share?: boolean | '';
  /** What a screen reader calls the frame. */
  title?: string;
  /** In CSS pixels: what is kept free for the check at least. */
  'min-height'?: number | string;
  /** In CSS pixels: beyond it, the check scrolls by itself. */
  'max-height'?: number | string;
}

type Property<T> = T | null | undefined;

/** The element. Every attribute is a property as well; an attribute that is not there is `null`. */
export interface DependableCheckElement extends HTMLElement {
  get who(): string | null;
  set who(value: Property<DependableCheckAttributes['who']>);
  get system(): string | null;
  set system(value: Property<DependableCheckAttributes['system']>);
  get stage(): string | null;
  set stage(value: Property<DependableCheckAttributes['stage']>);
  get seniority(): string | null;
  set seniority(value: Property<DependableCheckAttributes['seniority']>);
  get tier(): string | null;
  set tier(value: Property<DependableCheckAttributes['tier']>);
  get people(): string | null;
  set people(value: Property<DependableCheckAttributes['people']>);
  get retrieval(): string | null;
  set retrieval(value: Property<DependableCheckAttributes['retrieval']>);
  get approval(): string | null;
  set approval(value: Property<DependableCheckAttributes['approval']>);
  get hosted(): string | null;
  set hosted(value: Property<DependableCheckAttributes['hosted']>);
  get builders(): string | null;
  set builders(value: Property<DependableCheckAttributes['builders']>);
  get check(): string | null;
  set check(value: Property<DependableCheckAttributes['check']>);
  get sections(): string | null;
  set sections(value: Property<string>);
  get accent(): string | null;
  set accent(value: Property<string>);
  get scheme(): string | null;
  set scheme(value: Property<DependableCheckAttributes['scheme']>);
  get credit(): string | null;
  set credit(value: Property<DependableCheckAttributes['credit']>);
  get key(): string | null;
  set key(value: Property<string>);
  get keep(): string | null;
  set keep(value: Property<DependableCheckAttributes['keep']>);
  get start(): string | null;
  set start(value: Property<DependableCheckAttributes['start']>);
  get share(): boolean;
  set share(value: Property<boolean>);
  get minHeight(): string | null;
  set minHeight(value: Property<number | string>);
  get maxHeight(): string | null;
  set maxHeight(value: Property<number | string>);

  /** Where the frame is loaded from, with what the attributes wish at this moment. */
  readonly address: string;

  /**
   * Begins anew. What was answered is set aside on the visitor's device, and they can go back to it; with `keep="no"`
   * it is gone. With `reload` the frame is loaded anew, with the attributes as they are now.
   */
  reset(options?: { reload?: boolean }): void;

  addEventListener<K extends keyof DependableCheckEvents>(
    type: K,
    listener: (this: DependableCheckElement, event: DependableCheckEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof DependableCheckEvents>(
    type: K,
    listener: (this: DependableCheckElement, event: DependableCheckEvents[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** What a page hears. All of them bubble, also out of a shadow tree. */
export interface DependableCheckEvents {
  /** The check can be used. Again after every time that the frame was loaded anew. */
  ready: CustomEvent<{ version: number }>;
  /** How many questions are answered, and how many there are; not what. */
  progress: CustomEvent<{ answered: number; of: number }>;
  /** The check was answered to its end. */
  finished: CustomEvent<Record<string, never>>;
  /** The visitor saw what sharing reveals, and agreed. */
  shared: CustomEvent<{ answers: SharedAnswers }>;
  /** The check is not there, with the reason for whoever looks after the page. If it comes after all, `ready` follows. */
  failed: CustomEvent<{ reason: string }>;
}

/**
 * A saved file (assessment.schema.json): who answers about what, and the answers, evidence and picks. Notes, own words,
 * names, predictions and moments are left out.
 */
export interface SharedAnswers {
  format: number;
  assessment: {
    checklist: string;
    version: string;
    /** Such as `candidate`, `llm` and `senior`. */
    profile: string[];
    responses: Record<string, SharedResponse>;
    scenarios?: Record<string, { best?: string; worst?: string }>;
    [more: string]: unknown;
  };
  [more: string]: unknown;
}

/** The answer to one question. */
export interface SharedResponse {
  /** A level from 0 to 4, not known, no opportunity yet, or not applicable and why. */
  answer: { level: number } | 'dont_know' | 'no_opportunity' | { not_applicable: string };
  /** The artefacts that were ticked beside it. */
  evidence?: string[];
  /** Asked in the short form of the three-minute check. */
  quick?: boolean;
  [more: string]: unknown;
}

declare global {
  interface HTMLElementTagNameMap {
    'dependable-check': DependableCheckElement;
  }
}
