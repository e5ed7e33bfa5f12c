import { describe, expect, it } from 'vitest';
import { findProfile } from '../../../../src/core/devices/profiles/index.ts';
import type { DeviceProfile } from '../../../../src/core/devices/profile.ts';
import type { Document, Node, Span } from '../../../../src/core/document/node.ts';
import { renderDocument, renderFragment } from '../../../../src/core/render/render.ts';
import { DEFAULT_THEME } from '../../../../src/core/render/style/default-theme.ts';
import { options, readCase, renderAll } from '../../../corpus/render-case.ts';

const profile = (id: string): DeviceProfile => findProfile(id) ?? expect.fail(`no profile ${id}`);
const t = (text: string): Span => ({ text, marks: [] });
const p = (key: string, text: string): Node => ({ type: 'paragraph', key, content: [t(text)] });

function doc(main: readonly Node[], lang = 'ja'): Document {
  return {
    meta: {
      title: '題',
      siteName: 'S',
      description: '',
      lang,
      dir: 'ltr',
      url: 'https://s.example/',
      alternates: [],
      kind: 'article',
      status: 200,
    },
    header: [],
    main,
    footer: [],
    theme: DEFAULT_THEME,
  };
}

const pages = (main: readonly Node[], id: string): string[] =>
  renderAll(doc(main), profile(id)).map((part) => part.text);

describe('paging', () => {
  it('lets a list go on counting', () => {
    const items = Array.from({ length: 300 }, (_, index) => ({
      key: `i${index}`,
      content: [p(`p${index}`, `項目の${index + 5}番目です。`)],
    }));
    const list: Node = { type: 'list', key: 'l', ordered: true, start: 5, items };
    const colour = pages([list], 'imode-c10');
    expect(colour.length).toBeGreaterThan(1);
    const shown = colour.map((text) => Number(/<ol start="(\d+)">/.exec(text)?.[1]));
    const first = colour.map((text) => Number(/項目の(\d+)番目/.exec(text)?.[1]));
    expect(shown).toEqual(first);
    // Without `start` the numbers are text.
    const grey = pages([list], 'imode-1');
    expect(grey.at(-1)).toMatch(/<div>\d+\.項目の/);
    expect(pages([list], 'au-wap2').at(-1)).toMatch(/<ol><li value="\d+">/);
  });

  it('repeats the head of a table and nothing else of it', () => {
    const row = (key: string, ...cells: string[]): { key: string; cells: Span[][] } => ({
      key,
      cells: cells.map((cell) => [t(cell)]),
    });
    const rows = Array.from({ length: 400 }, (_, index) => row(`r${index}`, `${index}`, '値'));
    const texts = pages(
      [{ type: 'table', key: 't', caption: '表題', head: [row('h', '番号', '値')], rows, headerColumns: 0 }],
      'au-wap2',
    );
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toContain('<th>番号</th>');
    expect(texts.filter((text) => text.includes('表題'))).toHaveLength(1);
    expect(texts.join('').match(/<td>値<\/td>/g)).toHaveLength(400);
  });

  it('cuts a long paragraph behind a sentence', () => {
    const texts = pages([p('p', '吾輩は猫である。名前はまだ無い。'.repeat(200))], 'imode-1');
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text).toMatch(/[。｡]<\/p>/);
  });

  it('never leaves a heading alone at the foot of a page', () => {
    const main = Array.from({ length: 90 }, (_, index): Node[] => [
      { type: 'heading', key: `h${index}`, level: 2, content: [t(`見出し${index}`)] },
      p(`p${index}`, '本文がここにつづきます。'.repeat(1 + (index % 7))),
    ]).flat();
    const texts = pages(main, 'imode-1');
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text).not.toMatch(/<\/h2>(?:<hr>)?<center>/);
  });

  it('fills its pages', () => {
    const document = readCase('long');
    for (const id of ['imode-1', 'imode-c10', 'wml13', 'au-wap2']) {
      const parts = renderAll(document, profile(id));
      const budget = profile(id).maxMarkupBytes ?? 0;
      const used = parts.slice(0, -1).map((part) => part.bytes.length / budget);
      expect(used.reduce((sum, share) => sum + share, 0) / used.length, id).toBeGreaterThan(0.75);
    }
  });

  it('counts pictures where the carrier does', () => {
    const picture = {
      assetId: 'a',
      hash: 'b'.repeat(16),
      width: 900,
      height: 600,
      mediaType: 'image/jpeg',
      alt: '写真',
      focal: { x: 0.5, y: 0.5 },
      sources: [],
    };
    const main = Array.from({ length: 4 }, (_, index): Node => ({
      type: 'image',
      key: `i${index}`,
      picture,
      caption: [],
      slot: 'content',
    }));
    expect(pages(main, 'imode-1')).toHaveLength(4);
    expect(pages(main, 'au-wap2')).toHaveLength(1);
  });

  it('gives the last page for one beyond it, the first for nonsense, and all of it to a crawler', () => {
    const document = readCase('long');
    const at = (page: number | 'all'): ReturnType<typeof renderDocument> =>
      renderDocument(document, profile('imode-1'), { ...options, page });
    const { pages: count } = at(1);
    expect(at(9999).page).toBe(count);
    expect(at(Number.NaN).page).toBe(1);
    expect(at(-3).page).toBe(1);
    expect(at('all').pages).toBe(1);
    expect(at('all').bytes.length).toBeGreaterThan(10_000);
    expect(at(2).losses).toEqual(at(1).losses);
  });

  it('leads on with # and back with *', () => {
    const [first = '', second = ''] = renderAll(readCase('long'), profile('imode-c10')).map((part) => part.text);
    expect(first).toContain('<a href="/page?page=2" accesskey="#">');
    expect(first).not.toContain('accesskey="*"');
    expect(second).toContain('<a href="/page?page=1" accesskey="*">');
  });

  it('ends on a page smaller than its own frame, and cuts a sentence of any length', () => {
    const tiny = { ...profile('imode-1'), maxMarkupBytes: 50, maxTotalBytes: 50 };
    expect(renderAll(readCase('town-front'), tiny).length).toBeGreaterThan(1);
    const parts = pages([p('p', '終わらない文'.repeat(5000))], 'wml13');
    expect(parts.length).toBeGreaterThan(50);
    expect(
      parts.map((text) => /<p>(終[^<]*|わ[^<]*|ら[^<]*|な[^<]*|い[^<]*|文[^<]*)<\/p>/.exec(text)?.[1] ?? '').join(''),
    ).toBe('終わらない文'.repeat(5000));
  });

  it('takes time in proportion to the text', () => {
    const main = (count: number): Node[] =>
      Array.from({ length: count }, (_, index) => p(`p${index}`, `段落の${index}番目。つづきの文。`));
    const time = (count: number): number => {
      const document = doc(main(count));
      const started = performance.now();
      renderDocument(document, profile('imode-1'), { ...options, page: 2 });
      return performance.now() - started;
    };
    time(500);
    const small = Math.min(time(250), time(250), time(250));
    const large = Math.min(time(2000), time(2000));
    expect(large / small).toBeLessThan(8 * 2.5);
  });
});

