/** The words about provisions beyond their pages, in English. */
import type { ProvisionMessages } from './provisions.ts';

export const provisionsEn: ProvisionMessages = {
  reviewAgain: (reviewed) =>
    `To be reviewed again: since the last review on ${reviewed}, what we say about this law has changed, and this page has not been compared with it yet. Until then read the article itself:`,
  changed: 'changed since the last review',
};
