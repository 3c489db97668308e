/** What must hold in every situation that answering can lead to, refinements included. */
import { describe, expect, test } from 'vitest';
import { documentIds } from '../../src/rules/documents.ts';
import {
  checklistFor,
  linesDependingOn,
  linesFor,
  nextQuestion,
  openAnswers,
  openRefinements,
  reasonsIn,
  resolveSituation,
} from '../../src/rules/guide.ts';
import { type LineId, lineIds, lineOf } from '../../src/rules/lines.ts';
import { answerIds, type Question, questionOf, questions } from '../../src/rules/questions.ts';
import { answersOf, parseSituation, type Situation, withAnswer } from '../../src/rules/situation.ts';
import { rules } from '../../src/rules/table.ts';
import { timeIds, timeOf } from '../../src/rules/times.ts';
import { everyStep, exampleOf, gapsFrom, plainSteps } from '../../src/rules/walk.ts';

const steps = everyStep();
const plain = plainSteps();
const results = steps.filter(({ question }) => question === undefined).map(({ situation }) => situation);
const nameOf = (situation: Situation): string => answersOf(situation).join('/') || 'the start';

/** The checklists that a situation can still lead to, each as one text. */
function reachable(situation: Situation): ReadonlySet<string> {
  const question = nextQuestion(situation);
  if (question === undefined) return new Set([linesFor(situation).join()]);
  return new Set(openAnswers(question, situation).flatMap((answer) => [...reachable(withAnswer(situation, answer))]));
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((x) => b.has(x));

describe('the walk', () => {
  test('ends in a checklist after at most five questions', () => {
    for (const situation of results) {
      const asked = answersOf(situation).filter((answer) => questionOf(answer)?.kind === 'asked');
      expect(asked.length, nameOf(situation)).toBeLessThanOrEqual(5);
    }
  });

  test('asks no question whose answer cannot change the result', () => {
    for (const { situation, question } of steps) {
      if (question === undefined) continue;
      const [first, ...others] = openAnswers(question, situation).map((answer) =>
        reachable(withAnswer(situation, answer)),
      );
      const differs = others.some((other) => first !== undefined && !sameSet(first, other));
      expect(differs, `${question.id} at ${nameOf(situation)}`).toBe(true);
    }
  });

  test('offers no refinement that does not change the result', () => {
    for (const situation of results) {
      for (const refinement of openRefinements(situation)) {
        const before = linesFor(situation).join();
        for (const answer of openAnswers(refinement, situation)) {
          expect(linesFor(withAnswer(situation, answer)).join(), `${answer} at ${nameOf(situation)}`).not.toBe(before);
        }
      }
    }
  });

  test('reaches every question, answer, line (and so its rule), document and time', () => {
    const given = new Set(results.flatMap(answersOf));
    const asked = new Set(steps.flatMap(({ question }) => question?.id ?? []));
    const checklists = results.map(checklistFor);
    expect(answerIds.filter((answer) => !given.has(answer))).toEqual([]);
    expect(questions.filter(({ id, kind }) => kind === 'asked' && !asked.has(id))).toEqual([]);
    const reached = new Set(results.flatMap(linesFor));
    expect(lineIds.filter((line) => !reached.has(line))).toEqual([]);
    const documents = new Set(checklists.flatMap(({ bring }) => bring.map(({ document }) => document)));
    const times = new Set(checklists.flatMap((checklist) => checklist.times.map(({ time }) => time)));
    expect(documentIds.filter((document) => !documents.has(document))).toEqual([]);
    expect(timeIds.filter((time) => !times.has(time))).toEqual([]);
  });

  test('gives every checklist a meaning, rights and a warning', () => {
    for (const situation of results) {
      const sections = checklistFor(situation).sections.map(({ section }) => section);
      expect(sections, nameOf(situation)).toEqual(expect.arrayContaining(['answer', 'rights', 'avoid']));
    }
  });

  test('never uses an id twice', () => {
    expect(new Set(answerIds).size).toBe(answerIds.length);
    expect(new Set(rules.map(({ line }) => line)).size).toBe(rules.length);
    expect(rules.length).toBe(lineIds.length);
  });
});

test('every line has a short example: a checklist that holds it, in its canonical form', () => {
  for (const line of lineIds) {
    const example = exampleOf(line);
    expect(linesFor(example), line).toContain(line);
    expect(resolveSituation(example), line).toEqual({ situation: example, dropped: [], hasGap: false });
    expect(nextQuestion(example), line).toBeUndefined();
  }
});

describe('an address', () => {
  test('read back gives the situation it was printed from', () => {
    for (const { situation } of steps) {
      expect(parseSituation(answersOf(situation))).toEqual({ kind: 'situation', situation });
    }
  });

  test('of a step is its own canonical form', () => {
    for (const { situation } of steps) {
      expect(resolveSituation(situation)).toEqual({ situation, dropped: [], hasGap: false });
    }
  });

  test('with its answers in any order leads to the one canonical order', () => {
    for (const situation of results) {
      const reading = parseSituation(answersOf(situation).toReversed());
      expect(reading.kind === 'situation' && answersOf(reading.situation)).toEqual(answersOf(situation));
    }
  });

  test('with an answer that no longer matters drops just that answer', () => {
    const reading = parseSituation(['no-card', 'employee', 'adult', 'over-30-days', 'in-time', 'zhongshan']);
    const resolution = reading.kind === 'situation' ? resolveSituation(reading.situation) : undefined;
    expect(resolution?.dropped).toEqual(['in-time', 'over-30-days']);
    expect(resolution && answersOf(resolution.situation)).toEqual(['no-card', 'employee', 'adult', 'zhongshan']);
  });

  test('with an answer that nobody can give beside the others drops it and asks again', () => {
    const reading = parseSituation(['no-card', 'employee', 'newborn']);
    const resolution = reading.kind === 'situation' ? resolveSituation(reading.situation) : undefined;
    expect(resolution).toEqual({
      situation: { need: 'no-card', cover: 'employee' },
      dropped: ['newborn'],
      hasGap: false,
    });
  });

  test('with a gap asks the open question and keeps the later answers', () => {
    for (const situation of gapsFrom(plain.map((step) => step.situation))) {
      expect(resolveSituation(situation), nameOf(situation)).toEqual({ situation, dropped: [], hasGap: true });
      expect(nextQuestion(situation), nameOf(situation)).toBeDefined();
    }
  });

  test.each([
    [['no-card', 'foo'], { kind: 'unknown', segment: 'foo', known: { need: 'no-card' } }],
    [['no-card', 'waiting'], { kind: 'conflict', question: 'need', answers: ['no-card', 'waiting'] }],
    [['no-card', 'no-card'], { kind: 'situation', situation: { need: 'no-card' } }],
    [['toString'], { kind: 'unknown', segment: 'toString', known: {} }],
  ])('%j is %j', (segments, reading) => {
    expect(parseSituation(segments)).toEqual(reading);
  });
});

const lineSets = results.map((situation) => ({ situation, lines: new Set(linesFor(situation)) }));

/** The lines of every checklist, refined ones included, that answering can still lead to. */
function leadsTo(start: Situation): readonly ReadonlySet<LineId>[] {
  const wanted = Object.entries(start);
  return lineSets
    .filter(({ situation }) => wanted.every(([id, answer]) => Reflect.get(situation, id) === answer))
    .map(({ lines }) => lines);
}

describe('an explanation', () => {
  test('of a question names lines that appear for one answer and not for another', () => {
    for (const { situation, question } of steps) {
      if (question === undefined) continue;
      const named = linesDependingOn(question.id, situation);
      expect(named.length, nameOf(situation)).toBeGreaterThan(0);
      const after = openAnswers(question, situation).map((answer) => leadsTo(withAnswer(situation, answer)));
      for (const line of named) {
        const outcomes = after.map((lineSets) => lineSets.map((lines) => lines.has(line)));
        expect(outcomes.flat().includes(true), `${line} at ${nameOf(situation)}`).toBe(true);
        expect(outcomes.flat().includes(false), `${line} at ${nameOf(situation)}`).toBe(true);
      }
    }
  });

  test('of a line names answers that each could have taken it away', () => {
    for (const situation of results) {
      for (const [line, answers] of reasonsIn(situation)) {
        for (const answer of answers) {
          const others = (questionOf(answer) as Question).answers.filter((other) => other !== answer);
          const goes = others.some((other) => !linesFor(withAnswer(situation, other)).includes(line));
          expect(goes, `${line} because of ${answer} at ${nameOf(situation)}`).toBe(true);
        }
      }
    }
  });

  test('of a line is empty only where the line is on every checklist', () => {
    const onEvery = lineIds.filter((line) => results.every((situation) => linesFor(situation).includes(line)));
    for (const situation of results) {
      const unexplained = [...reasonsIn(situation)].filter(([, answers]) => answers.length === 0).map(([line]) => line);
      expect(
        unexplained.filter((line) => !onEvery.includes(line)),
        nameOf(situation),
      ).toEqual([]);
    }
  });
});

describe('what must never be said', () => {
  const hasAnswer = (situation: Situation, ...answers: readonly string[]): boolean =>
    answersOf(situation).some((answer) => answers.includes(answer));

  test('somebody who is not registered is not told to use a card, the code or a claim', () => {
    const uncovered = [
      'job-not-registered',
      'freelance-not-registered',
      'no-job-not-registered',
      'not-registered-yet',
      'waived',
    ];
    const asIfCovered: readonly LineId[] = [
      'show-the-code',
      'show-the-code-if-registered',
      'route-code-only',
      'pay-and-claim',
      'ask-for-true-bill',
      'one-card-in-most-places',
      'no-second-trip',
      'relative-sets-up-code',
      'registered-so-card-follows',
      'pay-and-claim-if-registered',
      'emergency-care-is-covered',
    ];
    for (const situation of results.filter((s) => hasAnswer(s, ...uncovered))) {
      const said = linesFor(situation).filter((line) => asIfCovered.includes(line));
      expect(said, nameOf(situation)).toEqual([]);
      expect(linesFor(situation), nameOf(situation)).toContain('not-covered-yet');
    }
  });

  test('nobody who does not know whether they are registered gets the code without a condition', () => {
    for (const situation of results.filter(
      (s) => !hasAnswer(s, 'employee', 'self-paying', 'residents', 'retired', 'on-benefit'),
    )) {
      expect(linesFor(situation), nameOf(situation)).not.toContain('show-the-code');
      expect(linesFor(situation), nameOf(situation)).not.toContain('route-code-only');
    }
  });

  test('somebody who does not know gets no route of the older example', () => {
    for (const situation of results.filter((s) => hasAnswer(s, 'unsure', 'unsure-held', 'unsure-cover'))) {
      const older = linesFor(situation).filter((line) => lineOf(line).ground.kind === 'older-example');
      expect(older, nameOf(situation)).toEqual([]);
      expect(linesFor(situation), nameOf(situation)).toContain('find-out-first');
    }
  });

  const documentsIn = (situation: Situation): readonly string[] =>
    checklistFor(situation).bring.map(({ document }) => document);

  test('no foreigner is asked for an identity card or a household register', () => {
    for (const situation of results.filter((s) => hasAnswer(s, 'foreign'))) {
      const wrong = ['identity-card', 'valid-certificate', 'both-certificates', 'child-papers'];
      expect(
        documentsIn(situation).filter((document) => wrong.includes(document)),
        nameOf(situation),
      ).toEqual([]);
    }
  });

  test('no child is asked for an identity card of its own, and none applies alone', () => {
    for (const situation of results.filter((s) => hasAnswer(s, 'child', 'newborn'))) {
      expect(documentsIn(situation), nameOf(situation)).not.toContain('identity-card');
      const guardian = ['guardian-applies-for-child', 'guardian-applies-for-newborn'];
      expect(
        linesFor(situation).some((line) => guardian.includes(line)),
        nameOf(situation),
      ).toBe(true);
    }
  });

  test('in Guangzhou, people with a foreign or a Hong Kong, Macao or Taiwan document are sent nowhere online', () => {
    const online: readonly LineId[] = ['route-agency', 'route-bank-or-online', 'route-replacement'];
    const there = results.filter((s) => hasAnswer(s, 'guangzhou') && hasAnswer(s, 'foreign', 'hk-mo-tw'));
    expect(there.length).toBeGreaterThan(0);
    for (const situation of there) {
      expect(
        linesFor(situation).filter((line) => online.includes(line)),
        nameOf(situation),
      ).toEqual([]);
      expect(linesFor(situation), nameOf(situation)).toContain('guangzhou-in-person');
    }
  });

  test('the older example never stands beside a named place', () => {
    for (const situation of results.filter((s) => s.place !== undefined)) {
      const older = linesFor(situation).filter((line) => lineOf(line).ground.kind === 'older-example');
      expect(older, nameOf(situation)).toEqual([]);
    }
  });

  test('local lines stand only where their place was chosen', () => {
    for (const situation of results) {
      const local = linesFor(situation).filter((line) => lineOf(line).section === 'local');
      const own = local.filter((line) => situation.place !== undefined && line.startsWith(`${situation.place}-`));
      expect(local, nameOf(situation)).toEqual(own);
    }
  });

  test('switching on is never shown without the word that the bank function needs the holder', () => {
    for (const situation of results) {
      const lines = linesFor(situation);
      if (lines.includes('route-switch-on')) expect(lines, nameOf(situation)).toContain('bank-function-in-person');
    }
  });

  test('a paper beyond identity papers is never asked for without the right to ask why', () => {
    for (const situation of results) expect(linesFor(situation), nameOf(situation)).toContain('no-extra-papers');
  });

  test('a warning against using somebody else’s card is on every checklist', () => {
    for (const situation of results) expect(linesFor(situation), nameOf(situation)).toContain('only-your-own-card');
  });

  test('a time of the older example belongs to the service point alone', () => {
    const older = lineIds.filter((line) => lineOf(line).ground.kind === 'older-example');
    const timed = older.filter((line) => lineOf(line).times !== undefined);
    expect(timed).toEqual(['route-service-point']);
    expect(lineIds.filter((line) => lineOf(line).times?.includes('service-point'))).toEqual(['route-service-point']);
    expect(timeOf('service-point')).toMatchObject({
      amount: 3,
      unit: 'working-days',
      ground: { kind: 'older-example' },
    });
  });
});

describe('the four routes of the older example', () => {
  const documentsOf = (line: LineId): readonly string[] => lineOf(line).bring ?? [];
  const older: readonly LineId[] = ['route-centre', 'route-service-point', 'route-proxy', 'route-employer-together'];

  test.each(['no-medical-card/switched-on/adult', 'no-card/employee/adult'])('stand together at %s', (address) => {
    const reading = parseSituation(address.split('/'));
    const lines = reading.kind === 'situation' ? linesFor(reading.situation) : [];
    expect(lines.filter((line) => lineOf(line).ground.kind === 'older-example')).toEqual(older);
  });

  test('each name their documents', () => {
    expect(documentsOf('route-centre')).toEqual(['valid-certificate']);
    expect(documentsOf('route-service-point')).toEqual(['valid-certificate']);
    expect(documentsOf('route-proxy')).toEqual(['both-certificates']);
    expect(documentsOf('route-employer-together')).toEqual(['letter-of-introduction', 'handling-person-certificate']);
  });

  test('leave out the employer for somebody who pays for themself', () => {
    const lines = linesFor({ need: 'no-card', cover: 'self-paying', holder: 'adult' });
    expect(lines).toContain('route-proxy');
    expect(lines).not.toContain('route-employer-together');
  });
});

/** The ten commonest situations, each by its name and its answers. */
test.each([
  ['card switched on', ['no-medical-card', 'switched-on', 'adult']],
  ['card not switched on', ['no-medical-card', 'not-switched-on']],
  ['no card as a registered employee', ['no-card', 'employee', 'adult']],
  ['no card in a new job', ['no-card', 'job-not-registered', 'within-30-days']],
  ['no card after 30 days', ['no-card', 'job-not-registered', 'over-30-days']],
  ['freelancer', ['no-card', 'freelance-not-registered', 'adult']],
  ['overdue', ['waiting', 'overdue']],
  ['lost', ['lost', 'still-lost', 'adult']],
  ['need a doctor today', ['care', 'see-doctor', 'employee']],
  ['a child’s card', ['no-card', 'residents', 'child']],
] as const)('the common situation “%s” is reached in at most four questions', (_name, answers) => {
  let situation: Situation = {};
  for (const answer of answers) {
    expect(nextQuestion(situation)?.answers).toContain(answer);
    situation = withAnswer(situation, answer);
  }
  expect(nextQuestion(situation)).toBeUndefined();
  expect(answers.length).toBeLessThanOrEqual(4);
});
