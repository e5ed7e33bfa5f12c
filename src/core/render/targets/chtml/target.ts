import type { NodeOf } from '../../../document/node.ts';
import { h, type Markup } from '../../markup/element.ts';
import type { PageBody, State, Target } from '../../target.ts';
import { TONES, readableText, safeColour } from '../phone/colours.ts';
import { phoneHandlers } from '../phone/handlers.ts';
import { bodyContent, shortTitle } from '../phone/page.ts';
import { br, joined, lines, type Content, type Pen } from '../phone/pen.ts';

/** HTML 2.0 of i-mode brought `font`, list numbers and colours together; the screens before it were grey. */
function hasColour(state: State): boolean {
  const { colours } = state.profile.image;
  return colours === null || colours > 16;
}

function font(colour: string, content: Content, state: State): Markup[] {
  return hasColour(state) ? [h('font', { color: safeColour(colour) }, content)] : [...content];
}

/** Compact HTML: blocks are `div`, colours are `font`, and the first phones have neither colours nor weights. */
const pen: Pen = {
  block: (content) => h('div', {}, content),
  paragraph: (content) => h('p', {}, content),
  heading: (level, content, state) => {
    const text = font(readableText(state.document.theme.colours.primary), [level === 1 ? '◆' : '■', ...content], state);
    return h(`h${level}`, {}, text);
  },
  bar: (content, state) =>
    h('center', {}, font(readableText(state.document.theme.colours.primary), content, state), h('hr')),
  strip: (content, state) =>
    h('div', {}, font(readableText(state.document.theme.colours.primary), ['■', ...content], state)),
  box: (_, content) => [h('hr'), ...content, h('hr')],
  centre: (content) => h('center', {}, content),
  rule: () => h('hr'),
  small: (content) => [...content],
  muted: (content, state) => font('#666666', content, state),
  strong: (content, state) => font(readableText(state.document.theme.colours.primary), content, state),
  toned: (tone, content, state) => font(TONES[tone].text, content, state),
  decorate: (mark, content, state) => {
    if (mark !== 'strong' || !hasColour(state)) return null;
    return font(TONES.danger.text, content, state);
  },
  lang: (_, content) => [...content],
  list: (ordered, items, state) => {
    if (items.length === 0) return [];
    const first = items[0]?.number ?? 1;
    // The first version cannot start a list anywhere but at one.
    if (ordered && first !== 1 && !hasColour(state)) {
      return [
        h(
          'div',
          {},
          joined(
            items.map((item) => [`${item.number}.`, ...item.content]),
            () => [br()],
          ),
        ),
      ];
    }
    return [
      h(
        ordered ? 'ol' : 'ul',
        { start: ordered && first !== 1 ? first : null },
        items.map((item) => h('li', {}, item.content)),
      ),
    ];
  },
  quote: (content) => h('blockquote', {}, content),
  pre: (text) => [h('pre', {}, ...lines(text).map((piece) => (typeof piece === 'string' ? piece : '\n')))],
};

const base = phoneHandlers(pen);

export const chtmlTarget: Target = {
  name: 'chtml',
  syntax: 'chtml',
  handlers: {
    ...base,
    form: (node, state) => base.form(hasColour(state) ? node : choiceFirst(node), state),
    // Adapting leaves no table to a phone without tables; one that comes all the same is read row by row.
    table: (node, state) =>
      [...node.head, ...node.rows].map((row) =>
        h(
          'div',
          {},
          joined(
            row.cells.map((cell) => state.nodes([{ type: 'paragraph', key: node.key, content: cell }]).flatMap(unwrap)),
            () => [' / '],
          ),
        ),
      ),
  },
  page: (body: PageBody, state: State): Markup =>
    h('html', {}, h('head', {}, h('title', {}, shortTitle(state))), h('body', {}, bodyContent(body, pen, state))),
};

/** The first version cannot mark an option as chosen; the first one is. */
function choiceFirst(form: NodeOf<'form'>): NodeOf<'form'> {
  const fields = form.fields.map(({ value, ...field }) => {
    if (field.kind !== 'select' || value === undefined) return value === undefined ? field : { ...field, value };
    const others = (field.options ?? []).filter((option) => option !== value);
    return { ...field, options: [value, ...others] };
  });
  return { ...form, fields };
}

function unwrap(piece: Markup): Content {
  return typeof piece === 'object' && 'tag' in piece ? piece.children : [piece];
}
