/** Screens and names of Japanese handsets by the model in the User-Agent. */
import type { Carrier } from '../profile.ts';
import { HANDSETS } from './handsets.generated.ts';
import { KDDI_MODELS } from './kddi-models.generated.ts';

export interface Handset {
  readonly width: number;
  readonly height: number;
  /** Number of colours, where a source gives it. */
  readonly colours?: number;
}

let screens: ReadonlyMap<string, Handset> | undefined;
let kddiNames: ReadonlyMap<string, { readonly vendor: string; readonly model: string }> | undefined;

/** Where each carrier's handsets write their model. */
const MODEL: Readonly<Record<Carrier, RegExp | null>> = {
  docomo: /docomo\/\d\.\d[/ ]+([a-z]{1,3}\d{2,4}[a-z]*\d?)|[(;] ?([a-z]{1,2}\d{2,4}[a-z]*); ?foma/i,
  au: /kddi-([a-z]{2}[0-9a-z]{2})|up\.browser\/[\d.]+-([a-z]{2,3}[0-9a-z]{1,2})\b/i,
  softbank:
    /(?:softbank|semulator|vodafone|vemulator)\/\d\.\d\/([0-9a-z]{3,9})|j-(?:phone|emulator)\/\d\.\d\/(?:j-)?([0-9a-z]{3,9})|^mot-([cv]980)/i,
  willcom: /(?:willcom|ddipocket);([\w/-]{3,24})/i,
  emobile: /\((h\d\d[a-z]{1,2});/i,
};

/** The model as the carrier writes it (a device id on au), or undefined. */
export function handsetModel(carrier: Carrier, ua: string): string | undefined {
  const found = MODEL[carrier]?.exec(ua);
  return found?.slice(1).find((group) => group !== undefined);
}

export function findHandset(carrier: Carrier, ua: string): Handset | undefined {
  const model = handsetModel(carrier, ua);
  if (model === undefined) return undefined;
  screens ??= readScreens();
  const key = `${carrier}/${model.toUpperCase()}`;
  return screens.get(key) ?? screens.get(key.replace(/\/J?-?/, '/J'));
}

function readScreens(): ReadonlyMap<string, Handset> {
  const all = new Map<string, Handset>();
  for (const line of HANDSETS.split('\n')) {
    const [carrier = '', ...rows] = line.split('\t');
    for (const row of rows) {
      const [model = '', size = ''] = row.split('=');
      const [width = 0, height = 0, colours] = size.split('x').map(Number);
      all.set(
        `${carrier}/${model.toUpperCase()}`,
        colours === undefined ? { width, height } : { width, height, colours },
      );
    }
  }
  return all;
}

/** An au device id's maker and sales name: `CA39` → Casio W51CA. */
export function findKddiModel(id: string): { readonly vendor: string; readonly model: string } | undefined {
  kddiNames ??= new Map(
    KDDI_MODELS.split('\n').map((line) => {
      const [code = '', vendor = '', model = ''] = line.split('\t');
      return [code.toUpperCase(), { vendor, model }];
    }),
  );
  return kddiNames.get(id.toUpperCase());
}

/** Makers by the letters of docomo and SoftBank model names. */
const MAKERS: Readonly<Record<string, string>> = {
  d: 'Mitsubishi',
  f: 'Fujitsu',
  n: 'NEC',
  nm: 'Nokia',
  nk: 'Nokia',
  p: 'Panasonic',
  so: 'Sony Ericsson',
  sh: 'Sharp',
  sa: 'Sanyo',
  l: 'LG',
  m: 'Motorola',
  mo: 'Motorola',
  r: 'JRC',
  ko: 'Kokusai',
  t: 'Toshiba',
  ts: 'Toshiba',
  sc: 'Samsung',
  ca: 'Casio',
  k: 'Kyocera',
  ke: 'Kenwood',
  dn: 'Denso',
  pe: 'Pioneer',
  h: 'HTC',
};

/** The maker of a docomo or SoftBank handset by its model's letters. */
export function makerOf(carrier: Carrier, model: string): string | undefined {
  const lower = model.toLowerCase();
  const letters =
    carrier === 'docomo'
      ? /^[a-z]+/.exec(lower)?.[0]
      : (/^v?\d{3}([a-z]{1,2})/.exec(lower)?.[1] ?? /^([a-z]{1,2})\d/.exec(lower)?.[1]);
  if (letters === undefined) return undefined;
  return MAKERS[letters.slice(0, 2)] ?? MAKERS[letters.charAt(0)];
}
