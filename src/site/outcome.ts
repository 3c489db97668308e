/** What an address leads to that has no page prepared. */
import type { Page } from './views.ts';

export type Outcome =
  | { readonly kind: 'page'; readonly page: Page }
  /** `isLasting` says that the address will always lead there. */
  | { readonly kind: 'redirect'; readonly path: string; readonly isLasting: boolean };
