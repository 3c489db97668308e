/** What the pages that show the guide as a whole have in common: their frame, and the links between them. */
import type { LineId } from '../rules/lines.ts';
import { homeCrumb } from './answer-pages.ts';
import { changedArticles } from './changed-articles.ts';
import { citationsOfLine } from './cited-by.ts';
import type { SiteContext } from './context.ts';
import type { OverviewView } from './flow-views.ts';
import { frame } from './frame.ts';
import { guidePath, type OverviewPage, overviewPages, overviewPath } from './paths.ts';
import { lawOf } from './references.ts';
import { reviewView } from './review-view.ts';
import type { Frame, Link } from './views.ts';

/** Links to the pages that show the guide as a whole. */
export function overviewLinks({ locale, messages }: SiteContext): readonly Link[] {
  return overviewPages.map((page) => ({ label: messages.flow.pages[page].title, href: overviewPath(locale, page) }));
}

/** A line where it stands on a checklist. */
export function examplePath({ locale, examples }: SiteContext, line: LineId): string {
  return `${guidePath(locale, examples().get(line) ?? [])}#${line}`;
}

/** The frame of one of these pages. */
export function overviewFrame(context: SiteContext, page: OverviewPage): Frame {
  const { locale, messages } = context;
  const { title, description } = messages.flow.pages[page];
  return frame(context, (other) => overviewPath(other, page), {
    title,
    description,
    breadcrumbs: [homeCrumb(context), { label: messages.guide.title, href: guidePath(locale, []) }],
    area: 'guide',
  });
}

/** What the view of each of these pages begins with. `lines` are those it shows. */
export function overviewView(context: SiteContext, page: OverviewPage, lines: readonly LineId[]): OverviewView {
  const { messages, guide, library } = context;
  const { title, lead } = messages.flow.pages[page];
  const citations = lines.flatMap(citationsOfLine);
  const laws = [...new Set(citations.map(({ law }) => law))];
  const review = { owner: guide.owner, reviewed: guide.reviewed, nextReview: guide['next-review'] };
  return {
    title,
    lead,
    overview: overviewLinks(context),
    review: reviewView(
      context,
      review,
      laws.map((law) => lawOf(library, law)),
      changedArticles(library, 'guide', citations),
    ),
  };
}
