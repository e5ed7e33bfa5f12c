/**
 * HTML for everything with a browser: PC, tablet, smartphone, phones with keys, text browsers, crawlers. One table of
 * handlers; what differs is asked of the profile's fields.
 */
import { h, isElement, type Markup } from '../../markup/element.ts';
import type { PageBody, State, Target } from '../../target.ts';
import { formBlock } from './form-block.ts';
import { frameBlocks } from './frame-blocks.ts';
import { headMarkup } from './head.ts';
import { listBlocks } from './list-blocks.ts';
import { mediaBlocks } from './media-blocks.ts';
import { textBlocks } from './text-blocks.ts';

export const htmlTarget: Target = {
  name: 'html',
  handlers: { ...textBlocks, ...mediaBlocks, ...listBlocks, ...formBlock, ...frameBlocks },
  page: (body, state) => page(body, state),
  syntax: 'html',
};

function page(body: PageBody, state: State): Markup {
  const { meta } = state.document;
  const bands = body.header.filter((markup) => hasClass(markup, 'band'));
  const crumbs = body.header.filter((markup) => hasClass(markup, 'crumbs'));
  // On a screen of ten lines the menu would be all that one sees: it stands below the text, one key press away.
  const lowered = state.profile.renderClass === 'FEATURE_PHONE' ? body.header.filter(isNavigation) : [];
  const apart = new Set([...bands, ...crumbs, ...lowered]);
  const rest = body.header.filter((markup) => !apart.has(markup));
  return h(
    'html',
    { lang: meta.lang, dir: meta.dir },
    headMarkup(state),
    h(
      'body',
      {},
      h('a', { class: 'skip', href: '#main' }, state.words.skipToContent),
      bands,
      rest.length > 0 &&
        h(
          'header',
          { class: 'site-head' },
          h('div', { class: 'wrap' }, rest, lowered.length > 0 && h('a', { href: '#menu' }, state.words.menu)),
        ),
      crumbs,
      h(
        'main',
        { id: 'main' },
        // Later parts of a long page, and templates without an opening, still say where one is.
        !contains(body.main, 'h1') && h('h1', { class: 'vh' }, meta.title),
        body.main,
      ),
      lowered.length > 0 && h('div', { id: 'menu' }, lowered),
      body.footer.length > 0 && h('footer', { class: 'site-foot' }, h('div', { class: 'wrap' }, body.footer)),
    ),
  );
}

function isNavigation(markup: Markup): boolean {
  return hasClass(markup, 'menu') || hasClass(markup, 'langs');
}

export function hasClass(markup: Markup, name: string): boolean {
  return (
    isElement(markup) &&
    String(markup.attrs['class'] ?? '')
      .split(' ')
      .includes(name)
  );
}

function contains(markup: readonly Markup[], tag: string): boolean {
  return markup.some((piece) => isElement(piece) && (piece.tag === tag || contains(piece.children, tag)));
}
