import { h } from '../../markup/element.ts';
import type { State } from '../../target.ts';
import { TONES, readableOn, readableText, safeColour, tint } from '../phone/colours.ts';
import type { Pen } from '../phone/pen.ts';

/** Whether margins are told in the page's style sheet; else each heading brings its own. */
export function hasSheet(state: State): boolean {
  return state.profile.css === 'internal' || state.profile.css === 'full';
}

const HEADING_SHARES: Readonly<Record<number, number>> = { 1: 0.28, 2: 0.18, 3: 0.1 };

function headingStyle(level: number, state: State): string | null {
  const share = HEADING_SHARES[level];
  const { primary } = state.document.theme.colours;
  return [
    ...(hasSheet(state) ? [] : ['font-size:medium', 'margin:3px 0']),
    ...(share === undefined ? [`color:${readableText(primary)}`] : [`background-color:${tint(primary, share)}`]),
  ].join(';');
}

/** Style attributes in `div` and `span`: what XHTML Mobile Profile 1.0 allows everywhere. */
export const xhtmlPen: Pen = {
  block: (content) => h('div', {}, content),
  paragraph: (content) => h('p', {}, content),
  heading: (level, content, state) => h(`h${level}`, { style: headingStyle(level, state) }, content),
  bar: (content, state) => {
    const background = safeColour(state.document.theme.colours.primary);
    return h('div', { style: `background-color:${background};color:${readableOn(background)};padding:2px` }, content);
  },
  strip: (content, state) =>
    h('div', { style: `background-color:${tint(state.document.theme.colours.primary, 0.18)}` }, h('b', {}, content)),
  box: (tone, content) => [h('div', { style: `background-color:${TONES[tone].background};padding:2px` }, content)],
  centre: (content) => h('div', { style: 'text-align:center' }, content),
  rule: (state) => h('hr', { style: `color:${tint(state.document.theme.colours.primary, 0.5)}` }),
  small: (content) => [h('small', {}, content)],
  muted: (content) => [h('small', {}, content)],
  strong: (content) => [h('b', {}, content)],
  toned: (tone, content) => [h('span', { style: `color:${TONES[tone].text}` }, content)],
  decorate: (mark, content) => {
    switch (mark) {
      case 'strong':
        return [h('b', {}, content)];
      case 'em':
        return [h('em', {}, content)];
      case 'code':
        return [h('code', {}, content)];
      case 'underline':
        return [h('span', { style: 'text-decoration:underline' }, content)];
      case 'strike':
        return [h('span', { style: 'text-decoration:line-through' }, content)];
      case 'sub':
      case 'sup':
        return null;
    }
  },
  lang: (lang, content) => [h('span', { 'xml:lang': lang }, content)],
  list: (ordered, items) => {
    if (items.length === 0) return [];
    const first = items[0]?.number ?? 1;
    return [
      h(
        ordered ? 'ol' : 'ul',
        {},
        // `start` is not in every version of the language; a number on the first item is.
        items.map((item, index) =>
          h('li', { value: ordered && index === 0 && first !== 1 ? item.number : null }, item.content),
        ),
      ),
    ];
  },
  quote: (content) => h('blockquote', {}, content),
  pre: (text) => [h('pre', {}, text)],
};
