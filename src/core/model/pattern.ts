/**
 * The `pattern` option: a small language of regular expressions, matched without going back, so that no pattern and no text
 * can hold a server up. Whole texts only. Known: letters, `.`, `\d \w \s \p{…}`, classes, groups, `|`, `? * + {n} {n,m}`.
 */
import { readPattern, type PatternNode } from './pattern-syntax.ts';

export interface Pattern {
  /** Whether the whole text fits. Takes time in proportion to text × pattern. */
  readonly matches: (text: string) => boolean;
}

/** States a pattern may unfold into: `{1,200}` of a group of 4 is 800. */
const MAX_STATES = 1_000;

/** One step: `test` reads a character and goes on to `next`; without a test it goes on to both for free. */
interface State {
  readonly test: ((character: string) => boolean) | null;
  readonly next: readonly number[];
}

/** Compiles a pattern, or says what is wrong with it and how to mend it. */
export function compilePattern(source: string): Pattern | { readonly problem: string } {
  const read = readPattern(source);
  if ('problem' in read) return read;
  const program = new Program();
  const start = program.add(read, ACCEPT);
  if (program.full) return { problem: `The pattern is too large; repeat less than ${MAX_STATES} characters in all.` };
  return { matches: (text) => run(program.states, start, text) };
}

const ACCEPT = 0;

/** Built from the end: each node is told where to go on. */
class Program {
  readonly states: State[] = [{ test: null, next: [] }];
  full = false;

  add(node: PatternNode, next: number): number {
    if (this.full) return next;
    switch (node.kind) {
      case 'character':
        return this.push({ test: node.test, next: [next] });
      case 'sequence':
        return node.items.reduceRight((after, item) => this.add(item, after), next);
      case 'either':
        return this.push({ test: null, next: node.items.map((item) => this.add(item, next)) });
      case 'repeat':
        return this.repeat(node, next);
    }
  }

  private repeat({ item, least, most }: PatternNode & { kind: 'repeat' }, next: number): number {
    let at = next;
    if (most === null) {
      // The loop is made first, empty, so that its own body can lead back to it.
      const loop = this.push({ test: null, next: [] });
      const body = this.add(item, loop);
      if (!this.full) this.states[loop] = { test: null, next: [body, next] };
      at = loop;
    } else {
      for (let count = least; count < most && !this.full; count += 1) {
        at = this.push({ test: null, next: [this.add(item, at), next] });
      }
    }
    for (let count = 0; count < least && !this.full; count += 1) at = this.add(item, at);
    return at;
  }

  private push(state: State): number {
    if (this.states.length >= MAX_STATES) {
      this.full = true;
      return ACCEPT;
    }
    return this.states.push(state) - 1;
  }
}

/** All places in the pattern at once, one character of the text after the other. */
function run(states: readonly State[], start: number, text: string): boolean {
  let current = follow(states, [start]);
  for (const character of text) {
    const reached: number[] = [];
    for (const index of current) {
      const state = states[index];
      if (state?.test?.(character) === true) reached.push(...state.next);
    }
    if (reached.length === 0) return false;
    current = follow(states, reached);
  }
  return current.has(ACCEPT);
}

function follow(states: readonly State[], from: readonly number[]): Set<number> {
  const found = new Set<number>();
  const waiting = [...from];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (found.has(index)) continue;
    found.add(index);
    const state = states[index];
    if (state?.test === null) waiting.push(...state.next);
  }
  return found;
}
