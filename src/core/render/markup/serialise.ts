import type { DeviceProfile } from '../../devices/profile.ts';
import type { Target } from '../target.ts';
import type { Markup } from './element.ts';
import { toHdml } from './to-hdml.ts';
import { toChtml, toHtml } from './to-html.ts';
import { toPlainText } from './to-text.ts';
import { toXml } from './to-xml.ts';

/** Markup in the syntax of its target, without prolog. */
export function serialise(markup: readonly Markup[], target: Target): string {
  switch (target.syntax) {
    case 'html':
      return toHtml(markup);
    case 'chtml':
      return toChtml(markup);
    case 'hdml':
      return toHdml(markup);
    case 'xml':
      return toXml(markup, { variables: target.variables ?? false });
    case 'text':
      return toPlainText(markup);
  }
}

/** What stands before the root element, as the profile's parser expects it. */
export function prolog(profile: DeviceProfile): string {
  const declaration = profile.xmlDeclaration ? `<?xml version="1.0" encoding="${profile.charset}"?>\n` : '';
  const { doctype } = profile;
  if (doctype === null) return declaration;
  if (doctype === 'html') return `${declaration}<!doctype html>\n`;
  return `${declaration}<!DOCTYPE ${doctype.root} PUBLIC "${doctype.publicId}" "${doctype.systemId}">\n`;
}
