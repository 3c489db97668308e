/** The pages that show the guide as a whole, beside the rules they are made from. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../src/content/library.ts';
import { locales } from '../../src/content/schemas.ts';
import { resultsFrom, stepsFrom, walkFlow } from '../../src/rules/flow.ts';
import { checklistFor } from '../../src/rules/guide.ts';
import { type LineId, lineIds, lineOf } from '../../src/rules/lines.ts';
import { answerIds, questions } from '../../src/rules/questions.ts';
import { addressOf, answersOf } from '../../src/rules/situation.ts';
import { rules } from '../../src/rules/table.ts';
import { exampleOf } from '../../src/rules/walk.ts';
import { bringOnWay, placeOfLine, timesOnWay, toldWays, wayIds } from '../../src/rules/ways.ts';
import type { BranchView } from '../../src/site/flow-views.ts';
import { guidePath, isOverviewPage, overviewPages, overviewPath } from '../../src/site/paths.ts';
import type { Page } from '../../src/site/views.ts';
import { compose, pagesOf } from '../support/project.ts';
import { linesAt, results } from '../support/situations.ts';

const flow = walkFlow();
let byPath: ReadonlyMap<string, Page>;
let library: Library;
let isThere: (path: string) => boolean;
let htmlOf: (path: string) => string;
beforeAll(async () => {
  const composition = await compose();
  library = composition.library;
  byPath = new Map(pagesOf(composition.site).map((page) => [page.path, page]));
  isThere = (path) => {
    const [, , ...segments] = path.split('/');
    const outcome = byPath.has(path) ? undefined : composition.site.answerAddress('en', segments, {});
    return byPath.has(path) || (outcome?.kind === 'page' && outcome.page.status === 200);
  };
  htmlOf = (path) => String(composition.documents.get(path)?.body);
});

/** The page at a path, which must be of this kind. */
function pageAt<T extends Page['template']>(path: string, template: T): Extract<Page, { template: T }> {
  const page = byPath.get(path);
  if (page?.template !== template) throw new Error(`${path} is no ${template}`);
  return page as Extract<Page, { template: T }>;
}

const flatten = (branch: BranchView): readonly BranchView[] => [branch, ...branch.branches.flatMap(flatten)];
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ');

test('no answer has the name of a page of the guide', () => {
  expect(answerIds.filter((answer) => isOverviewPage([answer]))).toEqual([]);
  expect(overviewPages).toEqual(['map', 'rules', 'outcomes', 'compare']);
});

