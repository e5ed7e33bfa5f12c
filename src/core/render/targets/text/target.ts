import type { EntryCard, Link, MediaFile, MenuItem, Picture, Span } from '../../../document/node.ts';
import { mapUrl } from '../../adapt/map-url.ts';
import { fileFacts } from '../../file-facts.ts';
import { h, type Markup } from '../../markup/element.ts';
import { safeUrl } from '../../safe-url.ts';
import type { Handlers, PageBody, State, Target } from '../../target.ts';
import { TONE_SIGNS } from '../phone/colours.ts';
import { tableText } from './table.ts';
import { columnsOf } from './width.ts';

type Content = readonly (Markup | readonly Markup[] | false | null)[];

const block = (...content: Content): Markup => h('block', {}, ...content);
const line = (...content: Content): Markup => h('line', {}, ...content);
const indent = (first: string, rest: string, content: readonly Markup[]): Markup =>
  h('indent', { first, rest }, content);
const RULE = '-'.repeat(24);

/** A link's words and, where they do not say it themselves, its address in angle brackets. */
function linked(label: string, link: Link | null): string {
  if (link === null) return label;
  const address = link.kind === 'tel' || link.kind === 'mail' ? (link.value ?? link.href) : safeUrl(link.href);
  return address === null || address === label ? label : `${label} <${address}>`;
}

function say(spans: readonly Span[]): string {
  return spans
    .map((span) =>
      [...span.marks].reverse().reduce((text, mark) => {
        if (mark.type === 'ruby') return `${text}(${mark.reading})`;
        if (mark.type === 'link') return linked(text, mark.link);
        return mark.type === 'code' ? `\`${text}\`` : mark.type === 'sup' ? `^${text}` : text;
      }, span.text),
    )
    .join('');
}

function picture(value: Picture | undefined, state: State): Markup[] {
  return value === undefined || value.alt === '' ? [] : [line(`[${state.words.image}: ${value.alt}]`)];
}

/** The file's words, facts and address; a film without a file has a page. */
function file(one: MediaFile | undefined, label: string, page: Link | undefined): string {
  if (one === undefined) return linked(label, page ?? null);
  const facts = fileFacts(one);
  return linked(`${label}${facts === '' ? '' : ` (${facts})`}`, { kind: 'file', href: one.url });
}

function heading(level: number, text: string): Markup[] {
  if (text === '') return [];
  if (level > 2) return [block(text)];
  const width = Math.min(72, Math.max(...text.split('\n').map(columnsOf)));
  return [block(line(text), line((level === 1 ? '=' : '-').repeat(width)))];
}

function card(item: EntryCard): Markup {
  const facts = [item.date, item.label].filter((part) => part !== undefined && part !== '').join(', ');
  return indent('- ', '  ', [
    line(linked(item.title, item.link), facts === '' ? '' : ` (${facts})`),
    ...(item.summary === undefined || item.summary === '' ? [] : [line(item.summary)]),
  ]);
}

function menu(items: readonly MenuItem[]): Markup[] {
  return items.map((item) =>
    indent(item.current ? '> ' : '- ', '  ', [line(linked(item.label, item.link)), ...menu(item.children ?? [])]),
  );
}

