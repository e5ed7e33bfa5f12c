/** Who asks? Layers of rows, first hit wins: shared research, ua-detection §6. Pure, synchronous, never throws. */
import { androidDevice } from './android.ts';
import { answer, type Found } from './answer.ts';
import { hintedDevice, hintMobile, hintText } from './hints.ts';
import { cleanUserAgent, toFacts, type DetectionInput, type Facts } from './input.ts';
import { overrideDevice } from './override.ts';
import type { Detection } from './profile.ts';
import { proxiedUserAgent } from './proxies.ts';
import { STRONG_BOT_ROWS } from './rules/bots.ts';
import { CARRIER_ROWS } from './rules/carriers.ts';
import { FEATURE_ROWS, KEYPAD_ROWS } from './rules/feature-phones.ts';
import { CAR_ROWS, EREADER_ROWS, WEARABLE_ROWS } from './rules/hand-held.ts';
import { CONSOLE_ROWS, TV_ROWS } from './rules/living-room.ts';
import { DESKTOP_ROWS, SMARTPHONE_ROWS, TEXT_ROWS } from './rules/phones.ts';
import { PREVIEW_ROWS } from './rules/previews.ts';
import { compileRows, type Rule } from './rules/rule.ts';
import { findKddiModel, handsetModel, makerOf } from './tables/handsets.ts';
import { SIGNAGE_APPS, SIGNAGE_ROWS } from './rules/signage.ts';

const findSignage = compileRows(SIGNAGE_ROWS);
const findPreview = compileRows(PREVIEW_ROWS);
const findBot = compileRows(STRONG_BOT_ROWS);
const findCarrier = compileRows(CARRIER_ROWS);
const findKeypad = compileRows(KEYPAD_ROWS);
const findScreen = compileRows([...CONSOLE_ROWS, ...WEARABLE_ROWS, ...EREADER_ROWS, ...CAR_ROWS]);
const findTv = compileRows(TV_ROWS);
const findSmartphone = compileRows(SMARTPHONE_ROWS);
const findFeature = compileRows(FEATURE_ROWS);
const findText = compileRows(TEXT_ROWS);
const findDesktop = compileRows(DESKTOP_ROWS);

/** The device that a request comes from, with the rule that decided and how sure it is. */
export function detectDevice(input: DetectionInput): Detection {
  const facts = toFacts(input);
  const named = input.override === undefined ? undefined : overrideDevice(input.override);
  return answer(facts, named ?? find(facts));
}

function find(facts: Facts): Found {
  const { lower, headers } = facts;
  const player = signageDevice(facts);
  if (player) return player;
  const preview = findPreview(lower);
  if (preview) return fromRule(preview);
  const carrier = findCarrier(lower);
  const bot = findBot(lower);
  if (bot) return carrier ? { ...fromRule(bot), carrier: carrier.carrier, profile: carrier.profile } : fromRule(bot);
  if (carrier) return carrierDevice(facts, carrier);
  const inner = proxiedUserAgent(facts);
  if (inner !== undefined) {
    const behind = findByUserAgent({ ua: inner, lower: inner.toLowerCase(), headers });
    if (behind.class === 'feature-phone' || behind.class === 'smartphone' || behind.class === 'tablet') {
      return {
        ...behind,
        rule: `proxied:${behind.rule}`,
        profile: /opera mini/.test(lower) ? 'opera-mini' : behind.profile,
      };
    }
  }
  return hintedDevice(facts) ?? findByUserAgent(facts);
}

function findByUserAgent(facts: Facts): Found {
  const { lower } = facts;
  const row = findKeypad(lower) ?? findScreen(lower);
  if (row) return fromRule(row);
  if (/iphone|ipod/.test(lower) && !/ipad/.test(lower))
    return { rule: 'iphone', class: 'smartphone', vendor: 'Apple', confidence: 0.98 };
  if (/ipad/.test(lower)) return { rule: 'ipad', class: 'tablet', vendor: 'Apple', model: 'iPad', confidence: 0.98 };
  const isAndroid = lower.includes('android') && !/windows phone|iemobile/.test(lower);
  if (isAndroid || hintText(facts, 'sec-ch-ua-platform')?.toLowerCase() === 'android') return androidDevice(facts);
  const tv = findTv(lower);
  if (tv) return fromRule(tv);
  const phone = findSmartphone(lower) ?? findFeature(lower) ?? findText(lower);
  if (phone) return fromRule(phone);
  const desktop = findDesktop(lower);
  if (desktop)
    return hintMobile(facts) === true
      ? { rule: 'hint-mobile', class: 'smartphone', confidence: 0.7 }
      : fromRule(desktop);
  return leftOver(facts);
}

/** With the handset's maker and model, where its User-Agent names them. */
function carrierDevice({ ua }: Facts, row: Rule): Found {
  const found = fromRule(row);
  const model = row.carrier && handsetModel(row.carrier, ua);
  if (model === undefined || row.carrier === undefined) return found;
  if (row.carrier === 'au') return { ...found, ...(findKddiModel(model) ?? { model }) };
  return { ...found, model, vendor: makerOf(row.carrier, model) ?? row.vendor };
}

function signageDevice(facts: Facts): Found | undefined {
  const { lower, headers } = facts;
  const row = findSignage(lower);
  if (row) return fromRule(row);
  const app = headers['x-requested-with'];
  if (app !== undefined && SIGNAGE_APPS.has(app.toLowerCase()))
    return { rule: 'signage-app', class: 'signage', confidence: 0.95 };
  if (headers['x-screenly-hostname'] !== undefined)
    return { rule: 'signage-screenly-header', class: 'signage', confidence: 0.9 };
  const agent = headers['x-signage-agent'];
  const named = agent === undefined ? undefined : findSignage(cleanUserAgent(agent).toLowerCase());
  return named && { ...fromRule(named), rule: 'signage-agent-header' };
}

function leftOver({ lower }: Facts): Found {
  if (lower === '') return { rule: 'default-empty', class: 'unknown', confidence: 0 };
  if (/cfnetwork|darwin/.test(lower)) return { rule: 'darwin-app', class: 'smartphone', confidence: 0.5 };
  if (/\bmobile\b|\bphone\b|\bmobi\b/.test(lower)) return { rule: 'mobile-word', class: 'smartphone', confidence: 0.5 };
  if (/^(?:mozilla|opera)\//.test(lower)) return { rule: 'default-browser', class: 'desktop', confidence: 0.3 };
  return { rule: 'default-agent', class: 'bot', confidence: 0.4 };
}

function fromRule(row: Rule): Found {
  return {
    rule: row.id,
    class: row.class,
    profile: row.profile,
    carrier: row.carrier,
    vendor: row.vendor,
    os: row.os,
    browser: row.browser,
    confidence: row.confidence ?? 0.95,
  };
}
