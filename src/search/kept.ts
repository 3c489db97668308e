/** A few values that were costly to make, kept while they are in use: a flood of others can push them out, but not pile up. */

/**
 * Makes the function that gives a key's value, made anew where it is not kept. Of two generations the young one is what was
 * asked for lately; when it is full, the old one goes: so every value asked for costs one look-up.
 */
export function keepSome<T>(most: number): (key: string, make: () => T) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (key, make) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make();
    if (young.size >= most / 2) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    return value;
  };
}
