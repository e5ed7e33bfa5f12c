/** Android: the model by vendor pattern and product table, then what the rest of the User-Agent says. */
import { UAParser } from 'ua-parser-js';
import type { Found } from './answer.ts';
import { hintMobile, hintText } from './hints.ts';
import type { Facts } from './input.ts';
import { MODEL_ROWS, TABLET_WORDS } from './rules/android.ts';
import { ANDROID_TV } from './rules/living-room.ts';
import { findAndroidModel } from './tables/android.ts';

const LOCALE = /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i;
const NOT_A_MODEL =
  /^(?:k|u|wv|rv|mobile|tablet|linux.*|android.*|arm(?:_64|v\d\w*)?|aarch64|x86(?:_64)?|i\d86|en|unknown|generic|xx|null|harmonyos|hmscore [\d.]+|rv:[\d.]+|.)$/i;

/** The model's name as Android writes it, or undefined (reduced User-Agents say `K`). */
export function readModel(facts: Facts): string | undefined {
  const hinted = hintText(facts, 'sec-ch-ua-model');
  if (hinted !== undefined && hinted.toLowerCase() !== 'k') return hinted;
  const { ua } = facts;
  const build =
    /[;)] ?([^;()]{1,60}?)\s+build[/);]/i.exec(ua) ??
    /; ?([^;()]{1,60}(?:\([^)]{1,20}\))?[^;()]{0,20}?)\s+build[/);]/i.exec(ua);
  if (build?.[1] !== undefined && !NOT_A_MODEL.test(build[1].trim())) return clean(build[1]);
  const at = ua.search(/android/i);
  if (at < 0) return undefined;
  const end = closing(ua, at);
  const parts = ua
    .slice(at, end)
    .split(/;|,(?= )/)
    .slice(1);
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const part = (parts[i] ?? '').trim();
    if (part !== '' && !NOT_A_MODEL.test(part) && !LOCALE.test(part)) return clean(part);
  }
  return undefined;
}

/** The end of the parenthesis that `at` stands in; models may hold a pair of their own. */
function closing(ua: string, at: number): number {
  let depth = 0;
  for (let i = at; i < ua.length; i += 1) {
    const char = ua.charCodeAt(i);
    if (char === 40) depth += 1;
    else if (char === 41) {
      if (depth === 0) return i;
      depth -= 1;
    }
  }
  return ua.length;
}

function clean(model: string): string {
  return model
    .trim()
    .replace(/\s+build$/i, '')
    .replace(
      /^(?:samsung|huawei|lenovo|asus|acer|sony|xiaomi|alcatel|zte|vivo|oppo|motorola|hmd global|htc)[ _/-]+(?=\S{3})/i,
      (brand) => (/^(?:samsung|sony|acer|asus|xiaomi|vivo|oppo|motorola|hmd)/i.test(brand) ? '' : brand),
    )
    .trim();
}

/** The class of an Android device. */
export function androidDevice(facts: Facts): Found {
  const model = readModel(facts);
  const { lower } = facts;
  if (model !== undefined) {
    const name = model.toLowerCase();
    const known = findAndroidModel(model);
    if (known?.class)
      return { rule: 'android-table', class: known.class, vendor: known.vendor, model: known.model, confidence: 0.95 };
    const row = MODEL_ROWS.find((one) => one.match.test(name));
    if (row) return { rule: row.id, class: row.class, model, confidence: 0.85 };
  }
  if (ANDROID_TV.test(lower)) return { rule: 'android-tv-words', class: 'tv', model, confidence: 0.85 };
  if (TABLET_WORDS.test(lower)) return { rule: 'android-tablet-words', class: 'tablet', model, confidence: 0.85 };
  const mobile = hintMobile(facts) ?? /\bmobile\b/.test(lower);
  if (mobile) return { rule: 'android-mobile', class: 'smartphone', model, confidence: 0.8 };
  const device = new UAParser(facts.ua).getDevice();
  if (device.type === 'mobile' || device.type === 'tablet' || device.type === 'smarttv') {
    const found = device.type === 'mobile' ? 'smartphone' : device.type === 'tablet' ? 'tablet' : 'tv';
    return { rule: 'ua-parser-js', class: found, vendor: device.vendor, model: device.model ?? model, confidence: 0.7 };
  }
  const isBrowser = /applewebkit|gecko\//.test(lower);
  return {
    rule: isBrowser ? 'android-no-mobile' : 'android-app',
    class: isBrowser ? 'tablet' : 'smartphone',
    model,
    confidence: 0.6,
  };
}
