/** Rules in words: when a rule holds, as a person would say it. */

import type { Pattern } from '../rules/pattern.ts';
import { type AnswerId, type Question, questions } from '../rules/questions.ts';
import type { Rule } from '../rules/table.ts';
import type { SiteContext } from './context.ts';
import type { ConditionView, WhenView } from './flow-views.ts';

/** When a rule holds. */
export function whenView(context: SiteContext, { when, unless }: Pick<Rule, 'when' | 'unless'>): WhenView {
  const toWords = (pattern: Pattern): readonly ConditionView[] => conditionsOf(context, pattern);
  return {
    cases: [when].flat().map(toWords),
    exceptions: unless === undefined ? [] : [unless].flat().map(toWords),
  };
}

function conditionsOf(context: SiteContext, pattern: Pattern): readonly ConditionView[] {
  return questions.flatMap((question) => {
    const wanted: AnswerId | readonly AnswerId[] | undefined = pattern[question.id];
    if (wanted === undefined) return [];
    const answers: readonly AnswerId[] = typeof wanted === 'string' ? [wanted] : wanted;
    return [{ question: context.guide.questions[question.id].title, answers: answerWords(context, question, answers) }];
  });
}

/** `“Yes” or “No”` or, where that is shorter, `any answer but “I don’t know”`. */
function answerWords(context: SiteContext, question: Question, wanted: readonly AnswerId[]): string {
  const { flow } = context.messages;
  const others = question.answers.filter((answer) => !wanted.includes(answer));
  const isExcept = others.length > 0 && others.length * 2 <= wanted.length;
  const named: readonly AnswerId[] = isExcept ? others : wanted;
  const words = named.map((answer) => flow.quote(context.guide.answers[answer].label)).join(flow.or);
  return isExcept ? flow.rules.anyBut(words) : words;
}
