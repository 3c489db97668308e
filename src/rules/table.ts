/** When each line stands on a checklist: the rules, one row for each line. `guide.ts` derives everything else from them. */
import type { LineId } from './lines.ts';
import type { Pattern, Patterns } from './pattern.ts';
import {
  and,
  anyPlace,
  cardFor,
  cardHeldBy,
  employerGoes,
  homeVisit,
  inPersonOnly,
  insured,
  maybeLateEmployer,
  minors,
  notRegisteredCovers,
  olderRoutes,
  otherDocuments,
  registeredCovers,
  registeredWithoutCard,
  someoneElse,
  unregisteredJob,
} from './rows.ts';

export interface Rule {
  readonly line: LineId;
  /** The line is there where this fits; an empty pattern fits everybody. */
  readonly when: Patterns;
  /** … but not where this fits too. */
  readonly unless?: Patterns;
}

/** Who holds a card, or may, without having been asked how they are insured. */
const cardHolders: readonly Pattern[] = [
  { need: ['no-medical-card', 'waiting', 'unsure', 'lost', 'replace'] },
  { need: 'moved', move: ['new-job', 'within-province', 'care-planned'] },
  { need: 'employer-problem', trouble: ['card-withheld', 'unsure-trouble'] },
];
const unsureCover: readonly Pattern[] = insured('unsure-cover');
const unsureTrouble: Pattern = { need: 'employer-problem', trouble: 'unsure-trouble' };
const maybeOverdue: Pattern = { need: 'waiting', stage: ['overdue', 'unsure-stage'] };
const withheld: readonly Pattern[] = [
  { need: 'waiting', stage: 'employer-holds' },
  { need: 'employer-problem', trouble: 'card-withheld' },
];
const uncoveredByEmployer: Pattern = { need: 'employer-problem', trouble: ['not-registered-yet', 'waived'] };
const uncoveredJob: readonly Pattern[] = [...insured('job-not-registered'), uncoveredByEmployer];
/** Employed and not registered yet, among them foreigners: nobody is asked whether they are one. */
const foreignEmployee: Pattern = { need: 'no-card', cover: 'employee', holder: 'foreign' };
const newToTheJob: readonly Pattern[] = [
  { need: 'no-card', cover: 'job-not-registered' },
  { need: 'employer-problem', trouble: 'not-registered-yet' },
];
const jobSeekers: readonly Pattern[] = insured('no-job-not-registered');
/** Employees, also those whom a new employer is about to register. */
const employees: readonly Pattern[] = [
  ...insured('employee', 'job-not-registered'),
  { need: 'moved', move: 'new-job' },
];
const freelancers: readonly Pattern[] = insured('freelance-not-registered');
const newborn: readonly Pattern[] = [
  { need: 'no-card', cover: ['residents', 'no-job-not-registered'], holder: 'newborn' },
];
const replacing: readonly Pattern[] = [
  { need: 'lost', loss: ['still-lost', 'id-lost-too'] },
  { need: 'replace', change: ['damaged', 'expired', 'details-changed'] },
];
const residents: readonly Pattern[] = insured('residents', 'no-job-not-registered');

