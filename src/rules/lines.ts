/**
 * The lines a checklist can hold, the documents they call for and the times they mention, each with what it rests on.
 * Their words stand in `content/{locale}/guide.yaml`; when a line appears is said in `table.ts`.
 */
import { type Ground, law, official, olderExample, practice, reading } from './ground.ts';

/** The parts of a checklist in the order a person needs them. `bring` and `time` are derived from the lines. */
export const sections = ['answer', 'now', 'go', 'do', 'rights', 'avoid'] as const;
export type Section = (typeof sections)[number];

interface Document {
  readonly ground: Ground;
}

export const documents = {
  'identity-document': { ground: law('REG 31') },
  'residence-permit': { ground: law('RPR 2', 'RPR 12') },
  'card-and-identity': { ground: practice },
  'valid-certificate': { ground: olderExample },
  'both-certificates': { ground: olderExample },
  'power-of-attorney': { ground: law('CC 165') },
  'letter-of-introduction': { ground: olderExample },
  'handling-person-certificate': { ground: olderExample },
  'four-papers': { ground: law('REG 20(2)') },
  'proof-of-work': { ground: practice },
  'application-receipt': { ground: practice },
} as const satisfies Record<string, Document>;
export type DocumentId = keyof typeof documents;

/** The events that times run from. */
export const starts = [
  'first-day-of-work',
  'registration-application',
  'card-application',
  'claim-handed-in',
  'knew-of-breach',
  'breach-or-its-end',
  'knew-of-act',
] as const;
export type StartId = (typeof starts)[number];

interface Time {
  readonly amount: number;
  /** `days` and `years` are calendar time; working days leave out weekends and public holidays. Never mixed. */
  readonly unit: 'days' | 'working-days' | 'years';
  readonly start: StartId;
  readonly ground: Ground;
}

export const times = {
  'employer-registers': { amount: 30, unit: 'days', start: 'first-day-of-work', ground: law('SIL 58(1)') },
  registration: { amount: 10, unit: 'working-days', start: 'registration-application', ground: law('REG 6(2)') },
  'manual-claim': { amount: 30, unit: 'working-days', start: 'claim-handed-in', ground: law('REG 20(2)') },
  'service-point': { amount: 3, unit: 'working-days', start: 'card-application', ground: olderExample },
  arbitration: { amount: 1, unit: 'years', start: 'knew-of-breach', ground: law('LDL 27(1)') },
  inspection: { amount: 2, unit: 'years', start: 'breach-or-its-end', ground: law('LIR 20') },
  reconsideration: { amount: 60, unit: 'days', start: 'knew-of-act', ground: law('ARL 20(1)') },
} as const satisfies Record<string, Time>;
export type TimeId = keyof typeof times;

interface Line {
  readonly section: Section;
  readonly ground: Ground;
  readonly bring?: readonly DocumentId[];
  readonly time?: TimeId;
}

