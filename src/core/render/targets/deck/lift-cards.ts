import { isElement, type Element, type Markup } from '../../markup/element.ts';

/** Cards stand beside each other in a deck, however deep in the page the block was that made them. */
export function liftCards(
  markup: readonly Markup[],
  isCard: (element: Element) => boolean,
): { readonly rest: Markup[]; readonly cards: Element[] } {
  const cards: Element[] = [];
  const walk = (pieces: readonly Markup[]): Markup[] =>
    pieces.flatMap((piece): Markup[] => {
      if (!isElement(piece)) return [piece];
      if (isCard(piece)) {
        cards.push(piece);
        return [];
      }
      return [piece.children.length === 0 ? piece : { ...piece, children: walk(piece.children) }];
    });
  return { rest: walk(markup), cards };
}
