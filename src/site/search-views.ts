/** The page of search results as data. */
import type { Kind, Note } from '../search/entry.ts';
import type { Piece } from '../search/mark.ts';
import type { Link } from './view-parts.ts';

/** One page that was found. */
export interface HitView {
  /** Where pages of every kind stand together: what it is, if it is no answer. */
  readonly kind: Kind | undefined;
  readonly href: string;
  readonly title: readonly Piece[];
  /** What else names it: an article's law, a term's Chinese. */
  readonly note: Note | undefined;
  /** Where only the words of another language were found: what the page is called there. */
  readonly other: { readonly lang: string; readonly title: readonly Piece[] } | undefined;
  /** The section in which the passage stands, and the label of what it rests on. */
  readonly section: string | undefined;
  readonly passage: readonly Piece[];
}

export interface FoundView {
  readonly readings: readonly string[];
  /** Provisions and laws that the query names. */
  readonly named: readonly Link[];
  /** The best of every kind first, then the others kind by kind. */
  readonly groups: readonly {
    readonly id: Kind | 'best';
    readonly title: string;
    readonly hits: readonly HitView[];
  }[];
  /** Searches for words that are like the query, where nothing was found. */
  readonly nearest: readonly Link[];
}

export interface SearchView {
  readonly form: { readonly action: string; readonly query: string };
  /** Undefined where nothing was typed. */
  readonly found: FoundView | undefined;
  /** Whether something was typed that holds no word. */
  readonly isWordless: boolean;
  /** With all their answers where nothing was looked for. */
  readonly topics: readonly (Link & { readonly answers: readonly Link[] })[];
}
