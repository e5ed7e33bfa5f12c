import type { EntryCard, ImageSlot, MenuItem, Node, Picture, Span, TableRow } from '../../document/node.ts';

/** What a pass changes; whatever it leaves out stays as it is. */
export interface Pass {
  readonly spans?: (spans: readonly Span[], key: string) => readonly Span[];
  /** Visible text without marks: titles, labels, captions. Never values, addresses, code or alternative text. */
  readonly text?: (text: string, key: string) => string;
  readonly picture?: (picture: Picture, slot: ImageSlot, key: string) => Picture;
  /** Called with a node whose inside is done; answers what stands in its place. */
  readonly node?: (node: Node) => readonly Node[];
}

/** Walks a tree from the inside out and gives a new one. */
export function mapNodes(nodes: readonly Node[], pass: Pass): Node[] {
  return nodes.flatMap((node) => {
    const mapped = mapInside(node, pass);
    return pass.node === undefined ? [mapped] : pass.node(mapped);
  });
}

function mapInside(node: Node, pass: Pass): Node {
  const { key } = node;
  const spans = (content: readonly Span[]): readonly Span[] => pass.spans?.(content, key) ?? content;
  const text = (value: string): string => (value === '' ? value : (pass.text?.(value, key) ?? value));
  const picture = (value: Picture, slot: ImageSlot): Picture => pass.picture?.(value, slot, key) ?? value;
  const nodes = (content: readonly Node[]): Node[] => mapNodes(content, pass);
  const row = (value: TableRow): TableRow => ({ ...value, cells: value.cells.map(spans) });

  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return { ...node, content: spans(node.content) };
    case 'list':
      return { ...node, items: node.items.map((item) => ({ ...item, content: nodes(item.content) })) };
    case 'quote':
      return { ...node, content: nodes(node.content) };
    case 'image':
      return { ...node, picture: picture(node.picture, node.slot), caption: spans(node.caption) };
    case 'gallery':
      return {
        ...node,
        images: node.images.map((item) => ({
          ...item,
          picture: picture(item.picture, 'content'),
          caption: text(item.caption),
        })),
      };
    case 'video':
      return {
        ...node,
        title: text(node.title),
        ...(node.poster === undefined ? {} : { poster: picture(node.poster, 'content') }),
      };
    case 'audio':
    case 'file':
      return { ...node, title: text(node.title) };
    case 'table':
      return { ...node, caption: text(node.caption), head: node.head.map(row), rows: node.rows.map(row) };
    case 'callout':
      return { ...node, title: text(node.title), content: nodes(node.content) };
    case 'columns':
      return { ...node, columns: node.columns.map((column) => ({ ...column, content: nodes(column.content) })) };
    case 'button':
      return { ...node, label: text(node.label) };
    case 'linkList':
      return {
        ...node,
        title: text(node.title),
        links: node.links.map((link) => ({ ...link, label: text(link.label), description: text(link.description) })),
      };
    case 'embed':
      return {
        ...node,
        title: text(node.title),
        ...(node.thumbnail === undefined ? {} : { thumbnail: picture(node.thumbnail, 'content') }),
      };
    case 'map':
      return {
        ...node,
        label: text(node.label),
        address: text(node.address),
        ...(node.picture === undefined ? {} : { picture: picture(node.picture, 'content') }),
      };
    case 'details':
      return { ...node, summary: text(node.summary), content: nodes(node.content) };
    case 'qrCode':
      return {
        ...node,
        label: text(node.label),
        ...(node.picture === undefined ? {} : { picture: picture(node.picture, 'thumb') }),
      };
    case 'entryList':
      return {
        ...node,
        title: text(node.title),
        items: node.items.map((card) => mapCard(card, { text, picture })),
        ...(node.more?.label === undefined ? {} : { more: { ...node.more, label: text(node.more.label) } }),
      };
    case 'form':
      return {
        ...node,
        title: text(node.title),
        fields: node.fields.map((field) => ({
          ...field,
          label: text(field.label),
          ...(field.help === undefined ? {} : { help: text(field.help) }),
        })),
      };
    case 'facts':
      return {
        ...node,
        items: node.items.map((item) => ({ ...item, label: text(item.label), content: spans(item.content) })),
      };
    case 'hero':
      return {
        ...node,
        title: text(node.title),
        lead: text(node.lead),
        meta: node.meta.map((part) => ({ ...part, text: text(part.text) })),
        ...(node.picture === undefined ? {} : { picture: picture(node.picture, 'hero') }),
      };
    case 'siteHeader':
      return {
        ...node,
        name: text(node.name),
        tagline: text(node.tagline),
        ...(node.logo === undefined ? {} : { logo: picture(node.logo, 'logo') }),
      };
    case 'menu':
      return { ...node, label: text(node.label), items: node.items.map((item) => mapItem(item, text)) };
    case 'breadcrumb':
      return { ...node, items: node.items.map((item) => ({ ...item, label: text(item.label) })) };
    case 'siteFooter':
      return { ...node, content: nodes(node.content), note: text(node.note) };
    case 'notice':
      return { ...node, text: text(node.text) };
    case 'code':
    case 'divider':
    case 'languages':
    case 'pager':
      return node;
  }
}

interface Leaves {
  readonly text: (text: string) => string;
  readonly picture: (picture: Picture, slot: ImageSlot) => Picture;
}

function mapCard(card: EntryCard, { text, picture }: Leaves): EntryCard {
  return {
    ...card,
    title: text(card.title),
    ...(card.summary === undefined ? {} : { summary: text(card.summary) }),
    ...(card.date === undefined ? {} : { date: text(card.date) }),
    ...(card.label === undefined ? {} : { label: text(card.label) }),
    ...(card.picture === undefined ? {} : { picture: picture(card.picture, 'card') }),
  };
}

function mapItem(item: MenuItem, text: (text: string) => string): MenuItem {
  return {
    ...item,
    label: text(item.label),
    ...(item.children === undefined ? {} : { children: item.children.map((child) => mapItem(child, text)) }),
  };
}
