/** The answers of one language, by what pages look them up by. A large site has thousands: none of this may be searched. */
import type { Answer } from '../content/library.ts';

export interface AnswerIndex {
  readonly bySlug: ReadonlyMap<string, Answer>;
  /** Topic id → its answers, in their order. */
  readonly byTopic: ReadonlyMap<string, readonly Answer[]>;
  /** The addresses in the guide that answers lead to, apart from its start, each with the places of those answers in the site's order. */
  readonly byGuide: readonly { readonly guide: readonly string[]; readonly answers: readonly number[] }[];
}

/** @param answers in the site's order */
export function indexAnswers(answers: readonly Answer[]): AnswerIndex {
  const byTopic = new Map<string, Answer[]>();
  const byGuide = new Map<string, { guide: readonly string[]; answers: number[] }>();
  for (const [place, answer] of answers.entries()) {
    const { topic, guide } = answer;
    const inTopic = byTopic.get(topic);
    if (inTopic === undefined) byTopic.set(topic, [answer]);
    else inTopic.push(answer);
    if (guide.length === 0) continue;
    const sameWay = byGuide.get(guide.join('/'));
    if (sameWay === undefined) byGuide.set(guide.join('/'), { guide, answers: [place] });
    else sameWay.answers.push(place);
  }
  return {
    bySlug: new Map(answers.map((answer) => [answer.slug, answer])),
    byTopic,
    byGuide: [...byGuide.values()],
  };
}
