/** Every page as data before it is HTML: the view of each template, and the frame that all pages share. */
import type { Locale } from '../content/schemas.ts';
import type { ChangesView, CompareView, MapView, OutcomesView, PathView, RulesView } from './flow-views.ts';
import type { GlossaryView, TermView } from './glossary-views.ts';
import type { Mark } from './mark.ts';
import type { SearchView } from './search-views.ts';
import type { CitedLawView, GroundView, Link, PreviewView, ReviewView, WrittenDate } from './view-parts.ts';

export type { GroundView, Link, PreviewView, ReviewView } from './view-parts.ts';

export interface TopicView {
  readonly title: string;
  readonly introduction: string;
  readonly href: string;
  /** Its way into the guide: whom it is for, as a question. */
  readonly guide: Link;
  readonly answers: readonly (Link & { readonly text: string })[];
}

interface HomeView {
  readonly question: Link;
  /** The short answer with its citations. */
  readonly answerHtml: string;
  /** Where the question leads in the guide. */
  readonly checklistHref: string;
  readonly guideQuestion: string;
  readonly choices: readonly Link[];
  readonly guideHref: string;
  /** Each with whom it is for. */
  readonly topics: readonly (Link & { readonly text: string })[];
  readonly answersHref: string;
  readonly answerCount: number;
  /** What else there is, in a sentence each. */
  readonly more: readonly (Link & { readonly text: string })[];
}

interface AnswerView {
  readonly title: string;
  readonly answerHtml: string;
  readonly doNow: string;
  readonly guideHref: string;
  /** The sections of a long answer; empty for a short one. */
  readonly contents: readonly Link[];
  readonly bodyHtml: string;
  readonly laws: readonly CitedLawView[];
  readonly grounds: readonly GroundView[];
  readonly related: readonly Link[];
  readonly review: ReviewView;
}

/** One answer that was given, and where to change it. */
export interface GivenView {
  readonly summary: string;
  /** Where it can be changed; `name` is for those who hear the link by itself, where the label does not say enough. */
  readonly changes: readonly (Link & { readonly name: string | undefined })[];
}

export interface NoticeView {
  readonly text: string;
  readonly link: Link | undefined;
}

interface QuestionView {
  readonly title: string;
  /** How far it is: `Question 2 of about 4`. */
  readonly progress: string | undefined;
  readonly introduction: string | undefined;
  readonly hint: string | undefined;
  readonly notices: readonly NoticeView[];
  readonly rulesChanges: RulesChangesView | undefined;
  readonly choices: readonly Link[];
  readonly given: readonly GivenView[];
  /** The titles of the lines that depend on the answer. */
  readonly decides: readonly string[];
  readonly startHref: string;
  /** On the first question: the pages that show the guide as a whole. */
  readonly overview: readonly Link[];
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
  /** Its last day, where the address gives the day it runs from. */
  readonly deadline: DeadlineView | undefined;
  /** What stands for its last day, where that is a blank. */
  readonly deadlineMark: Mark | undefined;
}

export interface DeadlineView {
  /** Who has until when, in a sentence; an estimate says so. */
  readonly sentence: string;
  /** The day in this sentence. */
  readonly lastDay: WrittenDate;
  readonly isEstimate: boolean;
  readonly notes: readonly string[];
  /** The start, every day left out, added or moved over, and the last day. */
  readonly days: readonly { readonly iso: string; readonly day: string; readonly count: string }[];
  /** The holiday notices that the count used. */
  readonly notices: readonly Link[];
}

export interface DateFieldView {
  /** Its anchor on the page; the hint and the fault are named after it. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** The times that it dates. */
  readonly hint: string;
  readonly value: string;
  readonly fault: string | undefined;
}

