/** What every language has to say about the pages themselves. A missing or a stray word does not compile. */
import type { Law } from '../../content/library.ts';
import type { Section } from '../../rules/lines.ts';

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
      | 'lead'
      | 'answerLink'
      | 'guideTitle'
      | 'guideText'
      | 'topicsTitle'
      | 'lawTitle'
      | 'lawText'
      | 'otherNeeds',
      Text
    > & { allAnswers: Fill<[count: number]> }
  >;
  readonly answers: Readonly<
    Record<'title' | 'description' | 'doNow' | 'toGuide' | 'related' | 'law' | 'sources' | 'allAnswers', Text>
  >;
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
    readonly basis: Text;
    readonly restsOn: Text;
    readonly allProvisions: Fill<[count: number]>;
    readonly refine: Text;
    readonly relatedAnswers: Text;
    readonly dropped: Fill<[answers: string]>;
    readonly gap: Text;
  };
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
    readonly reading: Text;
    readonly official: Text;
    readonly practice: Text;
    readonly olderExample: Text;
    readonly olderExampleBox: Text;
  };
  readonly source: Fill<[authority: string, place: string, date: string]>;
  readonly sourceBox: Fill<[authority: string, place: string, date: string]>;
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
