import { describe, expect, it } from 'vitest';
import type { Node } from '../../../../src/core/document/node.ts';
import type { Block, LinkTarget, RichText } from '../../../../src/core/document/rich-text.ts';
import { richTextToNodes } from '../../../../src/core/render/compose/blocks.ts';
import { clip } from '../../../../src/core/render/compose/cards.ts';
import { composeError } from '../../../../src/core/render/compose/error.ts';
import { resolveLink } from '../../../../src/core/render/compose/links.ts';
import { collectCardNeeds, collectNeeds } from '../../../../src/core/render/compose/needs.ts';
import { orderHeadings } from '../../../../src/core/render/compose/outline.ts';
import { composePage } from '../../../../src/core/render/compose/page.ts';
import { queryKey, resolverFor } from '../../../../src/core/render/compose/resolver.ts';
import { numberText } from '../../../../src/core/render/compose/values.ts';
import { fileFacts } from '../../../../src/core/render/file-facts.ts';
import { directionOf, wordsFor } from '../../../../src/core/render/words.ts';
import {
  asset,
  contentType,
  field,
  hotelRoom,
  item,
  newsType,
  pageInput,
  paragraph,
  text,
  town,
  townNews,
} from '../html/samples.ts';

const input = townNews({ sitePath: (path) => `/render/town${path}` });
const resolver = resolverFor(input);
const nodes = (blocks: RichText): readonly Node[] => richTextToNodes(blocks, resolver);
/** The shape of a tree without its words. */
const shape = (node: Node): unknown =>
  node.type === 'list'
    ? { [node.ordered ? `ol${node.start}` : 'ul']: node.items.map((one) => one.content.map(shape)) }
    : node.type === 'quote'
      ? { quote: node.content.map(shape) }
      : node.type;

