/** Provisions that a search names: where to lead at once, and what to offer first. */
import { findProvisions } from '../law/find-provisions.ts';
import { readProvisions } from '../law/read-provisions.ts';
import type { LawNames } from '../law/tokens.ts';
import type { SiteContext } from './context.ts';
import { findableOf, namesOf } from './law-find.ts';
import { once } from './once.ts';
import { findPath } from './paths.ts';
import { placeLink, placePath } from './places.ts';
import type { Link } from './views.ts';

type Named =
  /** The query is one provision and nothing else. */
  | { readonly kind: 'provision'; readonly path: string }
  /** What it names beside other words, or not clearly. */
  | { readonly kind: 'some'; readonly links: readonly Link[] };

/** Finds the provisions that a text names in clear words; a plain number or a word that looks like a law's code is none. */
export type CitationFinder = (text: string) => Named;

/** Something that can only be a provision: a unit with a number. */
const unit =
  /[\d一二三四五六七八九十百千〇零两]\s*[条條款项項章]|\b(articles?|art|arts|section|sec|paragraph|para|chapter|ch)\b\.?\s*\d|§\s*\d|\d\s*[(（]\s*[\d一二三四五六七八九十]+\s*[)）]/i;
/** A law's code alone, as people who know it type it. */
const code = /^[A-Z]{2,5}$/;
const mostLinks = 5;

/** Makes the finder of one language. */
export function createCitationFinder(context: SiteContext): CitationFinder {
  const { laws } = context.library;
  const names = once(() => laws.map(namesOf));
  const findable = once(() => laws.map(findableOf));
  return (text) => {
    if (!mayName(text, names())) return { kind: 'some', links: [] };
    const understanding = readProvisions(text, names());
    const findings = findProvisions(understanding, findable());
    const isBare = understanding.words === '';
    const places = findings.flatMap((finding) =>
      finding.places.filter(({ kind }) =>
        kind === 'law'
          ? isBare && (code.test(text) || !/^[a-z]{2,5}$/i.test(text))
          : finding.mention.law !== undefined && (isBare || unit.test(text)),
      ),
    );
    const [place] = places;
    if (place !== undefined && place.kind !== 'law' && isBare && findings.length === 1 && places.length === 1) {
      return { kind: 'provision', path: placePath(context, place) };
    }
    const links = places.slice(0, mostLinks).map((each) => placeLink(context, each));
    return {
      kind: 'some',
      links: links.length > 0 || !unit.test(text) ? links : lookUp(context, text, findings.length),
    };
  };
}

/** Reading a citation costs more than a search: most texts hold neither a number nor a law's name. */
function mayName(text: string, laws: readonly LawNames[]): boolean {
  if (/[\d§一二三四五六七八九十]/.test(text)) return true;
  const own = text.toLowerCase();
  return laws.some(({ code, names }) => [code, ...names].some((name) => own.includes(name.toLowerCase())));
}

/** A provision without its law is looked up in all of them. */
function lookUp({ locale, messages }: SiteContext, text: string, findings: number): readonly Link[] {
  if (findings === 0) return [];
  return [{ label: messages.search.lookUp(text), href: findPath(locale, text) }];
}
