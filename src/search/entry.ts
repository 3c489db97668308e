/** What search finds: pages, each as the words by which it is looked for. */

/** `page`: what shows the guide as a whole, texts about the site. */
export type Kind = 'answer' | 'guide' | 'law' | 'term' | 'letter' | 'topic' | 'page';

/** A page that exists in every language under the same address. */
export interface Entry<Locale extends string = string> {
  /** Its address behind the language: `answers/lost-card`. */
  readonly id: string;
  readonly kind: Kind;
  /** Its words in one language; made when they are asked for, so that they need not be kept. */
  readonly words: (locale: Locale) => EntryWords;
}

export interface EntryWords {
  readonly title: string;
  /** What stands beside the title where it is shown: not searched. */
  readonly note?: Note;
  /** Other ways in which people ask for it or call it. */
  readonly names: readonly string[];
  /** In the order of the page; the first says the most. */
  readonly passages: () => readonly Passage[];
}

/** Words of another language name it. */
export interface Note {
  readonly text: string;
  readonly lang?: string;
}

export interface Passage {
  readonly text: string;
  /** The heading of the section that it stands in. */
  readonly section?: string | undefined;
  /** What it rests on, where that is to be said beside it: shown, not searched. */
  readonly label?: string | undefined;
}
