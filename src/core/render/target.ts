import type { DeviceProfile, TargetName } from '../devices/profile.ts';
import type { Document, Node, NodeOf, NodeType } from '../document/node.ts';
import type { Markup } from './markup/element.ts';

/** One thing a device cannot be shown, with the reason and what was done instead. */
export interface Loss {
  /** `key` of the node. */
  readonly key: string;
  readonly nodeType: NodeType | 'mark' | 'text';
  /** Why: a stable code such as `no-tables`, `no-video`, `image-too-large`, `mark-unsupported`, `emoji-unmapped`. */
  readonly reason: string;
  /** What was done instead: `groups`, `link`, `alt-text`, `stacked`, `spelled-out`, `dropped`, … */
  readonly action: string;
  /** The text that does not reach the reader, when there is any. */
  readonly text?: string;
}

/** What a handler may ask while it works. Never the target's name: only the profile. */
export interface State {
  readonly profile: DeviceProfile;
  readonly document: Document;
  /** Words the frame needs, in the page's language. */
  readonly words: Words;
  readonly lose: (loss: Loss) => void;
  readonly nodes: (nodes: readonly Node[]) => Markup[];
  /** The next free number key of this part of the page (`1` to `9`), or null when the profile has none or all are taken. */
  readonly nextKey: () => string | null;
  /** Text as part of a URL's query, percent-encoded in the page's charset: a mail's subject. */
  readonly queryText: (text: string) => string;
}

/** One handler per node type; leaving one out does not compile. */
export type Handlers = { readonly [Type in NodeType]: (node: NodeOf<Type>, state: State) => readonly Markup[] };

export interface Target {
  readonly name: TargetName;
  readonly handlers: Handlers;
  /** Wraps the handled body into a whole page: prolog, head, body, deck. */
  readonly page: (body: PageBody, state: State) => Markup;
  readonly syntax: 'html' | 'xml' | 'chtml' | 'hdml' | 'text';
  /** The syntax reads `$name` as a variable (WML), so dollar signs are doubled. */
  readonly variables?: boolean;
}

export interface PageBody {
  readonly header: readonly Markup[];
  readonly main: readonly Markup[];
  readonly footer: readonly Markup[];
}

/** The few words a frame adds by itself; `words.ts` holds them per language. */
export interface Words {
  readonly previous: string;
  readonly next: string;
  readonly top: string;
  readonly menu: string;
  /** The menu of the footer, told apart from the header's. */
  readonly footerMenu: string;
  readonly skipToContent: string;
  readonly image: string;
  readonly video: string;
  readonly audio: string;
  readonly download: string;
  readonly map: string;
  readonly phone: string;
  readonly mail: string;
  readonly open: string;
  readonly language: string;
  readonly youAreHere: string;
  readonly page: (page: number, pages: number) => string;
  readonly required: string;
  /** The front page, as the first step of a breadcrumb and the way out of an error page. */
  readonly home: string;
  /** The way to the front page as a button says it. */
  readonly toHome: string;
  readonly yes: string;
  readonly no: string;
  readonly more: string;
  readonly notice: string;
  readonly caution: string;
  readonly urgentNotice: string;
  readonly table: string;
  readonly code: string;
  /** Instead of a form whose sending is not set up: where to write to, and what to say. */
  readonly contactInstead: string;
  readonly contact: string;
  readonly choose: string;
  /** What a screen's QR code is for when it has no label of its own. */
  readonly scan: string;
  /** Between the parts of a list in running text. */
  readonly listSeparator: string;
  /** The band over a preview. */
  readonly preview: { readonly draft: string; readonly at: (instant: string) => string };
  /** Kind words of an error page. */
  readonly errors: Readonly<Record<403 | 404 | 410 | 500 | 503, { readonly title: string; readonly lead: string }>>;
}
