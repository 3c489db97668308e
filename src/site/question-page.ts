/** The page of a question. */
import { progressOf } from '../rules/flow.ts';
import { linesDependingOn } from '../rules/guide.ts';
import type { Question } from '../rules/questions.ts';
import { resolveSituation } from '../rules/resolve.ts';
import { answersOf, type Situation } from '../rules/situation.ts';
import type { SiteContext } from './context.ts';
import { type Arrival, guideFrame, isPlain, noticesOf, rulesChangesOf } from './guide-frame.ts';
import { choicesOf, givenOf, givenText } from './guide-links.ts';
import { keepQuery } from './kept-query.ts';
import { overviewLinks } from './overview.ts';
import { guidePath } from './paths.ts';
import type { Page } from './views.ts';

/** The page that asks an open question of a situation. Dates that may count on a later checklist go with its links. */
export function questionPage(context: SiteContext, situation: Situation, question: Question, arrival: Arrival): Page {
  const { locale, messages, guide } = context;
  const isStart = answersOf(situation).length === 0;
  const words = guide.questions[question.id];
  const { hasGap } = resolveSituation(situation);
  const keep = keepQuery(context, arrival.query);
  return {
    ...guideFrame(
      context,
      situation,
      {
        title: isStart ? guide.start.title : words.title,
        description: isStart ? messages.guide.description : `${words.title} ${givenText(context, situation)}`,
        isIndexed: isPlain(context, situation, arrival),
      },
      keep('', situation),
    ),
    template: 'question',
    view: {
      title: words.title,
      progress: progressText(context, situation),
      introduction: isStart ? guide.start.introduction : undefined,
      hint: words.hint,
      rulesChanges: rulesChangesOf(context, situation, arrival),
      notices: [
        ...noticesOf(context, situation, arrival, keep),
        ...(hasGap ? [{ text: messages.guide.gap, link: undefined }] : []),
      ],
      choices: choicesOf(context, situation, question, keep),
      given: givenOf(context, situation, keep),
      decides: linesDependingOn(question.id, situation).map((line) => guide.lines[line].title),
      startHref: guidePath(locale, []),
      overview: isStart ? overviewLinks(context) : [],
    },
  };
}

function progressText({ flow, messages }: SiteContext, situation: Situation): string | undefined {
  const progress = progressOf(flow, situation);
  return progress && messages.flow.progress(progress.number, progress.of);
}
