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
  readonly dates: readonly { readonly iso: string; readonly text: string }[];
}

export interface GroundView {
  readonly kind: 'law' | 'reading' | 'official' | 'practice' | 'older-example';
  /** What it rests on, in words: `National law`. */
  readonly label: string;
  /** The provisions, or the authority's page. */
  readonly links: readonly Link[];
}

/** A link to a provision, with what our summary says there to be unfolded. */
export interface PreviewView extends Link {
  readonly heading: string;
  /** HTML, by paragraph and item; empty where we have no summary. */
  readonly preview: readonly string[];
}
