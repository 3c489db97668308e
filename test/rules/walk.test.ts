/** The walk through the questions: it ends, it reaches everything, it asks nothing in vain, and it can be walked back. */
import { describe, expect, test } from 'vitest';
import { documentIds } from '../../src/rules/documents.ts';
import { checklistFor, isPossible, linesFor, nextQuestion, openAnswers } from '../../src/rules/guide.ts';
import { lineIds } from '../../src/rules/lines.ts';
import { type AnswerId, answerIds, questions } from '../../src/rules/questions.ts';
import { openRefinements, refinementsIn, resolveSituation } from '../../src/rules/resolve.ts';
import { addressOf, answersOf, type Situation, withAnswer, withoutAnswer } from '../../src/rules/situation.ts';
import { rules } from '../../src/rules/table.ts';
import { timeIds } from '../../src/rules/times.ts';
import { exampleOf, gapsFrom } from '../../src/rules/walk.ts';
import {
  asking,
  crawl,
  failing,
  linesAt,
  nameOf,
  plainResults,
  readRule,
  resolvedAt,
  results,
  steps,
  tried,
} from '../support/situations.ts';

const gaps = gapsFrom(tried);
const textOf = (situation: Situation): string => linesAt(situation).join();
const refinements = questions.filter(({ kind }) => kind === 'refinement');

/** The checklists that a situation can still lead to, each as one text. */
function reachable(situation: Situation): readonly string[] {
  const question = nextQuestion(situation);
  if (question === undefined) return [textOf(situation)];
  const ahead = openAnswers(question, situation).flatMap((answer) => reachable(withAnswer(situation, answer)));
  return [...new Set(ahead)].sort();
}

describe('the walk forwards', () => {
  test('ends in a checklist after at most five questions', () => {
    const askedIn = (situation: Situation): number => answersOf(situation).length - refinementsIn(situation).length;
    expect(failing(results, (situation) => askedIn(situation) <= 5)).toEqual([]);
    expect(results.length).toBeGreaterThan(1000);
  });

  test('asks no question whose answer cannot change the result', () => {
    const inVain = asking.filter(({ situation, question }) => {
      const ahead = openAnswers(question, situation).map((answer) => reachable(withAnswer(situation, answer)).join());
      return new Set(ahead).size < 2;
    });
    expect(inVain.map(({ situation }) => nameOf(situation))).toEqual([]);
  });

  test('goes on asking until no question that is left can change the result', () => {
    const readRules = rules.map(readRule);
    const canChange = (situation: Situation): boolean =>
      questions
        .filter(({ id, kind }) => kind === 'asked' && situation[id] === undefined)
        .some(({ id, answers }) => {
          const naming = readRules.filter(({ names }) => names.has(id));
          return answers
            .map((answer) => withAnswer(situation, answer))
            .filter(isPossible)
            .some((changed) => naming.some(({ holds }) => holds(changed) !== holds(situation)));
        });
    expect(failing(results, (situation) => !canChange(situation))).toEqual([]);
  });

  test('asks in the order of the questions, and offers every answer that can be given beside the others', () => {
    for (const { situation, question } of asking) {
      const answered = questions.filter(({ id }) => situation[id] !== undefined);
      const later = answered.filter((each) => questions.indexOf(each) > questions.indexOf(question));
      expect(later, nameOf(situation)).toEqual([]);
      const possible = question.answers.filter((answer) => isPossible(withAnswer(situation, answer)));
      expect(openAnswers(question, situation), nameOf(situation)).toEqual(possible);
    }
  });

  test('offers each refinement that makes another checklist, and no other', () => {
    for (const situation of tried) {
      const offered = openRefinements(situation).flatMap((question) => openAnswers(question, situation));
      const wanted = refinements
        .filter(({ id }) => situation[id] === undefined)
        .flatMap(({ answers }): readonly AnswerId[] => answers)
        .filter((answer) => isPossible(withAnswer(situation, answer)))
        .filter((answer) => textOf(withAnswer(situation, answer)) !== textOf(situation));
      expect(offered, nameOf(situation)).toEqual(wanted);
    }
  });

  test('keeps each refinement only where it changes the checklist beside the other one', () => {
    const matters = (situation: Situation, answer: AnswerId): boolean =>
      textOf(withoutAnswer(situation, answer)) !== textOf(situation);
    expect(
      failing(results, (situation) => refinementsIn(situation).every((answer) => matters(situation, answer))),
    ).toEqual([]);
    expect(resolveSituation({ need: 'for-staff', who: 'home-visit', place: 'beijing' })).toEqual({
      situation: { need: 'for-staff', place: 'beijing' },
      dropped: ['home-visit'],
      hasGap: false,
    });
    // In a named place the older example's ways are gone, and with them all that the employer's going would change.
    const both: Situation = {
      need: 'no-card',
      cover: 'employee',
      holder: 'adult',
      who: 'employer-goes',
      place: 'beijing',
    };
    expect(resolveSituation(both).dropped).toEqual(['employer-goes']);
  });

  test('is the one that the site walks', () => {
    const own = steps.map(({ situation, question }) => `${addressOf(situation)} ${question?.id}`);
    const crawled = [...crawl()].map(([address, question]) => `${address} ${question?.id}`);
    expect(own.toSorted()).toEqual(crawled.toSorted());
    expect(own[0]).toBe(' need');
  });

  test('reaches every question, answer, line, document and time', () => {
    const given = new Set(results.flatMap(answersOf));
    const asked = new Set(asking.map(({ question }) => question.id));
    const checklists = results.map(checklistFor);
    expect(answerIds.filter((answer) => !given.has(answer))).toEqual([]);
    expect(questions.filter(({ id, kind }) => kind === 'asked' && !asked.has(id))).toEqual([]);
    const reached = new Set(results.flatMap(linesAt));
    expect(lineIds.filter((line) => !reached.has(line))).toEqual([]);
    const documents = new Set(checklists.flatMap(({ bring }) => bring.map(({ document }) => document)));
    const times = new Set(checklists.flatMap((checklist) => checklist.times.map(({ time }) => time)));
    expect(documentIds.filter((document) => !documents.has(document))).toEqual([]);
    expect(timeIds.filter((time) => !times.has(time))).toEqual([]);
  });
});

