/** The answers that a page offers beside those that its writer chose. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../src/content/library.ts';
import { termFinderFor } from '../../src/content/term-names.ts';
import { indexRelated } from '../../src/site/related-answers.ts';
import { buildSite } from '../../src/site/site.ts';
import { compose } from '../support/project.ts';

let library: Library;
let relatedTo: (slug: string) => readonly string[];
beforeAll(async () => {
  ({ library } = await compose());
  relatedTo = indexRelated(library, termFinderFor(library, 'en'));
});

describe('computed answers', () => {
  test('are few, known, and neither the answer itself nor one that it names', () => {
    const slugs = new Set(library.answers.en.map(({ slug }) => slug));
    for (const { slug, related } of library.answers.en) {
      const found = relatedTo(slug);
      expect(found.length).toBeLessThanOrEqual(3);
      expect(new Set(found).size).toBe(found.length);
      for (const other of found) {
        expect(slugs).toContain(other);
        expect([slug, ...related]).not.toContain(other);
      }
    }
  });

  test('share an article or a term; an answer that cites alone what nobody else cites has none', () => {
    const [lonely, ...others] = library.answers.en;
    if (lonely === undefined) throw new Error('There are no answers');
    const [empty] = others.flatMap(({ body }) => ({ ...body, text: '', references: [] }));
    if (empty === undefined) throw new Error('There is one answer only');
    const bare = { ...lonely, title: '', related: [], answer: empty, body: empty };
    const changed = { ...library, answers: { ...library.answers, en: [bare, ...others] } };
    expect(indexRelated(changed, termFinderFor(changed, 'en'))(bare.slug)).toEqual([]);
  });

  test('prefer what cites the same, where few cite it', () => {
    const [first, second, ...others] = library.answers.en;
    if (first === undefined || second === undefined) throw new Error('There is one answer only');
    const references = ['3', '11'].map((article) => {
      return { reference: { kind: 'citation', citation: { law: 'XXX', article } }, line: 1 } as const;
    });
    const citing = [first, second].map((answer) => ({
      ...answer,
      related: [],
      body: { ...answer.body, references: [...answer.body.references, ...references] },
    }));
    const changed = { ...library, answers: { ...library.answers, en: [...citing, ...others] } };
    expect(indexRelated(changed, termFinderFor(changed, 'en'))(first.slug)[0]).toBe(second.slug);
  });

  test('stand on the page after those that the writer chose, the same in every language', () => {
    const { pages } = buildSite(library, 'https://guide.test');
    let computed = 0;
    for (const { slug, related } of library.answers.en) {
      const shown = (['en', 'zh'] as const).map((locale) => {
        const page = pages.get(`/${locale}/answers/${slug}`)?.();
        if (page?.template !== 'answer') throw new Error(`No page answers ${slug}`);
        return page.view.related.map(({ href }) => href.split('/').at(-1));
      });
      expect(shown[0]).toEqual([...related, ...relatedTo(slug)]);
      expect(shown[1]).toEqual(shown[0]);
      computed += (shown[0]?.length ?? 0) - related.length;
    }
    expect(computed).toBeGreaterThan(library.answers.en.length);
  });
});
