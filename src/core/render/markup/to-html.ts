import { isElement, type Element, type Markup } from './element.ts';
import { escapeAttribute, escapeText } from './escape.ts';

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** End tags that compact HTML leaves out: a byte saved is a byte shown. */
const OPTIONAL_END = new Set(['li', 'dt', 'dd', 'option']);

/** HTML5: void elements without slash, bare boolean attributes. */
export function toHtml(markup: readonly Markup[]): string {
  return write(markup, false);
}

/** Compact HTML of the first phones: as HTML, with the end tags left out that its parsers close by themselves. */
export function toChtml(markup: readonly Markup[]): string {
  return write(markup, true);
}

function write(markup: readonly Markup[], compact: boolean): string {
  let out = '';
  for (const piece of markup) {
    if (typeof piece === 'string') out += escapeText(piece);
    else if (isElement(piece)) out += element(piece, compact);
    else out += rawText(piece.raw);
  }
  return out;
}

function element({ tag, attrs, children }: Element, compact: boolean): string {
  let open = `<${tag}`;
  for (const [name, value] of Object.entries(attrs)) {
    if (value === null || value === false) continue;
    open += value === true ? ` ${name}` : ` ${name}="${escapeAttribute(String(value))}"`;
  }
  if (VOID.has(tag)) return `${open}>`;
  const inner = write(children, compact);
  if (compact && OPTIONAL_END.has(tag)) return `${open}>${inner}`;
  // Parsers drop the first line end of these, so one of ours protects one of the editor's.
  const guard = (tag === 'pre' || tag === 'textarea') && inner.startsWith('\n') ? '\n' : '';
  return `${open}>${guard}${inner}</${tag}>`;
}

/** A style sheet or script of ours. One that could close its own element is a bug, found before a byte leaves. */
export function rawText(raw: string): string {
  if (/<\/(?:style|script)|<!--/i.test(raw)) throw new Error('Raw markup would end its own element.');
  return raw;
}
