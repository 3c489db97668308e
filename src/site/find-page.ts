/** The page on which a citation is looked up, and what it says to what was typed. */
import type { Finding } from '../law/find-provisions.ts';
import type { Understanding } from '../law/read-provisions.ts';
import { homeCrumb } from './answer-pages.ts';
import type { SiteContext } from './context.ts';
import { frame } from './frame.ts';
import { lawLink, lawsCrumb } from './law-pages.ts';
import { missingLinks, missingText } from './not-in-law.ts';
import type { PageOrRedirect } from './outcome.ts';
import { findPath } from './paths.ts';
import { mentionName, placeLink, placePath } from './places.ts';
import type { FindingView, Page } from './views.ts';

/** The empty form to look up a citation, or what a citation leads to. */
export function findPage(context: SiteContext, query = '', findings: readonly FindingView[] = []): Page {
  const { locale, messages, library } = context;
  return {
    ...frame(context, findPath, {
      title: messages.law.find.title,
      description: messages.law.find.description,
      breadcrumbs: [homeCrumb(context), lawsCrumb(context)],
      area: 'law',
      isIndexed: query === '',
    }),
    template: 'find',
    view: {
      find: { action: findPath(locale), query },
      findings,
      laws: library.laws.map((law) => lawLink(context, law)),
    },
  };
}

/** Where a citation that somebody typed leads: one provision at once, otherwise a page that says what was found. */
export function lookUp(
  context: SiteContext,
  text: string,
  { understanding, findings }: { readonly understanding: Understanding; readonly findings: readonly Finding[] },
): PageOrRedirect {
  const [first] = findings;
  const [place] = first?.places ?? [];
  // A number that happens to fit only one law is not sent there: its law was not named.
  const isSure = place?.kind === 'law' || first?.mention.law !== undefined || understanding.maybeLaws.length === 1;
  if (findings.length === 1 && first?.places.length === 1 && place !== undefined && isSure) {
    return { kind: 'redirect', path: placePath(context, place), isLasting: false };
  }
  const { messages } = context;
  const unknown = understanding.maybeLaws.length === 0 && understanding.words !== '';
  const unknownLaw: readonly FindingView[] = unknown
    ? [
        {
          understood: undefined,
          lead: undefined,
          links: [],
          missing: [messages.law.findUnknownLaw(understanding.words)],
        },
      ]
    : [];
  const nothing: readonly FindingView[] =
    findings.length > 0 || unknown
      ? []
      : [{ understood: undefined, lead: undefined, links: [], missing: [messages.law.find.nothing] }];
  const found = findings.filter(({ places }) => places.length === 1).flatMap(({ places }) => places);
  const plain: readonly FindingView[] =
    found.length === 0
      ? []
      : [
          {
            understood: undefined,
            lead: found.length > 1 ? messages.law.find.several : undefined,
            links: found.map((each) => placeLink(context, each)),
            missing: [],
          },
        ];
  const views = findings.filter(({ places }) => places.length !== 1).map((finding) => findingView(context, finding));
  return { kind: 'page', page: findPage(context, text, [...unknownLaw, ...nothing, ...plain, ...views]) };
}

/** A choice of places, or why there is none. */
function findingView(context: SiteContext, { mention, places, missing }: Finding): FindingView {
  const { messages } = context;
  const understood = mentionName(context, mention);
  return {
    understood: understood === '' ? undefined : messages.law.findUnderstood(understood),
    lead: places.length > 1 ? messages.law.find.choose : undefined,
    links:
      places.length > 0
        ? places.map((place) => placeLink(context, place))
        : missing.flatMap((each) => missingLinks(context, each)),
    missing: missing.map((each) => missingText(context, each)),
  };
}
