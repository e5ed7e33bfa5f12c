import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Document, Node } from '../../../../src/core/document/node.ts';
import { composeError } from '../../../../src/core/render/compose/error.ts';
import { composePage } from '../../../../src/core/render/compose/page.ts';
import { inlineStyles } from '../../../../src/core/render/style/inline-styles.ts';
import { styleFor } from '../../../../src/core/render/style/style.ts';
import { everyNode, everyNodePage, HARMLESS } from './every-node.ts';
import { hotelRoom, town, townFront, townNews } from './samples.ts';
import { adaptAndWrite, profileNamed, writePage } from './write-page.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // Ours is written compactly and by a machine.
      'long-title': 'off',
      'no-inline-style': 'error',
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      // Numbers are dialled and shown as editors write them.
      'tel-non-breaking': 'off',
      // Access keys of phones with keys, one per menu item.
      'no-redundant-role': 'error',
    },
  }),
);

async function faults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map(
      (message) =>
        `${message.ruleId}: ${message.message} @ ${html.split('\n')[message.line - 1]?.slice(message.column - 40, message.column + 80) ?? ''}`,
    ),
  );
}

function alone(node: Node): Document {
  const page = everyNodePage();
  return { ...page, header: [], footer: [], main: [node], meta: { ...page.meta, title: 'One block' } };
}

const profiles = ['pc', 'tablet', 'smartphone', 'kaios', 'text', 'bot', 'signage', 'signage-portrait'];
const pages: Record<string, () => Document> = {
  news: () => composePage(townNews()),
  front: () => composePage(townFront()),
  room: () => composePage(hotelRoom()),
  'not found': () => composeError({ status: 404, site: town, lang: 'ja', url: 'https://town.example/x' }),
  'error without a site': () => composeError({ status: 500, site: null, lang: 'en', url: 'https://x.example/' }),
};

describe('html is valid HTML5', () => {
  it.each(profiles)('with every node on one page, for %s', async (id) => {
    expect(await faults(writePage(everyNodePage(), profileNamed(id)).html)).toEqual([]);
  });

  it.each(Object.keys(everyNode(HARMLESS)))('with a %s alone', async (type) => {
    const node = Object.values(everyNode(HARMLESS)).find((candidate) => candidate.type === type);
    if (node === undefined) throw new Error(type);
    expect(await faults(writePage(alone(node), profileNamed('pc')).html)).toEqual([]);
    expect(await faults(writePage(alone(node), profileNamed('signage')).html)).toEqual([]);
  });

  for (const [name, page] of Object.entries(pages)) {
    it.each(profiles)(`on the page "${name}", for %s`, async (id) => {
      expect(await faults(adaptAndWrite(page(), profileNamed(id)).html)).toEqual([]);
    });
  }

  it('the validator finds a planted fault', async () => {
    const html = writePage(everyNodePage(), profileNamed('pc')).html.replace('</main>', '<p><div></p></main>');
    expect(await faults(html)).not.toEqual([]);
  });
});

