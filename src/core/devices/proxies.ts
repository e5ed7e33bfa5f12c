/**
 * Browsers that render on a server send the handset's own User-Agent in a header of theirs. It is read only where the
 * User-Agent is such a proxy's: the header alone proves nothing.
 */
import { cleanUserAgent, type Facts } from './input.ts';

const PROXIES: readonly (readonly [when: RegExp, headers: readonly string[]])[] = [
  [/opera mini|linux zvav/, ['x-operamini-phone-ua', 'device-stock-ua', 'x-operamini-phone']],
  [/ucweb|ucbrowser|u2\/1\.0|untrusted\/1\.0/, ['x-ucbrowser-device-ua', 'device-stock-ua']],
  [/opera/, ['device-stock-ua']],
  [/transcoder|novarra|google wireless|^mozilla\/[\d.]+$/, ['x-device-user-agent', 'x-original-user-agent']],
];

/** The handset's own User-Agent behind a rendering proxy, or undefined. */
export function proxiedUserAgent(facts: Facts): string | undefined {
  for (const [when, names] of PROXIES) {
    if (!when.test(facts.lower)) continue;
    for (const name of names) {
      // `X-OperaMini-Phone: RIM # BlackBerry 8520`; `? # ?` where the proxy does not know.
      const inner = cleanUserAgent(facts.headers[name]?.replace(' # ', ' '));
      if (/[a-z\d]{3}/i.test(inner) && inner.toLowerCase() !== facts.lower) return inner;
    }
  }
  return undefined;
}