describe.each(locales)('in %s', (locale) => {
  test('the start and the four pages lead to all four', () => {
    const paths = overviewPages.map((page) => overviewPath(locale, page));
    for (const path of [guidePath(locale, []), ...paths]) {
      for (const other of paths) expect(htmlOf(path), path).toContain(`href="${other}"`);
    }
  });

  test('the map holds every step without refinements once, as picture and as text', () => {
    const path = overviewPath(locale, 'map');
    const branches = flatten(pageAt(path, 'map').view.tree);
    const hrefs = stepsFrom(flow).map(({ situation }) => guidePath(locale, answersOf(situation)));
    expect(branches.map(({ href }) => href).toSorted()).toEqual(hrefs.toSorted());
    for (const { href, isResult, id } of branches) {
      expect(byPath.get(href)?.template, href).toBe(isResult ? 'checklist' : 'question');
      expect(htmlOf(path).split(`<a id="${id}" href="${href}">`), href).toHaveLength(2);
      expect(htmlOf(path).split(`<li><a href="${href}">`).length, href).toBeGreaterThan(1);
    }
  });

  test('the map has a name and a description for those who cannot see it', () => {
    expect(htmlOf(overviewPath(locale, 'map'))).toMatch(
      /<svg [^>]*role="group" aria-labelledby="picture picture-text">\s*<title>[^<]+<\/title>\s*<desc id="picture-text">[^<]+<\/desc>/,
    );
  });

  test('the rules page has a row for every rule, with its questions, its answers and its line in words', () => {
    const path = overviewPath(locale, 'rules');
    const { sections } = pageAt(path, 'rules').view;
    const rows = new Map(sections.flatMap((section) => section.rules).map((row) => [row.anchor, row]));
    expect(rows.size).toBe(rules.length);
    const words = library.guide[locale];
    for (const rule of rules) {
      const row = rows.get(rule.line);
      expect(row?.title, rule.line).toBe(words.lines[rule.line].title);
      const patterns = [rule.when].flat();
      expect(row?.when.cases.map((conditions) => conditions.map(({ question }) => question))).toEqual(
        patterns.map((pattern) =>
          questions.filter(({ id }) => pattern[id] !== undefined).map(({ id }) => words.questions[id].title),
        ),
      );
      const told = (row?.when.cases ?? [])
        .flat()
        .map(({ answers }) => answers)
        .join();
      for (const pattern of patterns) {
        for (const { id, answers } of questions) {
          const wanted: readonly string[] = [pattern[id] ?? []].flat();
          const named = answers.filter((answer) => told.includes(`“${words.answers[answer].label}”`));
          const others = answers.filter((answer) => !wanted.includes(answer));
          const isNamed =
            wanted.length === 0 ||
            [wanted, others].some((set) => set.every((answer) => named.some((name) => name === answer)));
          expect(isNamed, `${rule.line}, ${id}`).toBe(true);
        }
      }
    }
  });

  // Chinese text holds no word that could be taken for an id.
  test.runIf(locale === 'zh')('the rules page shows ids only in small print', () => {
    const text = textOf(htmlOf(overviewPath(locale, 'rules')).replace(/<small class="ids">.*?<\/small>/g, ''));
    const ids = [...answerIds, ...lineIds].filter((id) => id.includes('-'));
    expect(ids.filter((id) => text.includes(id))).toEqual([]);
  });

  test('every outcome’s example is a checklist with just its lines', () => {
    const { outcomes, everywhere } = pageAt(overviewPath(locale, 'outcomes'), 'outcomes').view;
    const common = everywhere.flatMap((section) => section.lines.map(({ href }) => href.slice('#line-'.length)));
    expect(common.length).toBeGreaterThan(0);
    for (const { example, sections, title } of outcomes) {
      const { view } = pageAt(example.href, 'checklist');
      const shown = [...view.sections, ...view.lastSections].flatMap((part) => [...part.lines, ...part.olderLines]);
      const told = sections.flatMap((section) => section.lines.map(({ href }) => href.slice('#line-'.length)));
      expect([...told, ...common].sort(), title).toEqual(shown.map(({ id }) => id).sort());
    }
  });

  test('every line of every outcome says what it rests on', () => {
    const { outcomes, everywhere, lines } = pageAt(overviewPath(locale, 'outcomes'), 'outcomes').view;
    for (const { lines: marks } of [...everywhere, ...outcomes.flatMap(({ sections }) => sections)]) {
      for (const { basis, title } of marks) expect(basis, title).not.toBe('');
    }
    expect(lines.map(({ anchor }) => anchor)).toEqual(lineIds.map((id) => `line-${id}`));
  });

  test('the ways are the lines that say who goes or where, those of one place and the older ones apart', () => {
    const { ways, localWays, olderWays } = pageAt(overviewPath(locale, 'compare'), 'compare').view;
    const words = library.guide[locale];
    const wanted = lineIds.filter(
      (id) =>
        toldWays.some((way) => way === id) ||
        (lineOf(id).section === 'go' && (words.lines[id].who ?? words.lines[id].where) !== undefined),
    );
    const all = [...ways, ...localWays, ...olderWays];
    expect(all.map(({ anchor }) => anchor).toSorted()).toEqual(wanted.toSorted());
    const groupOf = (id: LineId): string => {
      const { ground, section } = lineOf(id);
      const isLocal = section === 'local' || placeOfLine(id) !== undefined;
      return ground.kind === 'older-example' ? 'older' : isLocal ? 'local' : 'today';
    };
    const groups = { today: ways, local: localWays, older: olderWays };
    for (const [group, members] of Object.entries(groups)) {
      expect(members.filter(({ anchor }) => groupOf(anchor as LineId) !== group)).toEqual([]);
    }
    for (const way of all) {
      expect(way.rightWhen.length, way.anchor).toBe(rules.filter(({ line }) => line === way.anchor).length);
      expect(way.who + way.where, way.anchor).not.toContain(locale === 'en' ? 'Not said.' : '没有写明');
    }
  });

  test('each way of one place names the place and has its source', () => {
    const { ways, localWays, olderWays } = pageAt(overviewPath(locale, 'compare'), 'compare').view;
    const { answers } = library.guide[locale];
    expect([...ways, ...olderWays].filter(({ place }) => place !== undefined)).toEqual([]);
    for (const { anchor, place, ground } of localWays) {
      const [id] = answersOf(exampleOf(anchor as LineId)).slice(-1);
      expect(place, anchor).toBe(id && answers[id].label);
      expect(ground.links.length > 0 || ground.kind === 'practice', anchor).toBe(true);
      expect(htmlOf(overviewPath(locale, 'compare'))).toContain(`<tr id="${anchor}"><th scope="row"><small>${place}<`);
    }
  });

  test('every question page says how far it is', () => {
    for (const { situation, question } of stepsFrom(flow)) {
      if (question === undefined) continue;
      const { progress } = pageAt(guidePath(locale, answersOf(situation)), 'question').view;
      expect(progress, addressOf(situation)).toContain(String(answersOf(situation).length + 1));
    }
  });

  test('every checklist draws its way: a dot for each answer, one taken for each question', () => {
    for (const { situation } of resultsFrom(flow)) {
      const { path, changes } = pageAt(guidePath(locale, answersOf(situation)), 'checklist').view;
      const answered = questions.filter(({ id }) => situation[id] !== undefined);
      expect(path.dots.length).toBe(answered.reduce((sum, { answers }) => sum + answers.length, 0));
      expect(path.dots.filter(({ isTaken }) => isTaken).length).toBe(answered.length);
      expect(path.points.split(' ')).toHaveLength(answered.length + 1);
      for (const { x, y } of path.dots) {
        expect(x > 0 && x < path.width && y > 0 && y < path.height).toBe(true);
      }
      for (const { href } of changes.flatMap(({ answers }) => answers)) expect(isThere(href), href).toBe(true);
    }
  });
});