/** The form that asks for the days from which the times of a checklist run. */
export interface DatesView {
  /** The page itself, without a query. */
  readonly action: string;
  /** The older version of the rules that the reader's copy names: sent along with the dates. */
  readonly rules: string | undefined;
  /** Whether the form stands open: where it was used. */
  readonly isOpen: boolean;
  readonly fields: readonly DateFieldView[];
  /** The days between which dates are taken, like `2026-12-30`. */
  readonly first: string;
  readonly last: string;
  /** Links to the fields that hold a fault. */
  readonly faults: readonly Link[];
  readonly notices: readonly string[];
  readonly calendarHref: string | undefined;
  readonly calendarNote: string | undefined;
  /** Once a day is given: how the count works, and the older example's times, which have no date. */
  readonly methods: readonly { readonly text: string; readonly ground: GroundView }[];
  readonly examples: readonly { readonly text: string; readonly limit: string; readonly ground: GroundView }[];
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
  /**
   * The summaries of the answers that put it here, each with its number among what was said, by which paper names it;
   * 0 where it is not said by itself. Empty for a line of every checklist.
   */
  readonly reasons: readonly { readonly text: string; readonly number: number }[];
  /** The rule that puts it here, on the page of all rules. */
  readonly ruleHref: string;
}

export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly LineView[];
  /** Ways of the older example, which stand together under their own heading. */
  readonly olderLines: readonly LineView[];
}

/** What changed for this result since the version of the rules that the reader's copy names. */
export interface RulesChangesView {
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
  /** What stands for the QR code, where that is a blank. */
  readonly codeMark: Mark | undefined;
  readonly rulesLine: string;
  /** The date in this line. */
  readonly rulesDate: WrittenDate;
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
  readonly notices: readonly NoticeView[];
  readonly rulesChanges: RulesChangesView | undefined;
  readonly given: readonly GivenView[];
  /** The sections that a reader may want to go to at once. */
  readonly contents: readonly Link[];
  readonly path: PathView;
  readonly changes: readonly ChangesView[];
  /** Before what to bring and how long it takes, and after. */
  readonly sections: readonly SectionView[];
  readonly bring: readonly BringView[];
  readonly times: readonly TimeView[];
  /** Undefined where no time of the checklist can be dated. */
  readonly dates: DatesView | undefined;
  readonly lastSections: readonly SectionView[];
  readonly refinements: readonly {
    readonly title: string;
    readonly hint: string | undefined;
    readonly choices: readonly Link[];
  }[];
  readonly provisions: readonly Link[];
  /** The first few, and all others. */
  readonly related: { readonly first: readonly Link[]; readonly others: readonly Link[] };
  readonly startHref: string;
  readonly along: AlongView;
  readonly review: ReviewView;
}

interface LawsView {
  readonly levels: readonly {
    readonly title: string;
    readonly laws: readonly (Link & { readonly chineseName: string | undefined; readonly entries: string })[];
  }[];
  readonly find: FindFormView;
  readonly dataset: { readonly href: string; readonly hashHref: string; readonly licence: string };
}

/** A form that sends what was typed to a page of this site; it works without a script. */
interface FindFormView {
  readonly action: string;
  /** What was typed. */
  readonly query: string;
}

export interface LawFact {
  readonly name: string;
  readonly value: string;
  /** The language of the value where it is not the page's own. */
  readonly lang: string | undefined;
  /** Another site that the value leads to, and what to do there. */
  readonly link?: { readonly href: string; readonly note: string };
  /** The dates in the value. */
  readonly dates?: readonly WrittenDate[];
}

interface LawView {
  readonly title: string;
  readonly facts: readonly LawFact[];
  readonly incomplete: boolean;
  readonly filter: FindFormView;
  /** What the filter found; undefined where nothing was looked for. */
  readonly filtered:
    | { readonly count: string; readonly notSearched: string | undefined; readonly direct: readonly Link[] }
    | undefined;
  /** The law's address without a filter. */
  readonly href: string;
  /** Whether a list of the chapters leads to their articles. */
  readonly hasContents: boolean;
  readonly chapters: readonly {
    readonly id: string;
    readonly title: string | undefined;
    readonly href: string | undefined;
    /** Its first and last article, as in `23–32`. */
    readonly range: string;
    readonly articles: readonly ArticleInLaw[];
  }[];
  readonly review: ReviewView;
}

