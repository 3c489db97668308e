/** The references of a text, found in two ways; and texts that can be rendered again and again. */
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type ContentFiles, readContentFiles } from '../../src/content/files.ts';
import { parseReferences, readMarkdown, renderMarkdown } from '../../src/content/markdown.ts';
import { referenceName } from '../../src/content/reference.ts';
import { scanReferences } from '../../src/content/scan-references.ts';
import { readQuickly } from '../../src/content/yaml-value.ts';
import { root } from '../support/project.ts';

let files: ContentFiles;
beforeAll(async () => {
  files = readContentFiles(root);
});

/** The front matter and the body of every Markdown file. */
const texts = (): readonly { readonly file: string; readonly head: string; readonly body: string }[] =>
  [...files].flatMap(([file, text]) => {
    const [, head = '', ...body] = file.endsWith('.md') ? text.split('---\n') : [];
    return file.endsWith('.md') ? [{ file, head, body: body.join('---\n') }] : [];
  });

describe('scanning a text without parsing it', () => {
  test('finds in every shipped text what the parser finds, and leaves hardly any to it', () => {
    const scanned = texts().flatMap(({ file, body }) => {
      const scan = scanReferences(body, false);
      if (scan !== undefined) expect(scan, file).toEqual(parseReferences(body, false));
      return scan === undefined ? [] : [scan];
    });
    expect(scanned.flatMap(({ references }) => references).length).toBeGreaterThan(1000);
    expect(texts().length - scanned.length).toBeLessThan(texts().length / 10);
  });

  const plain = [
    'One [[SIL 3]] and [[source a-b]].\nTwo [x](answer:y), [z](guide:a/b)\n\n## Three [[REG 1(2)]]\n\n- [l](law:m)',
    '::: practice\nA **bold [[SIL 3]]** word\n:::\n\n::: local place\n[[SIL 4]]\n:::\n',
    '[[not a citation]] and [[[SIL 3]]',
    '> [[SIL 3]]\n> [x](answer:y)\n\n1. a\n   [[SIL 4]]\n2. b',
    '[[SIL 1]]\n\n::: local ZJR\nIn Zhejiang [[ZJR 28(2)]].\n\n- [x](answer:y)\n:::\nafter [[SIL 2]]\n:::\n[[SIL 3]]',
    '::: local ZJR\nnever closed\n\n## Heading [[ZJR 28]]',
    'Text that ends.\n::: older-example\nbox\n:::\nafter [[SIL 5]]',
    '# One\n\n###### Six\n\ntext\n## Two',
    '[[SIL 3]](answer:b)',
    'Nothing at all',
    '',
  ];
  test.each(plain)('finds what the parser finds in %j', (text) => {
    for (const isInline of [true, false]) {
      if (isInline && text.includes(':::')) continue;
      const scan = scanReferences(text, isInline);
      if (!(isInline && text.includes('#'))) expect(scan).toBeDefined();
      if (scan !== undefined) expect(scan).toEqual(parseReferences(text, isInline));
    }
  });

  test.each([
    'code `[[SIL 3]]`',
    'an escape \\[[SIL 3]]',
    '    [[SIL 3]] in a block of code',
    '~~~\n[[SIL 3]]\n~~~',
    '<https://example.org>',
    '| a | b |\n|---|---|\n| [[SIL 3]] | x |',
    '![image](answer:x)',
    '[x]: answer:y\n\n[x]',
    '[a [b](answer:c) d](answer:e)',
    '[two\nlines](answer:x)',
    '[titled](answer:x "title")',
    '[elsewhere](https://example.org)',
    '[[SIL 3',
    '[[SIL\n3]]',
    '[around [[SIL 3]]](answer:x)',
    '::: unknown\ntext\n:::',
    '::: local ZJR SHR\n[[ZJR 1]]\n:::',
    '::: practice\n::: local ZJR\n[[ZJR 1]]\n:::\n[[ZJR 2]]\n:::',
    '- list\n  ::: practice\n  text\n  :::',
    'Underlined\n==========',
    '- # a heading in a list',
    'a#b',
    'a &amp; b',
  ])('leaves %j to the parser', (text) => {
    expect(scanReferences(text, false)).toBeUndefined();
  });
});

test('a reference says in which box it stands', () => {
  const text = '[[SIL 1]]\n\n::: local ZJR\n[[ZJR 28]]\n:::\n\n::: local a-place\n[[SIL 2]]\n:::\n\n[[SIL 3]]';
  const placed = readMarkdown(text).references.map(({ reference, box }) => [
    referenceName(reference),
    box && referenceName(box),
  ]);
  expect(placed).toEqual([
    ['SIL 1', undefined],
    ['local ZJR', undefined],
    ['ZJR 28', 'local ZJR'],
    ['a-place', undefined],
    ['SIL 2', 'a-place'],
    ['SIL 3', undefined],
  ]);
});

test('a text renders the same when it is rendered again', () => {
  const links = { hrefOf: () => '/there?a=1&b=2', labelOf: () => 'label', onSite: 'Site:' };
  const text = readMarkdown('[x](answer:y) [[SIL 3]] [z](guide:a)\n\n::: local place\ntext\n:::');
  const html = renderMarkdown(text, links);
  expect(html).toContain('<a href="/there?a=1&amp;b=2">x</a>');
  expect(renderMarkdown(text, links)).toBe(html);
});

test('the quick reader of YAML reads in every shipped file what the exact one reads', () => {
  const yaml = [
    ...[...files].filter(([file]) => file.endsWith('.yaml')),
    ...texts().map(({ file, head }) => [file, head] as const),
  ];
  expect(yaml.length).toBeGreaterThan(100);
  for (const [file, text] of yaml) expect(readQuickly(text), file).toEqual(parse(text));
});
