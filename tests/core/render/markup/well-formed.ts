import { readDeck } from '../../../kit/hdml.ts';

/** A small strict reader of our own markup: everything nests, every attribute is quoted, every reference is known. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const OPTIONAL = new Set(['li', 'dt', 'dd', 'option']);
const TOKEN = /<!\[CDATA\[[^]*?\]\]>|<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:$-]+(?:="[^"<]*")?)*)\s*(\/?)>/y;

export function faultsOf(text: string, target: string): string[] {
  if (target === 'text') return [];
  if (target === 'hdml') return [...readDeck(text).faults];
  const xml = target === 'xhtml-mp' || target === 'i-xhtml' || target === 'wml';
  const faults: string[] = [];
  const open: string[] = [];
  const body = text.replace(/^<\?xml[^>]*\?>\n?/, '').replace(/^<!doctype[^>]*>\n?/i, '');
  for (let at = 0; at < body.length;) {
    const next = body.indexOf('<', at);
    const run = body.slice(at, next === -1 ? undefined : next);
    const raw = open.at(-1) === 'style' || open.at(-1) === 'script';
    if (!raw) {
      if (run.includes('>')) faults.push(`bare > in ${run.slice(0, 40)}`);
      for (const found of run.matchAll(/&[^;\s]{0,8};?/g))
        if (!/^&(?:amp|lt|gt|quot);$/.test(found[0])) faults.push(`reference ${found[0]}`);
    }
    if (
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])(?![\udc00-\udfff])/.test(
        run.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''),
      )
    ) {
      faults.push('forbidden character');
    }
    if (next === -1) break;
    TOKEN.lastIndex = next;
    const match = TOKEN.exec(body);
    if (match === null) {
      faults.push(`broken tag ${body.slice(next, next + 40)}`);
      break;
    }
    const [, closing, tag = '', attributes = '', slash] = match;
    const names = [...attributes.matchAll(/\s([\w:$-]+)(="[^"]*")?/g)];
    if (new Set(names.map(([, name]) => name)).size !== names.length) faults.push(`attribute twice in ${match[0]}`);
    if (xml && names.some(([, , value]) => value === undefined)) faults.push(`bare attribute in ${match[0]}`);
    if (/="[^"]*&(?!(?:amp|lt|gt|quot);)/.test(attributes)) faults.push(`reference in ${match[0]}`);
    if (closing === '/') {
      if (!xml) while (OPTIONAL.has(open.at(-1) ?? '') && open.at(-1) !== tag) open.pop();
      if (open.pop() !== tag) faults.push(`</${tag}> closes something else`);
    } else if (xml ? slash !== '/' : !VOID.has(tag)) open.push(tag);
    at = TOKEN.lastIndex;
  }
  if (!xml) while (OPTIONAL.has(open.at(-1) ?? '')) open.pop();
  if (open.length > 0) faults.push(`never closed: ${open.join(' ')}`);
  return faults;
}
