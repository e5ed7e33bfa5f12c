/** An entry becomes a Document. Pure: everything it shows was fetched beforehand (`needs.ts` says what). */
import type { Document, Node } from '../../document/node.ts';
import type { Field } from '../../model/content-type.ts';
import type { LocalText, TemplatePart } from '../../model/template.ts';
import { assertNever } from '../../../lib/assert.ts';
import type { PageInput } from '../page-input.ts';
import { directionOf } from '../words.ts';
import { pictureOf } from './assets.ts';
import { clip, entryTitle, toCard } from './cards.ts';
import { defaultTemplate } from './default-template.ts';
import { factText, factsNode } from './facts.ts';
import { metaFields } from './fields-of-note.ts';
import { fieldToNodes } from './fields.ts';
import { footerNodes, headerNodes } from './frame.ts';
import { plain } from './inline.ts';
import { hrefLink } from './links.ts';
import { orderHeadings } from './outline.ts';
import { pageSchema } from './page-schema.ts';
import { resolverFor, type Resolver } from './resolver.ts';
import { shortenNodes } from './shorten.ts';
import { partsFor } from './template-parts.ts';
import { firstText } from './text-of.ts';
import { idsValue, textValue } from './values.ts';

export function composePage(input: PageInput): Document {
  const resolver = resolverFor(input);
  const { contentType, data } = input.entry;
  const template = contentType.template ?? defaultTemplate(contentType, data);
  const { parts, edits } = partsFor(template, input.renderClass);
  const main = orderHeadings(
    parts.flatMap(({ part, shorten }) => {
      const nodes = partToNodes(part, input, resolver);
      if (shorten === undefined) return nodes;
      const short = shortenNodes(nodes, shorten);
      if (short.cut) edits.push({ key: part.key, nodeType: nodes[0]?.type ?? 'text', action: 'shortened' });
      return short.nodes;
    }),
  );
  return {
    meta: pageMeta(input, main, resolver),
    header: headerNodes(input.site, resolver.words),
    main,
    footer: footerNodes(input.site, resolver.words),
    theme: input.site.theme,
    ...(edits.length === 0 ? {} : { edits }),
  };
}

function partToNodes(part: TemplatePart, input: PageInput, resolver: Resolver): readonly Node[] {
  const { data } = input.entry;
  const { key } = part;
  switch (part.kind) {
    case 'hero':
      return [heroNode(part, input, resolver)];
    case 'field': {
      const field = fieldNamed(input, part.field);
      return field === null ? [] : headed(part, input.locale, fieldToNodes(field, data, { key, resolver }));
    }
    case 'facts': {
      const fields = part.fields.flatMap((name) => fieldNamed(input, name) ?? []);
      return headed(part, input.locale, factsNode(fields, data, { key, resolver }));
    }
    case 'entries': {
      const items = resolver.list(part.query).map((entry) => toCard(entry, resolver));
      const link = part.more === undefined ? null : hrefLink(part.more.path, resolver);
      if (items.length === 0) return [];
      const list: Node = {
        type: 'entryList',
        key,
        title: inLocale(part.title, input.locale),
        layout: part.layout,
        items,
      };
      if (link === null || part.more === undefined) return [list];
      const label = inLocale(part.more.label, input.locale);
      return [{ ...list, more: label === '' ? link : { ...link, label } }];
    }
    default:
      return assertNever(part);
  }
}

/** A heading only where something stands under it. */
function headed(
  part: { readonly key: string; readonly heading?: LocalText },
  locale: string,
  nodes: readonly Node[],
): readonly Node[] {
  const words = part.heading === undefined ? '' : inLocale(part.heading, locale);
  if (words === '' || nodes.length === 0) return nodes;
  const heading: Node = { type: 'heading', key: `${part.key}-heading`, level: 2, content: plain(words) };
  return [heading, ...nodes.map((node) => (node.type === 'entryList' ? { ...node, title: '' } : node))];
}

function heroNode(part: Extract<TemplatePart, { kind: 'hero' }>, input: PageInput, resolver: Resolver): Node {
  const { data } = input.entry;
  const picture = part.picture === undefined ? null : pictureOf(idsValue(data[part.picture])[0], resolver);
  const meta = (part.meta ?? []).flatMap((name) => {
    const field = fieldNamed(input, name);
    const text = field === null ? '' : factText(field, data[name], resolver);
    if (field === null || text === '') return [];
    const dated = field.type === 'date' || field.type === 'dateTime';
    return [dated ? { text, dateTime: textValue(data[name]) } : { text }];
  });
  return {
    type: 'hero',
    key: part.key,
    title: textValue(data[part.title]) || entryTitle(input.entry),
    lead: part.lead === undefined ? '' : textValue(data[part.lead]),
    meta,
    ...(picture === null ? {} : { picture }),
  };
}

/** The locale's words, those of its language (`en` for `en-GB`), else the first. */
function inLocale(text: LocalText, locale: string): string {
  if (typeof text === 'string') return text;
  return text[locale] ?? text[locale.split('-')[0] ?? ''] ?? Object.values(text)[0] ?? '';
}

function fieldNamed(input: PageInput, name: string): Field | null {
  return input.entry.contentType.fields.find((field) => field.name === name) ?? null;
}

function pageMeta(input: PageInput, main: readonly Node[], resolver: Resolver): Document['meta'] {
  const { contentType, data } = input.entry;
  const hero = main.find((node) => node.type === 'hero');
  const picture = hero?.picture ?? firstPicture(main);
  const schema = pageSchema(input, resolver);
  const dated = metaFields(contentType, data).some((field) => field.type === 'date' || field.type === 'dateTime');
  const article = /Article$|^BlogPosting$/.test(schema.type) || (dated && schema.type !== 'Event');
  const lead = hero === undefined || hero.lead === '' ? firstText(main) : hero.lead;
  return {
    title: hero?.title ?? entryTitle(input.entry),
    siteName: input.site.name,
    description: clip(lead === '' ? input.site.tagline : lead, resolver.words.listSeparator === '、' ? 120 : 160),
    lang: input.locale,
    dir: directionOf(input.locale),
    url: input.url,
    alternates: input.alternates,
    ...(picture === undefined ? {} : { picture }),
    publishedAt: input.entry.publishedAt,
    updatedAt: input.updatedAt,
    kind: article ? 'article' : 'website',
    status: 200,
    schema,
    ...(input.web === undefined ? {} : { web: input.web }),
  };
}

function firstPicture(nodes: readonly Node[]): Document['meta']['picture'] {
  for (const node of nodes) {
    if (node.type === 'image') return node.picture;
    if (node.type === 'gallery') return node.images[0]?.picture;
  }
  return undefined;
}