describe('the walk backwards', () => {
  test('from every result goes over the very pages that the walk forwards asked, back to the start', () => {
    const behind = new Set<string>();
    for (let situation of plainResults) {
      while (answersOf(situation).length > 0) {
        const last = answersOf(situation).at(-1) as AnswerId;
        const before = withoutAnswer(situation, last);
        expect(resolvedAt(before), nameOf(before)).toEqual({ situation: before, dropped: [], hasGap: false });
        const question = nextQuestion(before);
        expect(question && openAnswers(question, before), nameOf(before)).toContain(last);
        behind.add(nameOf(before));
        situation = before;
      }
    }
    expect([...behind].sort()).toEqual(asking.map(({ situation }) => nameOf(situation)).sort());
  });

  test('takes back any one answer of any result so that giving it again leads back to the same result', () => {
    const lost: string[] = [];
    for (const situation of tried) {
      for (const answer of answersOf(situation)) {
        const before = resolvedAt(withoutAnswer(situation, answer)).situation;
        const again = resolvedAt(withAnswer(before, answer));
        if (addressOf(again.situation) !== addressOf(situation)) lost.push(`${answer} at ${nameOf(situation)}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('that leaves a gap asks the open question and keeps the later answers', () => {
    for (const situation of gaps) {
      expect(resolvedAt(situation), nameOf(situation)).toEqual({ situation, dropped: [], hasGap: true });
      expect(nextQuestion(situation), nameOf(situation)).toBeDefined();
    }
  });

  test('leaves every gap that taking back one answer more can leave', () => {
    const known = new Set(gaps.map(addressOf));
    const unknown = [...tried, ...gaps].flatMap((situation) =>
      answersOf(situation)
        .map((answer) => resolvedAt(withoutAnswer(situation, answer)))
        .filter(({ hasGap, situation: rest }) => hasGap && !known.has(addressOf(rest)))
        .map(({ situation: rest }) => nameOf(rest)),
    );
    expect(unknown).toEqual([]);
    expect(known.size).toBe(gaps.length);
  });
});

test('every line has an example: a checklist that holds it, in its canonical form, with the first answers that lead there', () => {
  for (const line of lineIds) {
    const example = exampleOf(line);
    expect(linesFor(example), line).toContain(line);
    expect(resolveSituation(example), line).toEqual({ situation: example, dropped: [], hasGap: false });
    expect(nextQuestion(example), line).toBeUndefined();
  }
  expect(exampleOf('route-centre')).toEqual({ need: 'no-card', cover: 'employee', holder: 'adult' });
  expect(exampleOf('find-out-first')).toEqual({ need: 'unsure' });
  // The shortest of its examples, although not the first.
  expect(addressOf(exampleOf('ask-employer-in-writing'))).toBe('employer-problem/waived');
  expect(addressOf(exampleOf('bank-function-in-person'))).toBe('no-medical-card/not-switched-on');
  expect(exampleOf('zhongshan-newborn-bundle')).toEqual({
    need: 'no-card',
    cover: 'residents',
    holder: 'newborn',
    place: 'zhongshan',
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
