import type { Link } from '../../../document/node.ts';
import { h, isElement, type Markup } from '../../markup/element.ts';
import { safeUrl } from '../../safe-url.ts';
import type { State } from '../../target.ts';

/** The address as this phone calls, writes or follows it; null = it cannot. */
export function phoneHref(link: Link, state: State): string | null {
  const { profile } = state;
  if (link.kind === 'tel') {
    const number = (link.value ?? link.href.replace(/^tel:/, '')).replace(/[^\d+*#]/g, '');
    if (number === '' || profile.tel === 'text') return null;
    return profile.tel === 'wtai' ? `wtai://wp/mc;${number.replaceAll('#', '%23')}` : `tel:${number}`;
  }
  if (link.kind === 'mail') {
    const address = link.value ?? link.href.replace(/^mailto:/, '').replace(/\?.*/s, '');
    // The subject is read in the charset of the page, not in UTF-8.
    return safeUrl(
      `mailto:${address}${link.subject === undefined || link.subject === '' ? '' : `?subject=${state.queryText(link.subject)}`}`,
    );
  }
  return asciiUrl(safeUrl(link.href));
}

/** An address in ASCII alone: the page's charset must not decide what a server reads. */
export function asciiUrl(url: string | null): string | null {
  return url === null ? null : url.toWellFormed().replace(/[^\u0000-\u007f]+/g, encodeURIComponent);
}

/** A link, or its content alone where the phone cannot follow it. */
export function anchor(
  link: Link,
  content: readonly Markup[],
  at: { readonly state: State; readonly key: string; readonly accessKey?: string | null },
): Markup[] {
  const href = phoneHref(link, at.state);
  if (href === null) {
    const reason = link.kind === 'tel' ? 'no-tel-links' : 'unsafe-url';
    at.state.lose({ key: at.key, nodeType: 'mark', reason, action: 'text-only' });
    return [...content];
  }
  // A link inside a link is cut open by every parser; the outer one wins.
  return [h('a', { href, ...keyAttributes(at.accessKey ?? null, at.state) }, withoutLinks(content))];
}

function withoutLinks(content: readonly Markup[]): Markup[] {
  return content.flatMap((piece) => {
    if (!isElement(piece)) return [piece];
    const children = withoutLinks(piece.children);
    return piece.tag === 'a' ? children : [{ ...piece, children }];
  });
}

function keyAttributes(key: string | null, state: State): Record<string, string | true> {
  if (key === null) return {};
  // J-PHONE draws the number itself beside the link unless told not to.
  return state.profile.keys === 'directkey' ? { directkey: key, nonumber: true } : { accesskey: key };
}

/** `1⃣` before the link: outside, because its frame is part of the picture. */
export function keycap(key: string): string {
  return key === '*' ? '[*]' : `${key}\u20e3`;
}

/** One line of a menu: number, then the link that this number key follows. */
export function keyedLink(
  link: Link,
  content: readonly Markup[],
  at: { readonly state: State; readonly key: string; readonly accessKey?: string },
): Markup[] {
  const accessKey = phoneHref(link, at.state) === null ? null : (at.accessKey ?? at.state.nextKey());
  const written = anchor(link, content, { ...at, accessKey });
  return accessKey === null || at.state.profile.keys === 'none' ? ['・', ...written] : [keycap(accessKey), ...written];
}
