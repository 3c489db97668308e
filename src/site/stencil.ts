/** Pages of which thousands differ in little: a stencil that they share, and what each of them has in its blanks. */
import type { Locale } from '../content/schemas.ts';
import type { Mark } from './mark.ts';
import type { DeadlineView, Page } from './views.ts';

/** What a page has in a blank. */
export type Blank =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'deadline'; readonly locale: Locale; readonly deadline: DeadlineView }
  | { readonly kind: 'qr-code'; readonly address: string };

/** A page as its stencil with all blanks filled in. */
export interface FilledStencil {
  /** Stencils of the same name are the same. */
  readonly name: string;
  /** Makes the stencil: the page with a mark for each blank. */
  readonly stencil: () => Page;
  readonly blanks: ReadonlyMap<Mark, Blank>;
}
