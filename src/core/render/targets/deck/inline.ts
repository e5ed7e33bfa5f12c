import type { Link, Span } from '../../../document/node.ts';
import { isElement, type Markup } from '../../markup/element.ts';
import type { State } from '../../target.ts';
import { keycap, phoneHref } from '../phone/links.ts';
import { br, joined, lines } from '../phone/pen.ts';
import type { Content, DeckPen } from './pen.ts';

export interface Place {
  readonly pen: DeckPen;
  readonly state: State;
  readonly key: string;
}

/** Runs of text with the few marks that the language has. */
export function inline(spans: readonly Span[], at: Place): Markup[] {
  return spans.flatMap((span) => {
    const text = lines(span.text);
    if (text.length === 0) return [];
    return [...span.marks].reverse().reduce<Markup[]>((content, mark) => {
      if (mark.type === 'link') return anchor(mark.link, content, at);
      const write = at.pen.marks[mark.type];
      if (write !== undefined) return [write(content)];
      if (mark.type === 'ruby') return [...content, `(${mark.reading})`];
      if (mark.type !== 'lang') {
        at.state.lose({ key: at.key, nodeType: 'mark', reason: 'mark-unsupported', action: `${mark.type}-dropped` });
      }
      return content;
    }, text);
  });
}

/** A link holds text, line breaks and pictures, nothing else. */
export function anchor(link: Link, content: Content, at: Place & { readonly accessKey?: string | null }): Markup[] {
  const href = phoneHref(link, at.state);
  if (href === null) {
    at.state.lose({
      key: at.key,
      nodeType: 'mark',
      reason: link.kind === 'tel' ? 'no-tel-links' : 'unsafe-url',
      action: 'text-only',
    });
    return [...content];
  }
  return [at.pen.anchor(href, plain(content), at.accessKey ?? null)];
}

/** What a link may hold of some content. */
function plain(content: Content): Markup[] {
  return content.flatMap((piece) =>
    !isElement(piece) || piece.tag === 'br' || piece.tag === 'img' ? [piece] : plain(piece.children),
  );
}

/** A link on the next number key, with the number before it; `accessKey` asks for one key. */
export function keyed(link: Link, content: Content, at: Place & { readonly accessKey?: string }): Markup[] {
  const wanted = phoneHref(link, at.state) === null ? null : (at.accessKey ?? at.state.nextKey());
  const accessKey = wanted !== null && at.pen.hasKey(wanted) ? wanted : null;
  // A pager's two links stand side by side and need no dot.
  const mark = accessKey === null ? (at.accessKey === undefined ? ['・'] : []) : [keycap(accessKey)];
  return [...mark, ...anchor(link, content, { ...at, accessKey })];
}

/** Several lines in one block. */
export function stacked(rows: readonly Content[], pen: DeckPen): Markup[] {
  return pen.line(joined(rows, () => [br()]));
}

/** The lines of a list inside a list, set in by one letter. */
export function indented(content: Content): Markup[] {
  return content.length === 0
    ? []
    : ['　', ...content.flatMap((piece) => (isElement(piece) && piece.tag === 'br' ? [piece, '　'] : [piece]))];
}
