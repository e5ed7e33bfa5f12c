/** Dates and instants as text, without the platform's clock: core has none. */

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d\d):(\d\d))$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `2026-11-22` as numbers; null for what is no day of the calendar (years 1 to 9999). */
export function parseDate(text: string): CalendarDate | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return { year, month, day };
}

/**
 * An instant with its zone as UTC with milliseconds, `2026-11-22T00:30:00.000Z`: the one stored form, whose text order is time
 * order. Null for what is no instant, and for one that UTC puts outside the years 1 to 9999.
 */
export function toUtcInstant(text: string): string | null {
  const match = INSTANT.exec(text);
  if (match === null) return null;
  const date = parseDate(match[1] ?? '');
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? '0')];
  const [zoneHour, zoneMinute] = [Number(match[8] ?? '0'), Number(match[9] ?? '0')];
  if (date === null || hour > 23 || minute > 59 || second > 59 || zoneHour > 15 || zoneMinute > 59) return null;
  const offset = (zoneHour * 60 + zoneMinute) * (match[7] === '-' ? -1 : 1);
  const minutes = hour * 60 + minute - offset;
  const utc = addDays(date, Math.floor(minutes / 1440));
  if (utc === null) return null;
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  const time = `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}:${pad(second)}`;
  return `${dateText(utc)}T${time}.${(match[5] ?? '').padEnd(3, '0').slice(0, 3)}Z`;
}

function addDays(date: CalendarDate, days: number): CalendarDate | null {
  const { year, month, day } = date;
  const moved = day + days;
  if (moved >= 1 && moved <= daysIn(year, month)) return { year, month, day: moved };
  if (moved < 1) {
    if (month > 1) return { year, month: month - 1, day: daysIn(year, month - 1) + moved };
    return year > 1 ? { year: year - 1, month: 12, day: 31 + moved } : null;
  }
  const rest = moved - daysIn(year, month);
  if (month < 12) return { year, month: month + 1, day: rest };
  return year < 9999 ? { year: year + 1, month: 1, day: rest } : null;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

function dateText({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
