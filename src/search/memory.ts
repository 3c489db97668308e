/** What follows from a name alone and was costly to make, kept while it is in use: a flood of others can push it out, but not pile up. */

/** Gives what follows from a name; made where it is not kept. */
export type Memory<T> = (name: string, make: () => T) => T;

/**
 * Makes one. Two generations: when the young ones are many, the old ones are forgotten, and the young ones are old. So what
 * is asked for again costs one look-up.
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
