/**
 * Japanese carriers. Order: SoftBank before au, because some Vodafone handsets say `UP.Browser`; then au, docomo, WILLCOM,
 * EMOBILE. Sources: carriers' User-Agent pages, Net_UserAgent_Mobile, jpmobile, ugukan.net (shared research, feature-phone §1.1).
 */
import type { Rule } from './rule.ts';

const phone = { class: 'feature-phone', confidence: 0.99 } as const;
const softbank = { ...phone, carrier: 'softbank' } as const;
const au = { ...phone, carrier: 'au', vendor: 'KDDI' } as const;
const docomo = { ...phone, carrier: 'docomo' } as const;

export const CARRIER_ROWS: readonly Rule[] = [
  { ...softbank, id: 'softbank-w', match: /\bj-phone\/5\./, profile: 'sb-w' },
  { ...softbank, id: 'softbank-p', match: /\bj-phone\/4\./, profile: 'sb-p' },
  { ...softbank, id: 'softbank-c', match: /\bj-(?:phone|emulator)\//, profile: 'sb-c' },
  { ...softbank, id: 'softbank-3gc', match: /\b(?:softbank|semulator)[/;]/, profile: 'sb-3gc' },
  {
    ...softbank,
    id: 'vodafone-3gc',
    match: /^(?:mozilla[^(]*\()?(?:vodafone\/1\.0\/v\d|vemulator)|\bvodafone\/1\.0\/v[9786]\d\d[a-z]/,
    profile: 'sb-3gc',
  },
  { ...softbank, id: 'vodafone-motorola', match: /^mot-[cv]980\b/, profile: 'sb-3gc' },
  { ...au, id: 'au-wap2', match: /\bkddi-[a-z0-9]{2,6}/, profile: 'au-wap2' },
  {
    ...au,
    id: 'au-hdml',
    match: /^(?:mozilla\/[\d.]+ \()?up\.browser\/3[\d.]*-[a-z]{2}[a-z0-9]{2}\b/,
    profile: 'au-hdml',
  },
  { ...au, id: 'au-up-browser', match: /^up\.browser\/[\d.]+-[a-z0-9]{3,5} up\.link/, profile: 'au-hdml' },
  { ...docomo, id: 'docomo-2', match: /docomo\/2\.0 ?[a-z0-9+]+ ?\(c500/, profile: 'imode-2' },
  {
    ...docomo,
    id: 'docomo-foma',
    match: /docomo\/[2-9]\.\d|[(;] ?[a-z]{1,2}\d{2,4}[a-z0-9+]*; ?foma\b|; ?foma;/,
    profile: 'imode-foma',
  },
  { ...docomo, id: 'docomo-505i', match: /docomo\/1\.0\/[a-z0-9+]+\/c[234]\d\b/, profile: 'imode-505i' },
  { ...docomo, id: 'docomo-c10', match: /docomo\/1\.0\/[a-z0-9+]+\/c(?:0?8|1\d)\b/, profile: 'imode-c10' },
  { ...docomo, id: 'docomo-1', match: /\bdocomo\/1|\bdocomo\/|\bnttdocomo /, profile: 'imode-1' },
  {
    ...phone,
    id: 'willcom',
    match: /\((?:willcom|ddipocket)[;)]|\bkyocera\/wx\d|; ?kyocera\/ah-k|\b(?:willcom|ddipocket);/,
    carrier: 'willcom',
    profile: 'willcom',
  },
  {
    ...phone,
    id: 'emobile',
    match: /\bemobile\/\d|\bhuawei\/1\.0\/h1\d|\(h1[12][a-z]{1,2}; like gecko;/,
    carrier: 'emobile',
    profile: 'emobile',
  },
  // jig browser replaces the handset's User-Agent; the model says whose it is.
  {
    ...softbank,
    id: 'jig-softbank',
    match: /\(jig browser[^)]*; \d{3}(?:sh|[ncptd]|ca|sc|nm)[a-z]*\d*[);]/,
    profile: 'sb-3gc',
  },
  {
    ...au,
    id: 'jig-au',
    match: /\(jig browser[^)]*; (?:ca|hi|kc|ma|pt|sa|sh|sn|st|ts)\d[a-z0-9][);]/,
    profile: 'au-wap2',
  },
  { ...docomo, id: 'jig-docomo', match: /\(jig browser/, profile: 'imode-foma', confidence: 0.8 },
];
