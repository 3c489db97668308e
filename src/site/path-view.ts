/** The way to a checklist as a small drawing, and what other answers would have made of it. */
import type { Change } from '../rules/changes.ts';
import type { LineId } from '../rules/lines.ts';
import { type AnswerId, questionIds, questions } from '../rules/questions.ts';
import { withoutRefinements } from '../rules/resolve.ts';
import { answersOf, type Situation } from '../rules/situation.ts';
import type { SiteContext } from './context.ts';
import type { ChangesView, PathView } from './flow-views.ts';
import type { KeepQuery } from './kept-query.ts';
import { guidePath, mapAnchor, overviewPath } from './paths.ts';

const column = 28;
const row = 8;
const margin = 7;

/** The drawing: questions from left to right, their answers from top to bottom. */
export function pathView(context: SiteContext, situation: Situation): PathView {
  const answered = questions.filter(({ id }) => situation[id] !== undefined);
  const rows = Math.max(0, ...answered.map(({ answers }) => answers.length - 1));
  const middle = margin + (rows * row) / 2;
  const dots = answered.flatMap(({ id, answers }, index) =>
    answers.map((answer: AnswerId, place) => ({
      x: margin + index * column,
      y: middle + (place - (answers.length - 1) / 2) * row,
      isTaken: answer === situation[id],
    })),
  );
  const end = { x: margin + answered.length * column, y: middle };
  const taken = dots.filter(({ isTaken }) => isTaken);
  return {
    label: context.messages.flow.path.label(answered.length),
    // The map knows no refinements: a refined checklist stands where it stands without them.
    mapHref: `${overviewPath(context.locale, 'map')}#${mapAnchor(answersOf(withoutRefinements(situation)))}`,
    compareHref: overviewPath(context.locale, 'compare'),
    width: end.x + margin,
    height: 2 * middle,
    dots,
    points: [...taken, end].map(({ x, y }) => `${x},${y}`).join(' '),
    end,
  };
}

/** What would change a checklist, by question. Its links keep the dates that count where they lead. */
export function changesView(context: SiteContext, situation: Situation, keep: KeepQuery): readonly ChangesView[] {
  const { guide, guideMemory, messages } = context;
  const changes = guideMemory.changesOf(situation);
  // One text for each list: a checklist names some three hundred lines here, and each text costs its escaping.
  const titles = (lines: readonly LineId[]): string => lines.map((line) => guide.lines[line].title).join('\n');
  return questionIds
    .map((id) => ({
      question: guide.questions[id].title,
      answers: changes
        .filter(({ question }) => question === id)
        .map((change) => ({
          label: answerLabel(context, situation, change),
          href: keep(guidePath(context.locale, answersOf(change.situation)), change.situation),
          counts: messages.flow.changes.counts(change.added.length, change.removed.length),
          opensQuestion: change.opensQuestion,
          added: titles(change.added),
          removed: titles(change.removed),
        })),
    }))
    .filter(({ answers }) => answers.length > 0);
}

function answerLabel({ guide, messages }: SiteContext, situation: Situation, { question, answer }: Change): string {
  if (answer !== undefined) return guide.answers[answer].label;
  const given = situation[question];
  return given === undefined ? '' : messages.flow.changes.takenBack(guide.answers[given].summary);
}