describe('rich text', () => {
  it('joins list blocks in a row into one list, and nests by level', () => {
    const blocks = [
      item('a', 'A', 'bullet'),
      item('b', 'B', 'number', 2),
      item('c', 'C', 'number', 2),
      item('d', 'D', 'bullet'),
    ];
    expect(nodes(blocks).map(shape)).toEqual([
      { ul: [['paragraph', { ol1: [['paragraph'], ['paragraph']] }], ['paragraph']] },
    ]);
  });

  it.each<[string, Block[], unknown]>([
    [
      'a skipped level',
      [item('a', 'A', 'bullet'), item('b', 'B', 'bullet', 3)],
      [{ ul: [['paragraph', { ul: [['paragraph']] }]] }],
    ],
    [
      'a first item that is deep',
      [item('a', 'A', 'bullet', 2), item('b', 'B', 'bullet', 1)],
      [{ ul: [['paragraph']] }, { ul: [['paragraph']] }],
    ],
    [
      'another kind at one level',
      [item('a', 'A', 'bullet'), item('b', 'B', 'number')],
      [{ ul: [['paragraph']] }, { ol1: [['paragraph']] }],
    ],
    [
      'a paragraph between',
      [item('a', 'A', 'bullet'), paragraph('p', 'P'), item('b', 'B', 'bullet')],
      [{ ul: [['paragraph']] }, 'paragraph', { ul: [['paragraph']] }],
    ],
    [
      'a number to start with',
      [{ ...item('a', 'A', 'number'), start: 4 } as Block, item('b', 'B', 'number')],
      [{ ol4: [['paragraph'], ['paragraph']] }],
    ],
    [
      'quotes in a row',
      [paragraph('a', 'A', 'quote'), paragraph('b', 'B', 'quote'), paragraph('c', 'C')],
      [{ quote: ['paragraph', 'paragraph'] }, 'paragraph'],
    ],
    ['an empty paragraph', [paragraph('a', ' '), paragraph('b', 'B')], ['paragraph']],
  ])('with %s', (_, blocks, expected) => {
    expect(nodes(blocks).map(shape)).toEqual(expected);
  });

  it('orders marks from the outside in, whatever order they were set in', () => {
    const block: Block = {
      _key: 'b',
      _type: 'text',
      style: 'normal',
      children: [{ _key: 's', _type: 'span', text: '町', marks: ['r', 'strong', 'l', 'strong', 'unknown'] }],
      markDefs: [
        { _key: 'r', _type: 'ruby', reading: 'まち' },
        { _key: 'l', _type: 'link', href: '/about' },
      ],
    };
    expect(nodes([block])).toEqual([
      {
        type: 'paragraph',
        key: 'b',
        content: [
          {
            text: '町',
            marks: [
              { type: 'link', link: { kind: 'page', href: '/render/town/about' } },
              { type: 'strong' },
              { type: 'ruby', reading: 'まち' },
            ],
          },
        ],
      },
    ]);
  });

  it('leaves out what is gone, and keeps the words of links that lead nowhere', () => {
    const gone: Block[] = [
      { _key: 'i', _type: 'image', asset: 'gone' },
      { _key: 'g', _type: 'gallery', images: [{ _key: 'x', asset: 'gone' }] },
      { _key: 'v', _type: 'video', asset: 'gone', title: 'Film' },
      { _key: 'b', _type: 'button', label: 'Go', link: { entry: 'gone' } },
      { _key: 'l', _type: 'linkList', links: [{ _key: 'x', label: 'X', link: { asset: 'gone' } }] },
      { _key: 'e', _type: 'embed', url: 'javascript:alert(1)', title: 'Embed' },
      { _key: 'q', _type: 'entryList', query: { contentType: 'none', first: 3 }, layout: 'list' },
    ];
    expect(nodes(gone)).toEqual([]);
    const words: Block = {
      _key: 'p',
      _type: 'text',
      style: 'normal',
      children: [{ _key: 's', _type: 'span', text: 'Gone', marks: ['l'] }],
      markDefs: [{ _key: 'l', _type: 'link', entry: 'gone' }],
    };
    expect(nodes([words])).toEqual([{ type: 'paragraph', key: 'p', content: [{ text: 'Gone', marks: [] }] }]);
  });

  it('answers each list with its own query, even where keys are equal', () => {
    const first = { contentType: 'a', first: 1 };
    const second = { first: 2, contentType: 'b' };
    expect(queryKey({ first: 1, contentType: 'a' })).toBe(queryKey(first));
    const one = input.entries.get('entry-bus');
    const two = input.entries.get('entry-library');
    if (one === undefined || two === undefined) throw new Error('samples');
    const lists = resolverFor({
      ...input,
      lists: new Map([
        [queryKey(first), [one]],
        [queryKey(second), [two]],
      ]),
    });
    const list = (query: typeof first): Block => ({ _key: 'same', _type: 'entryList', query, layout: 'list' });
    const titles = richTextToNodes([list(first), list(second)], lists).map((node) =>
      node.type === 'entryList' ? node.items[0]?.title : '',
    );
    expect(titles).toEqual(['町内循環バスの新しい時刻表', '図書館の開館時間が変わります']);
  });
});

describe('links', () => {
  it.each<[LinkTarget, unknown]>([
    [{ href: 'https://example.org/x y' }, { kind: 'external', href: 'https://example.org/x%20y' }],
    [{ href: '/news' }, { kind: 'page', href: '/render/town/news' }],
    [{ href: '#top' }, { kind: 'page', href: '#top' }],
    [{ href: 'javascript:alert(1)' }, null],
    [{ href: '//evil.example' }, null],
    [{ entry: 'entry-bus' }, { kind: 'page', href: '/news/bus' }],
    [{ asset: 'pdf' }, { kind: 'file', href: '/assets/site/pdf-abcdef0123456789/original/pdf.jpg' }],
    [{ tel: '０８５８（００）０００１' }, { kind: 'tel', href: 'tel:0858000001', value: '０８５８（００）０００１' }],
    [{ tel: 'call me' }, null],
    [
      { mail: 'a+b@example.jp', subject: 'ご質問 & more' },
      {
        kind: 'mail',
        href: 'mailto:a+b@example.jp?subject=%E3%81%94%E8%B3%AA%E5%95%8F%20%26%20more',
        value: 'a+b@example.jp',
        subject: 'ご質問 & more',
      },
    ],
    [{ mail: 'a@b.example?bcc=x@y.example' }, null],
    [{ mail: 'a@b.example?bcc=x' }, { kind: 'mail', href: 'mailto:a@b.example%3Fbcc%3Dx', value: 'a@b.example?bcc=x' }],
    [{ mail: 'nobody' }, null],
  ])('%j', (target, expected) => {
    expect(resolveLink(target, resolver)).toEqual(expected);
  });
});

