/** A memory for what follows from a name alone: made when it is first wanted, and kept while it is wanted again. */
export type Memory<T> = (name: string, make: () => T) => T;

/**
 * Makes one. Two generations: when the young ones are many, the old ones are forgotten, and the young ones are old.
 * @param most how many are kept at most
 */
export function createMemory<T>(most: number): Memory<T> {
  let young = new Map<string, { readonly value: T }>();
  let old = young;
  return (name, make) => {
    const known = young.get(name);
    if (known !== undefined) return known.value;
    const entry = old.get(name) ?? { value: make() };
    if (young.size >= most / 2) {
      old = young;
      young = new Map();
    }
    young.set(name, entry);
    return entry.value;
  };
}
