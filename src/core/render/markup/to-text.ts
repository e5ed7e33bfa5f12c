import { isElement, type Element, type Markup } from './element.ts';
import { cleanText } from './escape.ts';

/**
 * Plain text. Three elements give it shape, everything else is its content:
 * `block` stands alone between blank lines, `line` on a line of its own, `indent` puts `first` before its
 * first line and as many spaces (or `rest`) before the others.
 */
export function toPlainText(markup: readonly Markup[]): string {
  const text = render(markup)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '');
  return text === '' ? '' : `${text}\n`;
}

function render(markup: readonly Markup[]): string {
  let out = '';
  for (const piece of markup) {
    if (typeof piece === 'string') out += cleanText(piece).replace(/\r\n?/g, '\n');
    else if (!isElement(piece)) continue;
    else out = append(out, piece);
  }
  return out;
}

function append(before: string, element: Element): string {
  const inner = render(element.children);
  if (inner === '' && element.tag !== 'line') return before;
  switch (element.tag) {
    case 'block':
      return `${before === '' ? '' : `${before.replace(/\n+$/, '')}\n\n`}${inner.replace(/^\n+|\n+$/g, '')}\n\n`;
    case 'line':
      return `${before === '' || before.endsWith('\n') ? before : `${before}\n`}${inner}\n`;
    case 'indent': {
      const first = String(element.attrs['first'] ?? '');
      const rest = String(element.attrs['rest'] ?? ' '.repeat(first.length));
      const lines = inner.replace(/^\n+|\n+$/g, '').split('\n');
      const shaped = lines.map((line, index) =>
        index === 0 ? `${first}${line}` : line === '' && rest.trim() === '' ? '' : `${rest}${line}`,
      );
      return `${before === '' || before.endsWith('\n') ? before : `${before}\n`}${shaped.join('\n')}\n`;
    }
    default:
      return before + inner;
  }
}
