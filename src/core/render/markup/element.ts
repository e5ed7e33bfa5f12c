/**
 * The tree every target writes. Two serialisers (`to-html.ts`, `to-xml.ts`) turn it into text, so escaping exists once each
 * and malformed output cannot be written.
 */
export interface Element {
  readonly tag: string;
  /** `true` = a bare attribute; `null`/`false` = left out. */
  readonly attrs: Readonly<Record<string, string | number | boolean | null>>;
  readonly children: readonly Markup[];
}

/** Text that the serialiser must not escape: style sheets and scripts of ours, never anything from an editor. */
export interface Raw {
  readonly raw: string;
}

export type Markup = Element | string | Raw;

export function h(
  tag: string,
  attrs: Readonly<Record<string, string | number | boolean | null | undefined>> = {},
  ...children: readonly (Markup | readonly Markup[] | null | undefined | false)[]
): Element {
  const flat: Markup[] = [];
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) flat.push(...(child as readonly Markup[]));
    else flat.push(child as Markup);
  }
  const present: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(attrs)) if (value !== undefined) present[name] = value;
  return { tag, attrs: present, children: flat };
}

export function isElement(markup: Markup): markup is Element {
  return typeof markup === 'object' && 'tag' in markup;
}