describe('a phone page', () => {
  it('uses no number key twice', () => {
    for (const id of ['imode-1', 'imode-foma', 'au-wap2', 'sb-p', 'wml13', 's40-classic']) {
      for (const name of ['town-front', 'blocks', 'hotel-room']) {
        for (const { text } of renderAll(readCase(name), profile(id))) {
          const keys = [...text.matchAll(/ (?:accesskey|directkey)="(.)"/g)].map((match) => match[1]);
          expect(new Set(keys).size, `${id} ${name}`).toBe(keys.length);
          expect(keys.join('')).toMatch(/^[0-9*#]*$/);
        }
      }
    }
  });

  it('writes a mail subject in its own charset', () => {
    const link: Node = {
      type: 'paragraph',
      key: 'p',
      content: [
        {
          text: 'mail',
          marks: [
            { type: 'link', link: { kind: 'mail', href: 'mailto:a@b.example', value: 'a@b.example', subject: '晴れ' } },
          ],
        },
      ],
    };
    expect(pages([link], 'imode-foma')[0]).toContain('mailto:a@b.example?subject=%90%B0%82%EA');
    expect(pages([link], 'sb-3gc')[0]).toContain('mailto:a@b.example?subject=%E6%99%B4%E3%82%8C');
  });

  it('presets the keypad in the words of its carrier', () => {
    const document = readCase('form');
    const text = (id: string): string =>
      renderAll(document, profile(id))
        .map((part) => part.text)
        .join('');
    expect(text('au-wap2')).toContain('istyle="4"');
    expect(text('sb-p')).toContain('mode="numeric"');
    expect(text('imode-foma')).toContain('style="-wap-input-format:&quot;*&lt;ja:n&gt;&quot;"');
    expect(text('s40-classic')).toContain('inputmode="digits"');
    expect(text('wap2')).not.toMatch(/istyle|inputmode/);
  });

  it('has the content type of its profile', () => {
    const type = (id: string, accept = ''): string =>
      renderDocument(doc([]), profile(id), { ...options, page: 1, accept }).contentType;
    expect(type('imode-foma')).toBe('application/xhtml+xml; charset=Shift_JIS');
    expect(type('wap2')).toBe('text/html; charset=UTF-8');
    expect(type('wap2', 'text/html, application/vnd.wap.xhtml+xml')).toBe(
      'application/vnd.wap.xhtml+xml; charset=UTF-8',
    );
  });

  it('names the block that holds what its charset lacks', () => {
    const { losses } = renderDocument(doc([p('a', 'ok'), p('b', '🦄')]), profile('imode-1'), { ...options, page: 1 });
    expect(losses).toEqual([{ key: 'b', nodeType: 'text', reason: 'emoji-unmapped', action: 'geta', text: '🦄' }]);
  });
});

describe('a fragment', () => {
  it('has neither page nor frame', () => {
    const { text, losses } = renderFragment([p('p', 'A & B')], profile('imode-1'), {
      variantUrl: options.variantUrl,
      lang: 'en',
    });
    expect(text).toBe('<p>A &amp; B</p>');
    expect(losses).toEqual([]);
  });
});
