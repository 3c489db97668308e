/** What every page is made from: the library, one language's words, and where references lead in that language. */
import type { Answer, Library } from '../content/library.ts';
import type { ReferenceLinks } from '../content/markdown.ts';
import type { GuideWords, Locale } from '../content/schemas.ts';
import type { TermFinder } from '../content/term-finder.ts';
import { termFinderFor } from '../content/term-names.ts';
import type { Deadline } from '../rules/deadline.ts';
import type { FlowStep } from '../rules/flow.ts';
import type { LineId } from '../rules/lines.ts';
import type { AnswerId } from '../rules/questions.ts';
import { createMemory, type Memory } from '../search/memory.ts';
import { type AnswerIndex, indexAnswers } from './answer-index.ts';
import { type CiterIndex, indexCiters } from './cited-by.ts';
import type { GuideMemory } from './guide-memory.ts';
import { en } from './messages/en.ts';
import type { Messages } from './messages/messages.ts';
import { zh } from './messages/zh.ts';
import { once } from './once.ts';
import { referenceLinks } from './references.ts';
import { indexTermUses, type TermUses } from './term-uses.ts';
import type { DeadlineView, SectionView } from './views.ts';

const messagesByLocale: Readonly<Record<Locale, Messages>> = { en, zh };

/** How many checklists' sections are kept: those without refinements, and some more. */
const mostChecklists = 300;

/** How many deadlines are kept: the same day comes on many checklists. */
const mostDeadlines = 500;

/** What is derived from the rules once, for every language. */
interface Derived {
  /** For each line of the guide the answers of a short situation that holds it. */
  readonly examples: () => ReadonlyMap<LineId, readonly AnswerId[]>;
  /** Every way through the guide. */
  readonly flow: FlowStep;
  /** What the rules say of a situation, remembered. */
  readonly guideMemory: GuideMemory;
  /** For an answer the slugs of those that speak of the same things. */
  readonly relatedTo: (slug: string) => readonly string[];
}

export interface SiteContext extends Derived {
  readonly library: Library;
  readonly locale: Locale;
  readonly messages: Messages;
  readonly guide: GuideWords;
  readonly links: ReferenceLinks;
  readonly answers: () => AnswerIndex;
  /** Who cites what. */
  readonly citers: () => CiterIndex;
  /** The sections of a checklist, without dates. */
  readonly sections: Memory<readonly SectionView[]>;
  /** The deadlines, by their time and the day they run from. */
  readonly deadlines: Memory<Deadline>;
  readonly deadlineViews: Memory<DeadlineView>;
  /** Finds the terms of the glossary in texts of this language. */
  readonly findTerms: () => TermFinder;
  readonly termUses: () => ReadonlyMap<string, TermUses>;
  /** The English answer, whose headings name the sections in every language. */
  readonly englishOf: (answer: Answer) => Answer;
  /** The address that visitors use, without a slash at its end: `https://example.org`. */
  readonly baseUrl: string;
}

/** Everything that pages of one language need. */
export function createContext(library: Library, locale: Locale, baseUrl: string, derived: Derived): SiteContext {
  const messages = messagesByLocale[locale];
  const context = { library, locale, messages, guide: library.guide[locale], baseUrl, ...derived };
  const findTerms = once(() => termFinderFor(library, locale));
  const english = once(() => new Map(library.answers.en.map((answer) => [answer.slug, answer])));
  return {
    ...context,
    answers: once(() => indexAnswers(library.answers[locale])),
    sections: createMemory(mostChecklists),
    deadlines: createMemory(mostDeadlines),
    deadlineViews: createMemory(mostDeadlines),
    citers: once(() => indexCiters(library, locale)),
    findTerms,
    termUses: once(() => indexTermUses(library, locale, findTerms())),
    englishOf: (answer) => english().get(answer.slug) ?? answer,
    links: referenceLinks(library, locale, messages),
  };
}
