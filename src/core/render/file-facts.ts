/** What a reader wants to know before fetching a file: `PDF, 1.2 MB`. */
import type { MediaFile } from '../document/node.ts';

const KINDS: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'PDF'],
  ['application/zip', 'ZIP'],
  ['application/msword', 'Word'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word'],
  ['application/vnd.ms-excel', 'Excel'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel'],
  ['application/vnd.ms-powerpoint', 'PowerPoint'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'PowerPoint'],
  ['text/csv', 'CSV'],
  ['text/plain', 'TXT'],
  ['text/calendar', 'iCal'],
]);

/** Decimal units, one digit below ten: `940 B`, `1.2 KB`, `35 MB`. */
function fileSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const shown = unit === 0 || value >= 9.95 ? Math.round(value).toString() : (Math.round(value * 10) / 10).toString();
  return `${shown} ${units[unit] ?? 'B'}`;
}

/** A short name of the format, from the media type or else the file name's ending. */
function fileKind(file: MediaFile): string {
  const known = KINDS.get(file.mediaType.toLowerCase().split(';')[0]?.trim() ?? '');
  if (known !== undefined) return known;
  const ending = /\.([a-z0-9]{1,5})$/i.exec(file.fileName ?? file.url)?.[1];
  return (ending ?? file.mediaType.split('/')[1] ?? '').toUpperCase();
}

/** Kind and size in one line; the size is left out when unknown. */
export function fileFacts(file: MediaFile): string {
  return [fileKind(file), file.bytes === undefined ? '' : fileSize(file.bytes)]
    .filter((part) => part !== '')
    .join(', ');
}
