/** Chinese with the reader's language beneath it: what is pointed at or handed over. */
import type { Locale } from '../content/schemas.ts';
import type { PhraseView } from './views.ts';

/** A text in Chinese, and what it means in the reader's language unless that is Chinese. */
export function phraseIn(locale: Locale, text: Readonly<Record<Locale, string>>): PhraseView {
  return { chinese: text.zh, meaning: locale === 'zh' ? undefined : text[locale] };
}
