/** What stands around the documents of the corpus, in the same shorthand, and the themes they wear. */
import type { Theme } from '../../src/core/document/node.ts';

interface Frame {
  readonly siteName: string;
  readonly header: readonly object[];
  readonly footer: readonly object[];
}

export const FRAMES = {
  /** Nothing but the document: one block alone. */
  none: { siteName: 'Corpus', header: [], footer: [] },
  town: {
    siteName: 'みどり町役場',
    header: [
      { type: 'siteHeader', name: 'みどり町役場', tagline: '水と緑のまち' },
      {
        type: 'menu',
        label: 'メニュー',
        items: [
          ['お知らせ', '/news'],
          ['防災', '/safety'],
          ['くらし', '/life'],
          ['施設', '/places'],
        ],
      },
    ],
    footer: [
      {
        type: 'siteFooter',
        content: [['〒000-0000 みどり町1-2-3 代表 ', ['012-345-6789', 'tel:0123456789']]].map((content) => ({
          type: 'paragraph',
          content,
        })),
        note: '© みどり町',
      },
    ],
  },
  hotel: {
    siteName: 'Harbour House',
    header: [
      { type: 'siteHeader', name: 'Harbour House', tagline: 'Rooms with the sea in them' },
      {
        type: 'languages',
        label: 'Language',
        items: [
          ['English', 'en', '/'],
          ['日本語', 'ja', '/ja'],
        ],
      },
      {
        type: 'menu',
        label: 'Menu',
        items: [
          ['Rooms', '/rooms', [['Sea view', '/rooms/sea']]],
          ['Dining', '/dining'],
          ['Contact', '/contact'],
        ],
      },
    ],
    footer: [{ type: 'siteFooter', content: ['4 Quay Street'], note: '© Harbour House' }],
  },
} as const satisfies Readonly<Record<string, Frame>>;

export type FrameName = keyof typeof FRAMES;

const PLAIN: Theme['colours'] = {
  primary: '#1f6f54',
  accent: '#b4452a',
  background: '#ffffff',
  surface: '#f3f7f5',
  text: '#1b2a24',
  muted: '#5a6b64',
};

export const THEMES = {
  plain: { colours: PLAIN, dark: null, font: 'sans', radius: 8 },
  /** Dark by its own colours, and round. */
  night: {
    colours: { ...PLAIN, primary: '#7b2d8b', accent: '#c2410c' },
    dark: {
      primary: '#e0a8ee',
      accent: '#ffb28a',
      background: '#16121a',
      surface: '#241d2b',
      text: '#f4eef8',
      muted: '#b7a9c2',
    },
    font: 'serif',
    radius: 20,
  },
  /** Colours that nobody can read as they are. */
  pale: {
    colours: {
      primary: '#ffe680',
      accent: '#ffd0d0',
      background: '#ffffff',
      surface: '#fefefe',
      text: '#cccccc',
      muted: '#eeeeee',
    },
    dark: null,
    font: 'rounded',
    radius: 0,
  },
} as const satisfies Readonly<Record<string, Theme>>;
