/** What every language has to say about the pages themselves. A missing or a stray word does not compile. */

import type { Law } from '../../content/library.ts';
import type { Holiday } from '../../rules/calendar.ts';
import type { Holder } from '../../rules/dated-times.ts';
import type { Weekday } from '../../rules/day.ts';
import type { SpecialDay } from '../../rules/deadline.ts';
import type { Section } from '../../rules/lines.ts';
import type { CopyMessages } from './copy.ts';
import type { FlowMessages } from './flow.ts';
import type { GlossaryMessages } from './glossary.ts';
import type { ProvisionMessages } from './provisions.ts';
import type { ReadingMessages } from './reading.ts';
import type { SearchMessages } from './search.ts';

type Text = string;
type Fill<A extends readonly unknown[]> = (...values: A) => string;
type Level = Law['level'];

export interface Messages {
  /** In its own language. */
  readonly languageName: Text;
  /** BCP 47. */
  readonly languageTag: Text;
  readonly siteName: Text;
  readonly siteLine: Text;
  readonly skipToContent: Text;
  readonly mainNavigation: Text;
  readonly breadcrumbs: Text;
  readonly nav: Readonly<Record<'home' | 'guide' | 'answers' | 'law' | 'about', Text>>;
  /** The name of the other language, in that language. */
  readonly otherLanguage: Text;
  readonly independence: Text;
  readonly hotlines: Text;
  readonly nothingStored: Text;
  /** A date like `2026-05-01` as readers write it. */
  readonly date: Fill<[iso: string]>;
  readonly noDate: Text;
  readonly reviewTitle: Text;
  readonly reviewedBy: Fill<[owner: string]>;
  readonly reviewLine: Fill<[owner: string, reviewed: string, next: string]>;
  readonly lawChecked: Fill<[date: string]>;
  readonly home: Readonly<
    Record<
      | 'title'
      | 'description'
      | 'answerLink'
      | 'guideText'
      | 'topicsTitle'
      | 'lawTitle'
      | 'more'
      | 'lawText'
      | 'otherNeeds',
      Text
    > & { allAnswers: Fill<[count: number]> }
  >;
  readonly answers: Readonly<
    Record<'title' | 'description' | 'doNow' | 'toGuide' | 'related' | 'law' | 'sources' | 'allAnswers', Text>
  >;
  /** What a checklist says when it is given dates. */
  readonly dates: {
    readonly title: Text;
    readonly introduction: Text;
    /** The start event of `content/{locale}/guide.yaml` as the name of a field. */
    readonly label: Fill<[start: string]>;
    readonly hint: Fill<[times: string]>;
    readonly format: Text;
    readonly submit: Text;
    readonly faultsTitle: Text;
    /** Before the title of a page that is given a wrong date. */
    readonly faultPrefix: Text;
    readonly noDate: Fill<[given: string]>;
    readonly outOfRange: Fill<[given: string, first: string, last: string]>;
    readonly several: Fill<[given: string]>;
    readonly noneGiven: Text;
    readonly unused: Fill<[starts: string]>;
    readonly noFile: Text;
    readonly toChecklist: Text;
    readonly weekdays: Readonly<Record<Weekday, Text>>;
    readonly day: Fill<[iso: string, weekday: Weekday]>;
    /** For a narrow table. */
    readonly shortDay: Fill<[iso: string, weekday: Weekday]>;
    readonly about: Fill<[day: string, years: string]>;
    readonly until: Readonly<Record<Holder, Fill<[day: string]>>>;
    readonly moved: Fill<[day: string, holiday: string]>;
    readonly weekend: Fill<[weekday: string]>;
    readonly estimatedWorkingDays: Fill<[years: string]>;
    readonly estimatedDays: Text;
    readonly mayStillChange: Fill<[year: number, next: number]>;
    readonly actEarly: Text;
    readonly dayByDay: Text;
    readonly columns: Readonly<Record<'day' | 'count', Text>>;
    readonly startDay: Text;
    /** How a special day counts, and for which holiday. */
    readonly specialDay: Readonly<Record<SpecialDay['kind'], Fill<[holiday: string]>>>;
    readonly lastDay: Fill<[why: string]>;
    readonly dayNumber: Fill<[amount: number]>;
    readonly sameDay: Text;
    readonly monthEnd: Text;
    readonly afterHoliday: Text;
    readonly holidays: Readonly<Record<Holiday, Text>>;
    readonly notice: Fill<[year: number, date: string]>;
    readonly howCounted: Text;
    readonly method: Text;
    readonly workingDaysMethod: Text;
    readonly examples: Text;
    readonly calendarFile: Text;
    readonly calendarFileNote: Text;
    readonly event: Readonly<Record<Holder, Fill<[time: string]>>>;
    readonly estimatedEvent: Fill<[title: string]>;
    readonly eventLimit: Fill<[limit: string, start: string]>;
  };
  readonly guide: {
    readonly title: Text;
    readonly description: Text;
    readonly chooseOne: Text;
    readonly soFar: Text;
    readonly change: Text;
    readonly changeAnswer: Fill<[summary: string]>;
    readonly whyAsked: Text;
    readonly whyAskedText: Fill<[count: number]>;
    readonly startAgain: Text;
    readonly checklist: Text;
    readonly checklistDescription: Text;
    readonly sections: Readonly<Record<Section, Text>>;
    readonly bring: Text;
    readonly times: Text;
    readonly timeUnits: Readonly<Record<'days' | 'working-days' | 'months' | 'years', Fill<[amount: number]>>>;
    readonly timeLine: Fill<[amount: string, start: string]>;
    readonly timesNote: Text;
    readonly olderTitle: Text;
    readonly olderText: Text;
    readonly who: Text;
    readonly where: Text;
    readonly bringHere: Text;
    readonly timeHere: Text;
    readonly steps: Text;
    readonly whyHere: Text;
    readonly whyEveryone: Text;
    readonly whyYouSaid: Text;
    readonly whichRule: Text;
    readonly whichSource: Text;
    readonly basis: Text;
    readonly restsOn: Text;
    readonly allProvisions: Fill<[count: number]>;
    readonly refine: Text;
    readonly relatedAnswers: Text;
    readonly dropped: Fill<[answers: string]>;
    readonly gap: Text;
  };
  /** About provisions as data, their changes and their official text. */
  readonly provisions: ProvisionMessages;
  readonly flow: FlowMessages;
  readonly search: SearchMessages;
  readonly glossary: GlossaryMessages;
  readonly reading: ReadingMessages;
  readonly copy: CopyMessages;
  readonly along: Readonly<
    Record<'title' | 'counter' | 'keep' | 'print' | 'qrCode' | 'lettersFor' | 'letterFor', Text>
  > & {
    readonly address: Fill<[url: string]>;
    readonly rulesOf: Fill<[date: string]>;
    /** To a reader whose copy of a result is older than the rules. */
    readonly changed: Fill<[date: string]>;
    readonly unchanged: Fill<[date: string]>;
    readonly asksMore: Fill<[date: string]>;
    readonly unknownVersion: Fill<[current: string]>;
  };
  readonly counter: Readonly<Record<'title' | 'description' | 'hint' | 'back', Text>>;
  readonly letters: Readonly<Record<'title' | 'description' | 'print' | 'others' | 'restsOn', Text>>;
  readonly grounds: {
    readonly law: Text;
    readonly localLaw: Fill<[place: string]>;
    readonly lawAndLocal: Fill<[place: string]>;
    /** Since when the rules of a place hold, and when they were last amended after that. */
    readonly since: Fill<[inForce: string, amended: string | undefined]>;
    readonly reading: Text;
    readonly official: Text;
    readonly practice: Text;
    readonly olderExample: Text;
    readonly olderExampleBox: Text;
  };
  readonly source: Fill<[authority: string, place: string, date: string]>;
  readonly sourceBox: Fill<[authority: string, place: string, date: string]>;
  /** The label of a box with a place's own law; `lawDates` follows it. */
  readonly lawBox: Fill<[place: string, law: string]>;
  /** `amended`: when it was last amended since it came into force. */
  readonly lawDates: Fill<[inForce: string, amended: string | undefined, checked: string]>;
  readonly law: {
    readonly title: Text;
    readonly description: Text;
    readonly levels: Readonly<Record<Level, Text>>;
    readonly level: Readonly<Record<Level, Text>>;
    readonly entries: Fill<[entries: number, all: number]>;
    readonly incomplete: Text;
    readonly summaryNote: Text;
    readonly paragraphsNote: Text;
    readonly issuer: Text;
    readonly kind: Text;
    readonly adopted: Text;
    readonly promulgated: Text;
    readonly inForce: Text;
    readonly amended: Text;
    readonly checked: Text;
    readonly chapter: Fill<[number: number, title: string]>;
    readonly articlesOf: Text;
    readonly chapters: Text;
    readonly articleTitle: Fill<[number: string]>;
    readonly paragraph: Fill<[number: number]>;
    readonly previous: Text;
    readonly next: Text;
    readonly citedBy: Text;
    readonly citedByNobody: Text;
    readonly citedByAnswers: Text;
    readonly citedByGuide: Text;
    readonly citedByArticles: Text;
    readonly note: Text;
    readonly quotation: Text;
    readonly quotationIntro: Text;
    readonly chineseName: Text;
    readonly noSummary: Text;
    /** For a list of articles, where others show their heading. */
    readonly noSummaryYet: Text;
    /** How many paragraphs an article has, and how many items each of them: `[4, 0]`. A whole sentence. */
    readonly shape: Fill<[article: string, structure: readonly number[]]>;
    readonly marked: Fill<[provision: string]>;
    readonly wholeArticle: Text;
    readonly provision: Fill<[paragraph: number, item: number | undefined]>;
    readonly citedByProvision: Text;
    readonly citedByNobodyHere: Text;
    readonly refersTo: Text;
    readonly preview: Text;
    readonly official: Text;
    readonly cite: Text;
    readonly citeNames: Readonly<Record<'link' | 'chinese' | 'english' | 'markdown', Text>>;
    readonly copy: Text;
    readonly copied: Text;
    readonly inChapter: Fill<[place: number, count: number]>;
    readonly filterLabel: Text;
    readonly filterButton: Text;
    readonly filterCount: Fill<[count: number, query: string]>;
    readonly filterClear: Text;
    readonly filterDirect: Text;
    readonly find: Readonly<
      Record<
        | 'title'
        | 'description'
        | 'label'
        | 'hint'
        | 'otherHint'
        | 'otherTag'
        | 'button'
        | 'several'
        | 'choose'
        | 'nothing'
        | 'examples',
        Text
      >
    >;
    readonly findUnderstood: Fill<[what: string]>;
    readonly findUnknownLaw: Fill<[words: string]>;
    readonly noSuchChapter: Fill<[law: string, count: number]>;
    /** Between the members of a list. */
    readonly separator: Text;
  };
  readonly problems: {
    readonly notFoundTitle: Text;
    readonly notFoundText: Text;
    readonly unknownAnswer: Fill<[segment: string]>;
    readonly conflict: Text;
    readonly noSuchArticle: Fill<[law: string, range: string]>;
    readonly badRequestTitle: Text;
    readonly badRequestText: Text;
    readonly methodTitle: Text;
    readonly methodText: Text;
    readonly errorTitle: Text;
    readonly errorText: Text;
  };
}
