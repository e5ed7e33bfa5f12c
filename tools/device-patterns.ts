/** Spells out the small regular expressions of which-browser's model keys as plain prefixes, where they are few. */

const MOST = 16;

/** Every text that `pattern` matches, or null when there are too many or the pattern needs a real expression. */
export function expand(pattern: string): string[] | null {
  const reader = { source: pattern, at: 0 };
  const found = alternatives(reader);
  return found && reader.at === pattern.length ? found : null;
}

interface Reader {
  readonly source: string;
  at: number;
}

function alternatives(reader: Reader): string[] | null {
  const all: string[] = [];
  for (;;) {
    const one = sequence(reader);
    if (!one) return null;
    all.push(...one);
    if (all.length > MOST) return null;
    if (reader.source[reader.at] !== '|') return all;
    reader.at += 1;
  }
}

function sequence(reader: Reader): string[] | null {
  let texts = [''];
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const atom = quantified(reader);
    if (!atom) return null;
    texts = texts.flatMap((text) => atom.map((more) => text + more));
    if (texts.length > MOST) return null;
  }
  return texts;
}

function quantified(reader: Reader): string[] | null {
  const one = atom(reader);
  if (!one) return null;
  const next = reader.source[reader.at] ?? '';
  if (next === '?') {
    reader.at += 1;
    return ['', ...one];
  }
  return '*+{'.includes(next) && next !== '' ? null : one;
}

function atom(reader: Reader): string[] | null {
  const char = reader.source[reader.at] ?? '';
  if (char === '(') return group(reader);
  if (char === '[') return charClass(reader);
  if (char === '\\') {
    const escaped = reader.source[reader.at + 1] ?? '';
    if (/[a-z0-9]/i.test(escaped)) return null;
    reader.at += 2;
    return [escaped];
  }
  if ('.^$*+{'.includes(char)) return null;
  reader.at += 1;
  return [char];
}

function group(reader: Reader): string[] | null {
  reader.at += 1;
  if (reader.source.startsWith('?:', reader.at)) reader.at += 2;
  else if (reader.source[reader.at] === '?') return null;
  const found = alternatives(reader);
  if (!found || reader.source[reader.at] !== ')') return null;
  reader.at += 1;
  return found;
}

function charClass(reader: Reader): string[] | null {
  const end = reader.source.indexOf(']', reader.at);
  const body = reader.source.slice(reader.at + 1, end);
  if (end < 0 || body.startsWith('^') || body.includes('\\')) return null;
  reader.at = end + 1;
  const chars = new Set<string>();
  for (let i = 0; i < body.length; i += 1) {
    const from = body.charCodeAt(i);
    const isRange = body[i + 1] === '-' && i + 2 < body.length;
    const to = isRange ? body.charCodeAt(i + 2) : from;
    for (let code = from; code <= to; code += 1) chars.add(String.fromCharCode(code).toLowerCase());
    if (isRange) i += 2;
  }
  return [...chars];
}
