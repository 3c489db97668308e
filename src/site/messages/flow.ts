/** What every language has to say about the guide as a whole: its map, its rules, its outcomes, its ways. */
import type { OverviewPage } from '../paths.ts';

type Text = string;
type Fill<A extends readonly unknown[]> = (...values: A) => string;

export interface FlowMessages {
  /** Leads back to where answers that fell away still counted. */
  readonly wayBack: Fill<[answers: number]>;
  /** The name of the list of a page's sections. */
  readonly onThisPage: Text;
  readonly moreAnswers: Fill<[count: number]>;
  /** How far a question page is. */
  readonly progress: Fill<[number: number, of: number]>;
  readonly overview: Text;
  readonly pages: Readonly<
    Record<
      OverviewPage,
      Readonly<Record<'title' | 'description' | 'lead', Text>> & {
        /** Other ways in which people ask for the page: only search reads them. */
        readonly askedAs: readonly Text[];
      }
    >
  >;
  /** An answer as a person gives it, quoted. */
  readonly quote: Fill<[text: string]>;
  /** Joins what stands for each other. */
  readonly or: Text;
  /** Joins titles of lines. */
  readonly titleSeparator: Text;
  readonly path: {
    readonly label: Fill<[answers: number]>;
    readonly toMap: Text;
  };
  readonly changes: {
    readonly title: Text;
    readonly lead: Text;
    readonly takenBack: Fill<[summary: string]>;
    readonly opensQuestion: Text;
    readonly counts: Fill<[added: number, removed: number]>;
    readonly added: Text;
    readonly removed: Text;
    readonly choose: Text;
  };
  readonly map: {
    readonly picture: Text;
    readonly pictureText: Fill<[questions: number, results: number]>;
    readonly skip: Text;
    readonly start: Text;
    readonly asText: Text;
    readonly asTextLead: Text;
    readonly refinements: Text;
    readonly refinementsLead: Text;
  };
  readonly rules: {
    readonly count: Fill<[rules: number]>;
    readonly line: Text;
    readonly when: Text;
    readonly basis: Text;
    readonly always: Text;
    readonly unless: Text;
    readonly anyBut: Fill<[answers: string]>;
  };
  readonly outcomes: {
    readonly count: Fill<[outcomes: number, situations: number]>;
    readonly everywhere: Text;
    readonly everywhereLead: Text;
    readonly outcome: Fill<[number: number]>;
    readonly example: Text;
    readonly otherWays: Text;
    readonly variations: Text;
    readonly variationsLead: Text;
    readonly appliesTo: Text;
    readonly lines: Text;
    readonly linesLead: Text;
    readonly practice: Text;
  };
  readonly compare: {
    readonly way: Text;
    readonly rightWhen: Text;
    readonly noPapers: Text;
    readonly noTime: Text;
    readonly notSaid: Text;
    readonly today: Text;
    /** A time with its limit. */
    readonly limit: Fill<[time: string, limit: string]>;
    readonly local: Text;
    readonly localLead: Text;
    readonly example: Text;
  };
}