describe('html', () => {
  const news = (): string => adaptAndWrite(composePage(townNews()), profileNamed('pc')).html;

  it('has landmarks, a skip link and one first heading', () => {
    const html = news();
    expect(html).toContain('<a class="skip" href="#main">本文へ移動</a>');
    for (const tag of ['<header ', '<main id="main">', '<footer ', '<nav class="crumbs"']) expect(html).toContain(tag);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('opens a link once around neighbouring spans', () => {
    const page = alone({
      type: 'paragraph',
      key: 'p',
      content: [
        { text: 'one ', marks: [{ type: 'link', link: { kind: 'page', href: '/a' } }] },
        { text: 'two', marks: [{ type: 'link', link: { kind: 'page', href: '/a' } }, { type: 'strong' }] },
        { text: ' three', marks: [] },
      ],
    });
    expect(writePage(page, profileNamed('pc')).html).toContain(
      '<p><a href="/a">one <strong>two</strong></a> three</p>',
    );
  });

  it('keeps two neighbouring readings apart, even when they are equal', () => {
    const word = { text: '橋', marks: [{ type: 'ruby', reading: 'はし' } as const] };
    const { html } = writePage(alone({ type: 'paragraph', key: 'p', content: [word, word] }), profileNamed('pc'));
    expect(html.match(/<rt>はし<\/rt>/g)).toHaveLength(2);
    expect(html).toContain('<ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp></ruby>');
  });

  it('offers pictures in sizes with their room kept free, the first at once and the others later', () => {
    const html = adaptAndWrite(composePage(hotelRoom()), profileNamed('pc')).html;
    const images = html.match(/<img [^>]*>/g) ?? [];
    expect(images.length).toBeGreaterThan(3);
    for (const image of images) expect(image).toMatch(/width="\d+" height="\d+"/);
    expect(images[0]).toContain('fetchpriority="high"');
    expect(images[0]).not.toContain('loading=');
    for (const image of images.slice(1)) expect(image).toContain('loading="lazy"');
    expect(html).toMatch(/<source type="image\/webp" srcset="[^"]+ 1280w, [^"]*[^"]+ 640w[^"]*" sizes="[^"]+">/);
    expect(images[0]).toMatch(/class="p-[38d]{3}"/);
  });

  it.each(['sans', 'serif', 'rounded'] as const)('has a sheet of at most 14 KB in %s letters too', (font) => {
    const { theme } = composePage(townNews());
    expect(styleFor({ ...theme, font }, profileNamed('pc')).length).toBeLessThanOrEqual(14 * 1024);
  });

  it('carries one style sheet of at most 14 KB, whose exact text the door can hash, and nothing else inline', () => {
    for (const id of ['pc', 'tablet', 'smartphone', 'bot', 'kaios', 'signage']) {
      const document = composePage(townNews());
      const profile = profileNamed(id);
      const { html } = adaptAndWrite(document, profile);
      const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map((match) => match[1]);
      expect(styles).toEqual(inlineStyles(document, profile));
      expect(styles).toHaveLength(1);
      expect(styles[0]?.length).toBeLessThanOrEqual(id === 'kaios' ? 4 * 1024 : 14 * 1024);
      expect(html).not.toMatch(/ style="| on[a-z]+="|<script(?! type="application\/ld\+json")/);
    }
  });

  it('gives keypads no sheet of a PC and text browsers none at all', () => {
    const kaios = adaptAndWrite(composePage(townNews()), profileNamed('kaios')).html;
    for (const word of ['grid', 'var(--', 'clamp(', 'inset']) expect(kaios).not.toContain(word);
    expect(adaptAndWrite(composePage(townNews()), profileNamed('text')).html).not.toContain('<style');
  });

  it('puts the menu of a keypad phone below the text, one link away', () => {
    const html = adaptAndWrite(composePage(townNews()), profileNamed('kaios')).html;
    expect(html.indexOf('<div id="menu">')).toBeGreaterThan(html.indexOf('</main>'));
    expect(html).toContain('<a href="#menu">');
    expect(html).toMatch(/accesskey="1"/);
  });

  it('says in the head what machines ask for', () => {
    const html = news();
    expect(html).toContain('<title>水道管の工事にともなう断水のお知らせ | みずうみ町役場</title>');
    expect(html).toContain('<link rel="canonical" href="https://town.example/news/water">');
    expect(html).toContain('<link rel="alternate" hreflang="en" href="https://town.example/en/news/water">');
    expect(html).toContain('<meta property="og:type" content="article">');
    const json: unknown = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
    expect(json).toMatchObject({ '@graph': [{ '@type': 'Article', inLanguage: 'ja' }, { '@type': 'BreadcrumbList' }] });
  });

  it('names the picture of a link preview by an absolute address of a variant that the page shows', () => {
    const html = adaptAndWrite(composePage(hotelRoom()), profileNamed('pc')).html;
    const image = /<meta property="og:image" content="([^"]+)">/.exec(html)?.[1];
    expect(image).toMatch(/^https:\/\/hotel\.example\/assets\/site\/lake-/);
    expect(html).toContain(`src="${image?.replace('https://hotel.example', '') ?? '?'}"`);
  });

  it('carries its whole sheet in the head, within 14 KB, and one for paper', () => {
    for (const name of ['pc', 'tablet', 'smartphone', 'bot', 'kaios']) {
      const [style = '', ...more] = inlineStyles(composePage(townNews()), profileNamed(name));
      expect(more).toEqual([]);
      expect([name, Buffer.byteLength(style) <= 14 * 1024]).toEqual([name, true]);
      if (name !== 'kaios') expect(style).toContain('@media print{');
    }
    expect(news()).not.toContain('rel="stylesheet"');
  });

  it('asks search engines to keep out where a page says so', () => {
    const web = {
      base: '',
      root: 'https://town.example',
      defaultLocale: 'ja',
      front: false,
      indexed: false,
      icons: true,
    };
    const { html } = adaptAndWrite(composePage({ ...townNews(), web: { ...web, feeds: [] } }), profileNamed('pc'));
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html.split('</head>')[0]).not.toMatch(/rel="canonical"|hreflang/);
  });

  it('gives questions that open and close to search engines, in pages that are said to hold them', () => {
    const page = composePage(townNews());
    const answer: Node = { type: 'paragraph', key: 'a', content: [{ text: 'はい</script>。', marks: [] }] };
    const question: Node = { type: 'details', key: 'q', summary: '飲めますか。', open: false, content: [answer] };
    const meta = { ...page.meta, schema: { type: 'FAQPage' } as const };
    const { html } = adaptAndWrite({ ...page, meta, main: [question] }, profileNamed('pc'));
    const json: unknown = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
    const mainEntity = [{ name: '飲めますか。', acceptedAnswer: { '@type': 'Answer', text: 'はい</script>。' } }];
    expect(json).toMatchObject({ '@graph': [{ '@type': 'FAQPage', mainEntity }, {}] });
  });

  it('keeps error pages out of indexes', () => {
    const html = adaptAndWrite(pages['not found']?.() ?? everyNodePage(), profileNamed('pc')).html;
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain('rel="canonical"');
  });

  it('shows where to write instead of a form whose sending is not set up', () => {
    const form = everyNode(HARMLESS).form;
    if (form.type !== 'form') throw new Error('form');
    const contact = { kind: 'mail', href: 'mailto:a@b.example', value: 'a@b.example' } as const;
    const { html } = writePage(alone({ ...form, action: null, contact }), profileNamed('pc'));
    expect(html).not.toContain('<form');
    expect(html).toContain('<a href="mailto:a@b.example">Contact: a@b.example</a>');
  });

  it('gives text browsers words for pictures and links for films, and says so', () => {
    const { html, losses } = writePage({ ...everyNodePage(), ...withoutSources(), header: [] }, profileNamed('text'));
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<video');
    expect(html).toContain('[Image: Words 言葉]');
    expect(losses.map((loss) => `${loss.nodeType} ${loss.reason} ${loss.action}`)).toEqual(
      expect.arrayContaining([
        'image no-images alt-text',
        'video no-video link',
        'audio no-audio link',
        'qrCode no-drawing link',
      ]),
    );
  });
});

function withoutSources(): Pick<Document, 'main'> {
  const { main } = everyNodePage();
  return {
    main: main.map(
      (node) => JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'sources' ? [] : value))) as Node,
    ),
  };
}
