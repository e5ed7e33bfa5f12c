/** The values of one statement. Text and values are built together, so that a placeholder cannot point at the wrong value. */
export interface Parameters {
  /** Adds a value and gives its placeholder. */
  readonly add: (value: unknown) => string;
  /** The same for a value that the statement names more than once: one placeholder for all. */
  readonly once: (value: string) => string;
  readonly values: readonly unknown[];
}

export function createParameters(first: readonly unknown[] = []): Parameters {
  const values: unknown[] = [...first];
  const known = new Map<string, string>();
  const add = (value: unknown): string => `$${values.push(value)}`;
  return {
    add,
    once: (value) => {
      const placeholder = known.get(value) ?? add(value);
      known.set(value, placeholder);
      return placeholder;
    },
    values,
  };
}
