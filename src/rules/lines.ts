/**
 * The lines a checklist can hold, each with its part of the checklist, what it rests on, and the papers and times it
 * calls for. Their words stand in `content/{locale}/guide.yaml`; when a line appears is said in `table.ts`.
 */
import { type DocumentId, documentOf } from './documents.ts';
import { type Ground, law, official, olderExample, practice, reading } from './ground.ts';
import type { LetterId } from './letters.ts';
import type { TimeId } from './times.ts';

// Stryker disable all: a table, no function
/** The parts of a checklist in the order a person needs them. Papers and times are gathered from the lines. */
export const sections = ['answer', 'now', 'go', 'do', 'local', 'rights', 'avoid'] as const;
export type Section = (typeof sections)[number];

interface Line {
  readonly section: Section;
  readonly ground: Ground;
  readonly bring?: readonly DocumentId[];
  readonly times?: readonly TimeId[];
  /** The letter to print and fill in for it; those of its papers need not be named again. */
  readonly letter?: LetterId;
}

const lines = {
  // What it means
  'one-card-in-most-places': { section: 'answer', ground: reading('REG 6(2)', 'REG 7', 'MSF 15(1)', 'MSF 17(1)') },
  'not-switched-on-yet': { section: 'answer', ground: practice },
  'old-card-may-have-ended': { section: 'answer', ground: practice },
  'find-out-first': { section: 'answer', ground: law('SIL 4(1)', 'SIL 74(4)', 'REG 32'), bring: ['identity-document'] },
  'registered-so-card-follows': { section: 'answer', ground: law('REG 6(2)', 'REG 7'), times: ['registration'] },
  'employer-has-time': { section: 'answer', ground: law('SIL 58(1)', 'SIL 23(1)'), times: ['employer-registers'] },
  'employer-is-late': { section: 'answer', ground: law('SIL 58(1)', 'SIL 23(1)') },
  'count-thirty-days': { section: 'answer', ground: law('SIL 58(1)', 'SIL 23(1)'), times: ['employer-registers'] },
  'you-register-yourself': {
    section: 'answer',
    ground: law('SIL 58(2)', 'SIL 23(2)', 'REG 6(2)'),
    times: ['registration'],
  },
  'residents-scheme-is-open': { section: 'answer', ground: law('BHL 82(2)', 'SIL 25') },
  'office-has-time': { section: 'answer', ground: law('REG 6(2)'), times: ['registration'] },
  'office-is-late': { section: 'answer', ground: law('REG 6(2)') },
  'count-ten-working-days': { section: 'answer', ground: law('REG 6(2)'), times: ['registration'] },
  'card-waits-for-you': { section: 'answer', ground: practice },
  'employer-must-give-card-back': { section: 'answer', ground: reading('LCL 9', 'LCL 84(1)', 'CRL 280(3)') },
  'find-what-is-missing': { section: 'answer', ground: practice },
  'block-the-card-first': { section: 'answer', ground: practice },
  'lift-the-report': { section: 'answer', ground: practice },
  'old-card-stays-dead': { section: 'answer', ground: practice },
  'identity-card-first': { section: 'answer', ground: law('IDL 11(1)', 'IDL 12') },
  'exchange-the-card': { section: 'answer', ground: practice },
  'one-card-in-a-province': { section: 'answer', ground: official('guangxi-card-questions') },
  'card-stays-in-province': { section: 'answer', ground: official('guangxi-card-questions') },
  'new-employer-registers': {
    section: 'answer',
    ground: law('SIL 58(1)', 'SIL 32', 'SIL 19', 'REG 13(1)'),
    times: ['employer-registers'],
  },
  'file-before-you-travel': { section: 'answer', ground: law('SIL 29(2)', 'REG 23') },
  'ask-before-you-leave-hospital': { section: 'answer', ground: law('SIL 29(2)', 'REG 20(2)') },
  'leaving-account': { section: 'answer', ground: official('immigration-social-insurance'), bring: ['passport'] },
  'proof-without-a-card': { section: 'answer', ground: reading('REG 6(2)', 'REG 7', 'MSF 17(1)') },
  'somebody-may-fetch-medicine': {
    section: 'answer',
    ground: law('MSF 17(2)'),
    bring: ['both-identity-documents'],
  },
  'claim-by-hand': { section: 'answer', ground: law('REG 20(2)') },
  'work-injury-is-another-insurance': { section: 'answer', ground: law('SIL 30(1)(1)', 'SIL 33', 'SIL 41(1)') },
  'waiver-does-not-bind': { section: 'answer', ground: law('SIL 23(1)', 'LAB 72') },
  'register-each-new-worker': {
    section: 'answer',
    ground: law('SIL 58(1)', 'LCL 7', 'LCL 19(4)'),
    times: ['staff-registered'],
  },
  'ask-for-the-legal-basis': { section: 'answer', ground: law('REG 31') },
  'do-not-open-the-message': { section: 'answer', ground: official('ganzhou-scam-warning') },
  'refuse-to-lend': { section: 'answer', ground: law('MSF 17(1)', 'MSF 17(2)', 'MSF 41') },

  // Now
  'show-the-code': { section: 'now', ground: law('REG 6(2)', 'REG 7(2)') },
  'show-the-code-if-registered': { section: 'now', ground: law('REG 6(2)', 'REG 7(2)') },
  'show-the-code-if-accepted': { section: 'now', ground: law('REG 6(2)', 'REG 7(2)') },
  'code-through-parent': { section: 'now', ground: practice },
  'code-for-others': { section: 'now', ground: practice },
  'relative-sets-up-code': { section: 'now', ground: practice },
  'pay-and-claim': { section: 'now', ground: law('REG 20(2)'), bring: ['four-papers'], times: ['manual-claim'] },
  'pay-and-claim-if-registered': {
    section: 'now',
    ground: law('REG 20(2)'),
    bring: ['four-papers'],
    times: ['manual-claim'],
  },
  'ask-for-true-bill': { section: 'now', ground: law('MSF 15(1)', 'MSF 17(1)') },
  'emergency-care-is-covered': { section: 'now', ground: law('SIL 28') },
  'if-equipment-fails': { section: 'now', ground: practice },
  'not-covered-yet': { section: 'now', ground: reading('REG 6(2)', 'REG 7', 'REG 20(2)'), bring: ['four-papers'] },
  'keep-newborn-bills': { section: 'now', ground: law('REG 20(2)'), bring: ['four-papers'] },
  'report-loss-at-once': { section: 'now', ground: practice },
  'electronic-card-while-blocked': { section: 'now', ground: practice },
  'report-the-fraud': { section: 'now', ground: official('ganzhou-scam-warning') },
  'code-for-staff': { section: 'now', ground: law('REG 6(2)', 'REG 7(2)') },

  // Where to go
  'ask-whether-own-card': { section: 'go', ground: practice },
  'ask-whether-old-card-works': { section: 'go', ground: practice },
  'route-switch-on': { section: 'go', ground: practice, bring: ['card-and-identity'] },
  'route-agency': { section: 'go', ground: law('REG 6(2)', 'REG 29'), bring: ['identity-document'] },
  'route-bank-or-online': { section: 'go', ground: official('guangxi-card-questions') },
  'route-register-yourself': {
    section: 'go',
    ground: law('SIL 58(2)', 'REG 29', 'ZJR 10(2)'),
    bring: ['identity-document', 'residence-permit'],
  },
  'route-register-as-resident': {
    section: 'go',
    ground: law('BHL 82(2)', 'REG 29', 'RPR 12', 'ZJR 10(3)', 'SHR 12(2)'),
    bring: ['identity-document'],
  },
  'route-register-at-window': { section: 'go', ground: law('REG 29'), bring: ['identity-document'] },
  'route-through-employer': {
    section: 'go',
    ground: law('SIL 58(1)', 'REG 6(2)', 'REG 29'),
    bring: ['identity-document'],
  },
  'route-register-staff': {
    section: 'go',
    ground: law('SIL 58(1)', 'REG 29', 'LCL 9'),
    bring: ['staff-identity-documents'],
  },
  'look-up-the-local-guide': { section: 'go', ground: law('OGS 6') },
  'route-code-only': { section: 'go', ground: practice },
  'route-code-if-accepted': { section: 'go', ground: practice },
  'route-centre': { section: 'go', ground: olderExample, bring: ['valid-certificate'] },
  'route-service-point': {
    section: 'go',
    ground: olderExample,
    bring: ['valid-certificate'],
    times: ['service-point'],
  },
  'route-proxy': { section: 'go', ground: olderExample, bring: ['both-certificates'], letter: 'authorisation' },
  'route-employer-together': {
    section: 'go',
    ground: olderExample,
    bring: ['letter-of-introduction', 'handling-person-certificate'],
  },
  'route-staff-together': {
    section: 'go',
    ground: olderExample,
    bring: ['letter-of-introduction', 'handling-person-certificate'],
  },
  'route-home-visit': { section: 'go', ground: law('REG 30'), letter: 'authorisation' },
  'ask-counter-and-hotline': { section: 'go', ground: law('REG 32'), bring: ['application-receipt'] },
  'route-collect': {
    section: 'go',
    ground: practice,
    bring: ['identity-document'],
    letter: 'request-to-return-card',
  },
  'ask-why-refused': { section: 'go', ground: law('REG 32'), bring: ['card-and-identity'] },
  'route-formal-report': { section: 'go', ground: practice, bring: ['identity-document'] },
  'route-replacement': { section: 'go', ground: practice, bring: ['identity-document'] },
  'route-police-identity-card': { section: 'go', ground: law('IDL 11(1)', 'IDL 12'), times: ['identity-card-issued'] },
  'route-lift-report': { section: 'go', ground: practice, bring: ['card-and-identity'] },
  'route-exchange': { section: 'go', ground: practice, bring: ['old-card', 'identity-document'] },
  'route-close-cards': {
    section: 'go',
    ground: official('guangxi-card-questions'),
    bring: ['every-card', 'identity-document'],
  },
  'route-filing': { section: 'go', ground: practice },
  'route-work-injury': {
    section: 'go',
    ground: law('WIR 17(1)', 'WIR 17(2)'),
    times: ['injury-reported-by-employer', 'injury-reported-by-worker'],
  },
  'route-claim': { section: 'go', ground: law('REG 20(2)'), bring: ['four-papers'], times: ['manual-claim'] },

  // What to do
  'check-card': { section: 'do', ground: official('guangxi-card-questions') },
  'check-insurance': { section: 'do', ground: official('ganzhou-scam-warning') },
  'no-second-trip': { section: 'do', ground: reading('REG 7(1)', 'REG 7(2)') },
  'bank-function-in-person': { section: 'do', ground: practice },
  'check-password': { section: 'do', ground: practice },
  'check-where-you-are': { section: 'do', ground: practice },
  'premiums-must-be-paid': { section: 'do', ground: law('ZJR 28(3)', 'ZJR 28(4)', 'SHR 15(1)') },
  'remind-employer': { section: 'do', ground: law('SIL 58(1)', 'SIL 4(2)') },
  'probation-counts': { section: 'do', ground: law('LCL 7', 'LCL 19(4)') },
  'ask-employer-in-writing': {
    section: 'do',
    ground: law('SIL 58(1)', 'SIL 4(2)'),
    letter: 'request-to-register',
  },
  'ask-card-back-in-writing': { section: 'do', ground: law('LCL 9'), letter: 'request-to-return-card' },
  'ask-employer-for-proof': { section: 'do', ground: law('SIL 4(2)', 'SIL 60(1)') },
  'documents-of-both-people': { section: 'do', ground: practice, bring: ['documents-of-both'] },
  'authorise-in-writing': { section: 'do', ground: law('CC 161(1)', 'CC 165'), bring: ['power-of-attorney'] },
  'cover-may-start-later': { section: 'do', ground: law('ZJR 29(1)', 'SHR 15(2)') },
  'late-joiners-wait': { section: 'do', ground: law('ZJR 31', 'SHR 17') },
  'retired-pay-no-premium': { section: 'do', ground: law('SIL 27') },
  'years-are-local': { section: 'do', ground: law('ZJR 21', 'SHR 16') },
  'pension-needs-bank-function': { section: 'do', ground: practice },
  'fund-pays-your-premium': { section: 'do', ground: law('SIL 48', 'REG 24(2)') },
  'keep-benefit-papers': {
    section: 'do',
    ground: law('SIL 50', 'REG 24(1)'),
    bring: ['end-of-employment-certificate', 'identity-document'],
    times: ['unemployment-benefit'],
  },
  'claim-unemployment-benefit': {
    section: 'do',
    ground: law('SIL 45', 'SIL 48', 'SIL 50', 'REG 24(1)'),
    bring: ['end-of-employment-certificate', 'identity-document'],
    times: ['employer-reports-unemployed', 'unemployment-benefit'],
  },
  'student-asks-school': { section: 'do', ground: practice },
  'adult-brings-identity-card': { section: 'do', ground: law('IDL 2', 'REG 31'), bring: ['identity-card'] },
  'teen-needs-identity-card': {
    section: 'do',
    ground: law('IDL 2', 'IDL 7(1)'),
    bring: ['identity-card'],
    times: ['identity-card-at-sixteen'],
  },
  'guardian-agrees-for-teen': { section: 'do', ground: law('CC 18(2)', 'CC 19', 'CC 23') },
  'guardian-applies-for-child': {
    section: 'do',
    ground: law('CC 19', 'CC 20', 'CC 23', 'CC 27(1)', 'IDL 2', 'IDL 7(2)'),
    bring: ['child-papers'],
  },
  'guardian-applies-for-newborn': { section: 'do', ground: law('CC 20', 'CC 23', 'CC 27(1)'), bring: ['child-papers'] },
  'register-the-birth': { section: 'do', ground: law('HRR 7(1)'), times: ['birth-registration'] },
  'newborn-limit-is-local': { section: 'do', ground: practice },
  'foreigners-join-too': { section: 'do', ground: law('SIL 97'), times: ['foreign-employee-registered'] },
  'foreign-same-document': { section: 'do', ground: practice, bring: ['registration-passport'] },
  'work-permit-and-card-in-one': { section: 'do', ground: official('beijing-work-permit-card') },
  'agreement-country-asks-first': { section: 'do', ground: official('shanghai-expat-medical-insurance') },
  'foreign-resident-without-job': { section: 'do', ground: practice },
  'hmt-hired-join': { section: 'do', ground: official('hong-kong-order-41') },
  'hmt-same-procedure': {
    section: 'do',
    ground: official('hong-kong-order-41'),
    bring: ['travel-or-residence-permit'],
  },
  'hmt-go-in-person': { section: 'do', ground: practice },
  'passport-proves-identity': { section: 'do', ground: law('EEL 14'), bring: ['chinese-passport'] },
  'renew-before-expiry': { section: 'do', ground: practice },
  'tell-the-agency-of-changes': { section: 'do', ground: law('REG 9', 'REG 10'), times: ['change'] },
  'check-new-place-of-insurance': { section: 'do', ground: official('guangxi-card-questions') },
  'new-card-in-new-province': { section: 'do', ground: practice },
  'transfer-of-years': { section: 'do', ground: law('SIL 32', 'SIL 19', 'REG 13(1)', 'REG 16') },
  'old-employer-transfers': { section: 'do', ground: law('LCL 50(1)'), times: ['employer-transfers'] },
  'what-the-fund-does-not-pay': { section: 'do', ground: law('SIL 30') },
  'employer-pays-uninsured-injury': { section: 'do', ground: law('SIL 41(1)', 'WIR 62(2)') },
  'court-reports-on-waivers': { section: 'do', ground: practice },
  'tell-staff-what-you-paid': { section: 'do', ground: law('SIL 60(1)') },
  'batch-is-local': { section: 'do', ground: practice },
  'guide-of-the-office': { section: 'do', ground: law('OGS 6', 'OGS 11') },
  'real-addresses': { section: 'do', ground: official('ganzhou-scam-warning') },

  // In your place
  'beijing-replacement-online': { section: 'local', ground: official('beijing-replacement-online') },
  'beijing-exchange-outlet': {
    section: 'local',
    ground: official('beijing-daxing-exchange'),
    bring: ['old-card-and-identity-card'],
    times: ['beijing-exchange'],
  },
  'beijing-third-generation': { section: 'local', ground: official('beijing-third-generation-card') },
  'beijing-collection-slip': { section: 'local', ground: practice },
  'beijing-tianjin-hebei-card': { section: 'local', ground: law('BJC 11') },
  'beijing-publishes-its-rules': { section: 'local', ground: law('BJC 7(1)') },
  'shanghai-employee-cover': { section: 'local', ground: law('SHR 15(1)') },
  'shanghai-flexible-cover': { section: 'local', ground: law('SHR 15(2)') },
  'shanghai-resident-cover': { section: 'local', ground: law('SHR 17') },
  'shanghai-retired-years': { section: 'local', ground: law('SHR 16') },
  'shanghai-filing': { section: 'local', ground: law('SHR 46(2)', 'SHR 10', 'SDZ 50') },
  'shanghai-medical-card': { section: 'local', ground: practice },
  'shanghai-foreign-medical-card': { section: 'local', ground: practice },
  'shanghai-foreign-registration': {
    section: 'local',
    ground: official('shanghai-foreign-employee-registration'),
    bring: ['shanghai-registration-papers'],
  },
  'guangzhou-hong-kong-macao': { section: 'local', ground: official('guangzhou-hong-kong-macao-card') },
  'guangzhou-three-passwords': { section: 'local', ground: official('guangzhou-hong-kong-macao-card') },
  'guangzhou-in-person': { section: 'local', ground: practice },
  'zhongshan-newborn-bundle': {
    section: 'local',
    ground: official('zhongshan-newborn'),
    bring: ['zhongshan-newborn-papers'],
  },
  'zhejiang-employee-cover': { section: 'local', ground: law('ZJR 28') },
  'zhejiang-flexible-cover': { section: 'local', ground: law('ZJR 29', 'ZJR 10(2)') },
  'zhejiang-resident-cover': { section: 'local', ground: law('ZJR 31') },
  'zhejiang-retired-years': { section: 'local', ground: law('ZJR 21') },
  'zhejiang-foreign-card': { section: 'local', ground: official('shanghai-hongqiao-work-permit') },

  // Rights
  'report-employer': {
    section: 'rights',
    ground: law('SIL 82(1)', 'SIL 82(2)', 'REG 51', 'LIR 9(1)', 'LIR 9(3)', 'LIR 20'),
    bring: ['proof-of-work'],
    times: ['inspection'],
  },
  'arbitration-is-free': {
    section: 'rights',
    ground: law('SIL 83(3)', 'LDL 2(1)(4)', 'LDL 5', 'LDL 27(1)', 'LDL 43(1)', 'LDL 53'),
    times: ['arbitration'],
  },
  'agency-sets-premium': { section: 'rights', ground: law('SIL 58(1)') },
  'penalty-for-employer': { section: 'rights', ground: law('SIL 84') },
  'damages-from-employer': { section: 'rights', ground: law('LDI 1(1)(5)', 'LDL 5') },
  'leave-with-severance': { section: 'rights', ground: law('LCL 38(1)(3)', 'LCL 46(1)(1)') },
  'labour-authority-orders-return': { section: 'rights', ground: law('LCL 84(1)', 'LIR 9') },
  'fine-for-wage-cards': { section: 'rights', ground: law('MWR 31(4)', 'MWR 54(1)(3)') },
  'complain-about-office': {
    section: 'rights',
    ground: law('SIL 82(1)', 'SIL 82(2)', 'SIL 89', 'REG 51', 'REG 53(1)(1)'),
  },
  'ask-for-reconsideration': {
    section: 'rights',
    ground: law('SIL 83(2)', 'REG 52', 'ARL 20(1)', 'ARL 20(3)'),
    times: ['reconsideration'],
  },
  'reconsideration-before-court': { section: 'rights', ground: reading('ARL 2(2)', 'ARL 23(1)(3)') },
  'fraud-reports-are-protected': { section: 'rights', ground: law('AFL 30(3)') },
  'enquiries-are-free': { section: 'rights', ground: law('REG 32', 'SIL 4(1)', 'SIL 74(4)') },
  'no-extra-papers': { section: 'rights', ground: law('REG 31', 'REG 53(1)(2)') },

  // What not to do
  'only-your-own-card': { section: 'avoid', ground: law('MSF 17(1)', 'MSF 17(2)', 'MSF 41', 'SIL 88', 'REG 55') },
  'selling-cards-is-a-crime': { section: 'avoid', ground: law('CRL 280(3)', 'CRL 280-1(1)') },
  'penalties-grow-for-employers': { section: 'avoid', ground: law('SIL 84', 'SIL 86') },
} as const satisfies Record<string, Line>;
// Stryker restore all

export type LineId = keyof typeof lines;
export const lineIds = Object.keys(lines) as readonly LineId[];

/** A line as plain data, whichever row of the table it is. */
export function lineOf(id: LineId): Line {
  return lines[id];
}

/** The letters that a line calls for, its papers' included, each once. */
export function lettersOf(id: LineId): readonly LetterId[] {
  const { letter, bring = [] } = lineOf(id);
  const letters = [letter, ...bring.map((document) => documentOf(document).letter)];
  return [...new Set(letters.filter((candidate) => candidate !== undefined))];
}
