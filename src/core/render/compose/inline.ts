import type { Mark, Span } from '../../document/node.ts';
import { DECORATORS, type InlineText, type MarkDefinition } from '../../document/rich-text.ts';
import { resolveLink } from './links.ts';
import type { Resolver } from './resolver.ts';

/** One order for all targets, outermost first: a link is opened once around what it holds, ruby stays on the bare text. */
const ORDER = ['link', 'lang', ...DECORATORS, 'ruby'] as const satisfies readonly Mark['type'][];
const RANK = new Map<Mark['type'], number>(ORDER.map((type, index) => [type, index]));
const DECORATOR_NAMES: ReadonlySet<string> = new Set(DECORATORS);

/** Stored spans → spans with their marks resolved. Marks that lead nowhere are dropped, text never. */
export function inlineToSpans(inline: InlineText | undefined, resolver: Resolver): readonly Span[] {
  if (inline === undefined) return [];
  const definitions = new Map(inline.markDefs.map((definition) => [definition._key, definition]));
  return inline.children
    .filter((span) => span.text !== '')
    .map((span) => ({ text: span.text, marks: marksOf(span.marks, definitions, resolver) }));
}

function marksOf(
  names: readonly string[],
  definitions: ReadonlyMap<string, MarkDefinition>,
  resolver: Resolver,
): readonly Mark[] {
  const marks: Mark[] = [];
  for (const name of new Set(names)) {
    const definition = definitions.get(name);
    const mark = definition === undefined ? decorator(name) : resolveMark(definition, resolver);
    if (mark !== null && !marks.some((other) => other.type === mark.type)) marks.push(mark);
  }
  return marks.sort((a, b) => (RANK.get(a.type) ?? 0) - (RANK.get(b.type) ?? 0));
}

function decorator(name: string): Mark | null {
  return DECORATOR_NAMES.has(name) ? { type: name as (typeof DECORATORS)[number] } : null;
}

function resolveMark(definition: MarkDefinition, resolver: Resolver): Mark | null {
  if (definition._type === 'ruby') return { type: 'ruby', reading: definition.reading };
  if (definition._type === 'lang') return { type: 'lang', lang: definition.lang };
  const link = resolveLink(definition, resolver);
  return link === null ? null : { type: 'link', link };
}

/** Unmarked text as spans. */
export function plain(text: string): readonly Span[] {
  return text === '' ? [] : [{ text, marks: [] }];
}

/** The text of spans without marks or readings. */
export function spansText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}
