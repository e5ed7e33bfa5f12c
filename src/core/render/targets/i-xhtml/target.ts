import { h, type Markup } from '../../markup/element.ts';
import type { PageBody, State, Target } from '../../target.ts';
import { TONES, readableOn, readableText, safeColour, tint } from '../phone/colours.ts';
import { phoneHandlers } from '../phone/handlers.ts';
import { bodyContent, shortTitle } from '../phone/page.ts';
import type { Content, Pen } from '../phone/pen.ts';
import { xhtmlPen } from '../xhtml-mp/pen.ts';

const coloured = (colour: string, content: Content): Markup => h('span', { style: `color:${colour}` }, content);
const backed = (colour: string, content: Content): Markup => h('div', { style: `background-color:${colour}` }, content);

/**
 * docomo's XHTML: style attributes only; a colour on `h1`-`h6` or `p` is ignored and stands on a `span` inside, a background on
 * a `div` around. The font has one weight, so weight becomes colour.
 */
const pen: Pen = {
  ...xhtmlPen,
  heading: (level, content, state) => {
    const { primary } = state.document.theme.colours;
    const heading = h(`h${level}`, {}, coloured(readableText(primary), content));
    return level > 3 ? heading : backed(tint(primary, level === 1 ? 0.28 : 0.18), [heading]);
  },
  bar: (content, state) => {
    const background = safeColour(state.document.theme.colours.primary);
    return backed(background, [coloured(readableOn(background), content)]);
  },
  strip: (content, state) => {
    const { primary } = state.document.theme.colours;
    return backed(tint(primary, 0.18), [coloured(readableText(primary), content)]);
  },
  rule: (state) =>
    h('hr', { style: `border-color:${tint(state.document.theme.colours.primary, 0.5)};border-style:solid` }),
  small: (content) => [h('span', { style: 'font-size:xx-small' }, content)],
  muted: (content) => [h('span', { style: 'font-size:xx-small;color:#555555' }, content)],
  // Never the links' colour: what looks like a link and is none is worse than plain.
  strong: (content, state) => [coloured(readableText(state.document.theme.colours.primary), content)],
  decorate: (mark, content, state) => {
    switch (mark) {
      case 'strong':
      case 'em':
        return [
          coloured(mark === 'strong' ? TONES.danger.text : readableText(state.document.theme.colours.primary), content),
        ];
      case 'underline':
        return [h('span', { style: 'text-decoration:underline' }, content)];
      case 'strike':
      case 'code':
      case 'sub':
      case 'sup':
        return null;
    }
  },
  // Its XHTML knows one language per page.
  lang: (_, content) => [...content],
};

export const iXhtmlTarget: Target = {
  name: 'i-xhtml',
  syntax: 'xml',
  handlers: phoneHandlers(pen),
  page: (body: PageBody, state: State): Markup =>
    h(
      'html',
      { xmlns: 'http://www.w3.org/1999/xhtml', 'xml:lang': state.document.meta.lang },
      h('head', {}, h('title', {}, shortTitle(state)), linkColours(state)),
      h('body', {}, bodyContent(body, pen, state)),
    ),
};

/** The one thing a style sheet may say on i-mode: the colours of links. */
function linkColours(state: State): Markup | null {
  if (state.profile.css === 'none' || state.profile.css === 'inline') return null;
  const { accent } = state.document.theme.colours;
  return h('style', { type: 'text/css' }, { raw: `a:link{color:${readableText(accent)}}a:visited{color:#663399}` });
}