describe('the default template', () => {
  it('opens with title, lead, date and choice, then body, facts and related entries', () => {
    const { main, meta } = composePage(townNews());
    expect(main[0]).toMatchObject({
      type: 'hero',
      title: '水道管の工事にともなう断水のお知らせ',
      lead: expect.stringContaining('湖畔地区') as string,
      meta: [{ text: '2026年4月1日', dateTime: '2026-04-01' }, { text: '水道' }],
    });
    expect(main.map((node) => node.type)).toEqual([
      'hero',
      'paragraph',
      'callout',
      'heading',
      'table',
      'heading',
      'map',
      'heading',
      'details',
      'file',
      'qrCode',
      'facts',
      'entryList',
    ]);
    expect(meta).toMatchObject({
      kind: 'article',
      status: 200,
      lang: 'ja',
      description: expect.stringMatching(/^湖畔地区と森の台で/) as string,
    });
  });

  it('takes one picture for the opening and several as a gallery, and shows scalars as facts', () => {
    const { main, meta } = composePage(hotelRoom());
    expect(main[0]).toMatchObject({ type: 'hero', picture: { assetId: 'lake' } });
    expect(main.find((node) => node.type === 'gallery')).toMatchObject({ images: { length: 5 } });
    const facts = main.find((node) => node.type === 'facts');
    expect(facts?.type === 'facts' && facts.items.map((fact) => [fact.label, fact.content[0]?.text])).toEqual([
      ['Size', '32 m²'],
      ['Guests', '2'],
      ['Bathtub', 'Yes'],
      ['From', '£210 a night'],
      ['Book on', 'book.example/lake'],
    ]);
    expect(meta).toMatchObject({ kind: 'website', picture: { assetId: 'lake' } });
  });

  it('makes cards of references with date, label, summary and a silent picture', () => {
    const list = composePage(townNews()).main.find((node) => node.type === 'entryList');
    expect(list?.type === 'entryList' && list.items[0]).toMatchObject({
      title: '湖上花火大会の観覧席を受け付けます',
      link: { href: '/news/fireworks' },
      date: '2026年3月20日',
      dateTime: '2026-03-20',
      label: '催し',
      picture: { assetId: 'fireworks', alt: '' },
    });
  });

  it('survives values of another type than the field has now', () => {
    const data = {
      title: 5,
      date: 3,
      category: { a: 1 },
      summary: ['x'],
      picture: 7,
      body: 'no blocks',
      phone: null,
      related: 'gone',
    };
    const page = composePage(townNews({ entry: { ...townNews().entry, data } }));
    expect(page.main[0]).toMatchObject({ type: 'hero', title: 'news' });
  });

  it('shows groups and blocks field by field, in order', () => {
    const type = contentType('place', [
      field('title', 'text'),
      field('hours', 'group', {
        label: 'Hours',
        options: { fields: [field('open', 'text', { label: 'Open' }), field('closed', 'text', { label: 'Closed' })] },
      }),
      field('sections', 'blocks', {
        options: {
          shapes: [{ name: 'note', label: 'Note', fields: [field('heading', 'text'), field('body', 'richText')] }],
        },
      }),
      field('map', 'location', { label: 'Where' }),
      field('raw', 'json'),
    ]);
    const data = {
      title: 'Library',
      hours: { open: '9–17', closed: 'Mondays' },
      sections: [
        { _key: 'k', _type: 'note', heading: 'Quiet', body: [paragraph('a', 'Please whisper.')] },
        { _key: 'x', _type: 'unknown' },
      ],
      map: { latitude: 35, longitude: 133 },
      raw: { secret: true },
    };
    const { main } = composePage(
      pageInput({ entry: { id: 'e', contentType: type, data, href: '/', publishedAt: '2026-01-01T00:00:00.000Z' } }),
    );
    expect(main.map((node) => node.type)).toEqual(['hero', 'heading', 'facts', 'heading', 'paragraph', 'map']);
    expect(main[2]).toMatchObject({ items: [{ label: 'Open' }, { label: 'Closed' }] });
  });
});

