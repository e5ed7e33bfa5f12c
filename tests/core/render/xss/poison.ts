/** A document whose every word, address and attribute is the attacker's; only what a check refuses to store stays as it is. */
import type { Document, Link } from '../../../../src/core/document/node.ts';
import { everyNodePage, HARMLESS } from '../html/every-node.ts';

/** The words that tell handlers apart: a wrong one has no handler and cannot be stored. */
const STRUCTURE = new Set(['type', 'kind', 'tone', 'layout', 'slot', 'place', 'dir', 'font', 'input']);
const ADDRESSES = new Set(['href', 'url', 'action']);

/** `text` in every place of words, keys, languages, dates, colours and names; `address` wherever something leads. */
export function poison(text: string, address: string): Document {
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return STRUCTURE.has(name) ? value : ADDRESSES.has(name) ? address : text;
    if (Array.isArray(value)) return value.map((item: unknown) => walk(item, name));
    if (value === null || typeof value !== 'object') return value;
    // Names of form fields are letters and digits by their check, and HDML refuses to write any other.
    const isField = '_key' in value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, isField && key === 'name' ? inner : walk(inner, key)]),
    );
  };
  return walk(everyNodePage(HARMLESS), '') as Document;
}

/** Every kind of link with every address, the values of telephones and mails too. */
export function poisonedLinks(addresses: readonly string[]): Document {
  const kinds: readonly Link['kind'][] = ['page', 'file', 'external', 'tel', 'mail'];
  return {
    ...everyNodePage(HARMLESS),
    main: addresses.flatMap((address, index) =>
      kinds.map((kind) => {
        const link: Link = { kind, href: address, value: address.replace(/^(?:mailto|tel):/, ''), subject: address };
        return {
          type: 'paragraph' as const,
          key: `${index}-${kind}`,
          content: [{ text: `link ${index} ${kind}`, marks: [{ type: 'link' as const, link }] }],
        };
      }),
    ),
  };
}
