/** Who asks? Layers of rows, first hit wins: shared research, ua-detection §6. Pure, synchronous, never throws. */
import { androidDevice, modelDevice } from './android.ts';
import { answer, type Found } from './answer.ts';
import { hintedDevice, hintMobile, hintText } from './hints.ts';
import { cleanUserAgent, NO_HEADERS, toFacts, type DetectionInput, type Facts } from './input.ts';
import { overrideDevice } from './override.ts';
import { plainDevice } from './plain.ts';
import type { Detection } from './profile.ts';
import { proxiedUserAgent } from './proxies.ts';
import { STRONG_BOT_ROWS, TAIL_BOT_ROWS, TRADE_BOT_ROWS } from './rules/bots.ts';
import { CARRIER_ROWS } from './rules/carriers.ts';
import { EARLY_ROWS, FEATURE_ROWS, KEYPAD_ROWS } from './rules/feature-phones.ts';
import { CAR_ROWS, EREADER_ROWS, WEARABLE_ROWS } from './rules/hand-held.ts';
import { CONSOLE_ROWS, TV_ROWS } from './rules/living-room.ts';
import { DESKTOP_ROWS, SMARTPHONE_ROWS, TEXT_ROWS } from './rules/phones.ts';
import { PREVIEW_ROWS } from './rules/previews.ts';
import { compileRows, type Rule } from './rules/rule.ts';
import { findHandsetModel } from './tables/handset-models.ts';
import { findKddiModel, handsetModel, makerOf } from './tables/handsets.ts';
import { SIGNAGE_APPS, SIGNAGE_ROWS } from './rules/signage.ts';

const findSignage = compileRows(SIGNAGE_ROWS);
const findPreview = compileRows(PREVIEW_ROWS);
const findBot = compileRows(STRONG_BOT_ROWS);
const findTrade = compileRows(TRADE_BOT_ROWS);
const findTail = compileRows(TAIL_BOT_ROWS);
const findCarrier = compileRows(CARRIER_ROWS);
const findKeypad = compileRows(KEYPAD_ROWS);
const findScreen = compileRows([...CONSOLE_ROWS, ...WEARABLE_ROWS, ...EREADER_ROWS, ...CAR_ROWS]);
const findTv = compileRows(TV_ROWS);
const findSmartphone = compileRows([...EARLY_ROWS, ...SMARTPHONE_ROWS]);
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
  const told = tellingHeaders(facts);
  if (told) return told;
  const plain = plainDevice(lower);
  if (plain) return hintedDevice(facts) ?? plain;
  const player = findSignage(lower);
  if (player) return fromRule(player);
  const preview = findPreview(lower);
  if (preview) return fromRule(preview);
  const carrier = findCarrier(lower);
  const bot = findBot(lower);
  if (bot && (!carrier || CRAWLER.test(lower))) return botDevice(facts, bot, carrier);
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

/** Crawlers that wear a handset's User-Agent; gateways and proxies of readers that name themselves there are no crawlers. */
const CRAWLER =
  /bot\b|bot[-/]|crawl|spider|slurp|ichiro|y!j|mogimogi|fetcher|hatena|archiver|froute|\+?https?:\/\/|moba-/;

/** What a machine wears decides its page: the handset's, a smartphone's, else the whole one. */
function botDevice({ lower }: Facts, row: Rule, carrier: Rule | undefined): Found {
  const found = fromRule(row);
  if (carrier) return { ...found, carrier: carrier.carrier, profile: carrier.profile };
  return /android.*\bmobile\b|iphone/.test(lower) ? { ...found, profile: 'smartphone' } : found;
}

function findByUserAgent(facts: Facts): Found {
  const { lower } = facts;
  const row = findKeypad(lower) ?? findScreen(lower);
  if (row) return fromRule(row);
  const proxy = proxyDevice(lower);
  if (proxy) return proxy;
  const dressed = HANDSET.test(lower) ? findTail(afterBrowser(lower)) : undefined;
  if (dressed) return botDevice(facts, dressed, undefined);
  if (/iphone|ipod/.test(lower) && !/ipad/.test(lower))
    return { rule: 'iphone', class: 'smartphone', vendor: 'Apple', confidence: 0.98 };
  if (/ipad/.test(lower)) return { rule: 'ipad', class: 'tablet', vendor: 'Apple', model: 'iPad', confidence: 0.98 };
  if (isAndroid(facts)) return androidDevice(facts);
  const tv = findTv(lower);
  if (tv) return fromRule(tv);
  const phone = findSmartphone(lower);
  if (phone) return fromRule(phone);
  const feature = findFeature(lower);
  if (feature) return featureDevice(facts, feature);
  const text = findText(lower);
  if (text) return fromRule(text);
  const desktop = findDesktop(lower);
  if (desktop) return desktopDevice(facts, desktop);
  return leftOver(facts);
}

/** The desktop is also what machines pretend: those that name their trade, or an app that is none of a person's. */
function desktopDevice(facts: Facts, row: Rule): Found {
  const trade = findTrade(facts.lower);
  if (trade) return fromRule(trade);
  if (hintMobile(facts) === true) return { rule: 'hint-mobile', class: 'smartphone', confidence: 0.7 };
  return fromRule(row);
}

const HANDSET = /android|iphone|ipad|ipod|mobile safari/;

