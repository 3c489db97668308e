/** What a visitor is offered whose address names no page of the guide: the states nearest to it. */
import { type AnswerId, answerIds, questionOf } from '../rules/questions.ts';
import { type AddressReading, answersOf, type Situation, withAnswer } from '../rules/situation.ts';
import type { SiteContext } from './context.ts';
import { answerChoice, givenText, situationPath } from './guide-links.ts';
import { problemPage } from './other-pages.ts';
import type { Outcome } from './outcome.ts';
import { guidePath } from './paths.ts';
import type { Link } from './views.ts';

type Unreadable = Exclude<AddressReading, { readonly kind: 'situation' }>;

/** No answer's name is longer; of a longer text only the beginning is compared and shown. */
const longestName = 40;
/** So many answers are offered at most. */
const mostOffered = 3;

/** The 404 for an address with an unknown answer, or with two answers to one question. */
export function unreadableOutcome(context: SiteContext, reading: Unreadable): Outcome {
  const { messages, guideMemory } = context;
  const { situation } = guideMemory.resolve(reading.known);
  if (reading.kind === 'conflict') {
    const kept = reading.answers.filter((answer) => isKept(context, reading.known, answer));
    const links = kept.map((answer) => answerChoice(context, reading.known, answer));
    return problem(context, messages.problems.conflict, [
      ...links,
      ...(kept.length === 0 ? known(context, situation) : []),
    ]);
  }
  const name = decodeURIComponent(reading.segment).slice(0, longestName);
  const links = nearestAdditions(context, situation, name).map((answer) => answerChoice(context, situation, answer));
  const restart = { label: messages.guide.startAgain, href: guidePath(context.locale, []) };
  return problem(context, messages.problems.unknownAnswer(name), [...links, ...known(context, situation), restart]);
}

function problem(context: SiteContext, text: string, links: readonly Link[]): Outcome {
  return { kind: 'page', page: problemPage(context, 'not-found', { text, links }), isDated: false };
}

/** The page of the answers that are known; the start has a link of its own. */
function known(context: SiteContext, situation: Situation): readonly Link[] {
  if (answersOf(situation).length === 0) return [];
  return [{ label: givenText(context, situation), href: situationPath(context, situation) }];
}

/** Whether an answer is still there once it has been given. */
function isKept({ guideMemory }: SiteContext, situation: Situation, answer: AnswerId): boolean {
  return answersOf(guideMemory.resolve(withAnswer(situation, answer)).situation).includes(answer);
}

/** The answers most like a text that can be added to a situation without anything falling away, the likest first. */
function nearestAdditions({ guideMemory }: SiteContext, situation: Situation, text: string): readonly AnswerId[] {
  const found: AnswerId[] = [];
  for (const answer of likest(text)) {
    if (found.length === mostOffered) break;
    if (situation[questionOf(answer).id] !== undefined) continue;
    if (guideMemory.resolve(withAnswer(situation, answer)).dropped.length === 0) found.push(answer);
  }
  return found;
}

const pairsOf = (word: string): readonly string[] =>
  [...word].slice(1).map((letter, index) => `${word[index]}${letter}`);

const answerPairs = answerIds.map((answer) => ({ answer, pairs: pairsOf(answer) }));

/** The answers whose names share pairs of letters with a text, those first that share most. */
function likest(text: string): readonly AnswerId[] {
  const wanted = new Set(pairsOf(text));
  return answerPairs
    .map(({ answer, pairs }) => {
      const shared = pairs.filter((pair) => wanted.has(pair)).length;
      return { answer, likeness: shared / (pairs.length + wanted.size) };
    })
    .filter(({ likeness }) => likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ answer }) => answer);
}
