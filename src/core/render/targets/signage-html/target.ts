/** A page for a screen that nobody touches: one view, no scrolling, no links, no script; landscape and portrait. */
import type { Node } from '../../../document/node.ts';
import { h, isElement, type Markup } from '../../markup/element.ts';
import { safeSource } from '../../safe-url.ts';
import { styleFor } from '../../style/style.ts';
import type { Handlers, PageBody, State, Target } from '../../target.ts';
import { hasClass } from '../html/target.ts';
import { qrSvg } from '../html/qr-svg.ts';
import { screenHandlers } from './handlers.ts';
import { planScreen } from './plan.ts';

export const signageHtmlTarget: Target = {
  name: 'signage-html',
  handlers: withinRoom(screenHandlers),
  page: (body, state) => page(body, state),
  syntax: 'html',
};

/** Every handler asks the plan first whether its block has room. */
function withinRoom(handlers: Handlers): Handlers {
  const wrapped = Object.entries(handlers).map(([type, handler]) => {
    const handle = handler as (node: Node, state: State) => readonly Markup[];
    return [type, (node: Node, state: State) => fitted(node, state, handle)];
  });
  return Object.fromEntries(wrapped) as Handlers;
}

function fitted(node: Node, state: State, handle: (node: Node, state: State) => readonly Markup[]): readonly Markup[] {
  const plan = planScreen(state.document, state.profile);
  const part = plan.shortened.get(node);
  if (part === undefined) return handle(node, state);
  const text = plan.cut.get(node) ?? '';
  state.lose({
    key: node.key,
    nodeType: node.type,
    reason: 'no-room',
    action: part === null ? 'dropped' : 'shortened',
    ...(text === '' ? {} : { text }),
  });
  return part === null ? [] : handle(part, state);
}

const OPENING = new Set(['h1', 'meta', 'lead']);

function page(body: PageBody, state: State): Markup {
  const { document, profile } = state;
  const plan = planScreen(document, profile);
  const opening = body.main.filter(isOpening);
  const rest = body.main.filter((markup) => !isOpening(markup));
  const bands = body.header.filter((markup) => hasClass(markup, 'band'));
  const top = body.header.filter((markup) => !bands.includes(markup));
  const picture = plan.picture === null ? null : pictureRegion(plan.picture.picture, state);
  const classes = [
    picture === null ? '' : 'has-pic',
    plan.qrCode === null ? '' : 'has-qr',
    plan.smallPicture ? 'small' : '',
  ].filter((name) => name !== '');
  const style = styleFor(document.theme, profile);
  return h(
    'html',
    { lang: document.meta.lang, dir: document.meta.dir },
    h(
      'head',
      {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', {}, document.meta.title),
      style !== '' && h('style', {}, { raw: style }),
    ),
    h(
      'body',
      { class: classes.length === 0 ? null : classes.join(' ') },
      top.length > 0 && h('div', { class: 'top' }, top),
      picture,
      h(
        'div',
        { class: 'text' },
        bands,
        opening.length === 0 ? h('h1', {}, document.meta.title) : opening,
        rest.length > 0 && h('div', { class: `body ${plan.size}` }, rest),
      ),
      plan.qrCode !== null &&
        h(
          'div',
          { class: 'qr' },
          h('p', {}, plan.qrCode.label || state.words.scan),
          qrSvg(plan.qrCode.modules, plan.qrCode.label || state.words.scan),
        ),
    ),
  );
}

function isOpening(markup: Markup): boolean {
  if (!isElement(markup)) return false;
  return markup.tag === 'h1' || OPENING.has(String(markup.attrs['class'] ?? ''));
}

/** The variant nearest above what the region needs, as a plain `<img>`: old players know no `srcset`. */
function pictureRegion(
  picture: { alt: string; sources: readonly { url: string; width: number; height: number; mediaType: string }[] },
  state: State,
): Markup | null {
  const sources = picture.sources.filter((source) => safeSource(source.url) !== null);
  const last = sources.at(-1);
  if (last === undefined) return null;
  const plain = sources.filter((source) => source.mediaType === last.mediaType).sort((a, b) => a.width - b.width);
  const wanted = state.profile.screen.width / 2;
  const source = plain.find((candidate) => candidate.width >= wanted) ?? plain.at(-1) ?? last;
  return h(
    'div',
    { class: 'pic' },
    h('img', { src: source.url, width: source.width, height: source.height, alt: picture.alt }),
  );
}
