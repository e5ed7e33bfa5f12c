import { describe, expect, it } from 'vitest';
import { parseSearch } from '../../../../src/core/model/search/query.ts';
import { buildSnippet } from '../../../../src/core/model/search/snippet.ts';
import { indexedWords } from '../../../../src/core/model/search/text.ts';
import { wordsOf } from '../../../../src/core/model/search/words.ts';

const words = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => word)
    .join(' ');

describe('the words of a text', () => {
  it.each([
    ['Summer Festival, 2026!', 'summer festival 2026'],
    ['Crème brûlée à ÉVORA', 'creme brulee a evora'],
    ['東京都', '東京 京都 都'],
    ['港', '港'],
    ['無料WiFi環境', '無料 料 wifi 環境 境'],
    ['ｶﾌｪ カフェ かふぇ', 'かふ ふぇ ぇ かふ ふぇ ぇ かふ ふぇ ぇ'],
    ['ガギ ｶﾞｷﾞ', 'がぎ ぎ がぎ ぎ'],
    ['ＡＢＣ１２３', 'abc123'],
    ['㈱㌔', '株 きろ ろ'],
    ['한국어', '한국 국어 어'],
    [
      'สวัสดี',
      wordsOf('สวัสดี')
        .map(({ word }) => word)
        .join(' '),
    ],
    ['ラーメン', 'らー ーめ めん ん'],
    ['𠮷野家', '𠮷野 野家 家'],
    ['…、。「」', ''],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('know where they stand', () => {
    const text = 'a ㌔ 𠮷野 b';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['a', '㌔', '㌔', '𠮷野', '野', 'b']);
  });

  it('are cut where no word is so long', () => {
    expect(words('x'.repeat(5_000))).toHaveLength(60);
  });

  it('keep a gap between fields, so that no phrase reaches across', () => {
    const found = indexedWords([
      { text: '夏祭', weight: 'A' },
      { text: '祭り', weight: 'D' },
    ]);
    expect(found).toEqual([
      { word: '夏祭', places: ['1A'] },
      { word: '祭', places: ['2A'] },
      { word: '祭り', places: ['4D'] },
      { word: 'り', places: ['5D'] },
    ]);
  });

  it('stay within what PostgreSQL holds', () => {
    const [one] = indexedWords([{ text: 'a '.repeat(20_000), weight: 'D' }]);
    expect(one?.places).toHaveLength(255);
    const many = indexedWords([{ text: Array.from({ length: 20_000 }, (_, at) => `w${at}`).join(' '), weight: 'D' }]);
    expect(Math.max(...many.map(({ places }) => parseInt(places[0] ?? '')))).toBeLessThanOrEqual(16_383);
  });
});

describe('what is typed', () => {
  const shape = (search: string): string[] =>
    parseSearch(search).map(
      ({ words: asked, not }) =>
        `${not ? '-' : ''}${asked.map(({ word, prefix }) => word + (prefix ? '*' : '')).join('+')}`,
    );

  it.each([
    ['festival', ['festival*']],
    ['東京都', ['東京+京都']],
    ['港', ['港*']],
    ['夏　祭り', ['夏*', '祭り']],
    ['"summer festival"', ['summer+festival']],
    ['"never closed', ['never+closed']],
    ['festival -rain', ['festival*', '-rain*']],
    ['無料WiFi', ['無料+wifi*']],
    ['-rain', []],
    ['!!! ""', []],
    ["' OR 1=1 --", ['or*', '1*+1*']],
  ])('%s', (search, expected) => {
    expect(shape(search)).toEqual(expected);
  });

  it('is ten terms at most', () => {
    expect(parseSearch('a b c d e f g h i j k l')).toHaveLength(10);
  });
});

describe('a snippet', () => {
  const show = (text: string, search: string, max = 40): string =>
    buildSnippet(text, parseSearch(search), max)
      .map(({ text: part, match }) => (match ? `[${part}]` : part))
      .join('');

  it.each([
    ['The summer festival is here.', 'fest', 'The summer [festival] is here.'],
    ['夏祭りを開きます。', '夏まつり', '夏祭りを開きます。'],
    ['夏祭りを開きます。', '祭り', '夏[祭り]を開きます。'],
    ['港の朝市と港まつり', '港', '[港]の朝市と[港]まつり'],
    ['ｶﾌｪで', 'かふぇ', '[ｶﾌｪ]で'],
    ['nothing here', 'else', 'nothing here'],
    ['a\n\n b', 'b', 'a [b]'],
  ])('%s for %s', (text, search, expected) => {
    expect(show(text, search)).toBe(expected);
  });

  it('is cut around the place where most was found', () => {
    const text = `${'x '.repeat(100)}harbour ${'y '.repeat(100)}harbour and market ${'z '.repeat(100)}`;
    expect(show(text, 'harbour market', 60)).toMatch(/^….*\[harbour\] and \[market\].*…$/);
  });

  it('never cuts a character', () => {
    const text = '𠮷'.repeat(50);
    for (let max = 20; max < 40; max += 1)
      expect(show(text, '野', max)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});
