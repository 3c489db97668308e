/** The papers that lines call for, each with what it rests on. */
import { type Ground, law, official, olderExample, practice } from './ground.ts';
import type { LetterId } from './letters.ts';

interface Document {
  readonly ground: Ground;
  /** The letter to print and fill in that is this paper. */
  readonly letter?: LetterId;
}

// Stryker disable all: a table, no function
const documents = {
  'identity-document': { ground: law('REG 31') },
  'identity-card': { ground: law('IDL 2', 'REG 31') },
  'residence-permit': { ground: law('RPR 2', 'RPR 12') },
  'card-and-identity': { ground: practice },
  'old-card': { ground: practice },
  'every-card': { ground: practice },
  'valid-certificate': { ground: olderExample },
  'both-certificates': { ground: olderExample },
  'documents-of-both': { ground: practice },
  'both-identity-documents': { ground: law('MSF 17(2)') },
  'power-of-attorney': { ground: law('CC 165'), letter: 'authorisation' },
  'staff-identity-documents': { ground: law('REG 31') },
  'letter-of-introduction': { ground: olderExample, letter: 'letter-of-introduction' },
  'handling-person-certificate': { ground: olderExample },
  'four-papers': { ground: law('REG 20(2)') },
  'proof-of-work': { ground: practice },
  'application-receipt': { ground: practice },
  'child-papers': { ground: practice },
  'registration-passport': { ground: practice },
  'travel-or-residence-permit': { ground: official('guangzhou-hong-kong-macao-card') },
  passport: { ground: law('REG 31') },
  'chinese-passport': { ground: law('EEL 14') },
  'end-of-employment-certificate': { ground: law('SIL 50(1)', 'SIL 50(2)') },
  'old-card-and-identity-card': { ground: official('beijing-daxing-exchange') },
  'zhongshan-newborn-papers': { ground: official('zhongshan-newborn') },
  'shanghai-registration-papers': { ground: official('shanghai-foreign-employee-registration') },
} as const satisfies Record<string, Document>;
// Stryker restore all

export type DocumentId = keyof typeof documents;
export const documentIds = Object.keys(documents) as readonly DocumentId[];

/** A document as plain data. */
export function documentOf(id: DocumentId): Document {
  return documents[id];
}
