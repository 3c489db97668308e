/** What a request may cost. */

/** In bytes: a question of ten thousand Chinese characters, each nine bytes in an address, still gets a page. */
export const longestHead = 128 * 1024;
