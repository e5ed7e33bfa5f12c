import type { Link, Node, Picture, Span } from '../../document/node.ts';
import type { Loss, Words } from '../target.ts';
import { mapUrl } from './map-url.ts';

/**
 * A block too large for any page, as smaller blocks that say the same: the last step before its text is cut.
 * Empty = it is as small as it gets.
 */
export function openUp(node: Node, words: Words, lose: (loss: Loss) => void): Node[] {
  const { key } = node;
  const say = (text: string, link?: Link | null): Node[] => (text === '' ? [] : [paragraph(key, [run(text, link)])]);
  const show = (picture: Picture | undefined): Node[] =>
    picture === undefined ? [] : [{ type: 'image', key, picture, caption: [], slot: 'content' }];
  const spans = (content: readonly Span[]): Node[] => (content.length === 0 ? [] : [paragraph(key, content)]);

  switch (node.type) {
    case 'paragraph':
    case 'divider':
    case 'pager':
      return [];
    case 'heading':
      return spans(node.content.map((span) => ({ ...span, marks: [{ type: 'strong' }, ...span.marks] })));
    case 'list':
      return node.items.flatMap((item) => item.content);
    case 'quote':
      return [...node.content];
    case 'callout':
      return [...say(node.title), ...node.content];
    case 'details':
      return [...say(node.summary), ...node.content];
    case 'columns':
      return node.columns.flatMap((column) => column.content);
    case 'siteFooter':
      return [...node.content, ...say(node.note)];
    case 'code':
      return say(node.text);
    case 'image': {
      lose({ key, nodeType: 'image', reason: 'image-too-large', action: 'link' });
      const { picture } = node;
      const source = picture.sources.at(-1);
      const size = source?.maxBytes === undefined ? '' : ` ${Math.ceil(source.maxBytes / 1000)}KB`;
      const label = picture.alt === '' && node.caption.length > 0 ? '' : `[${words.image}:${picture.alt}${size}]`;
      const link = node.link ?? (source === undefined ? null : { kind: 'file' as const, href: source.url });
      return [...say(label, link), ...spans(node.caption)];
    }
    case 'gallery':
      return node.images.map((item) => ({
        type: 'image',
        key,
        picture: item.picture,
        caption: item.caption === '' ? [] : [run(item.caption)],
        slot: 'content',
      }));
    case 'video':
    case 'audio':
    case 'file': {
      const file = node.type === 'file' ? node.file : node.files[0];
      const link =
        file === undefined
          ? node.type === 'file'
            ? null
            : (node.link ?? null)
          : { kind: 'file' as const, href: file.url };
      return [...(node.type === 'video' ? show(node.poster) : []), ...say(node.title, link)];
    }
    case 'table':
      return [...say(node.caption), ...[...node.head, ...node.rows].flatMap((row) => row.cells.flatMap(spans))];
    case 'facts':
      return node.items.flatMap((item) =>
        spans([...(item.label === '' ? [] : [run(`${item.label}: `)]), ...item.content]),
      );
    case 'button':
      return say(node.label, node.link);
    case 'linkList':
      return [
        ...say(node.title),
        ...node.links.flatMap((item) => [...say(item.label, item.link), ...say(item.description)]),
      ];
    case 'embed':
      return [
        ...show(node.thumbnail),
        ...say(node.title === '' ? node.url : node.title, { kind: 'external', href: node.url }),
      ];
    case 'map':
      return [
        ...show(node.picture),
        ...say(node.label),
        ...say(node.address),
        ...say(`(${node.latitude}, ${node.longitude})`, { kind: 'external', href: mapUrl(node) }),
      ];
    case 'qrCode':
      return [...say(node.label), ...say(node.value)];
    case 'entryList':
      return [
        ...say(node.title),
        ...node.items.flatMap((card) => [
          ...say([card.date, card.label].filter((part) => part !== undefined && part !== '').join(' ')),
          ...say(card.title, card.link),
          ...say(card.summary ?? ''),
        ]),
        ...say(
          node.more === undefined ? '' : (node.more.label ?? (node.title === '' ? '→' : `→${node.title}`)),
          node.more,
        ),
      ];
    case 'form':
      lose({ key, nodeType: 'form', reason: 'form-too-large', action: 'contact', text: node.submitLabel });
      return [
        ...say(node.title),
        ...node.fields
          .filter((field) => field.kind !== 'hidden')
          .flatMap((field) => [
            ...say(field.label),
            ...say(field.help ?? ''),
            ...(field.options ?? []).flatMap((option) => say(`・${option}`)),
          ]),
        ...say(words.contactInstead),
        ...say(node.contact.value ?? node.contact.href, node.contact),
      ];
    case 'hero':
      return [
        ...(node.title === ''
          ? []
          : [{ type: 'heading' as const, key, level: 1 as const, content: [run(node.title)] }]),
        ...say(node.meta.map((part) => part.text).join(' ')),
        ...(node.picture === undefined
          ? []
          : [{ type: 'image' as const, key, picture: node.picture, caption: [], slot: 'hero' as const }]),
        ...say(node.lead),
      ];
    case 'siteHeader':
      return [...say(node.name, node.home), ...say(node.tagline)];
    case 'menu':
      return node.items.flatMap((item) => [
        ...say(item.label, item.current ? null : item.link),
        ...(item.children ?? []).flatMap((child) => say(`・${child.label}`, child.link)),
      ]);
    case 'breadcrumb':
      return node.items.flatMap((item) => say(item.label, item.link));
    case 'languages':
      return node.items.flatMap((item) => say(item.label, item.current ? null : item.link));
    case 'notice':
      return say(node.text, node.link);
  }
}

function paragraph(key: string, content: readonly Span[]): Node {
  return { type: 'paragraph', key, content };
}

function run(text: string, link?: Link | null): Span {
  return { text, marks: link === undefined || link === null ? [] : [{ type: 'link', link }] };
}
