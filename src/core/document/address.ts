/** Addresses in content. Only schemes that no device executes: http, https, mail, telephone, and paths on the site. */
import type { Issue } from '../../lib/errors.ts';
import { describe, fault, type Path } from './fault.ts';

export const MAX_ADDRESS = 2_000;

const WEB = /^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#]|$)/iu;
const SCHEME = /^\s*[a-z][a-z0-9+.-]*\s*:/i;
/** Spaces, controls, quotes of markup and the backslash that browsers read as a slash. */
const UNSAFE = /[\s\u0000-\u001f\u007f-\u009f<>"\\`\u200b-\u200f\u2028-\u202f\u2060-\u2064\u2066-\u2069\ufeff]/;
const EMAIL =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/;
const PHONE = /^(?=(?:[^0-9]*[0-9]){2})\+?[0-9*#(][0-9*#().\- ]*$/;

/** An absolute `http(s)://` address with a host and without credentials. */
export function checkWebAddress(value: unknown, path: Path): Issue[] {
  const shape = checkShape(value, path);
  if (shape.length > 0 || typeof value !== 'string') return shape;
  if (WEB.test(value)) return [];
  if (/^https?:\/\/[^/?#]*@/i.test(value)) {
    return [fault(path, 'bad_url', 'An address must not carry a user name or password before "@".')];
  }
  return [fault(path, 'bad_url', `Write a whole address such as "https://example.jp/page", not ${describe(value)}.`)];
}

/** What a link's `href` may be: a web address, or a path on the site as `/news?x#y` or `#part`. */
export function checkHref(value: unknown, path: Path): Issue[] {
  const shape = checkShape(value, path);
  if (shape.length > 0 || typeof value !== 'string') return shape;
  if (value.startsWith('//')) {
    return [fault(path, 'bad_url', 'An address that starts with "//" leaves the site unseen; write "https://…".')];
  }
  if (value.startsWith('/') || value.startsWith('#')) return [];
  if (/^mailto:/i.test(value)) return checkEmail(value.slice(7).split('?')[0], path);
  if (/^tel:/i.test(value)) return checkPhone(value.slice(4), path);
  if (/^https?:/i.test(value)) return checkWebAddress(value, path);
  if (SCHEME.test(value)) {
    const scheme = value.slice(0, value.indexOf(':')).trim();
    const message = `"${scheme}:" is not allowed in links; use https:, http:, mailto:, tel: or a path such as "/news".`;
    return [fault(path, 'unsafe_url', message)];
  }
  return [fault(path, 'bad_url', 'Start a path on the site with "/", and another site\'s address with "https://".')];
}

export function checkEmail(value: unknown, path: Path): Issue[] {
  if (typeof value === 'string' && value.length <= 254 && EMAIL.test(value) && !value.includes('..')) return [];
  return [fault(path, 'bad_email', `Write an e-mail address such as "info@example.jp", not ${describe(value)}.`)];
}

export function checkPhone(value: unknown, path: Path): Issue[] {
  if (typeof value === 'string' && value.length <= 40 && PHONE.test(value)) return [];
  return [fault(path, 'bad_phone', `Write a telephone number such as "03-1234-5678", not ${describe(value)}.`)];
}

function checkShape(value: unknown, path: Path): Issue[] {
  if (typeof value !== 'string' || value === '') {
    return [fault(path, 'bad_url', `Give an address here, not ${describe(value)}.`)];
  }
  if (value.length > MAX_ADDRESS) return [fault(path, 'too_long', `Use at most ${MAX_ADDRESS} characters.`)];
  if (!value.isWellFormed()) return [fault(path, 'broken_text', 'The address holds half a character; type it again.')];
  if (UNSAFE.test(value)) {
    const message =
      'The address holds spaces, line breaks, quotes, backslashes or invisible characters; take them out.';
    return [fault(path, 'unsafe_url', message)];
  }
  return [];
}
