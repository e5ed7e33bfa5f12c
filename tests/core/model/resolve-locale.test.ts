import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPublishable } from '../../../src/core/model/check-entry.ts';
import { collectReferences, collectResolvedReferences } from '../../../src/core/model/collect-references.ts';
import { localeChain, resolveEntry } from '../../../src/core/model/resolve-locale.ts';
import { contentType, field } from './field.ts';

const localised = (name: string, more = {}) => field('text', {}, { name, localised: true, ...more });
const type = contentType([
  localised('title', { required: true }),
  localised('lead'),
  field('number', {}, { name: 'order' }),
]);

describe('what readers of a locale see', () => {
  it('takes each field from the first locale of the chain that has it', () => {
    const data = { title: { ja: '題', en: 'Title' }, lead: { ja: '前文', en: ' ' }, order: 3 };
    expect(resolveEntry(type, data, ['en', 'ja'])).toEqual({
      data: { title: 'Title', lead: '前文', order: 3 },
      sourceLocale: 'en',
    });
    expect(resolveEntry(type, data, ['ja'])).toEqual({
      data: { title: '題', lead: '前文', order: 3 },
      sourceLocale: 'ja',
    });
    expect(resolveEntry(type, { title: { ja: '題' } }, ['en', 'ja'])?.sourceLocale).toBe('ja');
    expect(resolveEntry(type, { lead: { en: 'x' }, title: { ja: '題' } }, ['en', 'ja'])?.sourceLocale).toBe('ja');
  });

  it('is nothing where no locale of the chain says anything', () => {
    expect(resolveEntry(type, { title: { ja: '題' }, order: 1 }, ['en'])).toBeNull();
    expect(resolveEntry(contentType([field('number')]), { number: 1 }, ['en'])).toEqual({
      data: { number: 1 },
      sourceLocale: 'en',
    });
  });

  it('follows only the fallbacks that the site names', () => {
    const locales = [
      { code: 'ja', fallbacks: [] },
      { code: 'en', fallbacks: ['ja', 'en'] },
      { code: 'fr', fallbacks: ['en'] },
    ];
    expect(localeChain(locales, 'en')).toEqual(['en', 'ja']);
    expect(localeChain(locales, 'fr')).toEqual(['fr', 'en']);
    expect(localeChain(locales, 'de')).toEqual(['de']);
  });

  it('holds for every chain and every set of values', () => {
    const locale = fc.constantFrom('ja', 'en', 'fr');
    const values = fc.dictionary(locale, fc.constantFrom('', ' ', 'x', 'y'));
    fc.assert(
      fc.property(fc.uniqueArray(locale, { minLength: 1 }), values, values, (chain, title, lead) => {
        const resolved = resolveEntry(type, { title, lead }, chain);
        const first = (texts: Record<string, string>) =>
          chain.find((code) => Object.hasOwn(texts, code) && texts[code]?.trim());
        const [fromTitle, fromLead] = [first(title), first(lead)];
        if (fromTitle === undefined && fromLead === undefined) {
          expect(resolved).toBeNull();
          return;
        }
        expect(resolved?.data).toEqual({
          ...(fromTitle === undefined ? {} : { title: title[fromTitle] }),
          ...(fromLead === undefined ? {} : { lead: lead[fromLead] }),
        });
        expect(resolved?.sourceLocale).toBe(fromTitle ?? fromLead);
      }),
    );
  });
});

describe('publishing', () => {
  const chains = [
    { code: 'ja', chain: ['ja'] },
    { code: 'en', chain: ['en', 'ja'] },
    { code: 'fr', chain: ['fr'] },
  ];
  const codes = (data: object) =>
    checkPublishable(type, data as Record<string, unknown>, chains).map((issue) => [issue.path.join('.'), issue.code]);

  it('asks for what is required in every locale that shows anything', () => {
    expect(codes({ title: { ja: '題' } })).toEqual([]);
    expect(codes({ lead: { ja: '前' } })).toEqual([
      ['title.ja', 'required'],
      ['title.en', 'required'],
    ]);
    expect(codes({ title: { ja: '題' }, lead: { fr: 'x' } })).toEqual([['title.fr', 'required']]);
    expect(codes({ order: 1 })).toEqual([['title.ja', 'nothing_to_show']]);
  });
});

describe('references', () => {
  const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`;
  const inner = [field('asset', {}, { name: 'picture' }), field('reference', { multiple: true }, { name: 'see' })];
  const fields = [
    field('reference', { multiple: true }, { name: 'related' }),
    field('group', { fields: inner }, { name: 'box', localised: true }),
    field('blocks', { shapes: [{ name: 'card', label: 'Card', fields: inner }] }, { name: 'cards' }),
    field('richText', {}, { name: 'body' }),
  ];
  const body = [
    {
      _key: 'a',
      _type: 'columns',
      columns: [
        {
          _key: 'c',
          content: [
            { _key: 'b', _type: 'image', asset: id(5), link: { entry: id(6) } },
            {
              _key: 't',
              _type: 'text',
              style: 'normal',
              children: [{ _key: 's', _type: 'span', text: 'x', marks: ['l'] }],
              markDefs: [{ _key: 'l', _type: 'link', asset: id(7) }],
            },
          ],
        },
      ],
    },
  ];

  it('are found wherever they stand, in every locale', () => {
    const data = {
      related: [id(1)],
      box: { ja: { picture: id(2) }, en: { see: [id(3)] } },
      cards: [{ _key: 'k', _type: 'card', picture: id(4) }],
      body,
    };
    const found = collectReferences(fields, data).map((one) => [one.kind, one.id.slice(-1), one.path.join('.')]);
    expect(found).toEqual([
      ['entry', '1', 'related'],
      ['asset', '2', 'box.ja.picture'],
      ['entry', '3', 'box.en.see'],
      ['asset', '4', 'cards.0.picture'],
      ['entry', '6', 'body'],
      ['asset', '5', 'body'],
      ['asset', '7', 'body'],
    ]);
    const resolved = { ...data, box: { picture: id(2) } };
    expect(collectResolvedReferences(fields, resolved).map((one) => one.id.slice(-1))).toEqual([
      '1',
      '2',
      '4',
      '6',
      '5',
      '7',
    ]);
  });

  it('of values that cannot be read are left alone', () => {
    expect(collectReferences(fields, { related: 'x', box: 3, cards: [null], body: [{ _type: 'image' }] })).toEqual([]);
  });
});
