/**
 * The head of real traffic: today's browsers, whose whole User-Agent has one of a few shapes. A string that fits a shape
 * completely has no room for a bot's, a television's or a car's word, so no other rule needs to look at it.
 */
import type { Found } from './answer.ts';

const ENGINE = ' applewebkit\\/[\\d.]+ \\(khtml, like gecko\\)';
const BRAND = '(?: (?:edge?|edga|edgios|opr|vivaldi|yabrowser|yowser)\\/[\\d.]+)?';
const DESKTOP = [
  'windows nt [\\d.]+(?:; win64; x64|; wow64)?',
  'macintosh; intel mac os x [\\d_.]+',
  'x11; (?:ubuntu; )?linux (?:x86_64|i686)',
  'x11; cros (?:x86_64|aarch64|armv7l) [\\d.]+',
].join('|');

const BLINK = new RegExp(`^mozilla\\/5\\.0 \\((${DESKTOP})\\)${ENGINE} chrome\\/[\\d.]+ safari\\/[\\d.]+${BRAND}$`);
const GECKO = new RegExp(`^mozilla\\/5\\.0 \\((${DESKTOP}); rv:[\\d.]+\\) gecko\\/[\\d.]+ firefox\\/[\\d.]+$`);
const SAFARI = new RegExp(
  `^mozilla\\/5\\.0 \\((macintosh; intel mac os x [\\d_.]+)\\)${ENGINE} version\\/[\\d.]+ safari\\/[\\d.]+$`,
);
const IOS = new RegExp(
  `^mozilla\\/5\\.0 \\((iphone|ipad); cpu (?:iphone )?os [\\d_]+ like mac os x\\)${ENGINE}(?: (?:version|mobile|safari|crios|fxios|edgios|gsa)\\/[\\w.]+)+$`,
);

/** What a request from one of these browsers is, or undefined. */
export function plainDevice(lower: string): Found | undefined {
  if (!lower.startsWith('mozilla/5.0 (')) return undefined;
  const ios = IOS.exec(lower);
  if (ios) return iosDevice(ios[1] === 'ipad', lower);
  const system = (BLINK.exec(lower) ?? GECKO.exec(lower) ?? SAFARI.exec(lower))?.[1];
  if (system === undefined) return undefined;
  return {
    rule: 'plain-desktop',
    class: 'desktop',
    confidence: 0.95,
    os: systemOf(system),
    browser: browserOf(lower),
    engine: engineOf(lower),
  };
}

function iosDevice(isTablet: boolean, lower: string): Found {
  const browser = lower.includes('crios/')
    ? 'Chrome'
    : lower.includes('fxios/')
      ? 'Firefox'
      : lower.includes('edgios/')
        ? 'Edge'
        : 'Mobile Safari';
  return {
    rule: isTablet ? 'plain-ipad' : 'plain-iphone',
    class: isTablet ? 'tablet' : 'smartphone',
    confidence: 0.98,
    vendor: 'Apple',
    model: isTablet ? 'iPad' : 'iPhone',
    os: 'iOS',
    browser,
    engine: 'WebKit',
  };
}

function systemOf(system: string): string {
  if (system.startsWith('windows')) return 'Windows';
  if (system.startsWith('mac')) return 'Mac OS';
  return system.includes('cros') ? 'Chromium OS' : 'Linux';
}

function browserOf(lower: string): string {
  if (/ (?:edge?|edga)\//.test(lower)) return 'Edge';
  if (lower.includes(' opr/')) return 'Opera';
  if (lower.includes(' vivaldi/')) return 'Vivaldi';
  if (lower.includes('yabrowser/')) return 'Yandex';
  if (lower.includes('chrome/')) return 'Chrome';
  return lower.includes('firefox/') ? 'Firefox' : 'Safari';
}

function engineOf(lower: string): string {
  if (lower.includes('chrome/')) return lower.includes(' edge/') ? 'EdgeHTML' : 'Blink';
  return lower.includes('firefox/') ? 'Gecko' : 'WebKit';
}

const ANDROID_CHROME =
  /^mozilla\/5\.0 \(linux; (?:u; )?android [\d.]+(?:; [^()]{1,80})?\) applewebkit\/[\d.]+ \(khtml, like gecko\) (?:version\/4\.0 )?(?:samsungbrowser\/[\d.]+ )?chrome\/[\d.]+ (?:mobile )?safari\/[\d.]+$/;

/** Browser and engine of Android's own shape; undefined where a browser of another name may stand. */
export function plainAndroid(
  lower: string,
): { readonly os: string; readonly browser: string; readonly engine: string } | undefined {
  if (!ANDROID_CHROME.test(lower)) return undefined;
  const browser = lower.includes('samsungbrowser/')
    ? 'Samsung Browser'
    : /version\/4\.0|; wv\)/.test(lower)
      ? 'Chrome WebView'
      : 'Chrome';
  return { os: 'Android', browser, engine: 'Blink' };
}