describe('a template', () => {
  const type = {
    ...newsType,
    template: {
      parts: [
        { kind: 'hero', key: 'h', title: 'title' },
        { kind: 'facts', key: 'f', fields: ['phone', 'category'], heading: 'At a glance' },
        { kind: 'field', key: 'b', field: 'body', classes: ['PC', 'TABLET'] },
        { kind: 'field', key: 'r', field: 'related', heading: 'See also' },
        { kind: 'field', key: 'none', field: 'removed', heading: 'Never shown' },
      ],
    },
  } as const;
  const shown = (renderClass: 'PC' | 'SIGNAGE' | null): string[] =>
    composePage(townNews({ renderClass, entry: { ...townNews().entry, contentType: type } })).main.map(
      (node) => node.type,
    );

  it('orders parts, heads them where something follows, and limits them to classes', () => {
    expect(shown('SIGNAGE')).toEqual(['hero', 'heading', 'facts', 'heading', 'entryList']);
    expect(shown('PC').length).toBeGreaterThan(shown('SIGNAGE').length);
    expect(shown(null)).toEqual(shown('PC'));
  });

  it('says a heading once, not again over the cards', () => {
    const { main } = composePage(
      townNews({ renderClass: 'SIGNAGE', entry: { ...townNews().entry, contentType: type } }),
    );
    expect(main.at(-1)).toMatchObject({ type: 'entryList', title: '' });
  });
});

describe('headings', () => {
  it('never skip a level on the way down and have ids of their own', () => {
    const heading = (key: string, level: 1 | 2 | 3 | 4): Node => ({
      type: 'heading',
      key,
      level,
      content: [{ text: key, marks: [] }],
    });
    const ordered = orderHeadings([
      heading('a', 4),
      heading('b', 4),
      heading('c', 2),
      { type: 'callout', key: 'x', tone: 'info', title: '', content: [heading('a', 4)] },
      heading('d e', 1),
    ]);
    const flat = ordered.flatMap((node) => (node.type === 'callout' ? node.content : [node]));
    expect(flat.map((node) => (node.type === 'heading' ? [node.level, node.id] : node))).toEqual([
      [2, 's-a'],
      [3, 's-b'],
      [2, 's-c'],
      [3, 's-a-2'],
      [2, 's-d-e'],
    ]);
  });
});

describe('needs', () => {
  it('finds every id and query, however deep', () => {
    const link = (target: LinkTarget): Block => ({ _key: 'l', _type: 'button', label: 'x', link: target });
    const query = { contentType: 'news', first: 3 };
    const body: RichText = [
      {
        _key: '1',
        _type: 'columns',
        columns: [
          { _key: 'c', content: [{ _key: 'd', _type: 'details', summary: 's', content: [link({ entry: 'e1' })] }] },
        ],
      },
      {
        _key: '2',
        _type: 'callout',
        tone: 'info',
        content: [
          {
            _key: 'i',
            _type: 'image',
            asset: 'a1',
            link: { asset: 'a2' },
            caption: { ...text('x'), markDefs: [{ _key: 'm', _type: 'link', entry: 'e2' }] },
          },
        ],
      },
      {
        _key: '3',
        _type: 'table',
        headerRows: 0,
        headerColumns: 0,
        rows: [
          { _key: 'r', cells: [{ _key: 'c', ...text('x'), markDefs: [{ _key: 'm', _type: 'link', entry: 'e3' }] }] },
        ],
      },
      { _key: '4', _type: 'video', asset: 'a3', poster: 'a4', title: '' },
      { _key: '5', _type: 'map', latitude: 0, longitude: 0, zoom: 3, label: '', image: 'a5' },
      { _key: '6', _type: 'qrCode', value: 'https://x.example', label: '' },
      { _key: '7', _type: 'entryList', query, layout: 'list' },
      { _key: '8', _type: 'embed', url: 'https://x.example', title: '', thumbnail: 'a6' },
    ];
    const type = contentType('page', [
      field('title', 'text'),
      field('parts', 'blocks', {
        options: {
          shapes: [
            {
              name: 'part',
              label: '',
              fields: [
                field('body', 'richText'),
                field('who', 'reference'),
                field('more', 'group', { options: { fields: [field('file', 'asset')] } }),
              ],
            },
          ],
        },
      }),
    ]);
    const data = { title: 'x', parts: [{ _key: 'p', _type: 'part', body, who: 'e4', more: { file: 'a7' } }] };
    const template = {
      parts: [{ kind: 'entries', key: 't', title: '', query: { contentType: 'event', first: 2 }, layout: 'cards' }],
    } as const;
    const needs = collectNeeds(type, data, template);
    expect([...needs.assets].sort()).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7']);
    expect([...needs.entries].sort()).toEqual(['e1', 'e2', 'e3', 'e4']);
    expect(needs.qrCodes).toEqual(['https://x.example']);
    expect(needs.queries.map((need) => need.query.contentType)).toEqual(['news', 'event']);
    expect(needs.queries[0]?.key).toBe(queryKey(query));
  });

  it('are enough: a page composed from exactly what was asked for is the whole page', () => {
    const full = townNews();
    const needs = collectNeeds(full.entry.contentType, full.entry.data, null);
    const entries = new Map([...full.entries].filter(([id]) => needs.entries.includes(id)));
    const wanted = new Set([...needs.assets, ...collectCardNeeds(entries.values())]);
    const assets = new Map([...full.assets].filter(([id]) => wanted.has(id)));
    expect(composePage({ ...full, entries, assets })).toEqual(composePage(full));
  });
});

