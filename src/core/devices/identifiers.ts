/** What names a person or one single device inside a User-Agent. It defeats caches and must never be logged or stored. */

/** What an identifier cannot do without. Plain searches cost less than one expression, on every request. */
const CARRIES = [
  '/SN',
  ';ser',
  '/ser',
  ';icc',
  '(ser',
  'UUID',
  'NAME:',
  'BrightSign',
  'brightsign',
  '[TF',
  'MEI',
  'imei',
  'Vodafone',
] as const;

const IDENTIFIERS: readonly (readonly [RegExp, string])[] = [
  // docomo, after consent: `/ser` + 11 or 15 letters and digits; FOMA adds `;icc` + 20.
  [/([/;(])(?:ser|icc)[0-9a-z]{8,24}/gi, '$1-'],
  // SoftBank, J-PHONE and Vodafone serial number.
  [/\/SN[0-9A-Za-z]{8,20}/g, '/SN-'],
  [/(Vodafone\/1\.0\/[^/ ]{1,20}\/[^/ ]{1,12}\/)\d{10,20}/g, '$1-'],
  // Players of the ADAPI family name themselves.
  [/(UUID|NAME):[^;)]{1,80}/gi, '$1:-'],
  // `BrightSign/<serial>/<firmware>`.
  [/(BrightSign\/)[0-9A-Z]{8,16}\//gi, '$1-/'],
  // TracFone's `[TF…]` and `/*…` serials.
  [/\[TF\d{10,60}\]?/g, '[TF-]'],
  [/\b(?:IMEI|imei)[/: ]?\d{8,17}/g, 'IMEI-'],
];

/** A User-Agent without the parts that identify a person or one device: for logs, counters and samples. */
export function stripIdentifiers(userAgent: string): string {
  if (!CARRIES.some((sign) => userAgent.includes(sign))) return userAgent;
  let stripped = userAgent;
  for (const [pattern, instead] of IDENTIFIERS) stripped = stripped.replace(pattern, instead);
  return stripped;
}
