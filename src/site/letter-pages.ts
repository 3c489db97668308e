/** The letters to print and fill in by hand: all of them, and each on a page of its own. */
import { citationsOf } from '../law/citation.ts';
import { citesOf } from '../rules/ground.ts';
import { type LetterId, letterIds, letterOf } from '../rules/letters.ts';
import { homeCrumb } from './answer-pages.ts';
import { changedArticles } from './changed-articles.ts';
import type { SiteContext } from './context.ts';
import { frame } from './frame.ts';
import { groundView } from './grounds.ts';
import { guidePath, letterPath, lettersPath } from './paths.ts';
import { phraseIn } from './phrase.ts';
import { lawOf } from './references.ts';
import { reviewView } from './review-view.ts';
import type { BlankWidth, Link, Page } from './views.ts';

/** Every letter with what it is for. */
export function lettersPage(context: SiteContext): Page {
  const { locale, messages, library } = context;
  return {
    ...frame(context, lettersPath, {
      title: messages.letters.title,
      description: messages.letters.description,
      breadcrumbs: [homeCrumb(context), guideCrumb(context)],
      area: 'guide',
    }),
    template: 'letters',
    view: {
      letters: letterIds.map((id) => ({
        ...letterLink(context, id),
        text: library.letters.letters[id].use[locale],
      })),
    },
  };
}

/** One letter, ready to be printed. */
export function letterPage(context: SiteContext, id: LetterId): Page {
  const { locale, messages, library } = context;
  const { title, use, parts } = library.letters.letters[id];
  const { owner, reviewed, 'next-review': nextReview } = library.letters;
  const { ground } = letterOf(id);
  const citations = citationsOf(citesOf(ground));
  const laws = citations.map(({ law }) => lawOf(library, law));
  const changed = changedArticles(library, 'letters', citations);
  return {
    ...frame(context, (other) => letterPath(other, id), {
      title: title[locale],
      description: use[locale],
      breadcrumbs: [
        homeCrumb(context),
        guideCrumb(context),
        { label: messages.letters.title, href: lettersPath(locale) },
      ],
      area: 'guide',
    }),
    template: 'letter',
    view: {
      title: title[locale],
      use: use[locale],
      heading: phraseIn(locale, title),
      parts: parts.map((part) => {
        const { chinese, meaning } = phraseIn(locale, part);
        return { pieces: piecesOf(chinese), meaning };
      }),
      ground: groundView(context, ground, 'letters'),
      others: letterIds.filter((other) => other !== id).map((other) => letterLink(context, other)),
      review: reviewView(context, { owner, reviewed, nextReview }, laws, changed),
    },
  };
}

/** A letter by its title. */
export function letterLink({ locale, library }: SiteContext, id: LetterId): Link {
  return { label: library.letters.letters[id].title[locale], href: letterPath(locale, id) };
}

function guideCrumb({ locale, messages }: SiteContext): Link {
  return { label: messages.guide.title, href: guidePath(locale, []) };
}

/** How many underscores a blank of each width has at most. */
const widths: readonly (readonly [BlankWidth, number])[] = [
  ['day', 2],
  ['year', 4],
  ['name', 8],
  ['half', 19],
];

/** A text with underscores, in pieces: words and blanks. */
function piecesOf(text: string): readonly { readonly text: string; readonly blank: BlankWidth | undefined }[] {
  return text
    .split(/(_+)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('_') ? { text: '', blank: widthOf(piece) } : { text: piece, blank: undefined }));
}

function widthOf(underscores: string): BlankWidth {
  return widths.find(([, most]) => underscores.length <= most)?.[0] ?? 'line';
}
