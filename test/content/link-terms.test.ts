/** Where a term becomes a link, and where it does not. */
import { expect, test } from 'vitest';
import { linkTerms } from '../../src/content/link-terms.ts';
import { parseInline, parseMarkdown, plainText, renderMarkdown } from '../../src/content/markdown.ts';
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
};
const html = (text: string): string => {
  const { texts } = linkTerms([parseMarkdown(text)], find);
  return texts.map((linked) => renderMarkdown(linked, links)).join('');
};
const agency = '<a class="term" href="/t/agency">agency</a>';

test.each([
  ['its first use only', 'The agency and the agency.', `<p>The ${agency} and the agency.</p>\n`],
  ['not a heading', '## The agency\n\nThe agency.', `<h2>The agency</h2>\n<p>The ${agency}.</p>\n`],
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

test('counts several texts of one page as one, says what it linked, and leaves the words as they are', () => {
  const given = [parseInline('An employer and an agency.'), parseMarkdown('The agency, the employer.')] as const;
  const { texts, terms } = linkTerms(given, find);
  expect(terms).toEqual(['employer', 'agency']);
  expect(renderMarkdown(texts[1] ?? given[1], links)).toBe('<p>The agency, the employer.</p>\n');
  expect(texts.map(plainText)).toEqual(given.map(plainText));
  expect(renderMarkdown(given[0], links)).toBe('An employer and an agency.');
});

test('renders a text with links twice alike', () => {
  const text = parseMarkdown('[here](law:x)');
  expect(renderMarkdown(text, links)).toBe(renderMarkdown(text, links));
});
