import type { DeviceProfile } from '../../devices/profile.ts';
import type { Document } from '../../document/node.ts';
import { styleFor } from './style.ts';

/**
 * The exact texts of the `<style>` elements on any page of this document for this profile: what a Content-Security-Policy
 * hashes. They depend on theme and profile only, so every page of a site shares them. Pages carry no script and no
 * `style` attribute.
 */
export function inlineStyles(document: Pick<Document, 'theme'>, profile: DeviceProfile): readonly string[] {
  const style = styleFor(document.theme, profile);
  return style === '' ? [] : [style];
}
