/**
 * What differs between the languages of decks and cards: the handlers say what a thing is, a pen says how that is written.
 * WML has paragraphs and tables, HDML has lines alone.
 */
import type { Mark, NodeOf } from '../../../document/node.ts';
import type { Markup } from '../../markup/element.ts';

export type Content = readonly Markup[];

export interface DeckPen {
  /** A line of its own; nothing when it is empty. */
  readonly line: (content: Content) => Markup[];
  readonly centred: (content: Content) => Markup[];
  readonly heading: (content: Content) => Markup[];
  readonly strong: (content: Content) => Markup[];
  /** Marks that the language has an element for. */
  readonly marks: Readonly<Partial<Record<Mark['type'], (content: Content) => Markup>>>;
  /** A link; `href` has been checked, `content` holds text, line breaks and pictures only. */
  readonly anchor: (href: string, content: Content, accessKey: string | null) => Markup;
  /** Whether a link may stand on this key. */
  readonly hasKey: (key: string) => boolean;
  readonly picture: (drawn: Markup) => Markup;
  readonly table: (node: NodeOf<'table'>, cell: (row: number, column: number) => Content) => Markup[];
  /** Blocks inside another block: their lines follow each other, because blocks nest in no deck. */
  readonly flat: (blocks: Content) => Markup[];
}
