/**
 * A small strict reader of HDML decks. No DTD of HDML exists: the language is described by a grammar of its own, in the W3C
 * submission of HDML 2.0 (https://www.w3.org/TR/hdml20-6.html, hdml20-8.html) and in Openwave's HDML 3.x reference
 * (developer.openwave.com/htmldoc/31h/hdmlref), whose statements and options stand here.
 */

interface Statement {
  readonly options: readonly string[];
  /** Statements it may hold; `text` = formatted text. Null = it has no end and holds nothing. */
  readonly holds: readonly string[] | null;
}

const TASK = ['task', 'dest', 'vars', 'method', 'postdata', 'number', 'label'];
const CARD = ['name', 'title', 'markable', 'bookmark'];
const FORMATTED = ['text', 'br', 'center', 'img', 'a'];

const STATEMENTS: Readonly<Record<string, Statement>> = {
  hdml: {
    options: ['version', 'ttl', 'public', 'markable', 'accessdomain', 'accesspath'],
    holds: ['action', 'display', 'choice', 'entry', 'nodisplay'],
  },
  display: { options: CARD, holds: ['action', ...FORMATTED] },
  choice: {
    options: [...CARD, 'key', 'ikey', 'default', 'idefault', 'method'],
    holds: ['action', 'ce', ...FORMATTED],
  },
  entry: {
    options: [...CARD, 'key', 'default', 'format', 'noecho', 'emptyok'],
    holds: ['action', ...FORMATTED],
  },
  nodisplay: { options: CARD, holds: ['action'] },
  action: { options: ['type', 'icon', 'src', ...TASK], holds: null },
  ce: { options: ['value', ...TASK], holds: ['text', 'img'] },
  a: { options: ['accesskey', ...TASK], holds: ['text', 'img', 'br'] },
  br: { options: [], holds: null },
  center: { options: [], holds: null },
  img: { options: ['src', 'alt', 'icon', 'name'], holds: null },
};

