/** Where a reader reports a mistake: the operator's address with the page named in its subject. */
import type { Frame } from './views.ts';

/**
 * The link to report a mistake on a page.
 * @param reportTo a mailto: address or a page's address, from the configuration
 */
export function reportHref(reportTo: string, { path, status, title }: Frame, baseUrl: string): string {
  // The days in a query belong to the reader. An address that leads to a problem is not named: all wrong addresses get
  // the same few documents, rendered and compressed once and part of an export; one for each would let a flood of wrong
  // addresses do the work of as many pages.
  const subject = status === 200 ? `${baseUrl}${path.split('?', 1)[0]}` : title;
  return `${reportTo}${reportTo.includes('?') ? '&' : '?'}subject=${encodeURIComponent(subject)}`;
}
