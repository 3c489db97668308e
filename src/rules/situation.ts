/** A situation is what a person has answered so far; its address is the answer ids in the order of the questions. */
import { type AnswerId, isAnswerId, type QuestionId, questionOf, questions } from './questions.ts';

/** At most one answer to each question. */
export type Situation = { readonly [Q in QuestionId]?: AnswerId };

export type AddressReading =
  | { readonly kind: 'situation'; readonly situation: Situation }
  /** `segment` is no answer id; `known` are the answers before and after it, as far as they fit together. */
  | { readonly kind: 'unknown'; readonly segment: string; readonly known: Situation }
  /** Two answers to one question; `known` are the answers to the others. */
  | { readonly kind: 'conflict'; readonly answers: readonly [AnswerId, AnswerId]; readonly known: Situation };

/** Reads the answer ids of an address, in whatever order they come. */
export function parseSituation(segments: readonly string[]): AddressReading {
  const given = segments.filter(isAnswerId);
  const situation = given.reduce<Situation>(withAnswer, {});
  const conflict = conflictAmong(given);
  if (conflict !== undefined) {
    return { kind: 'conflict', answers: conflict, known: conflict.reduce<Situation>(withoutAnswer, situation) };
  }
  const unknown = segments.find((segment) => !isAnswerId(segment));
  return unknown === undefined
    ? { kind: 'situation', situation }
    : { kind: 'unknown', segment: unknown, known: situation };
}

/** The first two different answers to one question. */
function conflictAmong(given: readonly AnswerId[]): readonly [AnswerId, AnswerId] | undefined {
  for (const [place, later] of given.entries()) {
    const others = given.slice(0, place).filter((answer) => answer !== later);
    const earlier = others.find((answer) => questionOf(answer) === questionOf(later));
    if (earlier !== undefined) return [earlier, later];
  }
  return undefined;
}

/** The answers of a situation in the order of the questions: the segments of its address. */
export function answersOf(situation: Situation): readonly AnswerId[] {
  const answers: AnswerId[] = [];
  // Every page that is made asks for this many times.
  for (const { id } of questions) {
    const answer = situation[id];
    if (answer !== undefined) answers.push(answer);
  }
  return answers;
}

/** The answer ids joined by slashes, as an address shows them; empty for the start. */
export function addressOf(situation: Situation): string {
  return answersOf(situation).join('/');
}

/** The situation with one more answer, which replaces an earlier answer to the same question. */
export function withAnswer(situation: Situation, answer: AnswerId): Situation {
  return { ...situation, [questionOf(answer).id]: answer };
}

/** The situation without whatever is answered to the question of an answer. */
export function withoutAnswer(situation: Situation, answer: AnswerId): Situation {
  return withoutQuestion(situation, questionOf(answer).id);
}

/** The situation without the answer to one question. */
export function withoutQuestion(situation: Situation, question: QuestionId): Situation {
  return Object.fromEntries(Object.entries(situation).filter(([id]) => id !== question));
}
