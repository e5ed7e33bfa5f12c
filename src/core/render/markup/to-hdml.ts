import { isElement, type Element, type Markup } from './element.ts';
import { escapeAttribute, escapeText } from './escape.ts';

/** Statements without an end: a line, an action, an entry of a list, whose end tag may be left out. */
const VOID = new Set(['action', 'br', 'center', 'img']);
const OPTIONAL_END = new Set(['ce']);

/** Values that need no quotes; every pair left out is two bytes for the text. */
const BARE = /^[A-Za-z0-9.#*]+$/;

/** HDML: reserved are the four of HTML and the dollar sign, which opens a variable everywhere. */
export function toHdml(markup: readonly Markup[]): string {
  let out = '';
  for (const piece of markup) {
    if (typeof piece === 'string') out += dollars(escapeText(piece).replaceAll('"', '&quot;'));
    else if (isElement(piece)) out += element(piece);
    else throw new Error('HDML holds no raw markup.');
  }
  return out;
}

function element({ tag, attrs, children }: Element): string {
  let open = `<${tag}`;
  for (const [name, value] of Object.entries(attrs)) {
    if (value === null || value === false) continue;
    const text = String(value);
    const written = name.startsWith('$') ? variables(text) : dollars(escapeAttribute(text));
    open += ` ${name.replace(/^\$/, '')}=${BARE.test(written) ? written : `"${written}"`}`;
  }
  if (VOID.has(tag)) return `${open}>`;
  return `${open}>${toHdml(children)}${OPTIONAL_END.has(tag) ? '' : `</${tag}>`}`;
}

function dollars(text: string): string {
  return text.replaceAll('$', '&dol;');
}

/** A value that variables stand in: `$(v1)`. Any other dollar sign in it would be one that an editor wrote. */
function variables(text: string): string {
  if (/\$(?!\(v\d+\))/.test(text)) throw new Error(`${text} holds a dollar sign that is no variable.`);
  return escapeAttribute(text);
}
