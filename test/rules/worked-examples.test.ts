/** Worked examples: what a person says, and what the checklist must and must not hold. One row each, to be read by anybody. */
import { describe, expect, test } from 'vitest';
import { checklistFor, linesFor, nextQuestion } from '../../src/rules/guide.ts';
import { parseSituation, type Situation } from '../../src/rules/situation.ts';

interface Example {
  readonly who: string;
  /** The answers, as in the address. */
  readonly says: string;
  readonly lines?: readonly string[];
  readonly documents?: readonly string[];
  readonly times?: readonly string[];
  /** Lines, documents or times that must be missing. */
  readonly never?: readonly string[];
}

const examples: readonly Example[] = [
  {
    who: 'a registered employee without a card who can go to the district centre',
    says: 'no-card/employee/adult',
    lines: ['route-centre', 'route-agency', 'show-the-code'],
    documents: ['valid-certificate', 'identity-card'],
    times: ['registration'],
  },
  {
    who: 'the same person, at the street service point',
    says: 'no-card/employee/adult',
    lines: ['route-service-point', 'route-agency', 'show-the-code'],
    times: ['service-point', 'registration'],
  },
  {
    who: 'an employer with forty new workers',
    says: 'for-staff',
    lines: ['register-each-new-worker', 'route-employer-together', 'code-for-staff', 'batch-is-local'],
    documents: ['letter-of-introduction', 'handling-person-certificate'],
    times: ['employer-registers'],
    never: ['service-point'],
  },
  {
    who: 'somebody with a social security card who knows nothing else',
    says: 'no-medical-card/unsure-held',
    lines: ['find-out-first', 'check-card', 'check-insurance'],
    never: ['route-centre', 'route-service-point', 'route-proxy', 'route-employer-together'],
  },
  {
    who: 'a worker who is not registered and signed a waiver',
    says: 'employer-problem/waived',
    lines: [
      'waiver-does-not-bind',
      'ask-employer-in-writing',
      'report-employer',
      'arbitration-is-free',
      'not-covered-yet',
    ],
    times: ['arbitration', 'inspection'],
    never: ['show-the-code', 'pay-and-claim'],
  },
  {
    who: 'the parents of a newborn',
    says: 'no-card/no-job-not-registered/newborn',
    lines: ['register-the-birth', 'newborn-limit-is-local', 'guardian-applies-for-newborn', 'keep-newborn-bills'],
    times: ['birth-registration'],
    never: ['identity-card', 'zhongshan-newborn-bundle'],
  },
  {
    who: 'the parents of a newborn in Zhongshan',
    says: 'no-card/no-job-not-registered/newborn/zhongshan',
    lines: ['zhongshan-newborn-bundle', 'register-the-birth'],
    documents: ['zhongshan-newborn-papers'],
  },
  {
    who: 'a foreign employee in Guangzhou',
    says: 'no-card/employee/foreign/guangzhou',
    lines: ['guangzhou-in-person', 'foreign-same-document'],
    documents: ['registration-passport'],
    never: ['route-bank-or-online', 'route-agency', 'identity-card', 'route-centre'],
  },
  {
    who: 'somebody who lost the card and needs a doctor',
    says: 'lost/still-lost/adult',
    lines: [
      'report-loss-at-once',
      'show-the-code-if-registered',
      'electronic-card-while-blocked',
      'pay-and-claim-if-registered',
      'route-formal-report',
      'route-replacement',
    ],
    never: ['beijing-collection-slip'],
  },
  {
    who: 'somebody who starts a job in Zhejiang',
    says: 'moved/new-job/zhejiang',
    lines: ['new-employer-registers', 'transfer-of-years', 'new-card-in-new-province', 'zhejiang-employee-cover'],
    times: ['employer-registers'],
  },
  {
    who: 'somebody who paid in full and got the card later',
    says: 'care/paid-in-full',
    lines: ['claim-by-hand', 'route-claim', 'ask-for-true-bill'],
    documents: ['four-papers'],
    times: ['manual-claim'],
  },
];

describe.each(examples)('$who ($says)', ({ says, lines = [], documents = [], times = [], never = [] }) => {
  const reading = parseSituation(says.split('/'));
  const situation: Situation = reading.kind === 'situation' ? reading.situation : {};
  const checklist = checklistFor(situation);
  const all: readonly string[] = [
    ...linesFor(situation),
    ...checklist.bring.map(({ document }) => document),
    ...checklist.times.map(({ time }) => time),
  ];

  test('is at the end of the questions', () => {
    expect(reading.kind).toBe('situation');
    expect(nextQuestion(situation)).toBeUndefined();
  });

  test('gets what belongs to it', () => {
    expect(all).toEqual(expect.arrayContaining([...lines, ...documents, ...times]));
  });

  test('is spared the rest', () => {
    expect(all.filter((id) => never.includes(id))).toEqual([]);
  });
});
