/** Short ways to write the demo's rich text. Addresses of entries and assets are keys; the seed puts ids in their place. */
import type { Block, InlineText, LinkTarget, MarkDefinition, SpanData } from '../../src/core/document/rich-text.ts';

let serial = 0;
const key = (): string => `k${(serial += 1).toString(36)}`;

/** An entry or asset of the demo by its key. The seed replaces it by an id before anything is stored. */
export const entry = (name: string): string => `@entry:${name}`;
export const asset = (name: string): string => `@asset:${name}`;

/** `**strong**`, `{漢字|かんじ}` ruby, `[words](target)`; a target is a path, a URL, `tel:`, `mail:`, `entry:` or `asset:`. */
const MARKUP = /\*\*([^*]+)\*\*|\{([^|{}]+)\|([^|{}]+)\}|\[([^\]]+)\]\(([^)]+)\)/g;

function inline(text: string): InlineText {
  const children: SpanData[] = [];
  const markDefs: MarkDefinition[] = [];
  const write = (words: string, marks: readonly string[]): void => {
    let from = 0;
    const plain = (until: number): void => {
      if (until > from) children.push({ _key: key(), _type: 'span', text: words.slice(from, until), marks });
    };
    for (const match of words.matchAll(MARKUP)) {
      plain(match.index);
      from = match.index + match[0].length;
      const [, strong, base, reading, label, to] = match;
      if (strong !== undefined) write(strong, [...marks, 'strong']);
      else if (base !== undefined && reading !== undefined) write(base, [...marks, define({ _type: 'ruby', reading })]);
      else if (label !== undefined && to !== undefined)
        write(label, [...marks, define({ _type: 'link', ...target(to) })]);
    }
    plain(words.length);
  };
  const define = (definition: Unkeyed<MarkDefinition>): string => {
    const _key = key();
    markDefs.push({ _key, ...definition });
    return _key;
  };
  write(text, []);
  return { children, markDefs };
}

type Unkeyed<Marks> = Marks extends unknown ? Omit<Marks, '_key'> : never;

function target(to: string): LinkTarget {
  if (to.startsWith('tel:')) return { tel: to.slice(4) };
  if (to.startsWith('mail:')) return { mail: to.slice(5) };
  if (to.startsWith('entry:')) return { entry: entry(to.slice(6)) };
  if (to.startsWith('asset:')) return { asset: asset(to.slice(6)) };
  return { href: to };
}

const text = (style: 'normal' | 'h2' | 'h3' | 'quote', words: string): Block => ({
  _key: key(),
  _type: 'text',
  style,
  ...inline(words),
});

export const p = (words: string): Block => text('normal', words);
export const h2 = (words: string): Block => text('h2', words);
export const h3 = (words: string): Block => text('h3', words);
export const quote = (words: string): Block => text('quote', words);
export const divider = (): Block => ({ _key: key(), _type: 'divider' });

const items = (list: 'bullet' | 'number', lines: readonly string[]): Block[] =>
  lines.map((line) => ({ _key: key(), _type: 'text', style: 'normal', list, level: 1, ...inline(line) }));
export const ul = (...lines: readonly string[]): Block[] => items('bullet', lines);
export const ol = (...lines: readonly string[]): Block[] => items('number', lines);

export function image(name: string, caption = ''): Block {
  return { _key: key(), _type: 'image', asset: asset(name), ...(caption === '' ? {} : { caption: inline(caption) }) };
}

export function gallery(...names: readonly (readonly [name: string, caption: string])[]): Block {
  return {
    _key: key(),
    _type: 'gallery',
    images: names.map(([name, caption]) => ({ _key: key(), asset: asset(name), caption })),
  };
}

/** The first line is the head. */
export function table(caption: string, lines: readonly (readonly string[])[], headerColumns: 0 | 1 = 0): Block {
  return {
    _key: key(),
    _type: 'table',
    caption,
    headerRows: 1,
    headerColumns,
    rows: lines.map((cells) => ({ _key: key(), cells: cells.map((cell) => ({ _key: key(), ...inline(cell) })) })),
  };
}

export function callout(
  tone: 'info' | 'success' | 'warning' | 'danger',
  title: string,
  ...content: readonly Block[]
): Block {
  return { _key: key(), _type: 'callout', tone, title, content };
}

export function details(summary: string, ...content: readonly Block[]): Block {
  return { _key: key(), _type: 'details', summary, content };
}

export function columns(...parts: readonly (readonly Block[])[]): Block {
  return { _key: key(), _type: 'columns', columns: parts.map((content) => ({ _key: key(), content })) };
}

export function button(label: string, to: string, tone: 'primary' | 'secondary' = 'primary'): Block {
  return { _key: key(), _type: 'button', label, link: target(to), tone };
}

export function links(
  title: string,
  ...list: readonly (readonly [label: string, to: string, description?: string])[]
): Block {
  return {
    _key: key(),
    _type: 'linkList',
    title,
    links: list.map(([label, to, description]) => ({
      _key: key(),
      label,
      link: target(to),
      ...(description === undefined ? {} : { description }),
    })),
  };
}

export function map(label: string, at: readonly [latitude: number, longitude: number], address: string): Block {
  return { _key: key(), _type: 'map', latitude: at[0], longitude: at[1], zoom: 16, label, address };
}

export function qr(value: string, label: string): Block {
  return { _key: key(), _type: 'qrCode', value, label };
}

export function entries(
  title: string,
  contentType: string,
  options: {
    readonly first: number;
    readonly by: string;
    readonly direction?: 'ASC' | 'DESC';
    readonly layout?: 'list' | 'cards';
    readonly where?: Readonly<Record<string, unknown>>;
  },
): Block {
  return {
    _key: key(),
    _type: 'entryList',
    title,
    layout: options.layout ?? 'list',
    query: {
      contentType,
      first: options.first,
      orderBy: [{ field: options.by, direction: options.direction ?? 'DESC' }],
      ...(options.where === undefined ? {} : { where: options.where }),
    },
  };
}

type FormBlock = Extract<Block, { _type: 'form' }>;

export function form(
  input: Omit<FormBlock, '_key' | '_type' | 'fields'> & {
    readonly fields: readonly Omit<FormBlock['fields'][number], '_key'>[];
  },
): Block {
  return { _key: key(), _type: 'form', ...input, fields: input.fields.map((field) => ({ _key: key(), ...field })) };
}
