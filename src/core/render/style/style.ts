/** Which style sheet a page carries inline: one sheet a kind of screen, never one device's rules on another. */
import type { DeviceProfile } from '../../devices/profile.ts';
import type { Theme } from '../../document/node.ts';
import { fullSheet } from './full.ts';
import { keypadSheet } from './keypad.ts';
import { signageSheet } from './signage.ts';

/** The exact text of the page's `<style>` element; `''` where the profile gets none. Pure in theme and profile. */
export function styleFor(theme: Theme, profile: DeviceProfile): string {
  if (profile.css === 'none') return '';
  if (profile.target === 'signage-html') return signageSheet(theme);
  if (profile.target !== 'html') return '';
  return profile.css === 'full' && profile.renderClass !== 'FEATURE_PHONE' ? fullSheet(theme) : keypadSheet(theme);
}
