/** What readers of each locale of a site see of one version of an entry. */
import type { Issue } from '../../lib/errors.ts';
import { fault } from '../document/fault.ts';
import type { LocaleChain } from './check-entry.ts';
import type { ContentType, EntryData } from './content-type.ts';
import { buildPath, firstSegment } from './path.ts';
import { resolveEntry } from './resolve-locale.ts';
import { valueOf } from './walk-fields.ts';

/** One locale's part of a publication. */
export interface LocalePublication {
  readonly locale: string;
  readonly sourceLocale: string;
  readonly data: EntryData;
  readonly slug: string | null;
  /** Not percent-encoded, without the locale's prefix; null = no page. */
  readonly path: string | null;
}

/** Publications of the locales that have something to show, and what stands in the way of an address. */
export function buildPublications(
  type: Pick<ContentType, 'fields' | 'titleField' | 'path'>,
  data: EntryData,
  site: { readonly chains: readonly LocaleChain[]; readonly localeCodes: readonly string[] },
): { readonly publications: readonly LocalePublication[]; readonly issues: readonly Issue[] } {
  const publications: LocalePublication[] = [];
  const issues: Issue[] = [];
  for (const { code, chain } of site.chains) {
    const resolved = resolveEntry(type, data, chain);
    if (resolved === null) continue;
    const built = buildPath(type.path, resolved.data);
    const path = 'path' in built ? built.path : null;
    if ('missing' in built) issues.push(missingFault(type, built.missing, code));
    else if (path !== null && site.localeCodes.includes(firstSegment(path))) {
      const message = `The address "${path}" begins with "${firstSegment(path)}", which stands for a language of the site; use another word.`;
      issues.push(fault(['path'], 'path_is_locale', message));
    }
    publications.push({
      locale: code,
      sourceLocale: resolved.sourceLocale,
      data: resolved.data,
      slug: slugOf(type, resolved.data),
      path,
    });
  }
  return { publications, issues: dropRepeated(issues) };
}

/** The first slug field names the entry in the content API. */
function slugOf(type: Pick<ContentType, 'fields'>, data: EntryData): string | null {
  const field = type.fields.find((candidate) => candidate.type === 'slug');
  const value = field === undefined ? undefined : valueOf(data, field.name);
  return typeof value === 'string' ? value : null;
}

function missingFault(type: Pick<ContentType, 'fields' | 'path'>, name: string, locale: string): Issue {
  const field = type.fields.find((candidate) => candidate.name === name);
  const label = field?.label ?? name;
  const path = field?.localised === true ? [name, locale] : [name];
  return fault(path, 'required', `"${label}" is needed for the page's address, ${type.path ?? ''}; fill it in.`);
}

function dropRepeated(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.path, issue.code]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
