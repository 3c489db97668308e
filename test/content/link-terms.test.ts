/** Where a term becomes a link, and where it does not. */
import { expect, test } from 'vitest';
import { renderAnswer } from '../../src/content/answer-text.ts';
import { readInline, readMarkdown } from '../../src/content/markdown.ts';
import { createTermFinder } from '../../src/content/term-finder.ts';

const find = createTermFinder([
  ['agency', 'agency'],
  ['social insurance agency', 'agency'],
  ['employer', 'employer'],
]);
const links = {
  hrefOf: (reference: { readonly kind: string }) =>
    reference.kind === 'term' && 'term' in reference ? `/t/${reference.term}` : '/x',
  labelOf: () => 'LABEL',
  onSite: 'Site:',
};
const html = (text: string): string => {
  const markdown = readMarkdown(text);
  return renderAnswer({ answer: readInline(''), body: markdown }, readMarkdown(''), find, links).bodyHtml;
};
const agency = '<a class="term" href="/t/agency">agency</a>';

test.each([
  ['its first use only', 'The agency and the agency.', `<p>The ${agency} and the agency.</p>\n`],
  ['not a heading', '## The agency\n\nThe agency.', `<h2 id="section-1">The agency</h2>\n<p>The ${agency}.</p>\n`],
  ['not a link', '[the agency](law:x) or agency', `<p><a href="/x">the agency</a> or ${agency}</p>\n`],
  ['not code', '`agency` or agency', `<p><code>agency</code> or ${agency}</p>\n`],
  [
    'not a citation',
    'By law [[SIL 1]] the agency',
    `<p>By law <a class="cite" href="/x">LABEL</a> the ${agency}</p>\n`,
  ],
  ['within bold', 'The **agency** acts', `<p>The <strong>${agency}</strong> acts</p>\n`],
  [
    'over the end of a line',
    'the social\ninsurance agency',
    '<p>the <a class="term" href="/t/agency">social\ninsurance agency</a></p>\n',
  ],
  ['none that the writer has linked', '[it](term:agency): an agency', '<p><a href="/t/agency">it</a>: an agency</p>\n'],
  ['with what is escaped around it', 'a < agency & b', `<p>a &lt; ${agency} &amp; b</p>\n`],
])('links %s', (_name, text, expected) => {
  expect(html(text)).toBe(expected);
});

test('counts the short answer and the body as one page', () => {
  const answer = { answer: readInline('An employer and an agency.'), body: readMarkdown('The agency, the employer.') };
  const { answerHtml, bodyHtml } = renderAnswer(answer, answer.body, find, links);
  expect(answerHtml).toBe(`An <a class="term" href="/t/employer">employer</a> and an ${agency}.`);
  expect(bodyHtml).toBe('<p>The agency, the employer.</p>\n');
});

test('names the sections after the English headings, each differently', () => {
  const english = readMarkdown(
    '## The law\n\nx\n\n## Law\n\nx\n\n## The employer’s “law”\n\nx\n\n## Law\n\nx\n\n## 一\n\nx',
  );
  const answer = {
    answer: readInline('x'),
    body: readMarkdown('## 一\n\nx\n\n## 二\n\nx\n\n### 三\n\nx\n\n## 四\n\nx\n\n## 五\n\nx'),
  };
  const { bodyHtml, sections } = renderAnswer(answer, english, find, links);
  expect(sections).toEqual([
    { anchor: 'the-law', title: '一', level: 2 },
    { anchor: 'law-2', title: '二', level: 2 },
    { anchor: 'the-employers-law', title: '三', level: 3 },
    { anchor: 'law-3', title: '四', level: 2 },
    { anchor: 'section', title: '五', level: 2 },
  ]);
  for (const { anchor } of sections) expect(bodyHtml).toContain(` id="${anchor}"`);
});
