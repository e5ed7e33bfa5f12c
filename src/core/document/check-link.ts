import type { Issue } from '../../lib/errors.ts';
import { checkEmail, checkHref, checkPhone } from './address.ts';
import { describe, fault, isRecord, type Path, type PlainRecord } from './fault.ts';
import { checkId, checkKnown } from './parts.ts';
import { checkOptionalText } from './text.ts';

const TARGETS = ['href', 'entry', 'asset', 'tel', 'mail'] as const;

/** A `LinkTarget` that is a member of its own. */
export function checkLink(value: unknown, path: Path): Issue[] {
  if (!isRecord(value))
    return [fault(path, 'not_a_link', `Give a link such as { href: "/news" }, not ${describe(value)}.`)];
  return checkLinkTarget(value, [], path);
}

/** Exactly one target, besides the members named in `besides`. */
export function checkLinkTarget(value: PlainRecord, besides: readonly string[], path: Path): Issue[] {
  const given = TARGETS.filter((target) => value[target] !== undefined);
  const [target] = given;
  if (target === undefined || given.length > 1) {
    return [
      fault(
        path,
        'not_a_link',
        `A link has exactly one of ${TARGETS.join(', ')}; this has ${given.join(' and ') || 'none'}.`,
      ),
    ];
  }
  const members = target === 'mail' ? [...besides, 'mail', 'subject'] : [...besides, target];
  return [...checkKnown(value, members, path), ...checkTarget(value, target, path)];
}

function checkTarget(value: PlainRecord, target: (typeof TARGETS)[number], path: Path): Issue[] {
  const at = [...path, target];
  switch (target) {
    case 'href':
      return checkHref(value['href'], at);
    case 'entry':
      return checkId(value['entry'], 'an entry', at);
    case 'asset':
      return checkId(value['asset'], 'an asset', at);
    case 'tel':
      return checkPhone(value['tel'], at);
    case 'mail':
      return [
        ...checkEmail(value['mail'], at),
        ...checkOptionalText(value['subject'], { max: 200 }, [...path, 'subject']),
      ];
  }
}