/** In the order in which the lines stand on a checklist, within their section. */
export const rules: readonly Rule[] = [
  // What it means
  {
    line: 'find-out-first',
    when: [{ need: 'unsure' }, { need: 'no-medical-card', held: 'unsure-held' }, ...unsureCover, unsureTrouble],
  },
  { line: 'one-card-in-most-places', when: { need: 'no-medical-card', held: ['switched-on', 'unsure-held'] } },
  { line: 'not-switched-on-yet', when: { need: 'no-medical-card', held: 'not-switched-on' } },
  {
    line: 'old-card-may-have-ended',
    when: [
      { need: 'no-medical-card', held: 'old-magnetic' },
      { need: 'replace', change: 'old-card' },
    ],
  },
  { line: 'registered-so-card-follows', when: registeredWithoutCard },
  { line: 'find-what-is-missing', when: { need: 'not-working', cover: registeredCovers } },
  { line: 'employer-has-time', when: unregisteredJob('within-30-days') },
  { line: 'employer-is-late', when: unregisteredJob('over-30-days') },
  { line: 'count-thirty-days', when: unregisteredJob('unsure-start') },
  { line: 'you-register-yourself', when: freelancers },
  { line: 'residents-scheme-is-open', when: jobSeekers },
  { line: 'office-has-time', when: { need: 'waiting', stage: 'in-time' } },
  { line: 'office-is-late', when: { need: 'waiting', stage: 'overdue' } },
  { line: 'count-ten-working-days', when: { need: 'waiting', stage: 'unsure-stage' } },
  { line: 'card-waits-for-you', when: { need: 'waiting', stage: 'ready-to-collect' } },
  { line: 'employer-must-give-card-back', when: withheld },
  { line: 'block-the-card-first', when: { need: 'lost', loss: ['still-lost', 'id-lost-too'] } },
  { line: 'identity-card-first', when: { need: 'lost', loss: 'id-lost-too' } },
  { line: 'lift-the-report', when: { need: 'lost', loss: 'found-before-replacing' } },
  { line: 'old-card-stays-dead', when: { need: 'lost', loss: 'found-after-replacing' } },
  { line: 'exchange-the-card', when: { need: 'replace', change: ['damaged', 'expired', 'details-changed'] } },
  { line: 'one-card-in-a-province', when: { need: 'replace', change: 'several' } },
  { line: 'new-employer-registers', when: { need: 'moved', move: 'new-job' } },
  { line: 'card-stays-in-province', when: { need: 'moved', move: 'within-province' } },
  { line: 'file-before-you-travel', when: { need: 'moved', move: 'care-planned' } },
  { line: 'ask-before-you-leave-hospital', when: { need: 'moved', move: 'care-unfiled' } },
  { line: 'leaving-account', when: { need: 'moved', move: 'leaving-china' } },
  { line: 'proof-without-a-card', when: { need: 'care', today: 'see-doctor', cover: registeredCovers } },
  { line: 'somebody-may-fetch-medicine', when: { need: 'care', today: 'fetch-medicine' } },
  { line: 'claim-by-hand', when: { need: 'care', today: 'paid-in-full' } },
  { line: 'work-injury-is-another-insurance', when: { need: 'care', today: 'hurt-at-work' } },
  { line: 'waiver-does-not-bind', when: { need: 'employer-problem', trouble: 'waived' } },
  { line: 'register-each-new-worker', when: { need: 'for-staff' } },
  { line: 'ask-for-the-legal-basis', when: { need: 'asked', request: 'extra-papers' } },
  { line: 'do-not-open-the-message', when: { need: 'asked', request: 'stop-message' } },
  { line: 'refuse-to-lend', when: { need: 'asked', request: 'lend' } },

  // Now
  { line: 'report-loss-at-once', when: { need: 'lost', loss: ['still-lost', 'id-lost-too'] } },
  { line: 'report-the-fraud', when: { need: 'asked', request: 'stop-message' } },
  {
    line: 'show-the-code',
    when: insured(...registeredCovers),
    unless: { need: 'no-card', holder: [...minors, ...otherDocuments] },
  },
  {
    line: 'show-the-code-if-registered',
    when: [...cardHolders, ...unsureCover],
    unless: cardHeldBy('child', ...otherDocuments),
  },
  {
    line: 'show-the-code-if-accepted',
    when: [{ ...registeredWithoutCard, holder: otherDocuments }, ...cardHeldBy(...otherDocuments)],
    // What was found for foreigners there names no code: they pay and claim.
    unless: { ...registeredWithoutCard, holder: 'foreign', place: 'guangzhou' },
  },
  {
    line: 'code-through-parent',
    when: [{ ...registeredWithoutCard, holder: minors }, ...cardHeldBy('child')],
  },
  {
    line: 'code-for-others',
    when: [
      { need: 'not-working', cover: [...registeredCovers, 'unsure-cover'] },
      { need: 'care', today: 'see-doctor', cover: [...registeredCovers, 'unsure-cover'] },
      { need: 'no-card', cover: 'unsure-cover' },
      { need: 'no-medical-card', held: ['not-switched-on', 'unsure-held'] },
      { need: ['waiting', 'unsure'] },
      { need: 'lost', loss: ['found-before-replacing', 'found-after-replacing'] },
      { need: 'replace', change: 'several' },
      { need: 'moved', move: ['new-job', 'within-province', 'care-planned'] },
      { need: 'employer-problem', trouble: ['card-withheld', 'unsure-trouble'] },
    ],
  },
  {
    line: 'relative-sets-up-code',
    when: and([...insured(...registeredCovers), ...cardHolders, ...unsureCover], {
      who: ['someone-else', 'home-visit'],
    }),
    unless: [
      { ...registeredWithoutCard, holder: minors },
      ...cardHeldBy('child'),
      { ...registeredWithoutCard, holder: 'foreign', place: 'guangzhou' },
    ],
  },
  { line: 'electronic-card-while-blocked', when: { need: 'lost', loss: ['still-lost', 'id-lost-too'] } },
  { line: 'emergency-care-is-covered', when: { need: 'care', today: 'see-doctor', cover: registeredCovers } },
  {
    line: 'if-equipment-fails',
    when: [
      { need: 'not-working', cover: registeredCovers },
      { need: 'care', today: 'see-doctor', cover: registeredCovers },
    ],
  },
  { line: 'pay-and-claim', when: insured(...registeredCovers) },
  {
    line: 'pay-and-claim-if-registered',
    when: [
      { need: ['waiting', 'lost'] },
      { need: 'moved', move: 'care-unfiled' },
      { need: 'care', today: 'see-doctor', cover: 'unsure-cover' },
    ],
  },
  {
    line: 'ask-for-true-bill',
    when: [
      ...insured(...registeredCovers),
      { need: ['waiting', 'lost'] },
      { need: 'moved', move: ['care-planned', 'care-unfiled'] },
      { need: 'care', today: ['fetch-medicine', 'paid-in-full'] },
    ],
  },
  { line: 'not-covered-yet', when: [...insured(...notRegisteredCovers), uncoveredByEmployer] },
  { line: 'keep-newborn-bills', when: newborn },
  { line: 'code-for-staff', when: { need: 'for-staff' } },

  // Where to go
  { line: 'ask-whether-own-card', when: { need: 'no-medical-card', held: ['switched-on', 'unsure-held'] } },
  {
    line: 'ask-whether-old-card-works',
    when: [
      { need: 'no-medical-card', held: 'old-magnetic' },
      { need: 'replace', change: 'old-card' },
    ],
  },
  { line: 'route-switch-on', when: { need: 'no-medical-card', held: 'not-switched-on' } },
  { line: 'ask-why-refused', when: { need: 'not-working', cover: registeredCovers } },
  { line: 'route-agency', when: registeredWithoutCard, unless: inPersonOnly },
  {
    line: 'route-bank-or-online',
    when: [
      registeredWithoutCard,
      { need: 'no-medical-card', held: 'old-magnetic' },
      { need: 'replace', change: 'old-card' },
    ],
    unless: inPersonOnly,
  },
  { line: 'route-register-yourself', when: freelancers, unless: { need: 'no-card', ...inPersonOnly } },
  { line: 'route-register-as-resident', when: jobSeekers, unless: { need: 'no-card', ...inPersonOnly } },
  {
    line: 'route-register-at-window',
    when: { need: 'no-card', cover: ['freelance-not-registered', 'no-job-not-registered'], ...inPersonOnly },
  },
  { line: 'route-through-employer', when: [...uncoveredJob, { need: 'moved', move: 'new-job' }] },
  { line: 'route-register-staff', when: { need: 'for-staff' } },
  // In a named place the older example's ways go; this is what stands instead.
  { line: 'look-up-the-local-guide', when: and([...olderRoutes, { need: 'for-staff' }], anyPlace) },
  {
    line: 'route-code-only',
    when: [registeredWithoutCard, { need: 'care', today: 'see-doctor', cover: registeredCovers }],
    unless: { need: 'no-card', holder: [...minors, ...otherDocuments] },
  },
  {
    line: 'route-code-if-accepted',
    when: { ...registeredWithoutCard, holder: otherDocuments },
    unless: inPersonOnly,
  },
  { line: 'ask-counter-and-hotline', when: { need: 'waiting', stage: ['in-time', 'overdue', 'unsure-stage'] } },
  { line: 'route-collect', when: { need: 'waiting', stage: 'ready-to-collect' } },
  { line: 'route-police-identity-card', when: { need: 'lost', loss: 'id-lost-too' } },
  { line: 'route-formal-report', when: { need: 'lost', loss: ['still-lost', 'id-lost-too'] } },
  {
    line: 'route-replacement',
    when: { need: 'lost', loss: ['still-lost', 'id-lost-too'] },
    unless: { ...inPersonOnly, loss: 'still-lost' },
  },
  { line: 'route-lift-report', when: { need: 'lost', loss: 'found-before-replacing' } },
  { line: 'route-exchange', when: { need: 'replace', change: ['damaged', 'expired', 'details-changed'] } },
  { line: 'route-close-cards', when: { need: 'replace', change: 'several' } },
  { line: 'route-filing', when: { need: 'moved', move: ['care-planned', 'care-unfiled'] } },
  {
    line: 'route-claim',
    when: { need: 'care', today: 'paid-in-full' },
  },
  { line: 'route-work-injury', when: { need: 'care', today: 'hurt-at-work' } },
  { line: 'route-centre', when: olderRoutes, unless: [someoneElse, homeVisit, employerGoes, anyPlace] },
  { line: 'route-service-point', when: olderRoutes, unless: [someoneElse, homeVisit, employerGoes, anyPlace] },
  { line: 'route-proxy', when: olderRoutes, unless: [employerGoes, anyPlace] },
  {
    line: 'route-employer-together',
    when: [
      { need: 'no-card', cover: 'employee', holder: ['adult', 'teen'] },
      { need: 'no-medical-card', held: 'switched-on', holder: ['adult', 'teen'] },
    ],
    unless: [someoneElse, homeVisit, anyPlace],
  },
  { line: 'route-staff-together', when: { need: 'for-staff' }, unless: anyPlace },
  { line: 'route-home-visit', when: homeVisit, unless: { need: 'asked' } },

  // What to do
  {
    line: 'check-card',
    when: [
      { need: ['unsure', 'no-medical-card', 'not-working', 'moved'] },
      { need: 'waiting', stage: 'ready-to-collect' },
      { need: 'no-card', cover: [...registeredCovers, 'unsure-cover'] },
      { need: 'replace', change: 'several' },
      unsureTrouble,
    ],
  },
  {
    line: 'check-insurance',
    when: [
      { need: ['unsure', 'no-medical-card', 'waiting', 'not-working', 'employer-problem'] },
      { need: 'no-card', cover: ['unsure-cover', 'job-not-registered', 'no-job-not-registered'] },
      { need: 'care', today: 'see-doctor', cover: 'unsure-cover' },
    ],
    unless: { need: 'employer-problem', trouble: 'card-withheld' },
  },
  { line: 'check-password', when: { need: 'not-working', cover: registeredCovers } },
  { line: 'check-where-you-are', when: { need: 'not-working', cover: registeredCovers } },
  { line: 'premiums-must-be-paid', when: { need: 'not-working', cover: 'employee' }, unless: anyPlace },
  { line: 'no-second-trip', when: { need: 'no-medical-card' } },
  {
    line: 'bank-function-in-person',
    when: [
      { need: 'no-medical-card', held: 'not-switched-on' },
      ...and([...replacing, { need: 'waiting', stage: 'ready-to-collect' }], someoneElse),
    ],
  },
  { line: 'remind-employer', when: unregisteredJob('within-30-days') },
  { line: 'ask-employer-for-proof', when: unsureTrouble },
  { line: 'probation-counts', when: uncoveredJob },
  { line: 'ask-employer-in-writing', when: maybeLateEmployer },
  { line: 'ask-card-back-in-writing', when: withheld },
  { line: 'cover-may-start-later', when: insured('self-paying', 'freelance-not-registered'), unless: anyPlace },
  { line: 'late-joiners-wait', when: residents, unless: anyPlace },
  { line: 'student-asks-school', when: residents, unless: { need: 'no-card', holder: 'newborn' } },
  { line: 'retired-pay-no-premium', when: insured('retired') },
  { line: 'years-are-local', when: insured('retired'), unless: anyPlace },
  { line: 'pension-needs-bank-function', when: insured('retired') },
  { line: 'fund-pays-your-premium', when: insured('on-benefit') },
  { line: 'keep-benefit-papers', when: insured('on-benefit') },
  {
    line: 'claim-unemployment-benefit',
    when: jobSeekers,
    unless: { need: 'no-card', cover: 'no-job-not-registered', holder: ['teen', 'child', 'newborn'] },
  },
  { line: 'adult-brings-identity-card', when: cardFor('adult') },
  { line: 'teen-needs-identity-card', when: cardFor('teen') },
  { line: 'guardian-agrees-for-teen', when: cardFor('teen') },
  { line: 'guardian-applies-for-child', when: cardFor('child') },
  { line: 'register-the-birth', when: newborn },
  { line: 'newborn-limit-is-local', when: newborn },
  { line: 'guardian-applies-for-newborn', when: newborn },
  {
    line: 'foreigners-join-too',
    when: [foreignEmployee, ...uncoveredJob, { need: 'moved', move: 'new-job' }, { need: 'for-staff' }],
  },
  { line: 'foreign-same-document', when: cardFor('foreign') },
  {
    line: 'work-permit-and-card-in-one',
    when: [foreignEmployee, ...and(newToTheJob, { started: ['within-30-days', 'unsure-start'] })],
  },
  {
    line: 'agreement-country-asks-first',
    when: [
      { need: 'no-card', cover: ['employee', 'no-job-not-registered'], holder: 'foreign' },
      ...newToTheJob,
      { need: 'for-staff' },
    ],
  },
  {
    line: 'foreign-resident-without-job',
    when: { need: 'no-card', cover: ['residents', 'no-job-not-registered'], holder: 'foreign' },
  },
  { line: 'hmt-hired-join', when: [...uncoveredJob, { need: 'moved', move: 'new-job' }, { need: 'for-staff' }] },
  { line: 'hmt-same-procedure', when: cardFor('hk-mo-tw') },
  { line: 'hmt-go-in-person', when: cardFor('hk-mo-tw') },
  { line: 'passport-proves-identity', when: cardFor('settled-abroad') },
  { line: 'renew-before-expiry', when: { need: 'replace', change: 'expired' } },
  {
    line: 'tell-the-agency-of-changes',
    when: [
      { need: 'replace', change: 'details-changed' },
      { need: 'moved', move: ['new-job', 'within-province'] },
    ],
  },
  { line: 'new-card-in-new-province', when: { need: 'moved', move: 'new-job' } },
  { line: 'check-new-place-of-insurance', when: { need: 'moved', move: ['new-job', 'within-province'] } },
  { line: 'transfer-of-years', when: { need: 'moved', move: 'new-job' } },
  { line: 'old-employer-transfers', when: { need: 'moved', move: 'new-job' } },
  { line: 'what-the-fund-does-not-pay', when: [{ need: 'care', today: ['paid-in-full', 'hurt-at-work'] }] },
  { line: 'employer-pays-uninsured-injury', when: { need: 'care', today: 'hurt-at-work' } },
  { line: 'court-reports-on-waivers', when: { need: 'employer-problem', trouble: 'waived' } },
  { line: 'tell-staff-what-you-paid', when: { need: 'for-staff' } },
  { line: 'batch-is-local', when: { need: 'for-staff' } },
  { line: 'guide-of-the-office', when: { need: 'asked', request: 'extra-papers' } },
  { line: 'real-addresses', when: { need: 'asked', request: 'stop-message' } },
  {
    line: 'documents-of-both-people',
    when: someoneElse,
    unless: [{ need: 'asked' }, { need: 'care', today: 'fetch-medicine' }],
  },
  { line: 'authorise-in-writing', when: someoneElse, unless: { need: 'asked' } },

  // In your place
  { line: 'beijing-replacement-online', when: and(replacing, { place: 'beijing' }) },
  // It asks for an identity card, which a child or a foreigner has not.
  {
    line: 'beijing-exchange-outlet',
    when: { need: 'replace', change: 'damaged', holder: ['adult', 'teen'], place: 'beijing' },
  },
  {
    line: 'beijing-third-generation',
    when: and(
      [
        registeredWithoutCard,
        { need: 'replace', change: ['damaged', 'expired', 'details-changed', 'old-card'] },
        { need: 'no-medical-card', held: 'old-magnetic' },
      ],
      { place: 'beijing' },
    ),
  },
  { line: 'beijing-collection-slip', when: and([...replacing, maybeOverdue], { place: 'beijing' }) },
  {
    line: 'beijing-tianjin-hebei-card',
    when: { need: 'moved', move: ['care-planned', 'care-unfiled'], place: 'beijing' },
  },
  {
    line: 'beijing-publishes-its-rules',
    when: and(
      [registeredWithoutCard, { need: 'waiting' }, { need: 'no-medical-card', held: ['switched-on', 'old-magnetic'] }],
      { place: 'beijing' },
    ),
  },
  { line: 'shanghai-employee-cover', when: and(employees, { place: 'shanghai' }) },
  {
    line: 'shanghai-flexible-cover',
    when: and(insured('self-paying', 'freelance-not-registered'), { place: 'shanghai' }),
  },
  { line: 'shanghai-resident-cover', when: and(residents, { place: 'shanghai' }) },
  { line: 'shanghai-retired-years', when: and(insured('retired'), { place: 'shanghai' }) },
  { line: 'shanghai-filing', when: { need: 'moved', move: ['care-planned', 'care-unfiled'], place: 'shanghai' } },
  {
    line: 'shanghai-medical-card',
    when: { need: 'no-medical-card', held: ['switched-on', 'unsure-held'], place: 'shanghai' },
    unless: { held: 'switched-on', holder: 'foreign' },
  },
  {
    line: 'shanghai-foreign-medical-card',
    when: and([foreignEmployee, ...newToTheJob, { need: 'no-medical-card', held: 'switched-on', holder: 'foreign' }], {
      place: 'shanghai',
    }),
  },
  {
    line: 'shanghai-foreign-registration',
    when: and([foreignEmployee, ...newToTheJob, { need: 'for-staff' }], { place: 'shanghai' }),
  },
  { line: 'guangzhou-hong-kong-macao', when: and(cardFor('hk-mo-tw'), { place: 'guangzhou' }) },
  {
    line: 'guangzhou-three-passwords',
    when: { ...registeredWithoutCard, holder: ['adult', 'teen', 'hk-mo-tw'], place: 'guangzhou' },
  },
  { line: 'guangzhou-in-person', when: and(cardFor('foreign', 'hk-mo-tw'), { place: 'guangzhou' }) },
  { line: 'zhongshan-newborn-bundle', when: and(newborn, { place: 'zhongshan' }) },
  { line: 'zhejiang-employee-cover', when: and(employees, { place: 'zhejiang' }) },
  {
    line: 'zhejiang-flexible-cover',
    when: and(insured('self-paying', 'freelance-not-registered'), { place: 'zhejiang' }),
  },
  { line: 'zhejiang-resident-cover', when: and(residents, { place: 'zhejiang' }) },
  { line: 'zhejiang-retired-years', when: and(insured('retired'), { place: 'zhejiang' }) },
  { line: 'zhejiang-foreign-card', when: and([foreignEmployee, ...newToTheJob], { place: 'zhejiang' }) },

  // Rights
  { line: 'report-employer', when: maybeLateEmployer },
  { line: 'arbitration-is-free', when: maybeLateEmployer },
  { line: 'agency-sets-premium', when: maybeLateEmployer },
  { line: 'penalty-for-employer', when: maybeLateEmployer },
  { line: 'damages-from-employer', when: maybeLateEmployer },
  { line: 'leave-with-severance', when: maybeLateEmployer },
  { line: 'labour-authority-orders-return', when: withheld },
  { line: 'fine-for-wage-cards', when: withheld },
  { line: 'complain-about-office', when: [maybeOverdue, { need: 'asked', request: 'extra-papers' }] },
  {
    line: 'ask-for-reconsideration',
    when: [maybeOverdue, { need: 'asked', request: 'extra-papers' }, { need: 'care', today: 'paid-in-full' }],
  },
  {
    line: 'reconsideration-before-court',
    when: [maybeOverdue, { need: 'asked', request: 'extra-papers' }, { need: 'care', today: 'paid-in-full' }],
  },
  { line: 'fraud-reports-are-protected', when: { need: 'asked', request: 'stop-message' } },
  { line: 'enquiries-are-free', when: {} },
  { line: 'no-extra-papers', when: {} },

  // What not to do
  { line: 'penalties-grow-for-employers', when: { need: 'for-staff' } },
  { line: 'only-your-own-card', when: {} },
  { line: 'selling-cards-is-a-crime', when: { need: 'asked', request: ['lend', 'stop-message'] } },
];
