/** Which times of a checklist can be dated, from which day each runs, and whose deadline it is. */
import type { Day } from './day.ts';
import type { Deadline } from './deadline.ts';
import { type FlowStep, follow, resultsFrom } from './flow.ts';
import { type Checklist, checklistFor } from './guide.ts';
import { lineOf } from './lines.ts';
import { refinedBy } from './resolve.ts';
import type { Situation } from './situation.ts';
import { type StartId, starts, type TimeId, timeOf } from './times.ts';

// Stryker disable all: a table, no function
/** The name of each start event in an address: `?applied=2026-12-30`. */
export const queryNames = {
  'first-day-of-work': 'started-work',
  'worker-first-day': 'worker-started',
  'work-document': 'work-document',
  'registration-application': 'applied',
  'card-application': 'applied-for-card',
  'identity-card-application': 'applied-for-identity-card',
  'claim-handed-in': 'claimed',
  'benefit-claim': 'claimed-benefit',
  'end-of-employment': 'job-ended',
  birth: 'born',
  'sixteenth-birthday': 'sixteen',
  accident: 'accident',
  'knew-of-breach': 'knew-of-breach',
  'breach-or-its-end': 'breach-ended',
  'knew-of-act': 'knew-of-act',
} as const satisfies Record<StartId, string>;

/** Who has to act in time: the reader, or somebody the reader waits for. */
export type Holder = 'reader' | 'employer' | 'agency';

export const holders = {
  'employer-registers': 'employer',
  'staff-registered': 'reader',
  'foreign-employee-registered': 'employer',
  registration: 'agency',
  change: 'agency',
  'manual-claim': 'agency',
  'unemployment-benefit': 'agency',
  'employer-reports-unemployed': 'employer',
  'employer-transfers': 'employer',
  'service-point': 'agency',
  'beijing-exchange': 'agency',
  'birth-registration': 'reader',
  'identity-card-at-sixteen': 'reader',
  'identity-card-issued': 'agency',
  'injury-reported-by-employer': 'employer',
  'injury-reported-by-worker': 'reader',
  arbitration: 'reader',
  inspection: 'reader',
  reconsideration: 'reader',
} as const satisfies Record<TimeId, Holder>;
// Stryker restore all

/** Whether a time is only that of the older example: such a time is shown as the example's and never dated. */
export function isExample(time: TimeId): boolean {
  return timeOf(time).ground.kind === 'older-example';
}

/** The times that a checklist shows among its own, beside the ways of the older example. */
export function timesOf({ times }: Pick<Checklist, 'times'>): readonly TimeId[] {
  return times
    .filter(({ lines }) => !lines.every((line) => lineOf(line).ground.kind === 'older-example'))
    .map(({ time }) => time);
}

/** The start events from which the checklist's own times run, each once, in the order of all start events. */
export function startsOf(times: readonly TimeId[]): readonly StartId[] {
  return starts.filter((start) => times.some((time) => !isExample(time) && timeOf(time).start === start));
}

/** The start events that still count on some checklist that a situation leads to; on a result, its own. */
export function startsAhead(flow: FlowStep, situation: Situation): readonly StartId[] {
  const results = resultsFrom(follow(flow, situation));
  const ahead = results.map((result) => startsOf(timesOf(checklistFor(refinedBy(result.situation, situation)))));
  return starts.filter((start) => ahead.some((own) => own.includes(start)));
}

/**
 * The deadlines of those times whose own start event has a day. No other day dates them.
 * @param count the deadline of a time that runs from a day
 */
export function deadlinesOf(
  times: readonly TimeId[],
  dayOf: (start: StartId) => Day | undefined,
  count: (time: TimeId, day: Day) => Deadline,
): ReadonlyMap<TimeId, Deadline> {
  return new Map(
    times.flatMap((time): [TimeId, Deadline][] => {
      const day = isExample(time) ? undefined : dayOf(timeOf(time).start);
      return day === undefined ? [] : [[time, count(time, day)]];
    }),
  );
}