/** An article on a page that holds several. */
export interface ArticleInLaw extends Link {
  readonly id: string;
  /** Undefined where we have no summary. */
  readonly heading: string | undefined;
  readonly shape: string;
  readonly paragraphs: readonly ParagraphView[];
  /** What newer rules changed. */
  readonly noteHtml: string | undefined;
}

/** A paragraph of an article: our summary, the official text, or both. */
export interface ParagraphView {
  /** Its anchor. */
  readonly id: string;
  readonly label: string | undefined;
  /** Undefined where we have no summary. */
  readonly html: string | undefined;
  readonly items: readonly {
    readonly id: string;
    /** Its name, where there is nothing to say about it. */
    readonly label: string;
    readonly html: string | undefined;
    readonly isMarked: boolean;
  }[];
  /** Whether there is neither a summary nor the official text: then only its name stands there. */
  readonly isBare: boolean;
  readonly official: { readonly text: string; readonly items: readonly string[] } | undefined;
  readonly isMarked: boolean;
}

interface ChapterView {
  readonly title: string;
  readonly law: Link;
  readonly articles: readonly ArticleInLaw[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  readonly review: ReviewView;
}

/** One finding: what was understood, and where it leads. */
export interface FindingView {
  readonly understood: string | undefined;
  readonly lead: string | undefined;
  readonly links: readonly Link[];
  /** Why something does not exist, and what does. */
  readonly missing: readonly string[];
}

interface FindView {
  readonly find: FindFormView;
  readonly findings: readonly FindingView[];
  readonly laws: readonly Link[];
}

interface ArticleView {
  readonly id: string;
  readonly title: string;
  /** Undefined where we have no summary. */
  readonly heading: string | undefined;
  readonly chapter:
    | { readonly label: string; readonly href: string | undefined; readonly place: string | undefined }
    | undefined;
  /** How many paragraphs and items it has, in a sentence. */
  readonly shape: string;
  readonly paragraphs: readonly ParagraphView[];
  /** The provision that the address names: its name, its anchor, and the article without the mark. */
  readonly marked: { readonly label: string; readonly anchor: string; readonly href: string } | undefined;
  readonly refersTo: readonly PreviewView[];
  /** The address and the citation in each language, to be copied. */
  readonly cite: readonly LawFact[];
  readonly noteHtml: string | undefined;
  readonly quotation: readonly string[] | undefined;
  readonly quotationNote: string | undefined;
  readonly citedBy: readonly {
    readonly title: string;
    /** `where` names the paragraphs and items that are cited; undefined for the whole article. */
    readonly links: readonly (Link & { readonly where: string | undefined })[];
  }[];
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
  readonly languages: readonly (Link & {
    readonly lang: string;
    readonly siteName: string;
    readonly text: string;
    /** The words of the link to report a mistake. */
    readonly report: string;
  })[];
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
  readonly map: MapView;
  readonly rules: RulesView;
  readonly outcomes: OutcomesView;
  readonly compare: CompareView;
  readonly counter: CounterView;
  readonly letters: { readonly letters: readonly (Link & { readonly text: string })[] };
  readonly letter: LetterView;
  readonly glossary: GlossaryView;
  readonly term: TermView;
  readonly laws: LawsView;
  readonly law: LawView;
  readonly chapter: ChapterView;
  readonly article: ArticleView;
  readonly find: FindView;
  readonly search: SearchView;
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
  /** The same content as files for programs, each with its type; absent where there is none. */
  readonly files?: readonly PageFile[];
  /** What the page says as structured data (schema.org); absent where there is none. */
  readonly jsonLd?: StructuredData;
}

export interface PageFile {
  /** `application/json` */
  readonly type: string;
  /** A path of this site. */
  readonly href: string;
  /** `JSON` */
  readonly label: string;
}

/** A thing in the words of schema.org. */
export interface StructuredData {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** A page: its frame, its template, and a view of just that template's type. */
export type Page = {
  readonly [T in keyof Views]: Frame & { readonly template: T; readonly view: Views[T] };
}[keyof Views];