/** What stands before `Mozilla` and after the last name of the browser itself. */
function afterBrowser(lower: string): string {
  const from = lower.lastIndexOf(' safari/');
  const head = lower.indexOf('mozilla/');
  const after =
    from < 0 ? '' : lower.slice(lower.indexOf(' ', from + 8) < 0 ? lower.length : lower.indexOf(' ', from + 8));
  return head > 0 ? lower.slice(0, head) + after : after;
}

function isAndroid(facts: Facts): boolean {
  const { lower } = facts;
  if (
    /andr[o0]id|\badr \d|; kf[a-z]{2,5} build|\(linux; (?:u; )?\d{1,2}(?:\.\d){1,2}; [^)]{1,60}(?: build\/|\) applewebkit)|\bfban\/fb4a/.test(
      lower,
    )
  )
    return !/windows phone|iemobile|cros |bada\/|\bwpos:/.test(lower);
  return hintText(facts, 'sec-ch-ua-platform')?.toLowerCase() === 'android';
}

/** Browsers that render elsewhere and say in two letters what they run on: `Puffin/4.6.0.2036AT` is Android, tablet. */
function proxyDevice(lower: string): Found | undefined {
  const puffin = /\bpuffin\/[\d.]+([aiw])([ptd])/.exec(lower);
  if (!puffin) return undefined;
  const found = puffin[2] === 'p' ? 'smartphone' : puffin[2] === 't' ? 'tablet' : 'desktop';
  return { rule: 'puffin', class: found, confidence: 0.95 };
}

/** Words of feature phones are also spoken by smartphones of their time: the model decides where it is known. */
function featureDevice({ ua, lower }: Facts, row: Rule): Found {
  const found = fromRule(row);
  const known = findHandsetModel(lower);
  if (known)
    return {
      ...found,
      class: known.class,
      vendor: known.vendor,
      model: known.model,
      ...(known.class === 'smartphone' && { profile: 's40-classic' }),
    };
  const inside = /^ucweb\/[\d.]+ ?\((?:midp|java)[^)]*; ?([^;)]{2,40})\)/i.exec(ua)?.[1];
  const android = inside === undefined ? undefined : modelDevice(inside.replace(/^(?:samsung|nokia)-/i, ''));
  return android && android.class !== 'feature-phone' ? android : found;
}

/** Browsers that only televisions run name themselves in X-Requested-With. */
function appDevice({ headers }: Facts): Found | undefined {
  const app = headers['x-requested-with']?.toLowerCase();
  if (app === undefined || !/tv(?:web)?(?:browser|search)|\.tv\.browser|tvbro|seraphic|androidtv/.test(app))
    return undefined;
  return { rule: 'tv-app', class: 'tv', confidence: 0.9 };
}

/** With the handset's maker and model, where its User-Agent names them. */
function carrierDevice({ ua }: Facts, row: Rule): Found {
  const found = fromRule(row);
  const model = row.carrier && handsetModel(row.carrier, ua);
  if (model === undefined || row.carrier === undefined) return found;
  if (row.carrier === 'au') return { ...found, ...(findKddiModel(model) ?? { model }) };
  return { ...found, model, vendor: makerOf(row.carrier, model) ?? row.vendor };
}

/** Headers that decide before any User-Agent: a player's own, an app's package, the form factors of Client Hints. */
function tellingHeaders(facts: Facts): Found | undefined {
  const { headers } = facts;
  if (headers === NO_HEADERS) return undefined;
  const app = headers['x-requested-with'];
  if (app !== undefined && SIGNAGE_APPS.has(app.toLowerCase()))
    return { rule: 'signage-app', class: 'signage', confidence: 0.95 };
  if (headers['x-screenly-hostname'] !== undefined)
    return { rule: 'signage-screenly-header', class: 'signage', confidence: 0.9 };
  const agent = headers['x-signage-agent'];
  const named = agent === undefined ? undefined : findSignage(cleanUserAgent(agent).toLowerCase());
  if (named) return { ...fromRule(named), rule: 'signage-agent-header' };
  return appDevice(facts);
}

/** No device, no system. A person's browser says at least its engine; what says nothing but its own name is a machine. */
function leftOver(facts: Facts): Found {
  const { lower } = facts;
  if (hintMobile(facts) === true) return { rule: 'hint-mobile', class: 'smartphone', confidence: 0.5 };
  if (lower === '') return { rule: 'default-empty', class: 'unknown', confidence: 0 };
  if (/cfnetwork|darwin/.test(lower)) return { rule: 'darwin-app', class: 'smartphone', confidence: 0.5 };
  if (/\bmobile\b|\bphone\b|\bmobi\b/.test(lower)) return { rule: 'mobile-word', class: 'smartphone', confidence: 0.5 };
  const handset = findHandsetModel(lower);
  if (handset) return { rule: 'handset-table', ...handset, profile: 'wap2', confidence: 0.7 };
  if (
    /^mozilla\/\d.*(?:gecko|trident|msie|presto|khtml\b.*safari)|^mozilla\/[1-4]\.\d+ (?:\[|\((?!compatible; [a-z]{3,}\/?)|$)|^opera\//.test(
      lower,
    )
  ) {
    return findTrade(lower)
      ? { rule: 'bot-trade', class: 'bot', confidence: 0.8 }
      : { rule: 'default-browser', class: 'desktop', confidence: 0.3 };
  }
  return { rule: 'default-agent', class: 'bot', confidence: 0.5 };
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
