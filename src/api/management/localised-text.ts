/** `{ja: …}` as the verbs have it, and `[{locale, text}]` as GraphQL, which knows no maps. */
import { invalidInput } from '../../lib/errors.ts';

interface LocalisedText {
  readonly locale: string;
  readonly text: string;
}

export function toLocalisedTexts(texts: Readonly<Record<string, string>>): LocalisedText[] {
  return Object.entries(texts).map(([locale, text]) => ({ locale, text }));
}

export function fromLocalisedTexts(texts: readonly LocalisedText[], field: string): Record<string, string> {
  const seen = new Map<string, string>();
  for (const [at, { locale, text }] of texts.entries()) {
    if (seen.has(locale)) {
      const message = `"${locale}" is there twice.`;
      throw invalidInput('The input', [{ path: [field, at, 'locale'], message, code: 'duplicate' }]);
    }
    seen.set(locale, text);
  }
  return Object.fromEntries(seen);
}
