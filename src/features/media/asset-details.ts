import type { Issue } from '../../lib/errors.ts';
import type { Site } from '../tenancy/site.ts';

/** What an editor says about a file; left out = unchanged, or empty for a new one. */
export interface AssetDetails {
  /** Locale → alternative text; `''` says that the picture is decoration. */
  readonly alt?: Readonly<Record<string, string>>;
  readonly title?: string;
  readonly focal?: { readonly x: number; readonly y: number };
}

const LONGEST_ALT = 1000;
const LONGEST_TITLE = 200;

export function checkDetails(site: Site, details: AssetDetails): readonly Issue[] {
  const issues: Issue[] = [];
  const codes = site.locales.map((locale) => locale.code);
  for (const [locale, text] of Object.entries(details.alt ?? {})) {
    if (!codes.includes(locale)) {
      issues.push({
        path: ['alt', locale],
        message: `The site has no language "${locale}". It has ${codes.join(', ')}.`,
        code: 'unknown_locale',
      });
    }
    issues.push(...checkText(['alt', locale], text, LONGEST_ALT));
  }
  if (details.title !== undefined) issues.push(...checkText(['title'], details.title, LONGEST_TITLE));
  const focal = details.focal;
  for (const axis of ['x', 'y'] as const) {
    if (focal !== undefined && !(focal[axis] >= 0 && focal[axis] <= 1)) {
      const message = 'A focal point lies between 0 (left, top) and 1 (right, bottom).';
      issues.push({ path: ['focal', axis], message, code: 'out_of_range' });
    }
  }
  return issues;
}

function checkText(path: readonly string[], text: string, longest: number): readonly Issue[] {
  const length = [...text].length;
  if (length > longest) {
    return [{ path, message: `It has ${length} characters; ${longest} are allowed.`, code: 'too_long' }];
  }
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) || !text.isWellFormed()
    ? [{ path, message: 'It holds control characters. Type the text again.', code: 'bad_characters' }]
    : [];
}
