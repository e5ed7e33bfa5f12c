/**
 * Escaping, once for every syntax. `&lt; &gt; &amp; &quot;` are the four references that every phone since HTML 1.0 knows;
 * no other is ever written.
 */

/** Characters that XML 1.0 forbids even as references; ESC among them, which would open a SoftBank pictogram. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const MARKUP = /[&<>"]/g;
const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that every syntax can carry: control characters dropped, lone surrogates replaced. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '');
}

/** Running text. Quotes stay, because they cost six bytes each on a phone and mean nothing here. */
export function escapeText(text: string): string {
  return cleanText(text).replace(/[&<>]/g, (character) => REFERENCES[character] ?? '');
}

/** The inside of a double-quoted attribute. Line ends become spaces: parsers do that anyway, each in its own way. */
export function escapeAttribute(text: string): string {
  return cleanText(text)
    .replace(/[\t\r\n]+/g, ' ')
    .replace(MARKUP, (character) => REFERENCES[character] ?? '');
}
