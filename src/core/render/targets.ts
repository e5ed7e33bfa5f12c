import type { TargetName } from '../devices/profile.ts';
import type { Target } from './target.ts';
import { chtmlTarget } from './targets/chtml/target.ts';
import { hdmlTarget } from './targets/hdml/target.ts';
import { htmlTarget } from './targets/html/target.ts';
import { iXhtmlTarget } from './targets/i-xhtml/target.ts';
import { signageHtmlTarget } from './targets/signage-html/target.ts';
import { textTarget } from './targets/text/target.ts';
import { wmlTarget } from './targets/wml/target.ts';
import { xhtmlMpTarget } from './targets/xhtml-mp/target.ts';

/** Every output language; a new one is a line here and a folder in `targets/`. */
const TARGETS: Readonly<Record<TargetName, Target>> = {
  html: htmlTarget,
  'signage-html': signageHtmlTarget,
  'xhtml-mp': xhtmlMpTarget,
  'i-xhtml': iXhtmlTarget,
  chtml: chtmlTarget,
  hdml: hdmlTarget,
  wml: wmlTarget,
  text: textTarget,
};

/** The language that a profile's pages are written in. */
export function targetOf(name: TargetName): Target {
  return TARGETS[name];
}
