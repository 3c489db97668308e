/** What lines, papers, times and letters rest on, ready to be shown. */
import type { Law } from '../content/library.ts';
import type { Locale } from '../content/schemas.ts';
import { citationsOf } from '../law/citation.ts';
import { citesOf, type Ground } from '../rules/ground.ts';
import { changedArticles } from './changed-articles.ts';
import type { SiteContext } from './context.ts';
import { markLinks } from './links.ts';
import type { Messages } from './messages/messages.ts';
import { lastChange, lawOf, sourceLabel, sourceOf } from './references.ts';
import type { GroundView } from './views.ts';

/** What a line, a document, a time or a letter rests on, ready to be shown. */
export function groundView(context: SiteContext, ground: Ground, text: 'guide' | 'letters' = 'guide'): GroundView {
  const hasChanged = changedArticles(context.library, text, citationsOf(citesOf(ground))).length > 0;
  return {
    ...groundParts(context, ground),
    dates: localDates(context, ground),
    changed: hasChanged ? context.messages.provisions.changed : undefined,
  };
}

/** Since when the rules of a place among the cited ones hold, each named where there are several. */
function localDates({ library, locale, messages }: SiteContext, ground: Ground): string | undefined {
  const cited = new Set(citationsOf(citesOf(ground)).map(({ law }) => lawOf(library, law)));
  const local = [...cited].filter(({ place }) => place !== undefined);
  const dated = local.map((law) => {
    const dates = messages.grounds.since(messages.date(law.inForce), lastChange(law, messages));
    return local.length === 1 ? dates : `${law.shortTitle[locale]} ${dates}`;
  });
  return dated.length === 0 ? undefined : dated.join(messages.flow.titleSeparator);
}

function groundParts(context: SiteContext, ground: Ground): Omit<GroundView, 'changed' | 'dates'> {
  const { library, locale, messages } = context;
  const words = messages.grounds;
  switch (ground.kind) {
    case 'law': {
      const citations = citationsOf(ground.cites);
      const laws = citations.map(({ law }) => lawOf(library, law));
      return { kind: 'law', label: lawKind(laws, locale, messages), links: markLinks(context, citations) };
    }
    case 'reading': {
      const links = markLinks(context, citationsOf(ground.cites));
      return { kind: 'reading', label: words.reading, links };
    }
    case 'official': {
      const source = sourceOf(library, ground.source);
      const label = sourceLabel(source, locale, messages);
      return { kind: 'official', label: words.official, links: [{ label, href: source.url }] };
    }
    case 'practice':
      return { kind: 'practice', label: words.practice, links: [] };
    case 'older-example':
      return { kind: 'older-example', label: words.olderExample, links: [] };
    default:
      return ground satisfies never;
  }
}

/** What kind of ground some laws are: national law, the rules of a place, or both. */
export function lawKind(laws: readonly Law[], locale: Locale, { grounds, law }: Messages): string {
  const places = laws.map(({ place }) => place?.[locale]);
  const local = [...new Set(places.filter((place) => place !== undefined))].join(law.separator);
  if (local === '') return grounds.law;
  return places.includes(undefined) ? grounds.lawAndLocal(local) : grounds.localLaw(local);
}
