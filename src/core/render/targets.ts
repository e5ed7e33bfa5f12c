import type { TargetName } from '../devices/profile.ts';
import type { Target } from './target.ts';
import { chtmlTarget } from './targets/chtml/target.ts';
import { iXhtmlTarget } from './targets/i-xhtml/target.ts';
import { textTarget } from './targets/text/target.ts';
import { wmlTarget } from './targets/wml/target.ts';
import { xhtmlMpTarget } from './targets/xhtml-mp/target.ts';

/** Every output language; a new one is a line here and a folder in `targets/`. */
const TARGETS: Readonly<Partial<Record<TargetName, Target>>> = {
  'xhtml-mp': xhtmlMpTarget,
  'i-xhtml': iXhtmlTarget,
  chtml: chtmlTarget,
  wml: wmlTarget,
  text: textTarget,
};

/** The language that a profile's pages are written in. */
export function targetOf(name: TargetName): Target {
  const target = TARGETS[name];
  if (target === undefined) throw new Error(`No target is called ${name}.`);
  return target;
}
