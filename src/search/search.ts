/** Search: entries in, and for what somebody typed the pages that fit it best. */
import type { Entry, Kind } from './entry.ts';
import { kinds } from './entry.ts';
import { createLexicon } from './lexicon.ts';
import { readQuery } from './read-query.ts';
import { type Candidate, createSearchIndex } from './search-index.ts';
import { unitsOf } from './text.ts';
import { createThesaurus } from './thesaurus.ts';
import { type Token, tokensOf } from './tokens.ts';
import { createWeights } from './weights.ts';

export interface Hit {
  readonly entry: Entry;
  readonly score: number;
}

export const tuning = {
  prior: { answer: 1, guide: 0.4, law: 0.5, term: 0.5, page: 0.7 } as Record<Kind, number>,
  variant: 0.45,
  power: 2.8,
  names: 0.15,
  all: 0.1,
  bm: 0.28,
  mean: 0.37,
  lead: 0.03,
  exact: 0.2,
  recall: 0.15,
  rpow: 1.5,
  gate: 0.3,
  gpow: 1,
  top: 0.1,
  k: 3,
  candidates: 60,
};

export function createSearch(locales: readonly string[], groups: readonly (readonly string[])[]) {
  const thesaurus = createThesaurus(groups);
  const lexicon = createLexicon();
  for (const word of groups.flat()) lexicon.learnWords(unitsOf(word));
  const weights = createWeights();
  const index = createSearchIndex();
  const byId = new Map<string, { entry: Entry; variants: readonly Int32Array[] }>();
  const known = { has: (t: string) => weights.find(t) !== undefined };
  const lex = { ...lexicon, ...known };
  const texts = (ts: readonly Token[]) => ts.map((t) => t.text);
  const read = (text: string) => readQuery(text, lex, thesaurus, () => []);
  return {
    add: (entry: Entry) => {
      const title: Token[] = [];
      const names: Token[] = [];
      const lead: Token[] = [];
      const text: Token[] = [];
      const variants: Int32Array[] = [];
      for (const locale of locales) {
        const words = entry.words(locale);
        for (const [i, v] of [words.title, ...words.names].entries()) {
          const units = unitsOf(v);
          lexicon.learnWords(units);
          const tokens = tokensOf(units, thesaurus);
          variants.push(Int32Array.from(new Set(tokens.map((t) => weights.numberOf(t)))));
          (i === 0 ? title : names).push(...tokens);
        }
        let section: unknown;
        for (const [i, p] of words.passages().entries()) {
          (i === 0 ? lead : text).push(...tokensOf(unitsOf(p.text), thesaurus));
          if (p.section !== undefined && p.section !== section) lead.push(...tokensOf(unitsOf(p.section.title), thesaurus));
          section = p.section;
        }
      }
      const all = new Set([...title, ...names, ...lead, ...text].map((t) => weights.numberOf(t)));
      if (entry.kind === 'answer') weights.countAnswer(all, new Set([...title, ...names].map((t) => weights.numberOf(t))));
      byId.set(entry.id, { entry, variants });
      index.add(entry.kind, entry.id, { title: texts(title), names: texts(names), lead: texts(lead), text: texts(text) });
    },
    read,
    reset: weights.reset,
    weight: (t: string) => weights.of(weights.find(t) ?? -1),
    find: (text: string): readonly Hit[] => {
      const query = read(text).weights;
      const full = new Map<number, number>();
      let whole = 0;
      for (const [t, w] of query) {
        const n = weights.find(t);
        if (n === undefined) continue;
        const x = w * weights.of(n);
        full.set(n, x);
        whole += x;
      }
      const rank = (c: Candidate, top: number): readonly Hit[] => {
        const known = byId.get(c.id);
        if (known === undefined) return [];
        let best = 0;
        let sum = 0;
        let recall = 0;
        const sims: number[] = [];
        for (const v of known.variants) {
          let common = 0;
          let own = 0;
          for (const n of v) {
            own += weights.of(n);
            common += full.get(n) ?? 0;
          }
          const sim = own === 0 ? 0 : common / Math.sqrt(own * whole);
          sum += sim;
          sims.push(sim);
          recall = Math.max(recall, common / (whole || 1));
          if (sim > best) best = sim;
        }
        let named = 0;
        let leads = 0;
        let any = 0;
        for (const [t, fs] of Object.entries(c.match)) {
          const x = full.get(weights.find(t) ?? -1) ?? 0;
          any += x;
          if (fs.includes('title') || fs.includes('names')) named += x;
          if (fs.includes('lead')) leads += x;
        }
        const gate = 1 - tuning.gate + tuning.gate * ((0.8 * named + 0.2 * any) / (whole || 1)) ** tuning.gpow;
        const topMean = sims.toSorted((a, b) => b - a).slice(0, tuning.k).reduce((a, b) => a + b, 0) / tuning.k;
        const s =
          tuning.variant * best ** tuning.power +
          tuning.recall * recall ** tuning.rpow +
          (tuning.lead * leads) / (whole || 1) +
          (tuning.names * named) / (whole || 1) +
          (tuning.all * any) / (whole || 1) +
          gate *
            ((tuning.mean * sum * 2) / (known.variants.length || 1) + tuning.top * topMean + tuning.bm * (c.score / (top || 1)));
        if ((tuning as any).debug) console.log(c.id, s.toFixed(3), 'best', best.toFixed(2), 'mean', ((sum*2)/known.variants.length).toFixed(2), 'recall', recall.toFixed(2), 'named', (named/whole).toFixed(2), 'any', (any/whole).toFixed(2), 'bm', (c.score/top).toFixed(2));
        return [{ entry: known.entry, score: s * tuning.prior[known.entry.kind] + (best > 0.95 && known.entry.kind === 'page' ? tuning.exact : 0) }];
      };
      return kinds
        .flatMap((kind) => {
          const found = index.find(kind, query).slice(0, tuning.candidates);
          return found.flatMap((c) => rank(c, found[0]?.score ?? 1));
        })
        .toSorted((a, b) => b.score - a.score);
    },
  };
}
