/** What in a page could run, move or load something that is not ours, found in the tree that a browser builds from its bytes. */
import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Tree = DefaultTreeAdapterMap['node'];

/** Elements that our targets never write. */
const NEVER = new Set(
  'object embed applet iframe frame frameset base math foreignobject animate set use marquee portal noembed noframes xmp plaintext'.split(
    ' ',
  ),
);
/** Attributes that hold an address, of every element and vocabulary that a phone or browser follows. */
const ADDRESSES = new Set(
  'href src action formaction poster data cite longdesc background xlink:href ping manifest codebase icon lsrc ivr onpick onenterforward ontimer dest'.split(
    ' ',
  ),
);
const SAFE = /^(?:https?:\/\/|tel:|tel-av:|mailto:|wtai:\/\/wp\/mc;|device:|cti:|#|\?|\/(?![/\\]))/i;
/** Where a keypad starts, as WAP phones are told: the one style of ours with quotes in it. */
const OWN_STYLE = /^-wap-input-format:"?\*<[a-z:]+>"?;?$|^-wap-input-format:"?\*[MmNnAaXx]"?;?$/;
/** Events of WML lead to our own cards; they are addresses, not scripts. */
const WML_EVENTS = new Set(['onpick', 'onenterforward', 'onenterbackward', 'ontimer']);

/** One line a finding; none = nothing executes. `html` is what the bytes decode to. */
export function executablesIn(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Tree): void => {
    if ('tagName' in node) {
      const tag = node.tagName.toLowerCase();
      const attributes = new Map(node.attrs.map(({ name, value }) => [name.toLowerCase(), value]));
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      if (NEVER.has(tag)) found.push(`<${tag}>`);
      if (tag === 'script') found.push(...scriptFaults(attributes, text));
      if (tag === 'style' && /javascript:|expression\(|@import|-moz-binding|url\(\s*["']?(?!\/|#)/i.test(text))
        found.push(`style ${text.slice(0, 80)}`);
      if (tag === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh')
        found.push(...refreshFaults(attributes));
      if (
        tag === 'link' &&
        !/^(?:canonical|alternate|icon|apple-touch-icon|manifest|preload|next|prev|start|search)$/.test(
          attributes.get('rel') ?? '',
        )
      )
        found.push(`<link rel=${attributes.get('rel')}>`);
      for (const [name, value] of attributes) found.push(...attributeFaults(tag, name, value));
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { scriptingEnabled: true }));
  return found;
}

function scriptFaults(attributes: ReadonlyMap<string, string>, text: string): string[] {
  if (attributes.get('type') !== 'application/ld+json' || attributes.has('src'))
    return [`<script> ${text.slice(0, 80)}`];
  try {
    JSON.parse(text);
    return [];
  } catch {
    return [`JSON-LD that is no JSON: ${text.slice(0, 80)}`];
  }
}

/** A screen on a wall loads itself anew; it goes nowhere else. */
function refreshFaults(attributes: ReadonlyMap<string, string>): string[] {
  const content = attributes.get('content') ?? '';
  return /^\d+$/.test(content) || /^\d+;\s*url=(?:https?:\/\/|\/(?![/\\])|\?)/i.test(content)
    ? []
    : [`refresh ${content}`];
}

function attributeFaults(tag: string, name: string, value: string): string[] {
  const what = `<${tag} ${name}="${value.slice(0, 80)}">`;
  if (name.startsWith('on') && !WML_EVENTS.has(name)) return [what];
  if (
    name === 'srcdoc' ||
    name === 'formaction' ||
    (name === 'http-equiv' && !/^(?:refresh|content-type|cache-control)$/i.test(value))
  )
    return [what];
  if (name === 'style' && !OWN_STYLE.test(value) && /[<>"]|javascript:|expression|url\s*\(|@|\\|binding/i.test(value))
    return [what];
  if (!/^[a-z$_:][\w:.-]*$/i.test(name)) return [what];
  if (name === 'srcset')
    return value.split(/\s*,\s+/).every((one) => SAFE.test(one) && /^\S+(?: \d+w)?$/.test(one)) ? [] : [what];
  if (!ADDRESSES.has(name)) return [];
  // Browsers take these out before they look at the scheme.
  const address = value.replace(/[\t\r\n]/g, '').replace(/^[\u0000-\u0020]+/, '');
  return SAFE.test(address) && !/[\r\n]/.test(value) ? [] : [what];
}
