/** What a citation is called in running text, in each language. */
import type { Citation } from './citation.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const places = ['', '十', '百', '千'] as const;

/** A whole number from 1 to 9999 in Chinese figures, as laws number their articles: 23 → 二十三, 205 → 二百零五. */
export function chineseNumber(value: number): string {
  const figures = [...String(value)].map(Number);
  let text = '';
  let skipped = false;
  figures.forEach((figure, index) => {
    if (figure === 0) {
      skipped = true;
      return;
    }
    if (skipped && text !== '') text += '零';
    skipped = false;
    text += `${digits[figure] ?? ''}${places[figures.length - 1 - index] ?? ''}`;
  });
  return text.replace(/^一十/, '十');
}

/** `article 58 paragraph 1 item 4`; `inserted` articles keep their hyphen. */
export function englishArticle({ article, paragraph, item }: Omit<Citation, 'law'>): string {
  const parts = [`article ${article}`];
  if (paragraph !== undefined) parts.push(`paragraph ${paragraph}`);
  if (item !== undefined) parts.push(`item ${item}`);
  return parts.join(' ');
}

/** `第五十八条第一款第四项`; `280-1` is 第二百八十条之一. */
export function chineseArticle({ article, paragraph, item }: Omit<Citation, 'law'>): string {
  const [number, inserted] = article.split('-').map(Number);
  const name = `第${chineseNumber(number ?? 0)}条${inserted === undefined ? '' : `之${chineseNumber(inserted)}`}`;
  const inParagraph = paragraph === undefined ? '' : `第${chineseNumber(paragraph)}款`;
  return `${name}${inParagraph}${item === undefined ? '' : `第${chineseNumber(item)}项`}`;
}

/** `Social Insurance Law, article 58 paragraph 1`, 《社会保险法》第五十八条第一款. @param law the law's short title */
export function provisionName(
  law: { readonly en: string; readonly zh: string },
  locale: 'en' | 'zh',
  citation: Omit<Citation, 'law'>,
): string {
  return locale === 'zh' ? `《${law.zh}》${chineseArticle(citation)}` : `${law.en}, ${englishArticle(citation)}`;
}
