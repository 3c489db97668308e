/** The map: every question page and every checklist without refinements as one tree. */
import { type FlowStep, resultsFrom } from '../rules/flow.ts';
import { checklistFor } from '../rules/guide.ts';
import { type AnswerId, questions } from '../rules/questions.ts';
import { answersOf } from '../rules/situation.ts';
import type { SiteContext } from './context.ts';
import type { BranchView } from './flow-views.ts';
import { overviewFrame, overviewView } from './overview.ts';
import { guidePath, mapAnchor } from './paths.ts';
import type { Page } from './views.ts';

/** The page of the map. */
export function mapPage(context: SiteContext): Page {
  const { flow, guide, messages } = context;
  const tree = branchView(context, flow, messages.flow.map.start);
  const count = (branch: BranchView, isResult: boolean): number =>
    branch.branches.reduce((sum, next) => sum + count(next, isResult), branch.isResult === isResult ? 1 : 0);
  return {
    ...overviewFrame(context, 'map'),
    template: 'map',
    view: {
      ...overviewView(
        context,
        'map',
        resultsFrom(flow).flatMap(({ certain }) => certain),
      ),
      tree,
      pictureText: messages.flow.map.pictureText(count(tree, false), count(tree, true)),
      refinements: questions
        .filter(({ kind }) => kind === 'refinement')
        .map(({ id, answers }) => ({
          title: guide.questions[id].title,
          answers: answers.map((answer: AnswerId) => guide.answers[answer].label),
        })),
    },
  };
}

function branchView(context: SiteContext, step: FlowStep, answer: string): BranchView {
  const { guide } = context;
  const { situation, question } = step;
  return {
    id: mapAnchor(answersOf(situation)),
    href: guidePath(context.locale, answersOf(situation)),
    answer,
    text: question === undefined ? firstWords(context, step) : guide.questions[question.id].title,
    isResult: question === undefined,
    branches: [...step.next].map(([id, further]) => branchView(context, further, guide.answers[id].label)),
  };
}

/** What a checklist says first. */
function firstWords({ guide }: SiteContext, { situation }: FlowStep): string {
  const first = checklistFor(situation).sections[0]?.lines[0];
  return first === undefined ? '' : guide.lines[first].title;
}
