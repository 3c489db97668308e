/** The tokens that a query looks for, quick to ask: every token of every page that may be found comes through here. */

export interface Sought {
  /** By a token's number, the place of the token in the query, counted from 1; 0 for all others. */
  readonly places: Uint8Array;
  /** By that place, how telling the token is; 0 at 0. */
  readonly worths: readonly number[];
  /** How telling all of them are together. */
  readonly whole: number;
}

interface Telling {
  readonly number: number;
  readonly worth: number;
}

/** @param telling at most `mostAsked` tokens, each once: a bit stands for each */
export function soughtAmong(telling: readonly Telling[], known: number): Sought {
  const places = new Uint8Array(known);
  for (const [index, { number }] of telling.entries()) places[number] = index + 1;
  return {
    places,
    worths: [0, ...telling.map(({ worth }) => worth)],
    whole: telling.reduce((sum, { worth }) => sum + worth, 0),
  };
}

/** Whether a token is looked for. */
export function isSought({ places }: Sought, number: number): boolean {
  return (places[number] ?? 0) > 0;
}

/** How telling a token is; 0 for one that is not looked for. */
export function worthOf({ places, worths }: Sought, number: number): number {
  return worths[places[number] ?? 0] ?? 0;
}
