import { isElement, type Markup } from './element.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { rawText } from './to-html.ts';

interface XmlOptions {
  /** WML: `$name` is a variable wherever text may stand, so a dollar sign is written twice. */
  readonly variables: boolean;
}

/** Elements that a phone's HTML parser, handed XML as text/html, must not see closed by a slash. */
const NEVER_EMPTY = new Set([
  'div',
  'p',
  'span',
  'a',
  'b',
  'i',
  'td',
  'th',
  'li',
  'ul',
  'ol',
  'textarea',
  'title',
  'style',
  'select',
  'form',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'option',
  'card',
  'blockquote',
]);

/** Well-formed XML: everything closed, every attribute with a value. */
export function toXml(markup: readonly Markup[], options: XmlOptions = { variables: false }): string {
  const dollars = options.variables
    ? (text: string): string => text.replaceAll('$', '$$$$')
    : (text: string): string => text;
  const write = (pieces: readonly Markup[]): string => {
    let out = '';
    for (const piece of pieces) {
      if (typeof piece === 'string') out += dollars(escapeText(piece));
      else if (isElement(piece)) {
        out += `<${piece.tag}`;
        for (const [name, value] of Object.entries(piece.attrs)) {
          if (value === null || value === false) continue;
          if (name.startsWith('$')) {
            out += variable(name.slice(1), String(value), options);
            continue;
          }
          out += ` ${name}="${value === true ? name : dollars(escapeAttribute(String(value)))}"`;
        }
        const inner = write(piece.children);
        out += inner === '' && !NEVER_EMPTY.has(piece.tag) ? '/>' : `>${inner}</${piece.tag}>`;
      } else out += xmlRaw(piece.raw);
    }
    return out;
  };
  return write(markup);
}

/** An attribute whose value is what the reader typed: `$value: 'name'` becomes `value="$(name)"`. */
function variable(attribute: string, name: string, { variables }: XmlOptions): string {
  if (!variables || !/^[A-Za-z_]\w*$/.test(name)) throw new Error(`${name} is no variable.`);
  return ` ${attribute}="$(${name})"`;
}

/** The same bytes are read as XML by one phone and as HTML by another, so raw text may need no escaping in either. */
function xmlRaw(raw: string): string {
  if (/[<&]/.test(raw)) throw new Error('Raw markup needs escaping in XML.');
  return rawText(raw);
}
