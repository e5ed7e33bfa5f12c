import type { PageBody, State } from '../../target.ts';
import type { Markup } from '../../markup/element.ts';
import { homeLink } from './frame-blocks.ts';
import type { Pen } from './pen.ts';

/** The parts of a page in reading order: name, text, pager and menus, the way home. */
export function bodyContent(body: PageBody, pen: Pen, state: State): Markup[] {
  return [...body.header, ...body.main, ...body.footer, ...homeLink(state, pen)];
}

/** Letters a title bar shows; more would only take bytes from the text, whose heading has all of it. */
const TITLE_LETTERS = 40;

export function shortTitle(state: State): string {
  const letters = [...state.document.meta.title];
  return letters.length <= TITLE_LETTERS ? letters.join('') : `${letters.slice(0, TITLE_LETTERS - 1).join('')}…`;
}
