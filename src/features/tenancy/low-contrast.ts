/** Themes that readers would struggle with, and how to mend them. */
import type { Theme } from '../../core/document/node.ts';
import { parseColour, readable, toHex, type Rgb } from '../../core/render/style/contrast.ts';
import type { Issue } from '../../lib/errors.ts';
import { contrastRatio } from './contrast.ts';

/** What each colour must be read on. */
const READ_ON = {
  text: ['background', 'surface'],
  muted: ['background'],
  primary: ['background'],
} as const;
const AA = 4.5;

/** Colours that readers would struggle with, each with its ratio and the nearest one that passes. */
export function findLowContrast(theme: Theme): Issue[] {
  const of = (name: 'colours' | 'dark', colours: Theme['colours'] | null): Issue[] => {
    if (colours === null) return [];
    return Object.entries(READ_ON).flatMap(([key, grounds]): Issue[] => {
      const front = key as keyof typeof READ_ON;
      const low = grounds.filter((ground) => contrastRatio(colours[front], colours[ground]) < AA);
      const [ground] = low;
      if (ground === undefined) return [];
      const ratio = contrastRatio(colours[front], colours[ground]).toFixed(2);
      const message = `"${front}" ${colours[front]} on "${ground}" ${colours[ground]} has a contrast of ${ratio}:1; text needs 4.5:1 to be read by everybody. ${advise(colours, front)}`;
      return [{ path: ['theme', name, front], message, code: 'low_contrast' }];
    });
  };
  return [...of('colours', theme.colours), ...of('dark', theme.dark)];
}

function advise(colours: Theme['colours'], front: keyof typeof READ_ON): string {
  const asked = parseColour(colours[front]);
  if (asked === null) return '';
  const nearest = toHex(readable(asked, backgroundsOf(colours, front), AA));
  const passes = READ_ON[front].every((ground) => contrastRatio(nearest, colours[ground]) >= AA);
  return passes
    ? `The nearest colour that passes is ${nearest}.`
    : `No colour passes on "${READ_ON[front].join('" and "')}": bring those closer together first.`;
}

function backgroundsOf(colours: Theme['colours'], front: keyof typeof READ_ON): Rgb[] {
  return READ_ON[front].flatMap((ground) => {
    const colour = parseColour(colours[ground]);
    return colour === null ? [] : [colour];
  });
}
