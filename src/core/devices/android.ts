/** Android: the model by vendor pattern and product table, then what the rest of the User-Agent says. */
import { UAParser } from 'ua-parser-js';
import type { Found } from './answer.ts';
import { hintMobile, hintText } from './hints.ts';
import type { Facts } from './input.ts';
import { plainAndroid } from './plain.ts';
import { LAPTOP_CODE, MODEL_ROWS, SURE_MODEL_ROWS, TABLET_WORDS } from './rules/android.ts';
import { ANDROID_TV } from './rules/living-room.ts';
import { findAndroidModel } from './tables/android.ts';

const LOCALE = /^[a-z]{2,3}(?:[-_][a-z]{0,4})?$/i;
const NOT_A_MODEL =
  /^(?:k|u|wv|rv|mobile|tablet|linux.*|android.*|adr [\d.]+|arm(?:_64|v\d\w*)?|aarch64|x86(?:_64)?|i\d86|unknown|generic|xx|null|harmonyos|yunos.*|ctc\/.*|\d+x\d+|hmscore [\d.]+|rv:[\d.]+|.)$/i;
/** Brands that stand before the model without being part of it. */
const BRAND = /^(?:samsung|acer|asus|xiaomi|vivo|oppo|motorola|sony|hmd global)[ _/-]+(?=\S{3})/i;

/** The model's name as Android writes it, or undefined (reduced User-Agents say `K`). */
function readModel(facts: Facts): string | undefined {
  const hinted = hintText(facts, 'sec-ch-ua-model');
  if (hinted !== undefined && hinted.toLowerCase() !== 'k') return cleanModel(hinted);
  const { ua, lower } = facts;
  const at = lower.search(/android|\badr \d/);
  const inParenthesis = at < 0 ? undefined : lastNamed(ua.slice(at, closing(ua, at)).split(';').slice(1));
  return inParenthesis ?? beforeBuild(ua);
}

/** Android's list is `version; locale; model Build/…`: the last part that says something is the model. */
function lastNamed(parts: readonly string[]): string | undefined {
  const built = parts.findIndex((part) => / build\//i.test(part));
  for (let i = built < 0 ? parts.length - 1 : built; i >= 0; i -= 1) {
    const part = (parts[i] ?? '').replace(/ (?:build(?:\/.*)?|applewebkit\/.*)$/i, '').trim();
    if (part !== '' && part.length <= 60 && !NOT_A_MODEL.test(part) && !LOCALE.test(part)) return cleanModel(part);
  }
  return undefined;
}

function beforeBuild(ua: string): string | undefined {
  const found = /(?:^|[;(]) ?([^;()]{2,60}) build\//i.exec(ua)?.[1]?.trim();
  return found === undefined || NOT_A_MODEL.test(found) ? undefined : cleanModel(found);
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

function cleanModel(model: string): string {
  return model.trim().replace(BRAND, '').trim();
}

/** The class of an Android device. */
export function androidDevice(facts: Facts): Found {
  const software = plainAndroid(facts.lower);
  return software ? { ...classified(facts), ...software } : classified(facts);
}

function classified(facts: Facts): Found {
  const model = readModel(facts);
  const { lower } = facts;
  const byModel = model === undefined ? undefined : modelDevice(model);
  if (byModel && !isAskedForTablet(byModel, lower)) return byModel;
  if (ANDROID_TV.test(lower)) return { rule: 'android-tv-words', class: 'tv', model, confidence: 0.85 };
  if (TABLET_WORDS.test(lower)) return { rule: 'android-tablet-words', class: 'tablet', model, confidence: 0.85 };
  const mobile = hintMobile(facts) ?? /\bmobi(?:le)?\b/.test(lower);
  if (!mobile && model !== undefined && LAPTOP_CODE.test(model.toLowerCase()))
    return { rule: 'android-laptop-code', class: 'desktop', model, confidence: 0.7 };
  const parsed = parsedDevice(facts, model, mobile);
  if (parsed) return parsed;
  if (mobile || /\bmidp-|browser\/applewebkit/.test(lower))
    return { rule: 'android-mobile', class: 'smartphone', model, confidence: 0.8 };
  const isBrowser = /applewebkit|gecko\//.test(lower);
  return {
    rule: isBrowser ? 'android-no-mobile' : 'android-app',
    class: isBrowser ? 'tablet' : 'smartphone',
    model,
    confidence: 0.6,
  };
}

/**
 * Chrome leaves `Mobile` out on tablets only, and Yandex writes `apad` there: against a table that knows a telephone of the same
 * name. Web views forget the word, and these makers' telephones have a desktop mode.
 */
function isAskedForTablet({ class: found, vendor }: Pick<Found, 'class' | 'vendor'>, lower: string): boolean {
  if (found !== 'smartphone') return false;
  if (lower.includes('/apad')) return true;
  return PLAIN_CHROME.test(lower) && !/\bmobi/.test(lower) && !DESKTOP_MODE.test(vendor ?? '');
}

const PLAIN_CHROME = /; [^;)]+\) applewebkit\/[\d.]+ \(khtml, like gecko\) chrome\/(?!18\.)[\d.]+ safari\/[\d.]+/;
const DESKTOP_MODE = /^(?:samsung|sony|oneplus|htc|huawei|motorola|lg|google|xiaomi|nokia)/i;

/** The class that a model's name alone gives. */
export function modelDevice(model: string): Found | undefined {
  const name = model.toLowerCase();
  const sure = SURE_MODEL_ROWS.find((row) => row.match.test(name));
  if (sure) return { rule: sure.id, class: sure.class, model, confidence: 0.95 };
  const known = findAndroidModel(model);
  if (known?.class)
    return { rule: 'android-table', class: known.class, vendor: known.vendor, model: known.model, confidence: 0.95 };
  const row = MODEL_ROWS.find((one) => one.match.test(name));
  return row && { rule: row.id, class: row.class, model, confidence: 0.85 };
}

/** What ua-parser-js knows. Of requests for a handset it is believed only where it names a tablet's maker
 * (its pattern of Acer's tablets takes in the phones of others). */
function parsedDevice(facts: Facts, model: string | undefined, mobile: boolean): Found | undefined {
  if (mobile && model === undefined) return undefined;
  const { type, vendor, model: parsed } = new UAParser(facts.ua).getDevice();
  if (type === 'mobile' && isAskedForTablet({ class: 'smartphone', vendor }, facts.lower))
    return { rule: 'android-no-mobile', class: 'tablet', vendor, model: parsed ?? model, confidence: 0.7 };
  if (
    mobile
      ? type !== 'tablet' || vendor === undefined || vendor === 'Acer'
      : type !== 'mobile' && type !== 'tablet' && type !== 'smarttv'
  )
    return undefined;
  const found = type === 'mobile' ? 'smartphone' : type === 'tablet' ? 'tablet' : 'tv';
  return { rule: 'ua-parser-js', class: found, vendor, model: parsed ?? model, confidence: 0.7 };
}
