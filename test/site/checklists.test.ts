/** What a checklist says of each of its lines, and of what refines it: over every result, refined ones included. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import { type Locale, locales } from '../../src/content/schemas.ts';
import { citesOf } from '../../src/rules/ground.ts';
import { reasonsIn } from '../../src/rules/guide.ts';
import { type LineId, lineOf } from '../../src/rules/lines.ts';
import { openRefinements } from '../../src/rules/resolve.ts';
import { answersOf, type Situation } from '../../src/rules/situation.ts';
import { overviewPath } from '../../src/site/paths.ts';
import type { LineView, Page, Views } from '../../src/site/views.ts';
import { compose } from '../support/project.ts';
import { linesAt, nameOf, plainResults, results } from '../support/situations.ts';

let composition: Composition;
beforeAll(async () => {
  composition = await compose();
});

function pageAt(locale: Locale, situation: Situation): Extract<Page, { template: 'checklist' }> {
  const outcome = composition.site.answerAddress(locale, ['guide', ...answersOf(situation)], {});
  if (outcome?.kind !== 'page' || outcome.page.template !== 'checklist') throw new Error(nameOf(situation));
  return outcome.page;
}

const linesOf = ({ sections, lastSections }: Views['checklist']): readonly LineView[] =>
  [...sections, ...lastSections].flatMap((section) => [...section.lines, ...section.olderLines]);

/** The checklists looked at in a language: English ones all, Chinese ones without refinements, since one function makes both. */
const lookedAt: Readonly<Record<Locale, readonly Situation[]>> = { en: results, zh: plainResults };

describe.each(locales)('why a line is here, in %s,', { timeout: 120_000 }, (locale) => {
  test('is told by its answers, its rule and its source, for every line of every checklist', () => {
    const rulesPath = overviewPath(locale, 'rules');
    const rows = new Set(
      [...String(composition.documents.get(rulesPath)?.body).matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id),
    );
    const wrong: string[] = [];
    for (const situation of lookedAt[locale]) {
      const lines = linesOf(pageAt(locale, situation).view);
      const reasons = reasonsIn(situation);
      if (
        lines
          .map(({ id }) => id)
          .toSorted()
          .join() !== linesAt(situation).toSorted().join()
      ) {
        wrong.push(nameOf(situation));
      }
      for (const { id, ruleHref, ground, reasons: told } of lines) {
        const isLinked = ruleHref === `${rulesPath}#${id}` && rows.has(id);
        const hasSource = ground.links.length > 0 || ['practice', 'older-example'].includes(ground.kind);
        const isExplained = told.length > 0 || reasons.get(id as never)?.length === 0;
        if (!isLinked || !hasSource || !isExplained) wrong.push(`${id} at ${nameOf(situation)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('can be unfolded at each line: rule and source stand there as links', () => {
    for (const situation of plainResults) {
      const page = pageAt(locale, situation);
      const html = String(composition.documents.get(page.path)?.body);
      for (const { id, ruleHref, ground } of linesOf(page.view)) {
        const [, after = ''] = html.split(`id="${id}"`);
        const [, why = ''] = /<details class="why">(.*?)<\/details>/s.exec(after) ?? [];
        expect(why, `${id} at ${nameOf(situation)}`).toContain(`href="${ruleHref}"`);
        for (const { href } of ground.links) expect(why, id).toContain(`href="${href.replaceAll('&', '&amp;')}"`);
      }
    }
  });
});

test.each(locales)('what refines a checklist is offered with its hint, in %s', { timeout: 120_000 }, (locale) => {
  const words = composition.library.guide[locale].questions;
  for (const situation of lookedAt[locale]) {
    const { path, view } = pageAt(locale, situation);
    const offered = openRefinements(situation).map(({ id }) => words[id]);
    expect(view.refinements.map(({ title, hint }) => ({ title, hint }))).toEqual(offered);
    const html = String(composition.documents.get(path)?.body ?? '');
    for (const { hint } of html === '' ? [] : offered) expect(html, path).toContain(`<small>${hint}</small>`);
  }
});

test.each(locales)('a line that rests on the rules of a place says since when they hold, in %s', (locale) => {
  const { messages } = composition.site;
  const dates = new Map(
    composition.library.laws
      .filter(({ place }) => place !== undefined)
      .map(({ code, inForce }) => [code, messages[locale].date(inForce)]),
  );
  expect(dates.size).toBeGreaterThan(3);
  const seen = new Set<string>();
  for (const situation of results.filter(({ place, who }) => place !== undefined && who === undefined)) {
    for (const { id, ground } of linesOf(pageAt(locale, situation).view)) {
      const cited = citesOf(lineOf(id as LineId).ground).map((cite) => cite.split(' ')[0] ?? '');
      const local = cited.filter((code) => dates.has(code));
      for (const code of local) expect(ground.dates, id).toContain(dates.get(code));
      if (local.length === 0) expect(ground.dates, id).toBeUndefined();
      for (const code of local) seen.add(code);
    }
  }
  expect(seen.size).toBeGreaterThan(2);
});
