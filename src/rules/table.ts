/** When each line stands on a checklist: the rules, one row each. `guide.ts` derives everything else from them. */
import type { LineId } from './lines.ts';
import type { AnswerTo, QuestionId } from './questions.ts';

/** What a rule wants of the answers: every question it names must have (one of) the given answers. */
export type Pattern = { readonly [Q in QuestionId]?: AnswerTo<Q> | readonly AnswerTo<Q>[] };

export interface Rule {
  readonly id: string;
  readonly line: LineId;
  /** The rule holds where this fits; an empty pattern fits everybody. */
  readonly when: Pattern;
  /** … but not where this fits too. */
  readonly unless?: Pattern;
}

/** Registered for medical insurance, without a card. */
const registered = { need: 'no-card', cover: ['employee', 'self-paying'] } as const satisfies Pattern;
/** In a job, but not registered. */
const jobOnly = { need: 'no-card', cover: 'job-not-registered' } as const satisfies Pattern;
/** Not registered for medical insurance: nothing here may speak as if the person were covered. */
const notRegistered = {
  need: 'no-card',
  cover: ['job-not-registered', 'freelance-not-registered'],
} as const satisfies Pattern;
const maybeLate = { ...jobOnly, started: ['over-30-days', 'unsure-start'] } as const satisfies Pattern;
const maybeOverdue = { need: 'waiting', stage: ['overdue', 'unsure-stage'] } as const satisfies Pattern;
const someoneElse = { who: 'someone-else' } as const satisfies Pattern;

