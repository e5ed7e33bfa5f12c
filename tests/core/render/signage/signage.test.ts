import { describe, expect, it } from 'vitest';
import type { Document, Node, TableRow } from '../../../../src/core/document/node.ts';
import { composePage } from '../../../../src/core/render/compose/page.ts';
import { signageSheet } from '../../../../src/core/render/style/signage.ts';
import { everyNode, everyNodePage, HARMLESS } from '../html/every-node.ts';
import { hotelRoom, town, townFront, townNews } from '../html/samples.ts';
import { adaptAndWrite, profileNamed, writePage } from '../html/write-page.ts';

const landscape = profileNamed('signage');
const portrait = profileNamed('signage-portrait');

function screen(main: readonly Node[]): Document {
  return { ...everyNodePage(), header: [], footer: [], main };
}

const hero: Node = { type: 'hero', key: 'hero', title: 'Title', lead: '', meta: [] };
const paragraphs = (count: number, length = 120): Node[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'paragraph',
    key: `p${index}`,
    content: [{ text: `No${index} `.padEnd(length, 'あ'), marks: [] }],
  }));

describe('a screen on a wall', () => {
  it('has nothing to touch, nothing that runs and nothing that scrolls', () => {
    for (const page of [everyNodePage(), composePage(townNews()), composePage(hotelRoom()), composePage(townFront())]) {
      const { html } = writePage(page, landscape);
      expect(html).not.toMatch(/<a |<form|<button|<input|<script|<video|<audio|<iframe|<details|<nav/);
    }
    expect(signageSheet(town.theme)).toContain('overflow:hidden');
  });

  it('is laid out with what old players know', () => {
    const sheet = signageSheet(town.theme);
    for (const word of ['var(', 'grid', 'flex', 'inset', 'gap', 'aspect-ratio', 'clamp(', 'min(', ':is(', 'calc(']) {
      expect(sheet, word).not.toContain(word);
    }
    expect(sheet).toContain('@media (orientation:portrait){');
  });

  it('shows a short message larger than a long one', () => {
    const size = (count: number): string | undefined =>
      /class="body (s\d)"/.exec(writePage(screen([hero, ...paragraphs(count, 60)]), landscape).html)?.[1];
    expect(size(1)).toBe('s3');
    expect(size(40)).toBe('s1');
  });

  it('cuts what has no room, from the end, and says what is missing', () => {
    const { html, losses } = writePage(screen([hero, ...paragraphs(30)]), landscape);
    const shown = [...html.matchAll(/No(\d+) /g)].map((match) => Number(match[1]));
    const lost = losses.filter((loss) => loss.reason === 'no-room').map((loss) => loss.key);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown).toEqual(shown.map((_, index) => index));
    expect([...shown.map((index) => `p${index}`), ...lost]).toEqual(
      Array.from({ length: 30 }, (_, index) => `p${index}`),
    );
    expect(losses.find((loss) => loss.key === 'p29')?.text).toContain('No29');
  });

  it('is cut at the same place every time', () => {
    const page = (): Document => composePage(townNews());
    expect(adaptAndWrite(page(), portrait)).toEqual(adaptAndWrite(page(), portrait));
  });

  it('shortens a list by its items and a paragraph by its sentences', () => {
    const items = Array.from({ length: 40 }, (_, index) => ({ key: `i${index}`, content: paragraphs(1, 10) }));
    const list: Node = { type: 'list', key: 'list', ordered: false, start: 1, items };
    const short = writePage(screen([hero, list]), landscape);
    expect(short.losses).toContainEqual(
      expect.objectContaining({ key: 'list', reason: 'no-room', action: 'shortened' }),
    );
    expect(short.html.match(/<li>/g)?.length).toBeGreaterThan(5);

    const long: Node = { type: 'paragraph', key: 'long', content: [{ text: '一つの文です。'.repeat(200), marks: [] }] };
    const cut = writePage(screen([hero, long]), landscape);
    expect(cut.html).toMatch(/です。<\/p>/);
    const said = /<p>((?:一つの文です。)+)<\/p>/.exec(cut.html)?.[1] ?? '';
    expect(said + (cut.losses[0]?.text ?? '')).toBe('一つの文です。'.repeat(200));
  });

  it('leaves no heading at the end with nothing under it', () => {
    const heading: Node = { type: 'heading', key: 'h', level: 2, content: [{ text: 'Orphan', marks: [] }] };
    const fits = paragraphs(30).map((node, index) => ({ node, index }));
    for (const { index } of fits.slice(1, 12)) {
      const main = [hero, ...paragraphs(index), heading, ...paragraphs(20, 600)];
      const { html, losses } = writePage(screen(main), landscape);
      const shown = html.includes('Orphan');
      expect(shown && /Orphan<\/h2><\/div>/.test(html)).toBe(false);
      if (!shown)
        expect(losses).toContainEqual(expect.objectContaining({ key: 'h', reason: 'no-room', text: 'Orphan' }));
    }
  });

  it('names every link that nobody can follow, and spells out numbers behind words', () => {
    const call: Node = {
      type: 'paragraph',
      key: 'call',
      content: [{ text: 'Call us', marks: [{ type: 'link', link: { kind: 'tel', href: 'tel:110', value: '110' } }] }],
    };
    const { html, losses } = writePage(screen([hero, call, everyNode(HARMLESS).button]), landscape);
    expect(html).toContain('Call us (110)');
    expect(losses).toEqual([
      { key: 'call', nodeType: 'mark', reason: 'no-links', action: 'spelled-out' },
      { key: 'button', nodeType: 'button', reason: 'no-links', action: 'dropped', text: 'Words 言葉' },
    ]);
  });

  it('shows one picture and one QR code large, and no code where the page has none', () => {
    const news = adaptAndWrite(composePage(townNews()), landscape).html;
    expect(news.match(/<img/g)).toHaveLength(1);
    expect(news).toContain('<body class="has-pic has-qr">');
    expect(news).toContain('<p>スマートフォンで最新の状況を見る</p><svg');
    const room = adaptAndWrite(composePage(hotelRoom()), landscape);
    expect(room.html).not.toContain('<svg');
    expect(room.losses).toContainEqual(expect.objectContaining({ nodeType: 'gallery', reason: 'one-picture' }));
  });

  it('gives a cut page a smaller picture where that shows much more of it, and no other', () => {
    const row = (key: string, ...texts: string[]): TableRow => ({
      key,
      cells: texts.map((text) => [{ text, marks: [] }]),
    });
    const head = [row('h', '地区', '燃やすごみ', '資源', '燃やさないごみ')];
    const table = (rows: number): Node => ({
      type: 'table',
      key: 'table',
      caption: '収集日',
      head,
      rows: Array.from({ length: rows }, (_, index) =>
        row(`r${index}`, `港町${index}丁目`, '月・木', '第1・第3水曜', '第2金曜'),
      ),
      headerColumns: 1,
    });
    const { picture } = everyNode(HARMLESS).image as Extract<Node, { type: 'image' }>;
    const shown = (rows: number, profile = landscape): { classes: string; rows: number } => {
      const { html } = writePage(screen([{ ...hero, picture } as Node, table(rows)]), profile);
      return { classes: /<body class="([^"]*)"/.exec(html)?.[1] ?? '', rows: html.match(/港町/g)?.length ?? 0 };
    };
    expect(shown(3)).toEqual({ classes: 'has-pic', rows: 3 });
    for (const profile of [landscape, portrait]) {
      const many = shown(30, profile);
      expect(many.classes).toBe('has-pic small');
      expect(many.rows).toBeGreaterThanOrEqual(7);
    }
  });

  it('keeps numbers in a table on one line', () => {
    const table: Node = {
      type: 'table',
      key: 't',
      caption: '',
      head: [],
      rows: [{ key: 'r', cells: [[{ text: '係', marks: [] }], [{ text: '0900-00-0100', marks: [] }]] }],
      headerColumns: 0,
    };
    expect(writePage(screen([hero, table]), portrait).html).toContain('<td>係</td><td class="n">0900-00-0100</td>');
  });

  it('puts an emergency before everything', () => {
    const { html } = adaptAndWrite(composePage(townFront()), landscape);
    expect(html.indexOf('class="band danger"')).toBeGreaterThan(0);
    expect(html.indexOf('class="band danger"')).toBeLessThan(html.indexOf('<h1'));
  });
});
