/** The name of another site as its address has it; undefined for a page of ours. */
export function siteOf(href: string): string | undefined {
  return /^https?:/.test(href) ? new URL(href).host : undefined;
}
