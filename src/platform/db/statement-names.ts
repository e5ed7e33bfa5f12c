/** Names for prepared statements, one per text. Bounded: every connection keeps each named plan for as long as it lives. */
const MOST_NAMES = 500;
const LONGEST_TEXT = 20_000;

export type StatementNames = (text: string) => string | undefined;

/** Texts beyond the bound go unnamed: planned anew each time, never wrong. */
export function createStatementNames(): StatementNames {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST_NAMES || text.length > LONGEST_TEXT) return known;
    const name = `s${names.size}`;
    names.set(text, name);
    return name;
  };
}
