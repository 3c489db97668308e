/** What would change a checklist: over every result, applying a change does exactly what it says. */
import { describe, expect, test } from 'vitest';
import { type Change, changesOf } from '../../src/rules/changes.ts';
import { stepsFrom, walkFlow } from '../../src/rules/flow.ts';
import { nextQuestion, openAnswers } from '../../src/rules/guide.ts';
import { type AnswerId, type Question, type QuestionId, questionOf, questions } from '../../src/rules/questions.ts';
import { refinementsIn, resolveSituation } from '../../src/rules/resolve.ts';
import { addressOf, parseSituation, type Situation, withAnswer, withoutQuestion } from '../../src/rules/situation.ts';
import { linesAt, tried } from '../support/situations.ts';

const flow = walkFlow();
const changesByResult = tried.map((situation) => ({ situation, changes: changesOf(flow, situation) }));
const everyChange = changesByResult.flatMap(({ situation, changes }) =>
  changes.map((change) => ({ situation, change })),
);

interface Landing {
  readonly situation: Situation;
  readonly question: Question | undefined;
}
const landings = new Map<string, Landing>();

/** Where the site leads when one answer is given, or taken back: the same answers are looked up only once. */
function apply(from: Situation, { question, answer }: Pick<Change, 'question' | 'answer'>): Landing {
  const given = answer === undefined ? withoutQuestion(from, question) : withAnswer(from, answer);
  const known = landings.get(addressOf(given));
  if (known !== undefined) return known;
  const { situation } = resolveSituation(given);
  const landing = { situation, question: nextQuestion(situation) };
  landings.set(addressOf(given), landing);
  return landing;
}

const ahead = new Map<string, readonly (readonly string[])[]>();

/** The checklists that a situation can still lead to, found without the flow. */
function checklistsAhead(situation: Situation): readonly (readonly string[])[] {
  const known = ahead.get(addressOf(situation));
  if (known !== undefined) return known;
  const question = nextQuestion(situation);
  const found =
    question === undefined
      ? [linesAt(situation)]
      : openAnswers(question, situation).flatMap((answer) => checklistsAhead(withAnswer(situation, answer)));
  ahead.set(addressOf(situation), found);
  return found;
}

/** The changes for which something does not hold, so that a failure names them. */
const failing = (opensQuestion: boolean, holds: (change: Change, from: Situation) => boolean): readonly string[] =>
  everyChange
    .filter(({ situation, change }) => change.opensQuestion === opensQuestion && !holds(change, situation))
    .map(({ situation, change }) => `${addressOf(situation)}, ${change.question}: ${change.answer ?? 'taken back'}`);

const isSame = (lines: readonly string[], others: readonly string[]): boolean =>
  lines.length === others.length && lines.every((line) => others.includes(line));

describe('a change', () => {
  test('leads where the site leads', () => {
    const leadsElsewhere = (change: Change, from: Situation): boolean => {
      const { situation, question } = apply(from, change);
      if (change.opensQuestion !== (question !== undefined)) return true;
      if (change.opensQuestion) return nextQuestion(change.situation)?.id !== question?.id;
      return addressOf(situation) !== addressOf(change.situation);
    };
    expect(failing(false, (change, from) => !leadsElsewhere(change, from))).toEqual([]);
    expect(failing(true, (change, from) => !leadsElsewhere(change, from))).toEqual([]);
  });

  test('that leads to a result gives exactly the lines it says', () => {
    const isTrue = ({ situation, added, removed }: Change, from: Situation): boolean => {
      const before = linesAt(from);
      const kept = before.filter((line) => !removed.includes(line));
      const isDifferent =
        added.every((line) => !before.includes(line)) && kept.length === before.length - removed.length;
      return isDifferent && isSame([...kept, ...added], linesAt(situation));
    };
    expect(failing(false, isTrue)).toEqual([]);
  });

  test('that opens a question names what holds whatever is answered there, and all of it', () => {
    const isTrue = ({ situation, added, removed }: Change, from: Situation): boolean => {
      const before: readonly string[] = linesAt(from);
      const checklists = checklistsAhead(situation);
      const all = [...new Set(checklists.flat())];
      const inEach = all.filter((line) => checklists.every((lines) => lines.includes(line)));
      return (
        isSame(
          added,
          inEach.filter((line) => !before.includes(line)),
        ) &&
        isSame(
          removed,
          before.filter((line) => !all.includes(line)),
        )
      );
    };
    expect(failing(true, isTrue)).toEqual([]);
  });

  test('is one that the guide takes beside the other answers, and takes back refinements alone', () => {
    const refinements = new Set<QuestionId>(questions.flatMap(({ id, kind }) => (kind === 'refinement' ? [id] : [])));
    const isTaken = ({ question, answer, situation }: Change, from: Situation): boolean =>
      situation[question] === answer &&
      from[question] !== answer &&
      (answer !== undefined || refinements.has(question));
    expect([...failing(true, isTaken), ...failing(false, isTaken)]).toEqual([]);
  });

  test('is there for every refinement that can be taken back', () => {
    const missing = changesByResult.flatMap(({ situation, changes }) => {
      const back = new Set(changes.flatMap(({ question, answer }) => (answer === undefined ? [question] : [])));
      return refinementsIn(situation)
        .filter((answer) => !back.has(questionOf(answer).id))
        .filter((answer) => !isSame(linesAt(situation), linesAt(withoutQuestion(situation, questionOf(answer).id))))
        .map((answer) => `${answer} at ${addressOf(situation)}`);
    });
    expect(missing).toEqual([]);
  });

  test('always adds or takes away something', () => {
    const doesSomething = ({ added, removed }: Change): boolean => added.length + removed.length > 0;
    expect([...failing(true, doesSomething), ...failing(false, doesSomething)]).toEqual([]);
  });

  test('is there for every single answer that gives another checklist', () => {
    const missing: string[] = [];
    for (const { situation, changes } of changesByResult) {
      const named = new Set(changes.map(({ answer }) => answer));
      const lines = linesAt(situation);
      for (const { id, answers, kind } of questions) {
        // An answer to a question that is not asked on the way changes nothing: `address.test.ts`.
        if (kind === 'asked' && situation[id] === undefined) continue;
        for (const answer of answers as readonly AnswerId[]) {
          if (situation[id] === answer || named.has(answer)) continue;
          const to = apply(situation, { question: id, answer });
          const isTaken = to.situation[id] === answer && to.question === undefined;
          if (isTaken && !isSame(lines, linesAt(to.situation))) missing.push(`${answer} at ${addressOf(situation)}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });
});

test('a question page has no changes', () => {
  const asking = stepsFrom(flow).filter(({ question }) => question !== undefined);
  expect(asking.flatMap(({ situation }) => changesOf(flow, situation))).toEqual([]);
});

test.each([
  ['no-card/job-not-registered/over-30-days', 'within-30-days', 'remind-employer', 'report-employer'],
  ['waiting/overdue', 'in-time', 'office-has-time', 'ask-for-reconsideration'],
])('%s with %s would add %s and take away %s', (address, answer, added, removed) => {
  const reading = parseSituation(address.split('/'));
  const changes = reading.kind === 'situation' ? changesOf(flow, reading.situation) : [];
  const change = changes.find((candidate) => candidate.answer === answer);
  expect(change?.added).toContain(added);
  expect(change?.removed).toContain(removed);
});
