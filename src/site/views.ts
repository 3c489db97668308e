/** Every page as data before it is HTML: the view of each template, and the frame that all pages share. */
import type { Locale } from '../content/schemas.ts';

export interface Link {
  readonly label: string;
  /** A path of this site, or an authority's address. */
  readonly href: string;
}

export interface ReviewView {
  readonly line: string;
  /** The state of the laws' text that the page was compared with; undefined where it cites none. */
  readonly lawLine: string | undefined;
}

export interface GroundView {
  readonly kind: 'law' | 'reading' | 'official' | 'practice' | 'older-example';
  /** What it rests on, in words: `National law`. */
  readonly label: string;
  /** The provisions, or the authority's page. */
  readonly links: readonly Link[];
}

export interface TopicView {
  readonly title: string;
  readonly introduction: string;
  readonly href: string;
  readonly answers: readonly (Link & { readonly text: string })[];
}

interface HomeView {
  readonly question: Link;
  /** The answer in plain words; its citations stand on its own page. */
  readonly answer: string;
  readonly guideQuestion: string;
  readonly choices: readonly Link[];
  readonly guideHref: string;
  /** Each with its first answers only. */
  readonly topics: readonly TopicView[];
  readonly answersHref: string;
  readonly answerCount: number;
  readonly lawHref: string;
}

interface AnswerView {
  readonly title: string;
  readonly answerHtml: string;
  readonly doNow: string;
  readonly guideHref: string;
  readonly bodyHtml: string;
  readonly provisions: readonly (Link & { readonly heading: string })[];
  readonly grounds: readonly GroundView[];
  readonly related: readonly Link[];
  readonly review: ReviewView;
}

/** One answer that was given, and where to change it. */
export interface GivenView {
  readonly summary: string;
  readonly changeHref: string;
}

interface QuestionView {
  readonly title: string;
  readonly introduction: string | undefined;
  readonly hint: string | undefined;
  readonly notices: readonly string[];
  readonly changes: ChangesView | undefined;
  readonly choices: readonly Link[];
  readonly given: readonly GivenView[];
  /** The titles of the lines that depend on the answer. */
  readonly decides: readonly string[];
  readonly startHref: string;
}

interface BringView {
  readonly text: string;
  /** The letter to print and fill in that is this paper. */
  readonly letter: Link | undefined;
  readonly ground: GroundView;
}

interface TimeView {
  readonly text: string;
  readonly limit: string;
  readonly ground: GroundView;
}

export interface LineView {
  /** The line's id, also its anchor on the page. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly who: string | undefined;
  readonly where: string | undefined;
  readonly steps: readonly string[];
  readonly bring: readonly string[];
  readonly times: readonly string[];
  /** The letters to print and fill in for it. */
  readonly letters: readonly Link[];
  readonly ground: GroundView;
  /** The summaries of the answers that put it here; empty for a line of every checklist. */
  readonly reasons: readonly string[];
}

export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly LineView[];
  /** Ways of the older example, which stand together under their own heading. */
  readonly olderLines: readonly LineView[];
}

/** What changed for this result since the version of the rules that the reader's copy names. */
export interface ChangesView {
  readonly title: string;
  readonly changes: readonly { readonly date: string; readonly text: string; readonly links: readonly Link[] }[];
}

/** What helps to take a checklist along: on paper, to the counter, as a link. */
export interface AlongView {
  readonly counterHref: string;
  readonly letters: readonly Link[];
  /** The page's address with the version of the rules. */
  readonly keepHref: string;
  /** The same with the site's own name, for paper and for the QR code. */
  readonly address: string;
  readonly rulesLine: string;
}

/** A Chinese text and what it means. */
export interface PhraseView {
  readonly chinese: string;
  /** Undefined where the reader reads Chinese. */
  readonly meaning: string | undefined;
}

interface CounterView {
  readonly title: string;
  readonly sections: readonly { readonly heading: PhraseView; readonly phrases: readonly PhraseView[] }[];
  readonly checklistHref: string;
}