/** The routes of `situations.md`: the line of each, and what the comparison has to say of how long it takes. */
const routes: readonly (readonly [string, LineId, readonly RegExp[]])[] = [
  ['R1', 'route-centre', [/on the spot/]],
  ['R2', 'route-service-point', [/within 3 working days/]],
  ['R3', 'route-proxy', []],
  ['R4', 'route-employer-together', []],
  ['R5, oneself', 'route-register-yourself', [/within 10 working days/]],
  ['R5, residents', 'route-register-as-resident', [/within 10 working days/]],
  ['R5, employer', 'route-through-employer', [/within 30 days/, /within 10 working days/]],
  ['R5, registered already', 'route-agency', [/within 10 working days/]],
  ['R6', 'beijing-replacement-online', []],
  ['R7, Guangzhou', 'guangzhou-hong-kong-macao', []],
  ['R7, Guangzhou, at once', 'guangzhou-in-person', [/usually on the spot/]],
  ['R7, Beijing', 'beijing-third-generation', []],
  ['R8, registration', 'shanghai-foreign-registration', [/on the spot/, /within 30 days/]],
  ['R8, card', 'shanghai-foreign-medical-card', [/from the 15th/]],
  ['R9', 'work-permit-and-card-in-one', []],
  ['R9, Zhejiang', 'zhejiang-foreign-card', [/within 10 days at the launch/]],
  ['R10', 'zhongshan-newborn-bundle', [/from 5 working days/]],
  ['R11', 'route-replacement', []],
  ['R11, Beijing', 'beijing-exchange-outlet', [/within 15 working days/]],
  ['R12', 'route-home-visit', []],
  ['R13', 'route-code-only', []],
  ['M2', 'route-claim', [/within 30 working days/]],
];

test.each(routes)('the comparison holds the route %s: %s', (_route, line, wanted) => {
  const { ways, localWays, olderWays } = pageAt(overviewPath('en', 'compare'), 'compare').view;
  const way = [...ways, ...localWays, ...olderWays].find(({ anchor }) => anchor === line);
  expect(way?.times.map(({ text }) => text)).toEqual(wanted.map((time) => expect.stringMatching(time)));
});

test('papers and times that a way borrows stand on a checklist that holds it', () => {
  // R5 gives them for every registration; the checklists with these two ways do not say so yet.
  const untold = [
    'route-register-as-resident registration',
    'route-through-employer registration',
    'route-through-employer identity-document',
  ];
  const checklists = results.map((situation) => ({ lines: linesAt(situation), ...checklistFor(situation) }));
  const missing = wayIds.flatMap((way) => {
    const held = checklists.filter(({ lines }) => lines.includes(way));
    const papers = new Set<string>(held.flatMap(({ bring }) => bring.map(({ document }) => document)));
    const times = new Set<string>(held.flatMap((checklist) => checklist.times.map(({ time }) => time)));
    return [
      ...bringOnWay(way).filter((document) => !papers.has(document)),
      ...timesOnWay(way).filter((time) => !times.has(time)),
    ].map((id) => `${way} ${id}`);
  });
  expect(missing.filter((each) => !untold.includes(each))).toEqual([]);
});
