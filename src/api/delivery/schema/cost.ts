/**
 * What fields cost, as data on the schema. A field's own weight is paid once per object it is asked of; what is below a list
 * is paid once per item asked for, down the tree.
 */
export interface FieldCost {
  readonly weight: number;
  /** How many times what is below is paid. `page`: the nearest connection's page size. */
  readonly times?: number | { readonly argument: string; readonly fallback: number; readonly max: number } | 'page';
  /** This field is a connection: sets the page size for `page` below. */
  readonly connection?: boolean;
}

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    cost?: FieldCost;
  }
}

/** Items assumed below lists whose length nobody can name beforehand, such as the blocks of a text. */
export const ASSUMED_ITEMS = 20;

export const cost = (weight: number, rest: Omit<FieldCost, 'weight'> = {}): { cost: FieldCost } => ({
  cost: { weight, ...rest },
});
