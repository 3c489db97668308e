/** The views of the pages that show the guide as a whole, and what they add to its other pages. */
import type { GroundView, Link, ReviewView } from './view-parts.ts';

/** One page of the guide on the map, and what lies behind it. */
export interface BranchView {
  /** Its address within the guide: `no-card/employee`; `start` for the start. Its anchor on the map. */
  readonly id: string;
  readonly href: string;
  /** The answer that leads here; of the start, its name. */
  readonly answer: string;
  /** What the page asks or, on a checklist, says first. */
  readonly text: string;
  readonly isResult: boolean;
  readonly branches: readonly BranchView[];
}

/** What the pages that show the guide as a whole have in common. */
export interface OverviewView {
  readonly title: string;
  readonly lead: string;
  readonly overview: readonly Link[];
  readonly review: ReviewView;
}

export interface MapView extends OverviewView {
  readonly tree: BranchView;
  readonly pictureText: string;
  readonly refinements: readonly { readonly title: string; readonly answers: readonly string[] }[];
}

/** A question and the answers to it that fit, in words. */
export interface ConditionView {
  readonly question: string;
  readonly answers: string;
}

/** When something holds: all conditions of one of the cases, and of none of the exceptions. */
export interface WhenView {
  readonly cases: readonly (readonly ConditionView[])[];
  readonly exceptions: readonly (readonly ConditionView[])[];
}

export interface RuleView {
  /** The line's id: each rule gives one line, each line comes from one rule. */
  readonly anchor: string;
  readonly title: string;
  /** The line on a checklist where it stands. */
  readonly href: string;
  readonly when: WhenView;
  readonly ground: GroundView;
}

export interface RulesView extends OverviewView {
  readonly count: string;
  readonly sections: readonly { readonly title: string; readonly rules: readonly RuleView[] }[];
}

/** A line in short: its title, its anchor further down, its sources as text. */
export interface LineMark {
  readonly title: string;
  readonly href: string;
  readonly basis: string;
}

export interface LineSection {
  readonly title: string;
  readonly lines: readonly LineMark[];
}

export interface OutcomesView extends OverviewView {
  readonly count: string;
  readonly everywhere: readonly LineSection[];
  readonly outcomes: readonly {
    readonly id: string;
    readonly title: string;
    readonly example: Link;
    readonly otherWays: readonly Link[];
    readonly sections: readonly LineSection[];
  }[];
  readonly variations: readonly {
    readonly title: string;
    readonly added: readonly LineMark[];
    readonly removed: readonly LineMark[];
    readonly outcomes: readonly Link[];
  }[];
  readonly lines: readonly {
    readonly anchor: string;
    readonly title: string;
    readonly text: string;
    readonly href: string;
    readonly ground: GroundView;
  }[];
}

export interface WayView {
  readonly anchor: string;
  readonly title: string;
  readonly text: string;
  readonly who: string;
  readonly where: string;
  readonly bring: readonly string[];
  /** Each with what it rests on, where that is not what the way rests on. */
  readonly times: readonly { readonly text: string; readonly ground: GroundView | undefined }[];
  readonly ground: GroundView;
  /** The only place where it is known to be open. */
  readonly place: string | undefined;
  readonly rightWhen: readonly WhenView[];
  readonly href: string;
}

export interface CompareView extends OverviewView {
  readonly ways: readonly WayView[];
  /** Ways of one place each. */
  readonly localWays: readonly WayView[];
  /** Ways of the older example, which stand under their own heading. */
  readonly olderWays: readonly WayView[];
}

/** The way to a checklist as a small drawing: a column of dots for each question, a line through the answers given. */
export interface PathView {
  readonly label: string;
  readonly mapHref: string;
  readonly compareHref: string;
  readonly width: number;
  readonly height: number;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly isTaken: boolean }[];
  /** The points of the line. */
  readonly points: string;
  /** Where the checklist stands. */
  readonly end: { readonly x: number; readonly y: number };
}

/** What other answers to one question would change on a checklist. */
export interface ChangesView {
  readonly question: string;
  readonly answers: readonly (Link & {
    /** How many lines come and go: `adds 2, takes away 3`. */
    readonly counts: string;
    readonly opensQuestion: boolean;
    /** Titles of lines, one on each row; empty for none. */
    readonly added: string;
    readonly removed: string;
  })[];
}