interface LetterView {
  readonly title: string;
  readonly use: string;
  readonly heading: PhraseView;
  /** The Chinese in pieces: words, and blanks to fill in with their width. */
  readonly parts: readonly {
    readonly pieces: readonly { readonly text: string; readonly blank: BlankWidth | undefined }[];
    readonly meaning: string | undefined;
  }[];
  readonly ground: GroundView;
  readonly others: readonly Link[];
  readonly review: ReviewView;
}

export type BlankWidth = 'day' | 'year' | 'name' | 'half' | 'line';

interface ChecklistView {
  readonly title: string;
  readonly notices: readonly string[];
  readonly changes: ChangesView | undefined;
  readonly given: readonly GivenView[];
  /** Before what to bring and how long it takes, and after. */
  readonly sections: readonly SectionView[];
  readonly bring: readonly BringView[];
  readonly times: readonly TimeView[];
  readonly lastSections: readonly SectionView[];
  readonly refinements: readonly { readonly title: string; readonly choices: readonly Link[] }[];
  readonly provisions: readonly Link[];
  readonly related: readonly Link[];
  readonly startHref: string;
  readonly along: AlongView;
  readonly review: ReviewView;
}

interface LawsView {
  readonly levels: readonly {
    readonly title: string;
    readonly laws: readonly (Link & { readonly chineseName: string | undefined; readonly entries: string })[];
  }[];
}

export interface LawFact {
  readonly name: string;
  readonly value: string;
  /** The language of the value where it is not the page's own. */
  readonly lang: string | undefined;
}

interface LawView {
  readonly title: string;
  readonly facts: readonly LawFact[];
  readonly incomplete: boolean;
  readonly chapters: readonly {
    readonly title: string | undefined;
    readonly articles: readonly (Link & { readonly heading: string })[];
  }[];
  readonly review: ReviewView;
}

interface ArticleView {
  readonly title: string;
  readonly heading: string;
  readonly chapter: string | undefined;
  readonly paragraphs: readonly {
    readonly id: string;
    readonly label: string | undefined;
    readonly html: string;
    readonly items: readonly { readonly id: string; readonly html: string }[];
  }[];
  readonly noteHtml: string | undefined;
  readonly quotation: readonly string[] | undefined;
  readonly quotationNote: string | undefined;
  readonly citedBy: readonly { readonly title: string; readonly links: readonly Link[] }[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  readonly facts: readonly LawFact[];
  readonly review: ReviewView;
}

interface TextView {
  readonly title: string;
  readonly bodyHtml: string;
  readonly review: ReviewView;
}

interface ProblemView {
  readonly title: string;
  readonly text: string;
  readonly links: readonly Link[];
}

/** The page at `/`, in every language at once. */
interface LanguagesView {
  readonly languages: readonly (Link & { readonly lang: string; readonly siteName: string; readonly text: string })[];
}

/** Template name → the view it receives. */
export interface Views {
  readonly languages: LanguagesView;
  readonly home: HomeView;
  readonly answers: { readonly topics: readonly TopicView[] };
  readonly topic: TopicView;
  readonly answer: AnswerView;
  readonly question: QuestionView;
  readonly checklist: ChecklistView;
  readonly counter: CounterView;
  readonly letters: { readonly letters: readonly (Link & { readonly text: string })[] };
  readonly letter: LetterView;
  readonly laws: LawsView;
  readonly law: LawView;
  readonly article: ArticleView;
  readonly text: TextView;
  readonly problem: ProblemView;
}

export type Area = 'home' | 'guide' | 'answers' | 'law' | 'about';

/** What every page has around its content. */
export interface Frame {
  readonly locale: Locale;
  /** The page's own address; for a problem page the address it speaks of is not known. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The same page in each language; empty where there is none. */
  readonly alternates: readonly { readonly locale: Locale; readonly path: string }[];
  readonly breadcrumbs: readonly Link[];
  /** The part of the site that the navigation marks. */
  readonly area: Area | undefined;
  readonly isIndexed: boolean;
  readonly status: number;
}

/** A page: its frame, its template, and a view of just that template's type. */
export type Page = {
  readonly [T in keyof Views]: Frame & { readonly template: T; readonly view: Views[T] };
}[keyof Views];
