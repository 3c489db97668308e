/** The times that lines mention, each with its unit, the event it runs from, and what it rests on. */
import { type Ground, law, official, olderExample } from './ground.ts';

// Stryker disable all: a table, no function
/** The events that times run from. */
export const starts = [
  'first-day-of-work',
  'worker-first-day',
  'work-document',
  'registration-application',
  'card-application',
  'identity-card-application',
  'claim-handed-in',
  'benefit-claim',
  'end-of-employment',
  'birth',
  'sixteenth-birthday',
  'accident',
  'knew-of-breach',
  'breach-or-its-end',
  'knew-of-act',
] as const;
export type StartId = (typeof starts)[number];

interface Time {
  readonly amount: number;
  /** `days`, `months` and `years` are calendar time; working days leave out weekends and public holidays. Never mixed. */
  readonly unit: 'days' | 'working-days' | 'months' | 'years';
  readonly start: StartId;
  readonly ground: Ground;
}

const times = {
  'employer-registers': { amount: 30, unit: 'days', start: 'first-day-of-work', ground: law('SIL 58(1)') },
  'staff-registered': { amount: 30, unit: 'days', start: 'worker-first-day', ground: law('SIL 58(1)') },
  'foreign-employee-registered': {
    amount: 30,
    unit: 'days',
    start: 'work-document',
    ground: official('immigration-social-insurance'),
  },
  registration: { amount: 10, unit: 'working-days', start: 'registration-application', ground: law('REG 6(2)') },
  change: { amount: 10, unit: 'working-days', start: 'registration-application', ground: law('REG 10') },
  'manual-claim': { amount: 30, unit: 'working-days', start: 'claim-handed-in', ground: law('REG 20(2)') },
  'unemployment-benefit': { amount: 10, unit: 'working-days', start: 'benefit-claim', ground: law('REG 24(1)') },
  'employer-reports-unemployed': { amount: 15, unit: 'days', start: 'end-of-employment', ground: law('SIL 50(1)') },
  'employer-transfers': { amount: 15, unit: 'days', start: 'end-of-employment', ground: law('LCL 50(1)') },
  'service-point': { amount: 3, unit: 'working-days', start: 'card-application', ground: olderExample },
  'beijing-exchange': {
    amount: 15,
    unit: 'working-days',
    start: 'card-application',
    ground: official('beijing-daxing-exchange'),
  },
  'birth-registration': { amount: 1, unit: 'months', start: 'birth', ground: law('HRR 7(1)') },
  'identity-card-at-sixteen': { amount: 3, unit: 'months', start: 'sixteenth-birthday', ground: law('IDL 7(1)') },
  'identity-card-issued': { amount: 60, unit: 'days', start: 'identity-card-application', ground: law('IDL 12(1)') },
  'injury-reported-by-employer': { amount: 30, unit: 'days', start: 'accident', ground: law('WIR 17(1)') },
  'injury-reported-by-worker': { amount: 1, unit: 'years', start: 'accident', ground: law('WIR 17(2)') },
  arbitration: { amount: 1, unit: 'years', start: 'knew-of-breach', ground: law('LDL 27(1)') },
  inspection: { amount: 2, unit: 'years', start: 'breach-or-its-end', ground: law('LIR 20') },
  reconsideration: { amount: 60, unit: 'days', start: 'knew-of-act', ground: law('ARL 20(1)') },
} as const satisfies Record<string, Time>;
// Stryker restore all

export type TimeId = keyof typeof times;
export const timeIds = Object.keys(times) as readonly TimeId[];

/** A time as plain data. */
export function timeOf(id: TimeId): Time {
  return times[id];
}
