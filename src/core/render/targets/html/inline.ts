/** Running text: neighbouring spans under one mark share one element, a link above all. */
import type { Link, Mark, Span } from '../../../document/node.ts';
import { h, isElement, type Markup } from '../../markup/element.ts';
import { safeUrl } from '../../safe-url.ts';
import type { State } from '../../target.ts';

/** How a family of targets writes a mark; the screens on walls override `link`. */
export type WriteMark = (mark: Mark, inner: readonly Markup[], state: State) => readonly Markup[];

export function inlineMarkup(spans: readonly Span[], state: State, write: WriteMark = writeMark): readonly Markup[] {
  const level = (group: readonly Span[], depth: number): readonly Markup[] => {
    const out: Markup[] = [];
    for (let at = 0; at < group.length;) {
      const span = group[at];
      const mark = span?.marks[depth];
      if (span === undefined) break;
      if (mark === undefined) {
        out.push(...lines(span.text));
        at += 1;
        continue;
      }
      let end = at + 1;
      while (end < group.length && sameMark(group[end]?.marks[depth], mark)) end += 1;
      out.push(...write(mark, level(group.slice(at, end), depth + 1), state));
      at = end;
    }
    return out;
  };
  return level(spans, 0);
}

/** Two readings that happen to be equal are still two words. */
function sameMark(a: Mark | undefined, b: Mark): boolean {
  return a !== undefined && a.type !== 'ruby' && JSON.stringify(a) === JSON.stringify(b);
}

export const writeMark: WriteMark = (mark, inner, state) => {
  switch (mark.type) {
    case 'strong':
    case 'em':
    case 'code':
    case 'sub':
    case 'sup':
      return [h(mark.type, {}, inner)];
    case 'underline':
      return [h('u', {}, inner)];
    case 'strike':
      return [h('s', {}, inner)];
    case 'lang':
      return [h('span', { lang: mark.lang }, inner)];
    case 'ruby':
      return [h('ruby', {}, inner, h('rp', {}, '('), h('rt', {}, mark.reading), h('rp', {}, ')'))];
    case 'link': {
      const href = linkHref(mark.link, state);
      return href === null || !saysSomething(inner) ? inner : [h('a', { href }, inner)];
    }
  }
};

/** Whether there is anything to read out: a link or heading without a name is a riddle to whoever does not see it. */
export function saysSomething(inner: readonly Markup[]): boolean {
  return inner.some((piece) =>
    typeof piece === 'string'
      ? /[^\s\p{C}]/u.test(piece)
      : isElement(piece) && (/[^\s\p{C}]/u.test(String(piece.attrs['alt'] ?? '')) || saysSomething(piece.children)),
  );
}

/** Text with its line ends as breaks. */
export function lines(text: string): readonly Markup[] {
  return text
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]))
    .filter((part) => part !== '');
}

/** Where a link leads on this device, or null where it must stay text. */
function linkHref(link: Link, state: State): string | null {
  if (link.kind === 'tel' && state.profile.tel === 'text') return null;
  return safeUrl(link.href);
}

/** A link around content; the content alone where the device cannot follow. One that would say nothing says where it leads. */
export function anchor(
  link: Link,
  state: State,
  content: { readonly attrs?: Readonly<Record<string, string | null>>; readonly inner: readonly Markup[] },
): readonly Markup[] {
  const href = linkHref(link, state);
  if (href === null) return content.inner;
  if (saysSomething(content.inner)) return [h('a', { href, ...content.attrs }, content.inner)];
  const name = link.value ?? link.href;
  // A picture shows itself; only its name is missing.
  return content.inner.some(isElement)
    ? [h('a', { href, 'aria-label': name, ...content.attrs }, content.inner)]
    : [h('a', { href, ...content.attrs }, name)];
}

/** A key as part of an id: letters, digits, `-` and `_` only. */
export function idPart(key: string): string {
  return key.replace(/[^A-Za-z0-9_-]+/g, '-');
}
