import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../../../../src/core/document/node.ts';
import {
  contrast,
  mix,
  parseColour,
  readable,
  textOn,
  toHex,
  type Rgb,
} from '../../../../src/core/render/style/contrast.ts';
import { DEFAULT_THEME } from '../../../../src/core/render/style/default-theme.ts';
import { fullSheet, placeholderClass } from '../../../../src/core/render/style/full.ts';
import { paletteOf } from '../../../../src/core/render/style/tokens.ts';
import { hotel, town } from './samples.ts';

const rgb = (hex: string): Rgb => {
  const colour = parseColour(hex);
  if (colour === null) throw new Error(`Not a colour: ${hex}`);
  return colour;
};
const ratio = (a: string, b: string): number => contrast(rgb(a), rgb(b));

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
    ['#336699', '#336699', 1],
  ])('of %s on %s is %d, as WCAG counts it', (a, b, expected) => {
    expect(ratio(a, b)).toBeCloseTo(expected, 1);
    expect(ratio(b, a)).toBeCloseTo(expected, 1);
  });

  it('reads only hex colours', () => {
    expect(parseColour('#1a2b3c')).toEqual([26, 43, 60]);
    expect(parseColour('#abc')).toEqual([170, 187, 204]);
    for (const other of ['red', '#12', '#12345g', 'url(x)', '#1a2b3c;}', '']) expect(parseColour(other)).toBeNull();
  });

  it('leaves a colour alone that is readable already, and moves another no further than it must', () => {
    expect(readable([20, 20, 20], [[255, 255, 255]], 4.5)).toEqual([20, 20, 20]);
    const moved = readable(rgb('#ffcc00'), [[255, 255, 255]], 4.5);
    expect(contrast(moved, [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(moved, [255, 255, 255])).toBeLessThan(5.2);
  });

  it('puts readable text on every filled shape', () => {
    for (const fill of ['#ffffff', '#ffcc00', '#777777', '#1f5f8b', '#000000', '#ff0000', '#00aaff']) {
      expect(contrast(textOn(rgb(fill)), rgb(fill)), fill).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('mixes by share', () => {
    expect(toHex(mix([0, 0, 0], [255, 255, 255], 0.5))).toBe('#808080');
  });
});

const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(([r, g, b]) => toHex([r, g, b]));
const colours: fc.Arbitrary<Theme['colours']> = fc.record({
  primary: colour,
  accent: colour,
  background: colour,
  surface: colour,
  text: colour,
  muted: colour,
});

describe('a palette', () => {
  it('is readable for the demo themes, in both schemes, to the figures of WCAG AA', () => {
    for (const theme of [town.theme, hotel.theme, DEFAULT_THEME]) {
      for (const scheme of [theme.colours, theme.dark]) {
        if (scheme === null) continue;
        expectReadable(scheme, { text: 7, words: 4.5, edges: 3 });
      }
    }
  });

  it('is readable for any theme whatever', () => {
    // A mid-grey page has no colour with 7:1 on it; 4.5:1 there always is.
    fc.assert(
      fc.property(colours, (scheme) => expectReadable(scheme, { text: 4.5, words: 4.5, edges: 3 })),
      { numRuns: 1000 },
    );
  });
});

function expectReadable(scheme: Theme['colours'], least: { text: number; words: number; edges: number }): void {
  const palette = paletteOf(scheme);
  for (const ground of [palette.background, palette.surface]) {
    expect(ratio(palette.text, ground)).toBeGreaterThanOrEqual(least.text);
    for (const ink of [palette.muted, palette.link, palette.accent])
      expect(ratio(ink, ground)).toBeGreaterThanOrEqual(least.words);
    expect(ratio(palette.edge, ground)).toBeGreaterThanOrEqual(least.edges);
  }
  expect(ratio(palette.onPrimary, palette.primary)).toBeGreaterThanOrEqual(4.5);
  for (const { ink, wash } of Object.values(palette.tones)) {
    expect(ratio(ink, wash)).toBeGreaterThanOrEqual(least.words);
    expect(ratio(palette.text, wash)).toBeGreaterThanOrEqual(least.words);
  }
}

describe('the full sheet', () => {
  it('has dark colours only where the theme has', () => {
    expect(fullSheet(DEFAULT_THEME)).toContain('prefers-color-scheme:dark');
    expect(fullSheet({ ...DEFAULT_THEME, dark: null })).not.toContain('prefers-color-scheme:dark');
  });

  it('balances its braces and holds nothing that fetches', () => {
    const sheet = fullSheet(town.theme);
    expect(sheet.match(/\{/g)?.length).toBe(sheet.match(/\}/g)?.length);
    expect(sheet).not.toMatch(/url\(|@import|expression/);
  });

  it('knows a placeholder for every colour and none for what is no colour', () => {
    const sheet = fullSheet(town.theme);
    fc.assert(fc.property(colour, (hex) => sheet.includes(`.${placeholderClass(hex) ?? '?'}{background:#`)));
    expect(placeholderClass('red')).toBeNull();
  });
});
