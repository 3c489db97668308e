/** The content as one value: everything the site says, checked. */
import type { Citation } from '../law/citation.ts';
import type { ArticleStructure, LawStructure } from '../law/structure.ts';
import type { Calendar } from '../rules/calendar.ts';
import type { Change, Version } from '../rules/rules-history.ts';
import type { Markdown } from './markdown.ts';
import type { CounterWords, GuideWords, LetterWords, Locale, TopicWords } from './schemas.ts';
import type { SearchWords } from './search-words.ts';

/** A text that says the same in each language. */
type InEachLanguage = Readonly<Record<Locale, string>>;

/** Who answers for a text, and when it is compared with its sources. Dates are like `2026-05-01`. */
export interface Review {
  readonly owner: string;
  readonly reviewed: string;
  readonly nextReview: string;
}

export interface Answer extends Review {
  readonly slug: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly title: string;
  readonly topic: string;
  readonly order: number;
  readonly askedAs: readonly string[];
  readonly answer: Markdown;
  readonly doNow: string;
  /** Answer ids of the guide's address; empty for its start. */
  readonly guide: readonly string[];
  readonly related: readonly string[];
  readonly body: Markdown;
}

export interface TextPage extends Review {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly body: Markdown;
}

export interface Topic {
  readonly id: string;
  /** Answer ids of the guide's address; empty for its start. */
  readonly guide: readonly string[];
  readonly words: Readonly<Record<Locale, TopicWords>>;
}

/** An authority's page. */
export interface Source {
  readonly id: string;
  readonly authority: InEachLanguage;
  readonly place: InEachLanguage;
  readonly title: InEachLanguage;
  /** `none` where the page shows no date. */
  readonly date: string;
  readonly url: string;
}

export interface ArticleWords {
  readonly heading: string;
  readonly paragraphs: readonly { readonly text: Markdown; readonly items: readonly Markdown[] }[];
  readonly note: Markdown | undefined;
  readonly quotationNote: string | undefined;
}

/** A paragraph of the official text, in Chinese. */
export interface OfficialParagraph {
  readonly text: string;
  readonly items: readonly string[];
}

export interface Article {
  readonly number: string;
  /** Index into the law's chapters. */
  readonly chapter: number;
  /** The source article's quotation, word for word; undefined where it quotes nothing. */
  readonly quotation: readonly string[] | undefined;
  /** How many items each paragraph has: `[4, 0]`. */
  readonly structure: ArticleStructure;
  /** Our summary in each language; undefined where we have none yet. */
  readonly words: Readonly<Record<Locale, ArticleWords>> | undefined;
  /** The official text, where the operator has imported it. */
  readonly official: readonly OfficialParagraph[] | undefined;
  /** Of the structure and all words: another one whenever they say something else. */
  readonly hash: string;
}

export interface Law extends Review {
  /** The law's name in addresses: `social-insurance-law`. */
  readonly id: string;
  readonly code: string;
  readonly title: InEachLanguage;
  readonly shortTitle: InEachLanguage;
  /** Other names by which people look for it. */
  readonly alsoCalled: readonly string[];
  readonly issuer: InEachLanguage;
  readonly level: 'law' | 'administrative-regulation' | 'local-regulation' | 'judicial-interpretation';
  readonly place: InEachLanguage | undefined;
  readonly adopted: string | undefined;
  readonly promulgated: string | undefined;
  readonly inForce: string;
  readonly amended: readonly string[];
  readonly checked: string;
  /** The source that holds the official text. */
  readonly officialSource: string;
  readonly articlesInLaw: number;
  /** Whether every article of the law is listed, with or without a summary. */
  readonly isComplete: boolean;
  readonly chapters: readonly { readonly number: number | undefined; readonly title: InEachLanguage | undefined }[];
  readonly structure: LawStructure;
  /** References inside the law's own text, in its order. */
  readonly references: readonly { readonly from: Citation; readonly to: Citation }[];
  /** In the order of the law: all of them where `isComplete`, otherwise those that have an entry. */
  readonly articles: readonly Article[];
}

/** What a text was compared with when it was last reviewed. */
export interface ReviewState {
  readonly reviewed: string;
  /** Article, as in `SIL 58`, → the hash that its entry had then. */
  readonly articles: ReadonlyMap<string, string>;
  /** Those of them whose entry says something else today. */
  readonly changed: ReadonlySet<string>;
}

/** A word of the glossary: what it is called, what it means, and where that is from. */
export interface Term {
  readonly slug: string;
  readonly name: InEachLanguage;
  /** Of the Chinese name: tones as marks, words separated by spaces. */
  readonly pinyin: string;
  /** Other names that people use; linked and searched like the first. */
  readonly also: Readonly<Record<Locale, readonly string[]>>;
  /** The pinyin of each of `also.zh`. */
  readonly alsoPinyin: readonly string[];
  /** Loose words by which people look for it, but which mean other things, too: searched, never linked. */
  readonly searchOnly: Readonly<Record<Locale, readonly string[]>>;
  readonly definition: Readonly<Record<Locale, Markdown>>;
  /** What the definition rests on, beside what it cites itself. */
  readonly citations: readonly Citation[];
  /** Source ids, likewise. */
  readonly sources: readonly string[];
  /** Whether the meaning is taken from how the cited pages use the word. */
  readonly restsOnUsage: boolean;
  /** Slugs of related terms. */
  readonly related: readonly string[];
}

export interface Glossary extends Review {
  /** In the order of the file. */
  readonly terms: readonly Term[];
}

/** A version of the rules with what it changed, in words. */
export interface RulesVersion extends Version<Change & InEachLanguage> {
  /** The hash of all checklists when it was written down. */
  readonly outcomes: string;
}

export interface Library {
  readonly topics: readonly Topic[];
  readonly sources: ReadonlyMap<string, Source>;
  /** In the order of their topics and places. */
  readonly answers: Readonly<Record<Locale, readonly Answer[]>>;
  readonly pages: Readonly<Record<Locale, readonly TextPage[]>>;
  readonly laws: readonly Law[];
  readonly guide: Readonly<Record<Locale, GuideWords>>;
  /** Public holidays and worked weekends of the published years. */
  readonly calendar: Calendar;
  readonly letters: LetterWords;
  readonly counter: CounterWords;
  readonly glossary: Glossary;
  /** Words that mean the same to people who search. */
  readonly searchWords: SearchWords;
  /** Oldest first; the last is the one that holds. */
  readonly versions: readonly RulesVersion[];
  /** Text (`answers/lost-card`, `guide`, `letters`) → its last review. */
  readonly reviewed: ReadonlyMap<string, ReviewState>;
}
