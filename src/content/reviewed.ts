/** `content/reviewed.yaml`: in which state the articles were that each text cites when it was last reviewed. */
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import type { ContentFiles } from './files.ts';
import type { Law, ReviewState } from './library.ts';
import { reviewedSchema } from './schemas.ts';
import { checkYaml } from './yaml-value.ts';

/** Path from the project's root. */
export const reviewedFile = 'content/reviewed.yaml';

const heading = `# In which state each text met the articles that it cites when it was last reviewed: article → hash of its entry.
# Written by \`npm run law:record\`, never by hand. After a merge conflict keep either side and run it again.
`;

/** Text (`answers/lost-card`, `guide`, `letters`) → its last review. */
export type ReviewStates = ReadonlyMap<string, ReviewState>;

/**
 * Reads the file; without one nothing is recorded yet.
 * @param hashes article → the hash of its entry as it is
 */
export function readReviewed(
  files: ContentFiles,
  hashes: ReadonlyMap<string, string>,
): { readonly states: ReviewStates; readonly faults: readonly Fault[] } {
  const text = files.get(reviewedFile);
  if (text === undefined) return { states: new Map(), faults: [] };
  const { value, faults } = checkYaml(reviewedSchema, text, reviewedFile);
  const states = Object.entries(value ?? {}).map(([name, { reviewed, articles }]) => {
    const changed = Object.keys(articles).filter((article) => articles[article] !== hashes.get(article));
    return [name, { reviewed, articles: new Map(Object.entries(articles)), changed: new Set(changed) }] as const;
  });
  return { states: new Map(states), faults };
}

/** The file's text, in the order of names, so that it changes only where something was reviewed. */
export function printReviewed(states: ReviewStates): string {
  const value: z.input<typeof reviewedSchema> = Object.fromEntries(
    [...states]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([name, { reviewed, articles }]) => {
        const sorted = [...articles].toSorted(([a], [b]) => compare(a, b));
        return [name, { reviewed, articles: Object.fromEntries(sorted) }];
      }),
  );
  return `${heading}${stringify(value, { lineWidth: 0 })}`;
}

/** Article, as in `SIL 58`, → the hash of its entry. */
export function hashesOf(laws: readonly (Law | undefined)[]): ReadonlyMap<string, string> {
  return new Map(
    laws.flatMap((law) => law?.articles.map(({ number, hash }) => [`${law.code} ${number}`, hash] as const) ?? []),
  );
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
