/** Provisions that a search names: where to lead at once, and what to offer first. Pure; it runs in a browser, too. */
import { type FindableLaw, findProvisions, type Place } from '../law/find-provisions.ts';
import { createProvisionReader } from '../law/read-provisions.ts';
import type { LawNames } from '../law/tokens.ts';
import { once } from './once.ts';
import type { Link } from './view-parts.ts';

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

/** What the finder of one language has to know. */
export interface CitationParts {
  readonly names: () => readonly LawNames[];
  readonly findable: () => readonly FindableLaw[];
  readonly pathOf: (place: Place) => string;
  readonly linkTo: (place: Place) => Link;
  /** Where a provision without its law is looked up in all laws; undefined where nothing can do that. */
  readonly lookUp: (text: string) => Link | undefined;
}

/** Makes the finder of one language. */
export function createCitationFinder({ names, findable, pathOf, linkTo, lookUp }: CitationParts): CitationFinder {
  const mayName = once(() => nameFinder(names()));
  const read = once(() => createProvisionReader(names()));
  return (text) => {
    if (!mayName()(text)) return { kind: 'some', links: [] };
    const understanding = read()(text);
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
      return { kind: 'provision', path: pathOf(place) };
    }
    if (places.length > 0) return { kind: 'some', links: places.slice(0, mostLinks).map(linkTo) };
    const elsewhere = findings.length > 0 && unit.test(text) ? lookUp(text) : undefined;
    return { kind: 'some', links: elsewhere === undefined ? [] : [elsewhere] };
  };
}

/**
 * Reading a citation costs more than a search: most texts hold neither a number nor a law's name. A name in Latin letters
 * has to be a word of the text: `REG` is none of “registered”.
 */
function nameFinder(laws: readonly LawNames[]): (text: string) => boolean {
  const names = laws.flatMap((law) => [law.code, ...law.names]).map((name) => name.toLowerCase());
  const isLatin = (name: string): boolean => /^[a-z]/.test(name);
  const others = names.filter((name) => !isLatin(name));
  const latin = names.filter(isLatin).map(spaced);
  return (text) => {
    if (/[\d§一二三四五六七八九十]/.test(text)) return true;
    const own = text.toLowerCase();
    const ownWords = spaced(own);
    return others.some((name) => own.includes(name)) || latin.some((name) => ownWords.includes(name));
  };
}

/** The words of a text, each between spaces. */
function spaced(text: string): string {
  return ` ${text.replace(/[^a-z]+/g, ' ').trim()} `;
}
