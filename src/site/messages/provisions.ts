/** What every language has to say about provisions beyond their pages: changes, data, the official text. */

type Text = string;
type Fill<A extends readonly unknown[]> = (...values: A) => string;

export interface ProvisionMessages {
  /** Before links to the articles that changed since the page was reviewed. */
  readonly reviewAgain: Fill<[reviewed: string]>;
  /** Beside a ground of which a provision changed since the review. */
  readonly changed: Text;
  /** An item by itself: `item 4`. */
  readonly item: Fill<[number: number]>;
  /** The list of chapters and articles on a law's page. */
  readonly contents: Text;
  readonly articles: Fill<[range: string]>;
  /** Below what a search in a law found. */
  readonly notSearched: Fill<[count: number, all: number]>;
  /** Where no law here has a provision: the law with the most articles. */
  readonly nowhere: Fill<[longest: string, articles: number]>;
  /** For an address within a law that names nothing there. */
  readonly nothingCalled: Fill<
    [law: string, name: string, there: { readonly chapters: number; readonly articles: string }]
  >;
  /** The name of all laws as one file. */
  readonly dataset: Text;
  readonly datasetAbout: Text;
  readonly datasetHash: Text;
  readonly licence: Fill<[name: string]>;
  /** Before links to the files beside a page. */
  readonly asFile: Text;
  readonly officialText: Text;
  /** Behind a link to another site. */
  readonly otherSite: Fill<[host: string]>;
  readonly searchThere: Fill<[host: string, title: string]>;
}