describe('error pages', () => {
  it.each([404, 410, 500, 503] as const)('%d speaks kindly in both languages, with and without a site', (status) => {
    for (const lang of ['ja', 'en']) {
      const page = composeError({ status, site: town, lang, url: 'https://town.example/x', reference: 'abc' });
      expect(page.meta).toMatchObject({ status, lang, title: wordsFor(lang).errors[status].title });
      expect(page.main).toMatchObject([
        { type: 'hero', meta: [{ text: `${status} · abc` }] },
        { type: 'button', link: town.home },
      ]);
      expect(page.header.length).toBeGreaterThan(0);
      const bare = composeError({ status, site: null, lang, url: 'https://town.example/x' });
      expect([bare.header, bare.footer, bare.main.length]).toEqual([[], [], 1]);
    }
  });
});

describe('small things', () => {
  it('words fall back to English and know their direction', () => {
    expect(wordsFor('ja-JP').next).toBe('次へ');
    expect(wordsFor('fr').next).toBe('Next');
    expect([directionOf('ar-EG'), directionOf('ja'), directionOf('he')]).toEqual(['rtl', 'ltr', 'rtl']);
  });

  it('numbers are grouped', () => {
    expect([1234567, -1234.5, 12, 0.25, 1e21].map(numberText)).toEqual([
      '1,234,567',
      '-1,234.5',
      '12',
      '0.25',
      '1e+21',
    ]);
  });

  it('files say kind and size', () => {
    expect(fileFacts({ url: '/x', mediaType: 'application/pdf', bytes: 1_240_000 })).toBe('PDF, 1.2 MB');
    expect(fileFacts({ url: '/x', mediaType: 'application/x-thing', fileName: 'a.dwg', bytes: 940 })).toBe(
      'DWG, 940 B',
    );
    expect(fileFacts({ url: '/x', mediaType: 'video/mp4', bytes: 999_999 })).toBe('MP4, 1 MB');
  });

  it('texts are clipped at a sentence or word', () => {
    expect(clip('短い。', 10)).toBe('短い。');
    expect(clip('これは一つ目の文です。これは二つ目の長い文です。', 16)).toBe('これは一つ目の文です。');
    expect(clip('one two three four five six', 20)).toBe('one two three four…');
    expect([...clip('あ'.repeat(50), 20)]).toHaveLength(20);
  });

  it('assets become what their media type asks for', () => {
    const { main } = composePage(
      pageInput({
        entry: {
          id: 'e',
          contentType: contentType('p', [
            field('title', 'text'),
            field('files', 'asset', { options: { multiple: true } }),
          ]),
          data: { title: 't', files: ['v', 'a', 'i', 'p', 'i2'] },
          href: '/',
          publishedAt: '',
        },
        assets: new Map(
          [
            asset('v', { mediaType: 'video/mp4' }),
            asset('a', { mediaType: 'audio/mpeg' }),
            asset('i'),
            asset('i2'),
            asset('p', { mediaType: 'application/pdf' }),
          ].map((one) => [one.id, one]),
        ),
      }),
    );
    expect(main.map((node) => node.type)).toEqual(['hero', 'video', 'audio', 'gallery', 'file']);
  });
});
