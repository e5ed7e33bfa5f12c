/** What a batch of a DataLoader asks, one fetch for all keys that one statement can answer. */

/** One fetch per group; answers in the order of the keys. A failed group fails its own keys only. */
export async function inGroups<Key, Value>(
  keys: readonly Key[],
  groupOf: (key: Key) => string,
  fetch: (group: readonly Key[], name: string) => Promise<(key: Key) => Value>,
): Promise<(Value | Error)[]> {
  const groups = new Map<string, Key[]>();
  for (const key of keys) {
    const name = groupOf(key);
    const group = groups.get(name);
    if (group) group.push(key);
    else groups.set(name, [key]);
  }
  const lookUps = new Map<string, ((key: Key) => Value) | Error>();
  for (const [name, group] of groups) {
    lookUps.set(
      name,
      await fetch(group, name).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))),
    );
  }
  return keys.map((key) => {
    const lookUp = lookUps.get(groupOf(key));
    return lookUp instanceof Error || !lookUp ? (lookUp ?? new Error('unreachable')) : lookUp(key);
  });
}