/** In the order in which the lines stand on a checklist, within their section. */
export const rules: readonly Rule[] = [
  // What it means
  { id: 'card-works', line: 'one-card-in-most-places', when: { need: 'no-medical-card', held: 'switched-on' } },
  { id: 'card-sealed', line: 'not-switched-on-yet', when: { need: 'no-medical-card', held: 'not-switched-on' } },
  { id: 'unsure', line: 'find-out-first', when: { need: 'unsure' } },
  { id: 'unsure-card', line: 'find-out-first', when: { need: 'no-medical-card', held: 'unsure-held' } },
  { id: 'unsure-cover', line: 'find-out-first', when: { need: 'no-card', cover: 'unsure-cover' } },
  { id: 'registered', line: 'registered-so-card-follows', when: registered },
  { id: 'within-limit', line: 'employer-has-time', when: { ...jobOnly, started: 'within-30-days' } },
  { id: 'past-limit', line: 'employer-is-late', when: { ...jobOnly, started: 'over-30-days' } },
  { id: 'limit-unknown', line: 'count-thirty-days', when: { ...jobOnly, started: 'unsure-start' } },
  {
    id: 'freelance',
    line: 'you-register-yourself',
    when: { need: 'no-card', cover: 'freelance-not-registered' },
  },
  { id: 'office-in-time', line: 'office-has-time', when: { need: 'waiting', stage: 'in-time' } },
  { id: 'office-overdue', line: 'office-is-late', when: { need: 'waiting', stage: 'overdue' } },
  { id: 'office-unknown', line: 'count-ten-working-days', when: { need: 'waiting', stage: 'unsure-stage' } },

  // Now
  { id: 'code-covered', line: 'show-the-code', when: registered },
  {
    id: 'code-card-held',
    line: 'show-the-code-if-registered',
    when: { need: ['no-medical-card', 'waiting', 'unsure'] },
  },
  {
    id: 'code-unsure-cover',
    line: 'show-the-code-if-registered',
    when: { need: 'no-card', cover: 'unsure-cover' },
  },
  { id: 'code-by-relative-covered', line: 'relative-sets-up-code', when: { ...registered, ...someoneElse } },
  {
    id: 'code-by-relative',
    line: 'relative-sets-up-code',
    when: { need: ['no-medical-card', 'waiting'], ...someoneElse },
  },
  { id: 'claim-covered', line: 'pay-and-claim', when: registered },
  { id: 'claim-waiting', line: 'pay-and-claim', when: { need: 'waiting' } },
  { id: 'bill-covered', line: 'ask-for-true-bill', when: registered },
  { id: 'bill-waiting', line: 'ask-for-true-bill', when: { need: 'waiting' } },
  { id: 'uncovered', line: 'not-covered-yet', when: notRegistered },

  // Where to go
  {
    id: 'own-card-here',
    line: 'ask-whether-own-card',
    when: { need: 'no-medical-card', held: 'switched-on' },
  },
  { id: 'enable', line: 'route-switch-on', when: { need: 'no-medical-card', held: 'not-switched-on' } },
  { id: 'agency', line: 'route-agency', when: registered },
  {
    id: 'self-registration',
    line: 'route-register-yourself',
    when: { need: 'no-card', cover: 'freelance-not-registered' },
  },
  { id: 'employer-registers', line: 'route-through-employer', when: jobOnly },
  { id: 'code-alone', line: 'route-code-only', when: registered },
  { id: 'waiting-counter', line: 'ask-counter-and-hotline', when: { need: 'waiting' } },
  { id: 'centre', line: 'route-centre', when: registered, unless: someoneElse },
  {
    id: 'centre-own-card',
    line: 'route-centre',
    when: { need: 'no-medical-card', held: 'switched-on' },
    unless: someoneElse,
  },
  { id: 'point', line: 'route-service-point', when: registered, unless: someoneElse },
  {
    id: 'point-own-card',
    line: 'route-service-point',
    when: { need: 'no-medical-card', held: 'switched-on' },
    unless: someoneElse,
  },
  { id: 'proxy', line: 'route-proxy', when: registered },
  { id: 'proxy-own-card', line: 'route-proxy', when: { need: 'no-medical-card', held: 'switched-on' } },
  {
    id: 'together',
    line: 'route-employer-together',
    when: { need: 'no-card', cover: 'employee' },
    unless: someoneElse,
  },
  {
    id: 'together-own-card',
    line: 'route-employer-together',
    when: { need: 'no-medical-card', held: 'switched-on' },
    unless: someoneElse,
  },
  { id: 'home', line: 'route-home-visit', when: { who: 'home-visit' } },

  // What to do
  { id: 'check-card-unsure', line: 'check-card', when: { need: 'unsure' } },
  { id: 'check-card-held', line: 'check-card', when: { need: 'no-medical-card' } },
  {
    id: 'check-card-cover',
    line: 'check-card',
    when: { need: 'no-card', cover: ['employee', 'self-paying', 'unsure-cover'] },
  },
  { id: 'check-insurance-unsure', line: 'check-insurance', when: { need: ['unsure', 'no-medical-card', 'waiting'] } },
  {
    id: 'check-insurance-cover',
    line: 'check-insurance',
    when: { need: 'no-card', cover: ['unsure-cover', 'job-not-registered'] },
  },
  { id: 'card-and-code', line: 'no-second-trip', when: { need: 'no-medical-card' } },
  {
    id: 'bank-in-person',
    line: 'bank-function-in-person',
    when: { need: 'no-medical-card', held: 'not-switched-on' },
  },
  { id: 'remind', line: 'remind-employer', when: { ...jobOnly, started: 'within-30-days' } },
  { id: 'probation', line: 'probation-counts', when: jobOnly },
  { id: 'write', line: 'ask-employer-in-writing', when: maybeLate },
  { id: 'authorise', line: 'authorise-in-writing', when: someoneElse },
  {
    id: 'cover-later',
    line: 'cover-may-start-later',
    when: { need: 'no-card', cover: ['self-paying', 'freelance-not-registered'] },
  },

  // Rights
  { id: 'report', line: 'report-employer', when: maybeLate },
  { id: 'arbitration', line: 'arbitration-is-free', when: maybeLate },
  { id: 'premium', line: 'agency-sets-premium', when: maybeLate },
  { id: 'penalty', line: 'penalty-for-employer', when: maybeLate },
  { id: 'damages', line: 'damages-from-employer', when: maybeLate },
  { id: 'complain', line: 'complain-about-office', when: maybeOverdue },
  { id: 'reconsider', line: 'ask-for-reconsideration', when: maybeOverdue },
  { id: 'reconsider-first', line: 'reconsideration-before-court', when: maybeOverdue },
  { id: 'free-enquiries', line: 'enquiries-are-free', when: {} },
  { id: 'papers', line: 'no-extra-papers', when: {} },

  // What not to do
  { id: 'own-card-only', line: 'only-your-own-card', when: {} },
];
