/** What must hold in every situation that answering can lead to, refinements included. */
import { describe, expect, test } from 'vitest';
import {
  checklistFor,
  everyGap,
  everyStep,
  holds,
  linesDependingOn,
  linesFor,
  nextQuestion,
  openRefinements,
  reasonsOf,
  resolveSituation,
} from '../../src/rules/guide.ts';
import { documentIds, type LineId, lineIds, lineOf, timeIds, timeOf } from '../../src/rules/lines.ts';
import { answerIds, type Question, questionOf, questions } from '../../src/rules/questions.ts';
import { answersOf, parseSituation, type Situation, withAnswer } from '../../src/rules/situation.ts';
import { rules } from '../../src/rules/table.ts';

const steps = everyStep();
const results = steps.filter(({ question }) => question === undefined).map(({ situation }) => situation);
const nameOf = (situation: Situation): string => answersOf(situation).join('/') || 'the start';

/** The checklists that a situation can still lead to, each as one text. */
function reachable(situation: Situation): ReadonlySet<string> {
  const question = nextQuestion(situation);
  if (question === undefined) return new Set([linesFor(situation).join()]);
  return new Set(question.answers.flatMap((answer) => [...reachable(withAnswer(situation, answer))]));
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
      const [first, ...others] = question.answers.map((answer) => reachable(withAnswer(situation, answer)));
      const differs = others.some((other) => first !== undefined && !sameSet(first, other));
      expect(differs, `${question.id} at ${nameOf(situation)}`).toBe(true);
    }
  });

  test('offers no refinement that does not change the result', () => {
    for (const situation of results) {
      for (const refinement of openRefinements(situation)) {
        const before = linesFor(situation).join();
        const changes = refinement.answers.some((answer) => linesFor(withAnswer(situation, answer)).join() !== before);
        expect(changes, `${refinement.id} at ${nameOf(situation)}`).toBe(true);
      }
    }
  });

  test('reaches every question, answer, rule, line, document and time', () => {
    const given = new Set(results.flatMap(answersOf));
    const asked = new Set(steps.flatMap(({ question }) => question?.id ?? []));
    const checklists = results.map(checklistFor);
    expect(answerIds.filter((answer) => !given.has(answer))).toEqual([]);
    expect(questions.filter(({ id, kind }) => kind === 'asked' && !asked.has(id))).toEqual([]);
    expect(rules.filter((rule) => !results.some((situation) => holds(rule, situation)))).toEqual([]);
    expect(lineIds.filter((line) => !results.some((situation) => linesFor(situation).includes(line)))).toEqual([]);
    const documents = new Set(checklists.flatMap(({ bring }) => bring.map(({ document }) => document)));
    const times = new Set(checklists.flatMap((checklist) => checklist.times.map(({ time }) => time)));
    expect(documentIds.filter((document) => !documents.has(document))).toEqual([]);
    expect(timeIds.filter((time) => !times.has(time))).toEqual([]);
  });

  test('gives every checklist a meaning, something to do, rights and warnings', () => {
    for (const situation of results) {
      const sections = checklistFor(situation).sections.map(({ section }) => section);
      expect(sections, nameOf(situation)).toEqual(expect.arrayContaining(['answer', 'now', 'do', 'rights', 'avoid']));
    }
  });

  test('never uses an id twice', () => {
    expect(new Set(answerIds).size).toBe(answerIds.length);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
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
    const reading = parseSituation(['no-card', 'employee', 'over-30-days', 'in-time']);
    const resolution = reading.kind === 'situation' ? resolveSituation(reading.situation) : undefined;
    expect(resolution?.dropped).toEqual(['in-time', 'over-30-days']);
    expect(resolution && answersOf(resolution.situation)).toEqual(['no-card', 'employee']);
  });

  test('with a gap asks the open question and keeps the later answers', () => {
    for (const situation of everyGap()) {
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

describe('an explanation', () => {
  test('of a question names lines that appear for one answer and not for another', () => {
    for (const { situation, question } of steps) {
      if (question === undefined) continue;
      const named = linesDependingOn(question.id, situation);
      expect(named.length, nameOf(situation)).toBeGreaterThan(0);
      for (const line of named) {
        const outcomes = question.answers.map((answer) => canHold(line, withAnswer(situation, answer)));
        expect(outcomes.includes(true), `${line} at ${nameOf(situation)}`).toBe(true);
        expect(
          question.answers.some((answer) => canLack(line, withAnswer(situation, answer))),
          line,
        ).toBe(true);
      }
    }
  });

  test('of a line names answers that each could have taken it away', () => {
    for (const situation of results) {
      for (const line of linesFor(situation)) {
        for (const answer of reasonsOf(line, situation)) {
          const others = (questionOf(answer) as Question).answers.filter((other) => other !== answer);
          const goes = others.some((other) => !linesFor(withAnswer(situation, other)).includes(line));
          expect(goes, `${line} because of ${answer} at ${nameOf(situation)}`).toBe(true);
        }
      }
    }
  });

  test('of a line is empty only where the line is on every checklist', () => {
    for (const line of lineIds) {
      const on = results.filter((situation) => linesFor(situation).includes(line));
      const withReason = on.filter((situation) => reasonsOf(line, situation).length > 0);
      expect(withReason.length, line).toBe(on.length === results.length ? 0 : on.length);
    }
  });
});

function canHold(line: LineId, situation: Situation): boolean {
  const question = nextQuestion(situation);
  if (linesFor(situation).includes(line)) return true;
  const next = question === undefined ? openRefinements(situation) : [question];
  return next.some(({ answers }) => answers.some((answer) => canHold(line, withAnswer(situation, answer))));
}

function canLack(line: LineId, situation: Situation): boolean {
  const question = nextQuestion(situation);
  if (question === undefined) return !linesFor(situation).includes(line);
  return question.answers.some((answer) => canLack(line, withAnswer(situation, answer)));
}

describe('what must never be said', () => {
  const hasAnswer = (situation: Situation, ...answers: readonly string[]): boolean =>
    answersOf(situation).some((answer) => answers.includes(answer));

  test('somebody who is not registered is not told to use a card, the code or a claim', () => {
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
    ];
    for (const situation of results.filter((s) => hasAnswer(s, 'job-not-registered', 'freelance-not-registered'))) {
      const said = linesFor(situation).filter((line) => asIfCovered.includes(line));
      expect(said, nameOf(situation)).toEqual([]);
      expect(linesFor(situation), nameOf(situation)).toContain('not-covered-yet');
    }
  });

  test('nobody who does not know whether they are registered gets the code without a condition', () => {
    for (const situation of results.filter((s) => !hasAnswer(s, 'employee', 'self-paying'))) {
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

  test('switching on is never shown without the word that the bank function needs the holder', () => {
    for (const situation of results) {
      const lines = linesFor(situation);
      expect(lines.includes('route-switch-on'), nameOf(situation)).toBe(lines.includes('bank-function-in-person'));
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
    const timed = older.filter((line) => lineOf(line).time !== undefined);
    expect(timed).toEqual(['route-service-point']);
    expect(lineIds.filter((line) => lineOf(line).time === 'service-point')).toEqual(['route-service-point']);
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

  test.each(['no-medical-card/switched-on', 'no-card/employee'])('stand together at %s', (address) => {
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
    const lines = linesFor({ need: 'no-card', cover: 'self-paying' });
    expect(lines).toContain('route-proxy');
    expect(lines).not.toContain('route-employer-together');
  });
});
