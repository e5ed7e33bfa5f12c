/** The compiler proves that every case was handled; at run time a value from outside the union is a bug. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
