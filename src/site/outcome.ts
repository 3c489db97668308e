/** What an address leads to that has no page prepared. */
import type { CalendarFile } from './calendar-file.ts';
import type { TextFile } from './law-files.ts';
import type { FilledStencil } from './stencil.ts';
import type { Page } from './views.ts';

export type PageOrRedirect =
  /** A dated page holds days of a visitor's life, or what a visitor looked for. */
  | { readonly kind: 'page'; readonly page: Page; readonly isDated?: boolean }
  /** `isLasting` says that the address will always lead there. */
  | { readonly kind: 'redirect'; readonly path: string; readonly isLasting: boolean };

/** A file for programs. */
export interface FileOutcome {
  readonly kind: 'file';
  readonly file: TextFile;
}

export type Outcome =
  | PageOrRedirect
  /** Days of a visitor's life, as dated pages hold them. */
  | { readonly kind: 'filled-stencil'; readonly page: FilledStencil }
  | { readonly kind: 'calendar'; readonly calendar: CalendarFile };
