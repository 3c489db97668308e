/** Faulty content: each fault is named with its file, its line and what was expected; all of them at once. */
import { beforeAll, describe, expect, test } from 'vitest';
import { ContentError, printFault } from '../../src/content/fault.ts';
import { type ContentFiles, readContentFiles } from '../../src/content/files.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { root } from '../support/project.ts';

let sound: ContentFiles;
beforeAll(async () => {
  sound = readContentFiles(root);
});

const answer = 'content/en/answers/how-long.md';

/** The faults of the sound content with some files changed; `undefined` takes a file away. */
function faultsOf(
  changes: Readonly<Record<string, string | undefined | ((text: string) => string)>>,
): readonly string[] {
  const files = new Map(sound);
  for (const [file, change] of Object.entries(changes)) {
    const text = typeof change === 'function' ? change(files.get(file) ?? '') : change;
    if (text === undefined) files.delete(file);
    else files.set(file, text);
  }
  try {
    loadLibrary(files);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.faults.map(printFault);
    throw error;
  }
}

/** Replaces one line of the front matter. */
const withField = (field: string, line: string) => (text: string) =>
  text.replace(new RegExp(`^${field}:.*(\\n {2}.*)*$`, 'm'), line);

const withBody = (addition: string) => (text: string) => `${text}\n${addition}\n`;

test('the content of the project is sound', () => {
  expect(faultsOf({})).toEqual([]);
});

describe('one fault in an answer', () => {
  test.each([
    [
      'a wrong date',
      withField('reviewed', 'reviewed: May'),
      /how-long\.md:\d+ reviewed: expected a date like 2026-05-01, got "May"/,
    ],
    ['a missing field', withField('title', ''), /how-long\.md:\d+ title: expected a text, got nothing/],
    [
      'an unknown field',
      withField('owner', 'ownr: editors'),
      /how-long\.md:\d+ ownr: expected no such field, got "ownr"/,
    ],
    [
      'an unknown topic',
      withField('topic', 'topic: cards'),
      /how-long\.md:\d+ topic: expected a topic of content\/topics\.yaml .*, got "cards"/,
    ],
    [
      'an unknown related answer',
      withField('related', 'related: [nowhere]'),
      /how-long\.md:\d+ related: expected the slug of an answer, got "nowhere"/,
    ],
    [
      'a guide address that is none',
      withField('guide', 'guide: employee'),
      /how-long\.md:\d+ guide: expected the address of a page of the guide.*, got "employee"/,
    ],
    [
      'an unknown article',
      withBody('Text [[SIL 99]].'),
      /how-long\.md:\d+: expected an article of SIL that has an entry, got "SIL 99"/,
    ],
    [
      'an unknown paragraph',
      withBody('Text [[SIL 58(9)]].'),
      /how-long\.md:\d+: expected a paragraph from 1 to 3 of SIL 58, got "SIL 58\(9\)"/,
    ],
    ['an unknown law', withBody('Text [[XYZ 1]].'), /how-long\.md:\d+: expected a law code \(.*SIL.*\), got "XYZ 1"/],
    [
      'a citation in another form',
      withBody('Text [[SIL art. 1]].'),
      /how-long\.md:\d+: expected a citation like .*, got "\[\[SIL art\. 1\]\]"/,
    ],
    [
      'an unknown source',
      withBody('Text [[source nowhere]].'),
      /how-long\.md:\d+: expected a key of content\/sources\.yaml, got "nowhere"/,
    ],
    [
      'a link to an unknown answer',
      withBody('[text](answer:nowhere)'),
      /how-long\.md:\d+: expected the slug of an answer, got "nowhere"/,
    ],
    [
      'a link to the web',
      withBody('[text](https://example.com)'),
      /how-long\.md:\d+: expected .* got "https:\/\/example\.com"/,
    ],
    [
      'a script for a link',
      withBody('[text](javascript:alert(1))'),
      /how-long\.md:\d+: expected .* got "javascript:alert\(1\)"/,
    ],
    ['an image', withBody('![text](x.png)'), /how-long\.md:\d+: expected .* got "an image"/],
    ['broken YAML', withField('title', 'title: "a'), /how-long\.md:\d+: expected valid YAML, got an error: /],
    [
      'no front matter',
      () => 'Just text.',
      /how-long\.md:1: expected front matter between two lines of ---, got a file without it/,
    ],
    ['an empty file', () => '', /how-long\.md:1: expected front matter between two lines of ---, got an empty file/],
    [
      'no body',
      (text: string) => text.slice(0, text.indexOf('---', 4) + 4),
      /how-long\.md:\d+: expected a text, got nothing/,
    ],
    [
      'other citations than its twin',
      withBody('Text [[SIL 1]].'),
      /zh\/answers\/how-long\.md:1 references: expected the references of content\/en\/answers\/how-long\.md, also SIL 1, got less/,
    ],
  ])('%s', (_name, change, expected) => {
    expect(faultsOf({ [answer]: change }).join('\n')).toMatch(expected);
  });

  test('names the very line', () => {
    const lines = (sound.get(answer) ?? '').split('\n');
    const [fault] = faultsOf({ [answer]: withBody('\nFirst line\nand [[SIL 99]] here.') });
    expect(fault).toContain(`how-long.md:${lines.length + 3}:`);
  });
});

