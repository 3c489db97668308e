/** What a line, a document or a time rests on. */

export type Ground =
  /** Provisions of law, in the writers' form: `REG 6(2)`. Local where the law is a place's own. */
  | { readonly kind: 'law'; readonly cites: readonly string[] }
  /** Our own reading of the cited provisions. */
  | { readonly kind: 'reading'; readonly cites: readonly string[] }
  /** An authority's page, named by its key in `content/sources.yaml`. */
  | { readonly kind: 'official'; readonly source: string }
  /** Usual practice for which no official source was found. */
  | { readonly kind: 'practice' }
  /** The older procedure of one place, which the source article describes. */
  | { readonly kind: 'older-example' };

export const law = (...cites: readonly string[]): Ground => ({ kind: 'law', cites });
export const reading = (...cites: readonly string[]): Ground => ({ kind: 'reading', cites });
export const official = (source: string): Ground => ({ kind: 'official', source });
export const practice: Ground = { kind: 'practice' };
export const olderExample: Ground = { kind: 'older-example' };

/** The citations of a ground, in the writers' form; empty where it rests on no law. */
export function citesOf(ground: Ground): readonly string[] {
  return 'cites' in ground ? ground.cites : [];
}