const handlers: Handlers = {
  paragraph: (node) => [block(say(node.content))],
  heading: (node) => heading(node.level, say(node.content)),
  list: (node, state) => [
    block(
      node.items.map((item, index) => {
        const first = node.ordered ? `${node.start + index}. ` : '- ';
        return indent(first, ' '.repeat(first.length), tighten(state.nodes(item.content)));
      }),
    ),
  ],
  quote: (node, state) => [block(indent('> ', '> ', state.nodes(node.content)))],
  code: (node) => [block(indent('    ', '    ', [node.text]))],
  image: (node, state) => [
    block(
      picture(node.picture, state),
      line(say(node.caption)),
      node.link === undefined ? null : line(linked(state.words.open, node.link)),
    ),
  ],
  gallery: (node, state) => [
    block(
      node.images.flatMap((item) => [
        ...picture(item.picture, state),
        ...(item.caption === '' ? [] : [line(item.caption)]),
      ]),
    ),
  ],
  video: (node, state) => [block(file(node.files[0], node.title === '' ? state.words.video : node.title, node.link))],
  audio: (node, state) => [block(file(node.files[0], node.title === '' ? state.words.audio : node.title, node.link))],
  file: (node, state) => [block(file(node.file, node.title === '' ? state.words.download : node.title, undefined))],
  table: (node) => [
    block(
      node.caption === '' ? null : line(node.caption),
      tableText(
        node.head.map((row) => row.cells.map(say)),
        node.rows.map((row) => row.cells.map(say)),
      ).map((row) => line(row)),
    ),
  ],
  callout: (node, state) => [
    block(
      indent('| ', '| ', [
        ...(node.title === '' ? [] : [line(`${TONE_SIGNS[node.tone]} ${node.title}`)]),
        ...state.nodes(node.content),
      ]),
    ),
  ],
  divider: () => [block(RULE)],
  columns: (node, state) => node.columns.flatMap((column) => state.nodes(column.content)),
  button: (node) => [block(`[ ${linked(node.label, node.link)} ]`)],
  linkList: (node) => [
    ...heading(3, node.title),
    block(
      node.links.map((item) =>
        indent('- ', '  ', [
          line(linked(item.label, item.link)),
          ...(item.description === '' ? [] : [line(item.description)]),
        ]),
      ),
    ),
  ],
  embed: (node) => [block(linked(node.title === '' ? node.url : node.title, { kind: 'external', href: node.url }))],
  map: (node, state) => [
    block(
      picture(node.picture, state),
      node.label === '' ? null : line(node.label),
      node.address === '' ? null : line(node.address),
      line(
        linked(`${state.words.map} (${node.latitude}, ${node.longitude})`, { kind: 'external', href: mapUrl(node) }),
      ),
    ),
  ],
  details: (node, state) => [...heading(3, node.summary), ...state.nodes(node.content)],
  qrCode: (node) => [block(node.label === '' ? null : line(node.label), line(node.value))],
  entryList: (node, state) => [
    ...heading(2, node.title),
    block(node.items.map(card)),
    ...(node.more === undefined ? [] : [block(linked(node.more.label ?? state.words.more, node.more))]),
  ],
  form: (node, state) => {
    state.lose({ key: node.key, nodeType: 'form', reason: 'no-forms', action: 'contact', text: node.submitLabel });
    const fields = node.fields.filter((field) => field.kind !== 'hidden');
    return [
      ...heading(3, node.title),
      block(
        fields.map((field) =>
          line(
            `- ${field.label}${field.required === true ? ` (${state.words.required})` : ''}`,
            field.help === undefined || field.help === '' ? '' : ` ${field.help}`,
            field.options === undefined ? '' : `: ${field.options.join(state.words.listSeparator)}`,
          ),
        ),
      ),
      block(`${state.words.contact}: ${linked(node.contact.value ?? node.contact.href, node.contact)}`),
    ];
  },
  facts: (node) => [
    block(node.items.map((item) => line(item.label === '' ? '' : `${item.label}: `, say(item.content)))),
  ],
  hero: (node, state) => [
    ...heading(1, node.title),
    ...(node.meta.length === 0 ? [] : [block(node.meta.map((part) => part.text).join(' · '))]),
    ...(node.picture === undefined ? [] : [block(picture(node.picture, state))]),
    block(node.lead),
  ],
  siteHeader: (node) => [block(node.name, node.tagline === '' ? '' : ` - ${node.tagline}`)],
  menu: (node, state) => [block(line(`${node.label === '' ? state.words.menu : node.label}:`), menu(node.items))],
  breadcrumb: (node) => [block(node.items.map((item) => item.label).join(' > '))],
  languages: (node) =>
    node.items.length < 2
      ? []
      : [block(node.items.map((item) => linked(item.label, item.current ? null : item.link)).join(' | '))],
  siteFooter: (node, state) => [block(RULE), ...state.nodes(node.content), block(node.note)],
  pager: (node) => [
    block(
      [
        ...(node.previous === null ? [] : [linked(node.labels.previous, node.previous)]),
        `${node.page}/${node.pages}`,
        ...(node.next === null ? [] : [linked(node.labels.next, node.next)]),
      ].join('  '),
    ),
  ],
  notice: (node) => [
    block(`${TONE_SIGNS[node.tone]} ${node.link === undefined ? node.text : linked(node.text, node.link)}`),
  ],
};

/** Paragraphs inside a list item stand close together. */
function tighten(content: readonly Markup[]): Markup[] {
  return content.map((piece) =>
    typeof piece === 'object' && 'tag' in piece && piece.tag === 'block' ? { ...piece, tag: 'line' } : piece,
  );
}

/** Plain text: mail, text browsers, terminals, search. */
export const textTarget: Target = {
  name: 'text',
  syntax: 'text',
  handlers,
  page: (body: PageBody, _state: State): Markup => h('block', {}, body.header, body.main, body.footer),
};
