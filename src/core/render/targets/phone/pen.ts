/**
 * What differs between the phone languages in drawing: the handlers say what a thing is, a pen says how that looks.
 * XHTML-MP has style attributes, i-mode XHTML colours spans only, compact HTML has `font`, the first phones have nothing.
 */
import type { Mark } from '../../../document/node.ts';
import type { CalloutTone } from '../../../document/rich-text.ts';
import { h, type Markup } from '../../markup/element.ts';
import type { State } from '../../target.ts';

export type Content = readonly Markup[];

export interface Pen {
  /** A block of its own that may hold anything. */
  readonly block: (content: Content) => Markup;
  readonly paragraph: (content: Content) => Markup;
  /** Level 1 is the page's title. */
  readonly heading: (level: number, content: Content, state: State) => Markup;
  /** The site's name at the top. */
  readonly bar: (content: Content, state: State) => Markup;
  /** Title of a list or menu. */
  readonly strip: (content: Content, state: State) => Markup;
  /** A callout; `content` is blocks. */
  readonly box: (tone: CalloutTone, content: Content, state: State) => Markup[];
  readonly centre: (content: Content) => Markup;
  readonly rule: (state: State) => Markup;
  readonly small: (content: Content, state: State) => Markup[];
  readonly muted: (content: Content, state: State) => Markup[];
  readonly strong: (content: Content, state: State) => Markup[];
  readonly toned: (tone: CalloutTone, content: Content, state: State) => Markup[];
  /** A mark without data; null = the language has nothing for it. */
  readonly decorate: (
    mark: Exclude<Mark['type'], 'ruby' | 'lang' | 'link'>,
    content: Content,
    state: State,
  ) => Markup[] | null;
  readonly lang: (lang: string, content: Content) => Markup[];
  readonly list: (
    ordered: boolean,
    items: readonly { readonly number: number; readonly content: Content }[],
    state: State,
  ) => Markup[];
  readonly quote: (content: Content) => Markup;
  readonly pre: (text: string, state: State) => Markup[];
}

export const br = (): Markup => h('br');

/** Text with line breaks. */
export function lines(text: string): Markup[] {
  return text
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [line] : [br(), line]))
    .filter((piece) => piece !== '');
}

/** Pieces with `between` put between them. */
export function joined(pieces: readonly Content[], between: () => Content): Markup[] {
  return pieces
    .filter((piece) => piece.length > 0)
    .flatMap((piece, index) => (index === 0 ? piece : [...between(), ...piece]));
}

/** Lines under each other in one block; nothing when all are empty. */
export function stacked(rows: readonly (readonly Markup[])[], pen: Pen): Markup[] {
  const content = joined(rows, () => [br()]);
  return content.length === 0 ? [] : [pen.block(content)];
}
