/** Every field type by name. One that is missing does not compile. */
import type { Field, FieldTypeName } from '../content-type.ts';
import type { FieldType } from '../field-type.ts';
import { asset } from './asset.ts';
import { blocks } from './blocks.ts';
import { boolean } from './boolean.ts';
import { colour } from './colour.ts';
import { dateTime } from './date-time.ts';
import { date } from './date.ts';
import { email } from './email.ts';
import { group } from './group.ts';
import { json } from './json.ts';
import { location } from './location.ts';
import { longText } from './long-text.ts';
import { number } from './number.ts';
import { phone } from './phone.ts';
import { reference } from './reference.ts';
import { richText } from './rich-text.ts';
import { select } from './select.ts';
import { slug } from './slug.ts';
import { text } from './text.ts';
import { url } from './url.ts';

export const FIELD_TYPE: { readonly [Name in FieldTypeName]: FieldType } = {
  text,
  longText,
  richText,
  number,
  boolean,
  date,
  dateTime,
  select,
  slug,
  email,
  url,
  phone,
  colour,
  location,
  json,
  asset,
  reference,
  blocks,
  group,
};

export function typeOf(field: Field): FieldType {
  return FIELD_TYPE[field.type];
}
