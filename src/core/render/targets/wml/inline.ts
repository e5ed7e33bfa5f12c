import type { Link, Mark, Span } from '../../../document/node.ts';
import { h, isElement, type Markup } from '../../markup/element.ts';
import type { State } from '../../target.ts';
import { keycap, phoneHref } from '../phone/links.ts';
import { br, joined, lines } from '../phone/pen.ts';

export interface Place {
  readonly state: State;
  readonly key: string;
}

const TAGS: Readonly<Partial<Record<Mark['type'], string>>> = { strong: 'b', em: 'em', underline: 'u' };

/** Runs of text: bold, emphasis, underline and links are all that WML has. */
export function inline(spans: readonly Span[], at: Place): Markup[] {
  return spans.flatMap((span) => {
    const text = lines(span.text);
    if (text.length === 0) return [];
    return [...span.marks].reverse().reduce<Markup[]>((content, mark) => {
      if (mark.type === 'link') return anchor(mark.link, content, at);
      const tag = TAGS[mark.type];
      if (tag !== undefined) return [h(tag, {}, content)];
      if (mark.type === 'ruby') return [...content, `(${mark.reading})`];
      if (mark.type !== 'lang') {
        at.state.lose({ key: at.key, nodeType: 'mark', reason: 'mark-unsupported', action: `${mark.type}-dropped` });
      }
      return content;
    }, text);
  });
}

/** A link holds text, line breaks and pictures, nothing else. */
export function anchor(
  link: Link,
  content: readonly Markup[],
  at: Place & { readonly accessKey?: string | null },
): Markup[] {
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
  return [h('a', { href, accesskey: at.accessKey ?? null }, plain(content))];
}

function plain(content: readonly Markup[]): Markup[] {
  return content.flatMap((piece) =>
    !isElement(piece) || piece.tag === 'br' || piece.tag === 'img' ? [piece] : plain(piece.children),
  );
}

/** A link on the next number key, with the number before it. */
export function keyed(link: Link, content: readonly Markup[], at: Place & { readonly accessKey?: string }): Markup[] {
  const accessKey = phoneHref(link, at.state) === null ? null : (at.accessKey ?? at.state.nextKey());
  return [accessKey === null ? '・' : keycap(accessKey), ...anchor(link, content, { ...at, accessKey })];
}

export function paragraph(content: readonly Markup[]): Markup[] {
  return content.length === 0 ? [] : [h('p', {}, content)];
}

export function centred(content: readonly Markup[]): Markup[] {
  return content.length === 0 ? [] : [h('p', { align: 'center' }, content)];
}

/** Several lines in one paragraph. */
export function stacked(rows: readonly (readonly Markup[])[]): Markup[] {
  return paragraph(joined(rows, () => [br()]));
}

/** Blocks inside another block: WML nests none, so their lines follow each other. */
export function flat(blocks: readonly Markup[]): Markup[] {
  return joined(
    blocks.map((block) => {
      if (!isElement(block)) return [block];
      return block.tag === 'pre'
        ? block.children.flatMap((piece) => (typeof piece === 'string' ? lines(piece) : [piece]))
        : block.children;
    }),
    () => [br()],
  );
}
