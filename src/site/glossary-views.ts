/** The views of the glossary's pages. */
import type { CitedLawView, GroundView, Link, ReviewView } from './view-parts.ts';

/** A Chinese name and how it is said. */
export interface ChineseName {
  readonly chinese: string;
  readonly pinyin: string;
}

interface EntryView extends Link {
  readonly chinese: ChineseName;
  /** Undefined where the label is the English name. */
  readonly english: string | undefined;
  /** Other names in the reader's language. */
  readonly also: string | undefined;
}

export interface GlossaryView {
  readonly groups: readonly { readonly letter: string; readonly entries: readonly EntryView[] }[];
  readonly count: number;
  readonly review: ReviewView;
}

export interface TermView {
  readonly title: string;
  /** The Chinese names, the term's own first. */
  readonly chinese: readonly ChineseName[];
  readonly english: readonly string[];
  readonly definitionHtml: string;
  readonly laws: readonly CitedLawView[];
  readonly grounds: readonly GroundView[];
  readonly restsOnUsage: boolean;
  /** Where it is used: the answers that tell of it at their beginning, other answers, lines of the guide. */
  readonly uses: readonly { readonly title: string; readonly links: readonly Link[]; readonly isFolded: boolean }[];
  readonly related: readonly (Link & { readonly chinese: string | undefined })[];
  readonly review: ReviewView;
}
