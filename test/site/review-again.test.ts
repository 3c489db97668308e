/** The drill: an article changes, and exactly what cites it is to be reviewed again, in the list and on the pages. */
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type ContentFiles, readContentFiles } from '../../src/content/files.ts';
import type { Library } from '../../src/content/library.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { hashesOf, printReviewed, readReviewed, reviewedFile } from '../../src/content/reviewed.ts';
import { countingGround, workingDaysGround } from '../../src/rules/deadline.ts';
import { documentOf } from '../../src/rules/documents.ts';
import { citesOf } from '../../src/rules/ground.ts';
import { letterIds, letterOf } from '../../src/rules/letters.ts';
import { lineIds, lineOf } from '../../src/rules/lines.ts';
import { timeOf } from '../../src/rules/times.ts';
import { recordFaults, recordReviews, reviewAgain } from '../../src/site/review-again.ts';
import { buildSite } from '../../src/site/site.ts';
import type { Page, ReviewView } from '../../src/site/views.ts';
import { root } from '../support/project.ts';

let files: ContentFiles;
let library: Library;
/** Everything is reviewed as it is, whatever the content's own record says. */
beforeAll(async () => {
  files = recordedAs(await readContentFiles(root), 'all');
  library = loadLibrary(files);
});

const sil = 'content/law/social-insurance-law';

function recordedAs(content: ContentFiles, named: 'all' | readonly string[]): ContentFiles {
  const loaded = loadLibrary(content);
  const names = named === 'all' ? recordReviews(loaded, new Set()).keys() : named;
  return new Map([...content, [reviewedFile, printReviewed(recordReviews(loaded, new Set(names)))]]);
}

/** The files with the lines of one article of a YAML file changed. */
function edit(content: ContentFiles, file: string, article: string, change: (entry: string) => string): ContentFiles {
  const pattern = new RegExp(`^${article}:\\n(?: .*\\n)+`, 'm');
  const text = content.get(file) ?? '';
  expect(text).toMatch(pattern);
  return new Map([...content, [file, text.replace(pattern, change)]]);
}

const otherHeading = (entry: string): string => entry.replace(/heading: .*/, 'heading: Another heading');
/** `lost-card`, and `term lost-card` for the word of the glossary that is called like an answer. */
const nameOf = (place: string): string => place.replace('content/glossary.yaml: ', 'term ').replace(/^.*: /, '');
const listOf = (content: ContentFiles): readonly string[] =>
  reviewAgain(loadLibrary(content)).map(({ place }) => nameOf(place));

/** Article → who cites it, read from the files of the answers and the glossary and the rows of the rules. */
function citersByArticle(): ReadonlyMap<string, readonly string[]> {
  const answers = [...files].flatMap(([file, text]) => {
    const slug = /^content\/en\/answers\/(?:.*\/)?([^/]+)\.md$/.exec(file)?.[1];
    const cites = [...text.matchAll(/\[\[([A-Z]{2,5} [^\]]+)\]\]/g)].map(([, cite = '']) => cite);
    return slug === undefined ? [] : [[slug, cites] as const];
  });
  const lines = lineIds.map((line) => {
    const { ground, bring = [], times = [] } = lineOf(line);
    const grounds = [ground, ...bring.map((id) => documentOf(id).ground), ...times.map((id) => timeOf(id).ground)];
    return [line, grounds.flatMap(citesOf)] as const;
  });
  const counting = Object.entries({ countingGround, workingDaysGround }).map(
    ([name, ground]) => [name, citesOf(ground)] as const,
  );
  const letters = letterIds.map((letter) => [letter, citesOf(letterOf(letter).ground)] as const);
  const { terms } = parse(files.get('content/glossary.yaml') ?? '') as { terms: Readonly<Record<string, unknown>> };
  const words = Object.entries(terms).map(
    ([slug, term]) => [`term ${slug}`, JSON.stringify(term).match(/\b[A-Z]{2,5} \d+(-\d+)?/g) ?? []] as const,
  );
  const citers = new Map<string, Set<string>>();
  for (const [name, cites] of [...answers, ...lines, ...counting, ...letters, ...words]) {
    for (const article of cites.map((cite) => cite.replace(/\(.*/, ''))) {
      citers.set(article, new Set([...(citers.get(article) ?? []), name]));
    }
  }
  return new Map([...citers].map(([article, names]) => [article, [...names].toSorted()]));
}

