/** One stored block that is not running text → one node. */
import type { Node } from '../../document/node.ts';
import type { Block, RichText } from '../../document/rich-text.ts';
import { assertNever } from '../../../lib/assert.ts';
import { safeUrl } from '../safe-url.ts';
import { pictureOf, toMediaFile, toPicture } from './assets.ts';
import { toCard } from './cards.ts';
import { inlineToSpans } from './inline.ts';
import { hrefLink, mailLink, resolveLink } from './links.ts';
import type { Resolver } from './resolver.ts';

type BlockOf<Type extends Block['_type']> = Extract<Block, { _type: Type }>;
type Inside = (content: RichText, resolver: Resolver) => readonly Node[];

/** Null where the block has nothing left to show: its asset is gone, or every link in it leads nowhere. */
export function blockToNode(block: Exclude<Block, { _type: 'text' }>, resolver: Resolver, inside: Inside): Node | null {
  const key = block._key;
  switch (block._type) {
    case 'code':
      return {
        type: 'code',
        key,
        text: block.text,
        ...(block.language === undefined ? {} : { language: block.language }),
      };
    case 'image':
      return image(block, resolver);
    case 'gallery':
      return gallery(block, resolver);
    case 'video':
    case 'audio':
      return media(block, resolver);
    case 'file': {
      const asset = resolver.asset(block.asset);
      if (asset === null) return null;
      const title = block.title ?? (asset.title === '' ? asset.fileName : asset.title);
      return { type: 'file', key, title, file: toMediaFile(asset) };
    }
    case 'table':
      return table(block, resolver);
    case 'callout':
      return {
        type: 'callout',
        key,
        tone: block.tone,
        title: block.title ?? '',
        content: inside(block.content, resolver),
      };
    case 'divider':
      return { type: 'divider', key };
    case 'columns':
      return {
        type: 'columns',
        key,
        columns: block.columns.map((column) => ({ key: column._key, content: inside(column.content, resolver) })),
      };
    case 'button': {
      const link = resolveLink(block.link, resolver);
      return link === null ? null : { type: 'button', key, label: block.label, link, tone: block.tone ?? 'primary' };
    }
    case 'linkList': {
      const links = block.links.flatMap((item) => {
        const link = resolveLink(item.link, resolver);
        return link === null ? [] : [{ key: item._key, label: item.label, link, description: item.description ?? '' }];
      });
      return links.length === 0 ? null : { type: 'linkList', key, title: block.title ?? '', links };
    }
    case 'embed': {
      const url = safeUrl(block.url);
      const thumbnail = pictureOf(block.thumbnail, resolver);
      if (url === null) return null;
      return { type: 'embed', key, url, title: block.title, ...(thumbnail === null ? {} : { thumbnail }) };
    }
    case 'map': {
      const picture = pictureOf(block.image, resolver);
      const { latitude, longitude, zoom, label, address = '' } = block;
      return { type: 'map', key, latitude, longitude, zoom, label, address, ...(picture === null ? {} : { picture }) };
    }
    case 'details':
      return {
        type: 'details',
        key,
        summary: block.summary,
        open: block.open ?? false,
        content: inside(block.content, resolver),
      };
    case 'qrCode':
      return {
        type: 'qrCode',
        key,
        value: block.value,
        label: block.label,
        modules: resolver.qrCode(block.value) ?? [],
      };
    case 'entryList': {
      const items = resolver.list(block.query).map((entry) => toCard(entry, resolver));
      return items.length === 0
        ? null
        : { type: 'entryList', key, title: block.title ?? '', layout: block.layout, items };
    }
    case 'form':
      return form(block, resolver);
    default:
      return assertNever(block);
  }
}

function image(block: BlockOf<'image'>, resolver: Resolver): Node | null {
  const picture = toPicture(resolver.asset(block.asset), block.alt);
  if (picture === null) return null;
  const link = block.link === undefined ? null : resolveLink(block.link, resolver);
  const caption = inlineToSpans(block.caption, resolver);
  return { type: 'image', key: block._key, picture, caption, slot: 'content', ...(link === null ? {} : { link }) };
}

function gallery(block: BlockOf<'gallery'>, resolver: Resolver): Node | null {
  const images = block.images.flatMap((item) => {
    const picture = toPicture(resolver.asset(item.asset), item.alt);
    return picture === null ? [] : [{ key: item._key, picture, caption: item.caption ?? '' }];
  });
  return images.length === 0 ? null : { type: 'gallery', key: block._key, images };
}

function media(block: BlockOf<'video'> | BlockOf<'audio'>, resolver: Resolver): Node | null {
  const asset = block.asset === undefined ? null : resolver.asset(block.asset);
  const link = block.url === undefined ? null : hrefLink(block.url, resolver);
  if (asset === null && link === null) return null;
  const files = asset === null ? [] : [toMediaFile(asset)];
  const rest = { key: block._key, title: block.title, files, ...(link === null ? {} : { link }) };
  if (block._type === 'audio') return { type: 'audio', ...rest };
  const poster = pictureOf(block.poster, resolver);
  return { type: 'video', ...rest, ...(poster === null ? {} : { poster }) };
}

function table(block: BlockOf<'table'>, resolver: Resolver): Node {
  const rows = block.rows.map((row) => ({
    key: row._key,
    cells: row.cells.map((cell) => inlineToSpans(cell, resolver)),
  }));
  return {
    type: 'table',
    key: block._key,
    caption: block.caption ?? '',
    head: rows.slice(0, block.headerRows),
    rows: rows.slice(block.headerRows),
    headerColumns: block.headerColumns,
  };
}

function form(block: BlockOf<'form'>, resolver: Resolver): Node | null {
  const contact =
    'mail' in block.destination
      ? mailLink(block.destination.mail, block.title)
      : hrefLink(block.destination.url, resolver);
  if (contact === null) return null;
  return {
    type: 'form',
    key: block._key,
    title: block.title ?? '',
    fields: block.fields,
    action: resolver.formAction,
    contact,
    submitLabel: block.submitLabel,
  };
}
