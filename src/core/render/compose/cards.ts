/** Another entry as a card: title, date, summary, picture, found by the same rules as the default template. */
import type { EntryCard, Picture } from '../../document/node.ts';
import type { EntryView } from '../page-input.ts';
import { toPicture } from './assets.ts';
import { leadField, metaFields, pictureField } from './fields-of-note.ts';
import type { Resolver } from './resolver.ts';
import { idsValue, selectLabels, textValue } from './values.ts';

export function entryTitle(entry: EntryView): string {
  return textValue(entry.data[entry.contentType.titleField]) || entry.contentType.label;
}

export function toCard(entry: EntryView, resolver: Resolver): EntryCard {
  const { contentType, data, href } = entry;
  const meta = metaFields(contentType, data);
  const dateField = meta.find((field) => field.type !== 'select');
  const labelField = meta.find((field) => field.type === 'select');
  const dateTime = dateField === undefined ? '' : textValue(data[dateField.name]);
  const label = labelField === undefined ? [] : selectLabels(labelField, data[labelField.name]);
  const lead = leadField(contentType, data);
  const summary = lead === null ? '' : clip(textValue(data[lead.name]), 120);
  const picture = cardPicture(entry, resolver);
  return {
    key: entry.id,
    title: entryTitle(entry),
    link: href === null ? null : { kind: 'page', href },
    ...(summary === '' ? {} : { summary }),
    ...(dateTime === ''
      ? {}
      : { dateTime, date: resolver.formatDate(dateTime, dateField?.type === 'date' ? 'date' : 'dateTime') }),
    ...(label.length === 0 ? {} : { label: label.join(resolver.words.listSeparator) }),
    ...(picture === null ? {} : { picture }),
  };
}

function cardPicture(entry: EntryView, resolver: Resolver): Picture | null {
  for (const id of cardAssets(entry)) {
    // The card's title says what it is; the picture beside it would only repeat that to a screen reader.
    const picture = toPicture(resolver.asset(id), '');
    if (picture !== null) return picture;
  }
  return null;
}

/** The asset that an entry's card shows; what a second round of fetching needs once lists and references are known. */
export function cardAssets(entry: EntryView): readonly string[] {
  const field = pictureField(entry.contentType, entry.data);
  return field === null ? [] : idsValue(entry.data[field.name]).slice(0, 1);
}

/** At most `length` characters, cut at a sentence or word end where one is near. */
export function clip(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const chars = [...flat];
  if (chars.length <= length) return flat;
  const cut = chars.slice(0, length - 1).join('');
  const sentence = Math.max(cut.lastIndexOf('。') + 1, cut.lastIndexOf('. ') + 1);
  if (sentence > cut.length * 0.6) return cut.slice(0, sentence);
  const space = cut.lastIndexOf(' ');
  return `${space > cut.length * 0.6 ? cut.slice(0, space) : cut}…`;
}
