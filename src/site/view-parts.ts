/** Small parts that the views of many pages have in common. */

export interface Link {
  readonly label: string;
  /** A path of this site, or an authority's address. */
  readonly href: string;
}

export interface ReviewView {
  readonly line: string;
  /** The state of the laws' text that the page was compared with; undefined where it cites none. */
  readonly lawLine: string | undefined;
  /** The dates in these lines. */
  readonly dates: readonly WrittenDate[];
  /** The cited articles that changed since the last review; undefined where none did. */
  readonly again: { readonly text: string; readonly links: readonly Link[] } | undefined;
}

/** A date like `2026-05-01`, and as a text has it. */
export interface WrittenDate {
  readonly iso: string;
  readonly text: string;
}

export interface GroundView {
  readonly kind: 'law' | 'reading' | 'official' | 'practice' | 'older-example';
  /** What it rests on, in words: `National law`. */
  readonly label: string;
  /** The provisions, or the authority's page. */
  readonly links: readonly Link[];
  /** Of rules of a place: since when they hold. */
  readonly dates: string | undefined;
  /** Said where one of the provisions changed since the last review. */
  readonly changed: string | undefined;
}

/** A link to a provision, with what our summary says there to be unfolded. */
export interface PreviewView extends Link {
  readonly heading: string;
  /** HTML, by paragraph and item; empty where we have no summary. */
  readonly preview: readonly string[];
}

/** A law, what kind of ground it is and of when, and the provisions of it that a text cites. */
export interface CitedLawView extends Link {
  /** `National law`, or whose local rule it is. */
  readonly kind: string;
  /** Since when it holds, and which state of its text was compared. */
  readonly dates: string;
  /** Named without the law. */
  readonly provisions: readonly PreviewView[];
}