test('the record of the content knows every review and every citation', async () => {
  expect(recordFaults(loadLibrary(await readContentFiles(root)))).toEqual([]);
});

describe('the hash of an article', () => {
  const hashAfter = (change: (entry: string) => string, file = `${sil}/en.yaml`, article = '30'): string | undefined =>
    hashesOf(loadLibrary(edit(files, file, article, change)).laws).get(`SIL ${article}`);
  const hash = (article = '30'): string | undefined => hashesOf(library.laws).get(`SIL ${article}`);

  test('does not depend on how its files are laid out', () => {
    const folded = (entry: string): string =>
      entry.replace(/^( +)- (?!text)([^\n:"]+)$/gm, (_line, indent: string, text: string) => {
        return `${indent}- >-\n${text.replace(/(\S+ \S+) /g, `$1\n`).replace(/^/gm, `${indent}    `)}`;
      });
    expect(hashAfter((entry) => `${folded(entry)}  # a remark\n`)).toBe(hash());
    const quoted = (entry: string): string => entry.replace(/heading: (.*)/, 'heading:   "$1"   ');
    expect(hashAfter(quoted)).toBe(hash());
    const reordered = (entry: string): string => {
      const [, number, heading, rest] = /^(\d+:\n)( {2}heading: .*\n)([\s\S]*)$/.exec(entry) ?? [];
      return `${number}${rest}${heading}`;
    };
    expect(hashAfter(reordered)).toBe(hash());
  });

  test.each([
    ['the heading in English', `${sil}/en.yaml`, otherHeading],
    ['the heading in Chinese', `${sil}/zh.yaml`, otherHeading],
    ['a paragraph', `${sil}/en.yaml`, (entry: string) => entry.replace(/text: /, 'text: Now, ')],
    ['an item', `${sil}/zh.yaml`, (entry: string) => entry.replace(/^( {8}- )/m, '$1另')],
    ['a note', `${sil}/en.yaml`, (entry: string) => `${entry}  note: A newer rule.\n`],
  ])('changes with %s', (_name, file, change) => {
    expect(hashAfter(change, file)).toMatch(/^[0-9a-f]{12}$/);
    expect(hashAfter(change, file)).not.toBe(hash());
  });

  test('of no other article changes', () => {
    const after = hashesOf(loadLibrary(edit(files, `${sil}/en.yaml`, '30', otherHeading)).laws);
    const differing = [...hashesOf(library.laws)].filter(([article, own]) => after.get(article) !== own);
    expect(differing.map(([article]) => article)).toEqual(['SIL 30']);
  });
});

describe('an article changes', () => {
  test('and exactly what cites it is listed, for every article', () => {
    const hashes = hashesOf(library.laws);
    const citers = citersByArticle();
    let cited = 0;
    for (const article of hashes.keys()) {
      const { states } = readReviewed(files, new Map([...hashes, [article, '000000000000']]));
      const listed = reviewAgain({ ...library, reviewed: states });
      expect(listed.map(({ place }) => nameOf(place)).toSorted(), article).toEqual(citers.get(article) ?? []);
      for (const { changed } of listed) expect(changed).toEqual([article]);
      cited += listed.length;
    }
    expect(cited).toBeGreaterThan(300);
  });

  test('and exactly the pages that rest on it say so, in both languages', () => {
    const changed = loadLibrary(edit(files, `${sil}/en.yaml`, '58', otherHeading));
    const wanted = citersByArticle().get('SIL 58') ?? [];
    expect(wanted.length).toBeGreaterThan(5);
    const notices: string[] = [];
    for (const page of pagesOf(changed)) {
      const again = reviewOf(page)?.again;
      expect(again !== undefined, page.path).toBe(restsOn(page, wanted));
      if (again === undefined) continue;
      notices.push(page.template);
      expect(again.links).toMatchObject([{ href: `/${page.locale}/law/social-insurance-law/article-58` }]);
      expect(again.text).toMatch(page.locale === 'en' ? /To be reviewed again: .* 2026/ : /待重新核对：2026/);
    }
    for (const template of ['answer', 'checklist', 'map', 'rules', 'outcomes', 'letter', 'term']) {
      expect(notices).toContain(template);
    }
  });

  test('and each line of a checklist that rests on it is marked', () => {
    const changed = loadLibrary(edit(files, `${sil}/zh.yaml`, '58', otherHeading));
    const marked = new Set<string>();
    for (const page of pagesOf(changed)) {
      if (page.template !== 'rules') continue;
      const rows = page.view.sections.flatMap(({ rules }) => rules);
      for (const { anchor, ground } of rows) if (ground.changed !== undefined) marked.add(anchor);
    }
    const own = lineIds.filter((line) => citesOf(lineOf(line).ground).some((cite) => /^SIL 58\b/.test(cite)));
    expect([...marked].toSorted()).toEqual(own.toSorted());
  });
});

describe('a review', () => {
  const slug = 'new-job-deadline';
  const reviewedOn = (content: ContentFiles, date: string): ContentFiles =>
    new Map(
      [...content].map(([file, text]) =>
        file.endsWith(`/answers/${slug}.md`)
          ? [file, text.replace(/^reviewed: .*$/m, `reviewed: ${date}`)]
          : [file, text],
      ),
    );
  let changed: ContentFiles;
  beforeAll(() => {
    changed = edit(files, `${sil}/en.yaml`, '58', otherHeading);
    expect(listOf(changed)).toContain(slug);
  });

  test('is recorded when its date is later, and then the text is off the list, alone', () => {
    const later = reviewedOn(changed, '2027-03-01');
    expect(listOf(later)).toContain(slug);
    expect(recordFaults(loadLibrary(later))).toMatchObject([{ field: `answers/${slug}`, got: '2026-11-23' }]);
    const recorded = recordedAs(later, []);
    expect(recordFaults(loadLibrary(recorded))).toEqual([]);
    expect(listOf(recorded)).toEqual(listOf(changed).filter((name) => name !== slug));
  });

  test('on the same day is recorded by name', () => {
    const recorded = recordedAs(changed, [`answers/${slug}`]);
    expect(listOf(recorded)).toEqual(listOf(changed).filter((name) => name !== slug));
  });

  test('that did not happen is never recorded by chance', () => {
    expect(listOf(recordedAs(changed, []))).toEqual(listOf(changed));
    expect(listOf(recordedAs(recordedAs(changed, []), []))).toEqual(listOf(changed));
    const earlier = reviewedOn(changed, '2020-01-01');
    expect(listOf(recordedAs(earlier, []))).toEqual(listOf(changed));
  });

  test('of a text that cites something new is behind until it is recorded, and hides no change', () => {
    const cited = new Map(
      [...changed].map(([file, text]) =>
        file.endsWith(`/answers/${slug}.md`) ? [file, `${text}\n[[SIL 77]]\n`] : [file, text],
      ),
    );
    expect(recordFaults(loadLibrary(cited))).toMatchObject([{ expected: 'what it cites, also SIL 77' }]);
    expect(listOf(recordedAs(cited, []))).toEqual(listOf(changed));
    expect(recordFaults(loadLibrary(recordedAs(cited, [])))).toEqual([]);
  });

  test('is asked for where nothing is recorded, and a text that is gone is named', () => {
    const without = new Map([...files].filter(([file]) => file !== reviewedFile));
    expect(recordFaults(loadLibrary(without)).length).toBeGreaterThan(50);
    const more = `${files.get(reviewedFile)}answers/gone:\n  reviewed: 2026-11-23\n  articles: {}\n`;
    const faults = recordFaults(loadLibrary(new Map([...files, [reviewedFile, more]])));
    expect(faults).toEqual([{ file: reviewedFile, field: 'answers/gone', expected: 'no such text', got: 'a review' }]);
  });
});

function pagesOf(changed: Library): readonly Page[] {
  return [...buildSite(changed, 'https://guide.test').pages.values()].map((make) => make());
}

function reviewOf(page: Page): ReviewView | undefined {
  return 'review' in page.view ? page.view.review : undefined;
}

/** Whether a page shows an answer, a line, a letter or a term of a list. */
function restsOn(page: Page, names: readonly string[]): boolean {
  const path = page.path.split('/').at(-1) ?? '';
  switch (page.template) {
    case 'answer':
    case 'letter':
      return names.includes(path);
    case 'term':
      return names.includes(`term ${path}`);
    case 'checklist':
      return [...page.view.sections, ...page.view.lastSections]
        .flatMap(({ lines, olderLines }) => [...lines, ...olderLines])
        .some(({ id }) => names.includes(id));
    case 'compare':
      return [...page.view.ways, ...page.view.olderWays].some(({ anchor }) => names.includes(anchor));
    case 'map':
    case 'rules':
    case 'outcomes':
      return true;
    default:
      return false;
  }
}
