/** Reads a pattern into a tree, refusing whatever is outside the small language, with the reason. */

export type PatternNode =
  | { readonly kind: 'character'; readonly test: (character: string) => boolean }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'either'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly item: PatternNode; readonly least: number; readonly most: number | null };

const MAX_SOURCE = 500;
const MAX_COUNT = 1_000;
const MAX_GROUPS = 10;
const BRACES = /^\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/;
const CLASS = /^\[\^?(?:\\[^]|[^\]\\])+\]/u;
const ESCAPE = /^\\(?:[dDwWsSnt]|[pP]\{[A-Za-z_=]{1,40}\}|u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|[^A-Za-z0-9\s])/u;

class PatternError extends Error {}

/** The tree, or what is wrong. `^` at the start and `$` at the end may be there: the whole text is matched anyway. */
export function readPattern(source: unknown): PatternNode | { readonly problem: string } {
  if (typeof source !== 'string' || source === '') return { problem: 'Give a pattern such as "[A-Z]{2}-\\d{4}".' };
  if (source.length > MAX_SOURCE) return { problem: `A pattern has at most ${MAX_SOURCE} characters.` };
  const reader = new Reader(source.replace(/^\^/, '').replace(/(?<!\\)((?:\\\\)*)\$$/, '$1'));
  try {
    return reader.whole();
  } catch (error) {
    if (error instanceof PatternError) return { problem: error.message };
    throw error;
  }
}

class Reader {
  private rest: string;
  private depth = 0;

  constructor(source: string) {
    this.rest = source;
  }

  whole(): PatternNode {
    const tree = this.alternatives();
    if (this.rest !== '') throw new PatternError('There is a ")" without its "("; write "\\)" for the character.');
    return tree;
  }

  private alternatives(): PatternNode {
    const items = [this.sequence()];
    while (this.take('|')) items.push(this.sequence());
    return items.length === 1 && items[0] ? items[0] : { kind: 'either', items };
  }

  private sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.rest !== '' && !this.rest.startsWith('|') && !this.rest.startsWith(')')) items.push(this.repeated());
    return { kind: 'sequence', items };
  }

  private repeated(): PatternNode {
    const item = this.atom();
    const count = this.count();
    if (count === null) return item;
    if (/^[?*+{]/.test(this.rest)) {
      throw new PatternError('Two repetitions follow each other, such as "a+*" or "a+?"; keep one.');
    }
    if (repeats(item)) {
      throw new PatternError(
        'A repetition inside a repeated group, such as "(a+)+", is not allowed; write the group out.',
      );
    }
    return { kind: 'repeat', item, ...count };
  }

  private count(): { least: number; most: number | null } | null {
    if (this.take('?')) return { least: 0, most: 1 };
    if (this.take('*')) return { least: 0, most: null };
    if (this.take('+')) return { least: 1, most: null };
    if (!this.rest.startsWith('{')) return null;
    const match = BRACES.exec(this.rest);
    if (match === null)
      throw new PatternError('Write a count as "{3}", "{2,}" or "{2,5}"; for the character write "\\{".');
    this.rest = this.rest.slice(match[0].length);
    const least = Number(match[1]);
    const most = match[2] === undefined ? least : match[3] === undefined ? null : Number(match[3]);
    if (least > MAX_COUNT || (most !== null && (most > MAX_COUNT || most < least))) {
      throw new PatternError(`A count goes from the smaller to the larger number, ${MAX_COUNT} at most.`);
    }
    return { least, most };
  }

  private atom(): PatternNode {
    if (this.rest.startsWith('(')) return this.group();
    if (this.take('.')) return { kind: 'character', test: (character) => character !== '\n' && character !== '\r' };
    const [first = ''] = this.rest;
    if ('?*+{'.includes(first)) throw new PatternError(`"${first}" repeats what stands before it, and nothing does.`);
    if ('^$'.includes(first))
      throw new PatternError(`"${first}" stands only at the ends; for the character write "\\${first}".`);
    if (first === '[') return this.character(CLASS, 'A class is not closed or is empty; write "[abc]".');
    if (first === '\\') {
      if (/^\\[1-9k]/.test(this.rest))
        throw new PatternError('References to earlier groups (\\1, \\k) are not allowed.');
      if (/^\\[bB]/.test(this.rest)) throw new PatternError('Word boundaries (\\b, \\B) are not allowed.');
      return this.character(ESCAPE, 'After "\\" comes d, w, s, p{…}, u{…} or the sign that is meant.');
    }
    this.rest = this.rest.slice(first.length);
    return { kind: 'character', test: (character) => character === first };
  }

  private group(): PatternNode {
    if (/^\(\?(?!:)/.test(this.rest)) {
      throw new PatternError(
        'Looking ahead or back, named groups and flags, "(?…", are not allowed; use "(…)" or "(?:…)".',
      );
    }
    this.rest = this.rest.replace(/^\((?:\?:)?/, '');
    this.depth += 1;
    if (this.depth > MAX_GROUPS) throw new PatternError(`Nest at most ${MAX_GROUPS} groups.`);
    const inner = this.alternatives();
    if (!this.take(')')) throw new PatternError('A "(" is not closed; write "\\(" for the character.');
    this.depth -= 1;
    return inner;
  }

  /** A class or escape, left to the platform's own reading: it is asked about one character at a time. */
  private character(form: RegExp, problem: string): PatternNode {
    const source = form.exec(this.rest)?.[0];
    if (source === undefined) throw new PatternError(problem);
    this.rest = this.rest.slice(source.length);
    try {
      const one = new RegExp(`^${source}$`, 'u');
      return { kind: 'character', test: (character) => one.test(character) };
    } catch {
      throw new PatternError(`"${source}" is not understood; ${problem.charAt(0).toLowerCase()}${problem.slice(1)}`);
    }
  }

  private take(sign: string): boolean {
    if (!this.rest.startsWith(sign)) return false;
    this.rest = this.rest.slice(sign.length);
    return true;
  }
}

/** Whether a node can match different numbers of characters by repeating; a fixed count cannot. */
function repeats(node: PatternNode): boolean {
  switch (node.kind) {
    case 'character':
      return false;
    case 'repeat':
      return node.least !== node.most || repeats(node.item);
    case 'sequence':
    case 'either':
      return node.items.some(repeats);
  }
}
