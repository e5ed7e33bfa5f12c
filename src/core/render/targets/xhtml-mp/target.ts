import { h, type Markup } from '../../markup/element.ts';
import type { PageBody, State, Target } from '../../target.ts';
import { readableText } from '../phone/colours.ts';
import { phoneHandlers } from '../phone/handlers.ts';
import { bodyContent, shortTitle } from '../phone/page.ts';
import { hasSheet, xhtmlPen } from './pen.ts';

/** XHTML Mobile Profile, written to the subset that 1.0, 1.1, 1.2 and XHTML Basic share: WAP 2.0, au, SoftBank 3G. */
export const xhtmlMpTarget: Target = {
  name: 'xhtml-mp',
  syntax: 'xml',
  handlers: phoneHandlers(xhtmlPen),
  page: (body: PageBody, state: State): Markup =>
    h(
      'html',
      { xmlns: 'http://www.w3.org/1999/xhtml', 'xml:lang': state.document.meta.lang },
      h(
        'head',
        {},
        h('title', {}, shortTitle(state)),
        hasSheet(state) && h('style', { type: 'text/css' }, { raw: sheet(state) }),
      ),
      h('body', {}, bodyContent(body, xhtmlPen, state)),
    ),
};

/** Takes the air out of a small screen; everything else stands on the elements themselves. */
function sheet(state: State): string {
  return [
    'body{margin:0}',
    'h1,h2,h3,h4,h5,h6{font-size:medium;margin:4px 0;padding:1px 2px}',
    'p,ul,ol,pre,blockquote{margin:4px 0}',
    'ul,ol,blockquote{padding:0;margin-left:1.4em}',
    'th,td{text-align:left;padding:1px 3px}',
    `a:link{color:${readableText(state.document.theme.colours.accent)}}`,
  ].join('');
}