describe('one fault elsewhere', () => {
  const law = 'content/law/identity-card-law';
  test.each([
    [
      'a missing language',
      { 'content/zh/answers/how-long.md': undefined },
      'content/en/answers/how-long.md:1: expected the same answer in content/zh/answers, got no such file',
    ],
    [
      'a slug used twice',
      { 'content/en/answers/more/how-long.md': '' },
      'content/en/answers/more/how-long.md:1 slug: expected a name of its own (content/en/answers/how-long.md has the same), got "how-long"',
    ],
    [
      'a file that nothing reads',
      { 'content/en/notes.md': 'x' },
      'content/en/notes.md: expected a file in a place that the README names, got one nothing reads',
    ],
    [
      'a missing page',
      { 'content/zh/pages/about.md': undefined },
      'content/en/pages/about.md:1: expected the same page in content/zh/pages, got no such file',
    ],
    [
      'a missing guide',
      { 'content/zh/guide.yaml': undefined },
      'content/zh/guide.yaml: expected this file, got nothing',
    ],
    [
      'a guide word too few',
      { 'content/en/guide.yaml': (text: string) => text.replace(/ {2}four-papers:.*\n/, '') },
      'documents.four-papers: expected a text, got nothing',
    ],
    [
      'a guide word too many',
      { 'content/en/guide.yaml': (text: string) => text.replace('documents:\n', 'documents:\n  more: x\n') },
      'documents.more: expected no such field, got "more"',
    ],
    [
      'a step that one language lacks',
      { 'content/zh/guide.yaml': (text: string) => text.replace(/ {6}- 带着有效证件去。\n/, '') },
      'lines.route-centre: expected who, where, 2 steps, got who, where, 1 steps',
    ],
    [
      'an article without words',
      { [`${law}/zh.yaml`]: (text: string) => text.replace(/^2:/m, '99:') },
      'identity-card-law/zh.yaml:1 2: expected an entry, as law.yaml lists article 2, got nothing',
    ],
    [
      'a paragraph too few',
      { [`${law}/law.yaml`]: (text: string) => text.replace(/2: \[.*\]/, '2: [0, 0, 0, 0]') },
      '2.paragraphs: expected items by paragraph [0, 0, 0, 0], got ',
    ],
    [
      'a law that says it is whole and is not',
      { [`${law}/law.yaml`]: (text: string) => text.replace('chapters:', 'complete-structure: true\nchapters:') },
      /law\.yaml:\d+ complete-structure: expected all 23 articles under chapters, got \d+/,
    ],
    [
      'a summary that only one language has',
      { 'content/law/beijing-card-regulation/zh.yaml': (text: string) => text.replace(/^7:/m, '8:') },
      'zh.yaml:1 7: expected an entry, as content/law/beijing-card-regulation/en.yaml has one, got nothing',
    ],
    [
      'a reference of a law to what it has not',
      {
        'content/law/social-insurance-law/law.yaml': (text: string) =>
          text.replace('41(2): [63]', '41(3): [63, 99, x]'),
      },
      /law\.yaml:\d+ references\.41\(3\): expected a paragraph from 1 to 2 of SIL 41, got "41\(3\)"\n.*an article of SIL that has an entry, got "99"\n.*a provision like 63\(1\), got "x"/,
    ],
    [
      'a text that cites an article without a summary',
      { [answer]: withBody('Text [[BJC 3]].') },
      /how-long\.md:\d+: expected an article of BJC that has an entry, got "BJC 3"/,
    ],
    [
      'an official text in another form',
      { 'content/official/social-insurance-law.yaml': 'source: x\narticles:\n  1: [x]\n' },
      /content\/official\/social-insurance-law\.yaml:3 articles\.1\.0: expected a text with items, got "x"/,
    ],
    [
      'a law without words',
      { [`${law}/en.yaml`]: undefined },
      'content/law/identity-card-law/en.yaml: expected this file, got nothing',
    ],
    [
      'a code used twice',
      { [`${law}/law.yaml`]: (text: string) => text.replace('code: IDL', 'code: SIL') },
      'code: expected a code of its own',
    ],
    [
      'an unknown field of a law',
      { [`${law}/law.yaml`]: (text: string) => `${text}colour: red\n` },
      'colour: expected no such field, got "colour"',
    ],
    [
      'a source without an address',
      { 'content/sources.yaml': (text: string) => text.replace(/ {2}url: .*\n/, '') },
      'url: expected an address that begins with http, got nothing',
    ],
    [
      'a letter that one language lacks',
      { 'content/letters.yaml': (text: string) => text.replace(/ {6}zh: 授权委托书\n/, '') },
      'letters.authorisation.title.zh: expected a text, got nothing',
    ],
    [
      'a letter of which no line knows',
      { 'content/letters.yaml': (text: string) => `${text}  more: x\n` },
      'letters.more: expected no such field, got "more"',
    ],
    [
      'a request of an unknown line',
      { 'content/counter.yaml': (text: string) => text.replace('  route-agency:', '  route-nowhere:') },
      'route-nowhere: expected no such field, got "route-nowhere"',
    ],
    [
      'a version that names an unknown line',
      { 'content/versions.yaml': '2026-11-23:\n  outcomes: x\n  changes:\n    - { en: x, zh: x, lines: [nowhere] }\n' },
      'content/versions.yaml:4 2026-11-23.changes.0.lines.0: expected the id of a line of the guide, got "nowhere"',
    ],
    [
      'a version without a date',
      { 'content/versions.yaml': 'soon: { outcomes: x, changes: [] }\n' },
      'content/versions.yaml:1 soon: expected dates like 2026-05-01, each with outcomes and a list of changes, got',
    ],
    [
      'a topic without answers',
      {
        'content/topics.yaml': (text: string) =>
          `${text}more:\n  en: { title: x, asked-as: [x], introduction: x }\n  zh: { title: x, asked-as: [x], introduction: x }\n`,
      },
      'content/topics.yaml more: expected an answer in this topic, got none',
    ],
  ] as const)('%s', (_name, changes, expected) => {
    const faults = faultsOf(changes).join('\n');
    if (typeof expected === 'string') expect(faults).toContain(expected);
    else expect(faults).toMatch(expected);
  });
});

