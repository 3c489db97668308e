/** A few values that were costly to make, kept while they are in use: a flood of others can push them out, but not pile up. */

/** Makes the function that gives a key's value, made anew where it is not kept. */
export function keepSome<T>(most: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (key, make) => {
    const value = kept.get(key) ?? make();
    // The order of the map is that of use.
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? key);
    return value;
  };
}
