/** Plain text → HTML with numbers to call and dates. */
import { expect, test } from 'vitest';
import { createRichText } from '../../src/render/rich-text.ts';

const escaped: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
const rich = createRichText((text) => text.replace(/[<>&]/g, (sign) => escaped[sign] ?? sign));
const call = (number: string): string => `<a href="tel:${number}">${number}</a>`;

test.each([
  ['Call 12333 or 12393.', `Call ${call('12333')} or ${call('12393')}.`],
  ['打12333，或者打110。', `打${call('12333')}，或者打${call('110')}。`],
  ['12393', call('12393')],
  ['no number', 'no number'],
  ['', ''],
  ['112333 and 123330 and 1.12333 and 12,333', '112333 and 123330 and 1.12333 and 12,333'],
  ['within 110 days, 110天, article 110条, 110%', 'within 110 days, 110天, article 110条, 110%'],
  ['<b> & 12333', `&lt;b&gt; &amp; ${call('12333')}`],
])('%s', (text, html) => {
  expect(rich(text)).toBe(html);
});

test('a date that is named carries its form for machines, also where it is the end of another one', () => {
  const dates = [
    { iso: '2026-05-03', text: '3 May 2026' },
    { iso: '2026-05-23', text: '23 May 2026' },
  ];
  expect(rich('From 23 May 2026 to 3 May 2026, 12333.', dates)).toBe(
    `From <time datetime="2026-05-23">23 May 2026</time> to <time datetime="2026-05-03">3 May 2026</time>, ${call('12333')}.`,
  );
  expect(rich('13 May 2026', dates)).toBe('13 May 2026');
});
