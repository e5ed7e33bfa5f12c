import type { Mark, Span } from '../../../document/node.ts';
import { h, type Markup } from '../../markup/element.ts';
import type { State } from '../../target.ts';
import { anchor } from './links.ts';
import { lines, type Pen } from './pen.ts';

/** Runs of text as markup; neighbours under the same mark share its element. */
export function inline(
  spans: readonly Span[],
  pen: Pen,
  { state, key }: { readonly state: State; readonly key: string },
): Markup[] {
  const write = (run: readonly Span[], depth: number): Markup[] => {
    const out: Markup[] = [];
    for (let from = 0; from < run.length;) {
      const mark = run[from]?.marks[depth];
      let to = from + 1;
      while (mark !== undefined && to < run.length && sameMark(run[to]?.marks[depth], mark)) to += 1;
      if (mark === undefined) out.push(...lines(run[from]?.text ?? ''));
      else out.push(...writeMark(mark, write(run.slice(from, to), depth + 1), { pen, state, key }));
      from = to;
    }
    return out;
  };
  return write(spans, 0);
}

function sameMark(a: Mark | undefined, b: Mark): boolean {
  if (a === undefined || a.type !== b.type) return false;
  if (a === b) return true;
  return a.type === 'link' || a.type === 'lang' ? JSON.stringify(a) === JSON.stringify(b) : a.type !== 'ruby';
}

interface Place {
  readonly pen: Pen;
  readonly state: State;
  readonly key: string;
}

function writeMark(mark: Mark, content: Markup[], at: Place): Markup[] {
  const { pen } = at;
  if (content.length === 0) return [];
  switch (mark.type) {
    case 'link':
      return anchor(mark.link, content, at);
    case 'lang':
      return pen.lang(mark.lang, content);
    case 'ruby':
      // Adapting has spelled it out wherever a phone lacks it; here it can only be a phone that has it.
      return [h('ruby', {}, content, h('rp', {}, '('), h('rt', {}, mark.reading), h('rp', {}, ')'))];
    default: {
      const drawn = pen.decorate(mark.type, content, at.state);
      if (drawn !== null) return drawn;
      at.state.lose({ key: at.key, nodeType: 'mark', reason: 'mark-unsupported', action: `${mark.type}-dropped` });
      return content;
    }
  }
}
