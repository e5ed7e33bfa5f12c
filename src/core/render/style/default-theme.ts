import type { Theme } from '../../document/node.ts';

/** What a site looks like before its partner has chosen anything, and what an error without a site looks like. */
export const DEFAULT_THEME: Theme = {
  colours: {
    primary: '#1f5f8b',
    accent: '#b4532a',
    background: '#ffffff',
    surface: '#f4f6f8',
    text: '#1b2430',
    muted: '#566270',
  },
  dark: {
    primary: '#7db9e0',
    accent: '#f0a27c',
    background: '#12171d',
    surface: '#1c242d',
    text: '#e6ebf0',
    muted: '#a3afbb',
  },
  font: 'sans',
  radius: 8,
};
