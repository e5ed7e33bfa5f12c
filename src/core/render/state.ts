import type { DeviceProfile } from '../devices/profile.ts';
import type { Document, Node } from '../document/node.ts';
import type { Encode } from './options.ts';
import type { Markup } from './markup/element.ts';
import { halfWidthKana } from './adapt/half-kana.ts';
import type { Handlers, Loss, State, Target, Words } from './target.ts';
import { wordsFor } from './words.ts';

/** Losses of one rendering, each said once however often its block is measured. */
export class Losses {
  readonly #all = new Map<string, Loss>();

  readonly add = (loss: Loss): void => {
    this.#all.set(JSON.stringify([loss.key, loss.nodeType, loss.reason, loss.action, loss.text]), loss);
  };

  list(): readonly Loss[] {
    return [...this.#all.values()];
  }
}

export interface Work {
  readonly profile: DeviceProfile;
  readonly target: Target;
  readonly document: Document;
  readonly losses: Losses;
  /** Upper bound in bytes of every variant that the page may name, by address. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly encode: Encode | null;
}

/** A state for one part of a page: number keys count from 1 in each. */
export function newState({ profile, target, document, losses, encode }: Work): State {
  let keys = 0;
  const state: State = {
    profile,
    document,
    words: wordsOf(profile, document.meta.lang),
    lose: losses.add,
    nodes: (nodes) => nodes.flatMap((node) => [...handle(node, target.handlers, state)]),
    nextKey: () => {
      if (profile.keys === 'none' || keys >= 9) return null;
      keys += 1;
      return String(keys);
    },
    queryText: (text) =>
      encode === null
        ? encodeURIComponent(text.toWellFormed())
        : percent(encode(text, profile, document.meta.lang).bytes),
  };
  return state;
}

/** The frame's own words, as narrow as the rest of the page. */
function wordsOf(profile: DeviceProfile, lang: string): Words {
  const words = wordsFor(lang);
  if (profile.kana !== 'half') return words;
  const narrow = Object.entries(words).map(
    ([name, word]) => [name, typeof word === 'string' ? halfWidthKana(word) : word] as const,
  );
  return { ...words, ...Object.fromEntries(narrow) };
}

function handle(node: Node, handlers: Handlers, state: State): readonly Markup[] {
  // The compiler has checked that every type's handler takes that type; it cannot follow one lookup for all of them.
  const handler = handlers[node.type] as (node: Node, state: State) => readonly Markup[];
  return handler(node, state);
}

function percent(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) {
    const letter = String.fromCharCode(byte);
    out += /[A-Za-z0-9_.~-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}
