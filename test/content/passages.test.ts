import { expect, test } from 'vitest';
import { readContentFiles } from '../../src/content/files.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { plainText } from '../../src/content/markdown.ts';
import { passagesOf, plainWords } from '../../src/content/passages.ts';
import { locales } from '../../src/content/schemas.ts';
import { root } from '../support/project.ts';

test('passages are paragraphs and list items, each with its section and its box', () => {
  const text = `First [[SIL 23]] paragraph,
on two lines.

## A **section**

::: practice
1. **One.** With [a link](answer:lost-card).
2. Two
   goes on.
:::

Between.

::: local some-place
- There.
:::

::: older-example
Once.
:::

第一行，
第二行`;
  expect(passagesOf({ text })).toEqual([
    { text: 'First paragraph, on two lines.', section: undefined },
    { text: 'One. With a link.', section: 'A section', box: { kind: 'box', box: 'practice' } },
    { text: 'Two goes on.', section: 'A section', box: { kind: 'box', box: 'practice' } },
    { text: 'Between.', section: 'A section' },
    { text: 'There.', section: 'A section', box: { kind: 'local', source: 'some-place' } },
    { text: 'Once.', section: 'A section', box: { kind: 'box', box: 'older-example' } },
    { text: '第一行，第二行', section: 'A section' },
  ]);
});

test('they hold what the parser makes of every text', () => {
  const library = loadLibrary(readContentFiles(root));
  const squeeze = (text: string): string => text.replace(/[\s:：]/g, '');
  for (const locale of locales) {
    for (const { slug, body, answer } of library.answers[locale]) {
      const sections = new Map(passagesOf(body).map(({ section }) => [section, true]));
      const parsed = squeeze(plainText(body));
      for (const { text } of passagesOf(body)) expect(parsed, `${slug}: ${text}`).toContain(squeeze(text));
      const length = passagesOf(body).reduce((sum, { text }) => sum + squeeze(text).length, 0);
      const headings = [...sections.keys()].reduce((sum, section) => sum + squeeze(section ?? '').length, 0);
      expect(length + headings, slug).toBe(parsed.length);
      expect(squeeze(plainWords(answer.text)), slug).toBe(squeeze(plainText(answer)));
    }
  }
});
