const formatters = new Map<string, Intl.DateTimeFormat>();

/** ISO 8601 date or date-time → how people write it in a locale: a plain date has no time zone, an instant is shown in the site's. */
export function buildDateFormat(locale: string, timeZone: string): (iso: string, style: 'date' | 'dateTime') => string {
  return (iso, style) => {
    const plain = /^\d{4}-\d{2}-\d{2}$/.test(iso);
    const date = new Date(iso);
    if (Number.isNaN(date.getTime())) return iso;
    return formatter(locale, plain ? 'UTC' : timeZone, plain ? 'date' : style).format(date);
  };
}

function formatter(locale: string, timeZone: string, style: 'date' | 'dateTime'): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'long',
    ...(style === 'dateTime' ? { timeStyle: 'short' } : {}),
  });
  formatters.set(key, made);
  return made;
}
