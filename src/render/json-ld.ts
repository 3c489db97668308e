/** Structured data as the content of a script element, which the browser reads and never runs. */
import type { StructuredData } from '../site/views.ts';

/** No `<` is left in it, so that nothing in it can end the element. */
export function printJsonLd(data: StructuredData): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}