export const lines = {
  // What it means
  'one-card-in-most-places': { section: 'answer', ground: reading('REG 6(2)', 'REG 7', 'MSF 15(1)', 'MSF 17(1)') },
  'not-switched-on-yet': { section: 'answer', ground: practice },
  'find-out-first': { section: 'answer', ground: law('SIL 4(1)', 'SIL 74(4)', 'REG 32') },
  'registered-so-card-follows': { section: 'answer', ground: law('REG 6(2)', 'REG 7'), time: 'registration' },
  'employer-has-time': { section: 'answer', ground: law('SIL 58(1)', 'SIL 23(1)'), time: 'employer-registers' },
  'employer-is-late': { section: 'answer', ground: law('SIL 58(1)', 'SIL 23(1)') },
  'count-thirty-days': { section: 'answer', ground: law('SIL 58(1)', 'SIL 23(1)'), time: 'employer-registers' },
  'you-register-yourself': { section: 'answer', ground: law('SIL 58(2)', 'SIL 23(2)'), time: 'registration' },
  'office-has-time': { section: 'answer', ground: law('REG 6(2)'), time: 'registration' },
  'office-is-late': { section: 'answer', ground: law('REG 6(2)') },
  'count-ten-working-days': { section: 'answer', ground: law('REG 6(2)'), time: 'registration' },

  // Now
  'show-the-code': { section: 'now', ground: law('REG 6(2)', 'REG 7(2)') },
  'show-the-code-if-registered': { section: 'now', ground: law('REG 6(2)', 'REG 7(2)') },
  'relative-sets-up-code': { section: 'now', ground: practice },
  'pay-and-claim': { section: 'now', ground: law('REG 20(2)'), bring: ['four-papers'], time: 'manual-claim' },
  'ask-for-true-bill': { section: 'now', ground: law('MSF 15(1)', 'MSF 17(1)') },
  'not-covered-yet': { section: 'now', ground: reading('REG 6(2)', 'REG 7', 'REG 20(2)'), bring: ['four-papers'] },

  // Where to go
  'ask-whether-own-card': { section: 'go', ground: practice },
  'route-switch-on': { section: 'go', ground: practice, bring: ['card-and-identity'] },
  'route-agency': { section: 'go', ground: law('REG 6(2)', 'REG 29'), bring: ['identity-document'] },
  'route-register-yourself': {
    section: 'go',
    ground: law('SIL 58(2)', 'REG 29', 'ZJR 10(2)'),
    bring: ['identity-document', 'residence-permit'],
  },
  'route-through-employer': { section: 'go', ground: law('SIL 58(1)', 'REG 29') },
  'route-code-only': { section: 'go', ground: practice },
  'route-centre': { section: 'go', ground: olderExample, bring: ['valid-certificate'] },
  'route-service-point': {
    section: 'go',
    ground: olderExample,
    bring: ['valid-certificate'],
    time: 'service-point',
  },
  'route-proxy': { section: 'go', ground: olderExample, bring: ['both-certificates'] },
  'route-employer-together': {
    section: 'go',
    ground: olderExample,
    bring: ['letter-of-introduction', 'handling-person-certificate'],
  },
  'route-home-visit': { section: 'go', ground: law('REG 30') },
  'ask-counter-and-hotline': { section: 'go', ground: law('REG 32'), bring: ['application-receipt'] },

  // What to do
  'check-card': { section: 'do', ground: official('guangxi-card-questions') },
  'check-insurance': { section: 'do', ground: official('ganzhou-scam-warning') },
  'no-second-trip': { section: 'do', ground: reading('REG 7(1)', 'REG 7(2)') },
  'bank-function-in-person': { section: 'do', ground: practice },
  'remind-employer': { section: 'do', ground: law('SIL 58(1)', 'SIL 4(2)') },
  'probation-counts': { section: 'do', ground: law('LCL 7', 'LCL 19(4)') },
  'ask-employer-in-writing': { section: 'do', ground: law('SIL 58(1)', 'SIL 4(2)') },
  'authorise-in-writing': { section: 'do', ground: law('CC 161', 'CC 165'), bring: ['power-of-attorney'] },
  'cover-may-start-later': { section: 'do', ground: law('ZJR 29(1)', 'SHR 15(2)') },

  // Rights
  'report-employer': {
    section: 'rights',
    ground: law('SIL 82', 'REG 51', 'LIR 9', 'LIR 20'),
    bring: ['proof-of-work'],
    time: 'inspection',
  },
  'arbitration-is-free': {
    section: 'rights',
    ground: law('SIL 83(3)', 'LDL 2', 'LDL 5', 'LDL 27(1)', 'LDL 43', 'LDL 53'),
    time: 'arbitration',
  },
  'agency-sets-premium': { section: 'rights', ground: law('SIL 58(1)') },
  'penalty-for-employer': { section: 'rights', ground: law('SIL 84') },
  'damages-from-employer': { section: 'rights', ground: law('LDI 1(1)(5)', 'LDL 5') },
  'complain-about-office': { section: 'rights', ground: law('SIL 82', 'SIL 89', 'REG 51', 'REG 53(1)(1)') },
  'ask-for-reconsideration': {
    section: 'rights',
    ground: law('SIL 83(2)', 'REG 52', 'ARL 20'),
    time: 'reconsideration',
  },
  'reconsideration-before-court': { section: 'rights', ground: reading('ARL 2(2)', 'ARL 23(1)(3)') },
  'enquiries-are-free': { section: 'rights', ground: law('REG 32', 'SIL 4(1)', 'SIL 74(4)') },
  'no-extra-papers': { section: 'rights', ground: law('REG 31', 'REG 53(1)(2)') },

  // What not to do
  'only-your-own-card': { section: 'avoid', ground: law('MSF 17', 'MSF 41', 'SIL 88', 'REG 55') },
} as const satisfies Record<string, Line>;
export type LineId = keyof typeof lines;

/** A line as plain data, whichever row of the table it is. */
export function lineOf(id: LineId): Line {
  return lines[id];
}

/** A document as plain data. */
export function documentOf(id: DocumentId): Document {
  return documents[id];
}

/** A time as plain data. */
export function timeOf(id: TimeId): Time {
  return times[id];
}

export const lineIds = Object.keys(lines) as readonly LineId[];
export const documentIds = Object.keys(documents) as readonly DocumentId[];
export const timeIds = Object.keys(times) as readonly TimeId[];
