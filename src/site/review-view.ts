/** Who looks after a text, and when. */
import type { Law, Review } from '../content/library.ts';
import type { Citation } from '../law/citation.ts';
import type { SiteContext } from './context.ts';
import { provisionLink } from './links.ts';
import type { ReviewView } from './views.ts';

/**
 * Who looks after a text, when it was reviewed, and which state of the law it was compared with.
 * @param changed the articles it cites that have changed since
 */
export function reviewView(
  context: SiteContext,
  { owner, reviewed, nextReview }: Review,
  laws: readonly Law[],
  changed: readonly Citation[] = [],
): ReviewView {
  const { messages } = context;
  const oldest = laws.map(({ checked }) => checked).toSorted()[0];
  const dates = [reviewed, nextReview, ...(oldest === undefined ? [] : [oldest])];
  return {
    dates: dates.map((iso) => ({ iso, text: messages.date(iso) })),
    line: messages.reviewLine(messages.reviewedBy(owner), messages.date(reviewed), messages.date(nextReview)),
    lawLine: oldest === undefined ? undefined : messages.lawChecked(messages.date(oldest)),
    again:
      changed.length === 0
        ? undefined
        : {
            text: messages.provisions.reviewAgain(messages.date(reviewed)),
            links: changed.map((citation) => provisionLink(context, citation)),
          },
  };
}
