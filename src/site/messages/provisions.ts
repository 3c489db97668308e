/** What every language has to say about provisions beyond their pages: changes, data, the official text. */

type Text = string;
type Fill<A extends readonly unknown[]> = (...values: A) => string;

export interface ProvisionMessages {
  /** Before links to the articles that changed since the page was reviewed. */
  readonly reviewAgain: Fill<[reviewed: string]>;
  /** Beside a ground of which a provision changed since the review. */
  readonly changed: Text;
}