const TASKS: Readonly<Record<string, readonly string[]>> = {
  go: ['dest'],
  gosub: ['dest'],
  call: ['number'],
  prev: [],
  noop: [],
  return: [],
  cancel: [],
};
const KEYS = ['accept', 'prev', 'help', 'soft1', 'soft2', 'send', 'delete'];
const CARDS = new Set(['display', 'choice', 'entry', 'nodisplay']);
const TOKEN = /<(\/?)([a-z]+)((?: [a-z]+=(?:"[^"<>]*"|[A-Za-z0-9.#*]+))*)>/y;
const REFERENCE = /&(?:amp|lt|gt|quot|dol);/g;

export interface Deck {
  readonly faults: readonly string[];
  /** Every start tag with its options, in order. */
  readonly tags: readonly { readonly tag: string; readonly options: ReadonlyMap<string, string> }[];
}

export function readDeck(text: string): Deck {
  const faults: string[] = [];
  const tags: { tag: string; options: ReadonlyMap<string, string> }[] = [];
  const open: { tag: string; seen: string[] }[] = [];
  if (!text.startsWith('<hdml version=3.0 ')) faults.push('the deck does not open with <hdml version=3.0 …>');
  const inside = (what: string): void => {
    const parent = open.at(-1);
    if (parent === undefined) return;
    if (STATEMENTS[parent.tag]?.holds?.includes(what) !== true) faults.push(`${what} in <${parent.tag}>`);
    // The grammar wants a card's actions before its text, and the entries of a list after it.
    if (what === 'action' && parent.seen.some((one) => one !== 'action')) faults.push('an action after the text');
    if (what !== 'ce' && parent.seen.includes('ce')) faults.push(`${what} after the entries`);
    parent.seen.push(what);
  };
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('<', at);
    const run = text.slice(at, next === -1 ? undefined : next);
    if (run !== '') {
      if (open.length === 0) faults.push(`text outside the deck: ${run.slice(0, 20)}`);
      else inside('text');
      textFaults(run, faults, ['display', 'choice', 'entry'].includes(open.at(-1)?.tag ?? ''));
    }
    if (next === -1) break;
    TOKEN.lastIndex = next;
    const match = TOKEN.exec(text);
    if (match === null) {
      faults.push(`broken tag ${text.slice(next, next + 60)}`);
      break;
    }
    const [, closing, tag = '', written = ''] = match;
    at = TOKEN.lastIndex;
    if (closing === '/') {
      if (open.at(-1)?.tag === 'ce') open.pop();
      const closed = open.pop();
      if (closed?.tag !== tag) faults.push(`</${tag}> closes <${closed?.tag ?? 'nothing'}>`);
      if (tag === 'choice' && closed?.seen.includes('ce') !== true) faults.push('a choice without entries');
      if (tag === 'nodisplay' && closed?.seen.length !== 1) faults.push('a nodisplay card does exactly one thing');
      continue;
    }
    // The end of an entry may be left out: the next one, or the end of the card, ends it.
    if (tag === 'ce' && open.at(-1)?.tag === 'ce') open.pop();
    if (open.length === 0 && tag !== 'hdml') faults.push(`<${tag}> outside the deck`);
    inside(tag);
    const options = optionsOf(tag, written, faults);
    tags.push({ tag, options });
    if (STATEMENTS[tag]?.holds !== null) open.push({ tag, seen: [] });
  }
  if (open.length > 0) faults.push(`never closed: ${open.map(({ tag }) => tag).join(' ')}`);
  return { faults: [...faults, ...deckFaults(tags)], tags };
}

function optionsOf(tag: string, written: string, faults: string[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(/ ([a-z]+)=("[^"]*"|[^ ]*)/g)) {
    if (STATEMENTS[tag]?.options.includes(name) !== true) faults.push(`<${tag} ${name}>`);
    if (options.has(name)) faults.push(`<${tag} ${name}> twice`);
    const plain = value.replace(/^"|"$/g, '');
    textFaults(plain, faults, name === 'dest' || name === 'postdata');
    options.set(name, plain);
  }
  if (STATEMENTS[tag] === undefined) faults.push(`<${tag}>`);
  const task = options.get('task');
  if (task !== undefined) {
    const needs = TASKS[task];
    if (needs === undefined) faults.push(`task ${task}`);
    for (const need of needs ?? []) if (!options.has(need)) faults.push(`task ${task} without ${need}`);
  } else if (tag === 'a' || tag === 'action') faults.push(`<${tag}> without a task`);
  if (tag === 'action') {
    const type = options.get('type') ?? '';
    if (!KEYS.includes(type)) faults.push(`key ${type}`);
    if (type.startsWith('soft') && (options.get('label') ?? '') === '') faults.push('a soft key without a label');
    const letters = (options.get('label') ?? '').replace(/&[a-z]+;/g, '*');
    if ([...letters].length > 5) faults.push('a key label of more than five letters');
    if (options.has('postdata') !== (options.get('method') === 'post')) faults.push('postdata without method=post');
  }
  if (options.has('accesskey') && !/^[1-9]$/.test(options.get('accesskey') ?? '')) faults.push('access key');
  return options;
}

/** Reserved characters; a dollar sign only as a variable, and only where one is put in. */
function textFaults(run: string, faults: string[], variables: boolean): void {
  const bare = run.replace(REFERENCE, '');
  if (/[<>"&]/.test(bare)) faults.push(`reserved character in ${run.slice(0, 60)}`);
  if (bare.replace(variables ? /\$\(v\d+\)/g : /(?!)/g, '').includes('$'))
    faults.push(`variable in ${run.slice(0, 60)}`);
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(run)) faults.push('control character');
}

/** What holds for a deck as a whole: it has a page, its cards have names of their own, and every way leads somewhere. */
function deckFaults(tags: Deck['tags']): string[] {
  const faults: string[] = [];
  const cards = tags.filter(({ tag }) => CARDS.has(tag));
  const names = cards.map(({ options }) => options.get('name') ?? '');
  if (cards[0]?.tag !== 'display') faults.push('the first card is no page');
  if (new Set(names).size !== names.length || names.includes('')) faults.push(`card names ${names.join(' ')}`);
  const keys = new Set(tags.flatMap(({ options }) => options.get('key') ?? []));
  for (const { tag, options } of tags) {
    const dest = options.get('dest') ?? '';
    if (dest.startsWith('#') && !names.includes(dest.slice(1)))
      faults.push(`<${tag}> leads to ${dest}, which is no card`);
    for (const [, variable = ''] of `${dest} ${options.get('postdata') ?? ''}`.matchAll(/\$\((\w+)\)/g))
      if (!keys.has(variable)) faults.push(`nobody is asked for ${variable}`);
  }
  const accessKeys = tags.flatMap(({ options }) => options.get('accesskey') ?? []);
  if (new Set(accessKeys).size !== accessKeys.length) faults.push('one key for two links');
  return faults;
}