test('seven faults placed at once are reported at once, each with file and line', () => {
  const report = faultsOf({
    'content/en/answers/how-long.md': withField('reviewed', 'reviewed: May'),
    'content/en/answers/money-back.md': withField('topic', 'topic: cards'),
    'content/zh/answers/same-card.md': undefined,
    'content/en/answers/where-to-apply.md': withBody('Text [[SIL 99]].'),
    'content/en/answers/copy/new-job-deadline.md': sound.get('content/en/answers/new-job-deadline.md') ?? '',
    'content/en/answers/switch-on-card.md': withField('title', 'title: "a'),
    'content/zh/answers/which-documents.md': '',
  });
  for (const [file, expected] of [
    ['content/en/answers/how-long.md', 'a date like 2026-05-01'],
    ['content/en/answers/money-back.md', 'a topic of content/topics.yaml'],
    ['content/en/answers/same-card.md', 'the same answer in content/zh/answers'],
    ['content/en/answers/where-to-apply.md', 'an article of SIL that has an entry'],
    ['content/en/answers/copy/new-job-deadline.md', 'a name of its own'],
    ['content/en/answers/switch-on-card.md', 'valid YAML'],
    ['content/zh/answers/which-documents.md', 'front matter between two lines of ---'],
  ] as const) {
    const named = report.filter((line) => line.startsWith(`${file}:`) && line.includes(`expected ${expected}`));
    expect(named, `${file}\n${report.join('\n')}`).toHaveLength(1);
    expect(named[0]).toMatch(/\.md:\d+/);
  }
});

test('one faulty field does not hide the others', () => {
  const report = faultsOf({
    [answer]: (text) =>
      withField(
        'order',
        'order: many',
      )(withField('topic', 'topic: cards')(withField('guide', 'guide: employee')(text))),
  });
  for (const field of ['order', 'topic', 'guide']) {
    expect(
      report.filter((line) => line.startsWith(`${answer}:`) && line.includes(` ${field}: expected`)),
      field,
    ).toHaveLength(1);
  }
});

test('a fault in one law does not blame the texts that cite it', () => {
  const faults = faultsOf({ 'content/law/social-insurance-law/en.yaml': '1: x\n' });
  expect(faults.every((fault) => fault.startsWith('content/law/social-insurance-law/'))).toBe(true);
});
