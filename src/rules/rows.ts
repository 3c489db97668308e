/** Groups of situations that several rules speak of. */
import type { Pattern } from './pattern.ts';
import type { AnswerTo } from './questions.ts';

type Cover = AnswerTo<'cover'>;
type Holder = AnswerTo<'holder'>;

/** Wherever the guide asks how a person is insured: these answers. */
export const insured = (...cover: readonly Cover[]): readonly Pattern[] => [
  { need: ['no-card', 'not-working'], cover },
  { need: 'care', today: 'see-doctor', cover },
];

/** Registered for medical insurance, in whatever way. */
export const registeredCovers = ['employee', 'self-paying', 'residents', 'retired', 'on-benefit'] as const;
export const notRegisteredCovers = ['job-not-registered', 'freelance-not-registered', 'no-job-not-registered'] as const;

/** Registered, but without a card. */
export const registeredWithoutCard = { need: 'no-card', cover: registeredCovers } as const satisfies Pattern;

/** In a job and not registered by the employer: said under the insurance, or as trouble with the employer. */
export const unregisteredJob = (...started: readonly AnswerTo<'started'>[]): readonly Pattern[] => [
  { need: ['no-card', 'not-working'], cover: 'job-not-registered', started },
  { need: 'care', today: 'see-doctor', cover: 'job-not-registered', started },
  { need: 'employer-problem', trouble: 'not-registered-yet', started },
];

/** The employer is late, or may be. */
export const maybeLateEmployer: readonly Pattern[] = [
  ...unregisteredJob('over-30-days', 'unsure-start'),
  { need: 'employer-problem', trouble: 'waived' },
];

/** Situations of those who hold a card, or held one, in which the guide asks for whom it is. */
export const cardHeldBy = (...holder: readonly Holder[]): readonly Pattern[] => [
  { need: 'no-medical-card', held: ['switched-on', 'old-magnetic'], holder },
  { need: 'lost', loss: 'still-lost', holder },
  { need: 'replace', change: ['damaged', 'expired', 'details-changed', 'old-card'], holder },
];

/** Situations in which a card is applied for or exchanged, so that the papers depend on the holder. */
export const cardFor = (...holder: readonly Holder[]): readonly Pattern[] => [
  ...cardHeldBy(...holder),
  { need: 'no-card', cover: [...registeredCovers, 'freelance-not-registered', 'no-job-not-registered'], holder },
];

/** Without a Chinese identity card: no source says that every app takes their document for the insurance code. */
export const otherDocuments = ['foreign', 'hk-mo-tw', 'settled-abroad'] as const satisfies readonly Holder[];
/** Too young to set up a code by themselves. */
export const minors = ['child', 'newborn'] as const satisfies readonly Holder[];

/** Situations in which somebody may apply by the older example's routes. */
export const olderRoutes: readonly Pattern[] = [
  { ...registeredWithoutCard, holder: ['adult', 'teen'] },
  { need: 'no-medical-card', held: 'switched-on', holder: ['adult', 'teen'] },
];

export const anyPlace: Pattern = { place: ['beijing', 'shanghai', 'guangzhou', 'zhongshan', 'zhejiang'] };
/** Guangzhou has no way online for these holders, so lines that name one give way to lines that do not. */
export const inPersonOnly: Pattern = { holder: ['foreign', 'hk-mo-tw'], place: 'guangzhou' };
export const someoneElse = { who: 'someone-else' } as const satisfies Pattern;
export const homeVisit = { who: 'home-visit' } as const satisfies Pattern;
export const employerGoes = { who: 'employer-goes' } as const satisfies Pattern;

/** Each of the patterns with more wanted of it. */
export const and = (patterns: readonly Pattern[], more: Pattern): readonly Pattern[] =>
  patterns.map((pattern) => ({ ...pattern, ...more }));
