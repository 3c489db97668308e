/** Files for programs as documents. */
import { createHash } from 'node:crypto';
import type { TextFile } from '../site/law-files.ts';
import { createDocument, type Document } from './document.ts';

/** A file with its character set: JSON has no other than UTF-8. */
export function renderTextFile({ type, text }: TextFile): Document {
  const fullType = type.startsWith('text/') ? `${type}; charset=utf-8` : type;
  return createDocument(200, fullType, Buffer.from(text));
}

/** The SHA-256 of a document's bytes in the form that `sha256sum --check` reads. */
export function renderHash({ body }: Document, name: string): Document {
  const hash = createHash('sha256').update(body).digest('hex');
  return createDocument(200, 'text/plain; charset=utf-8', Buffer.from(`${hash}  ${name}\n`));
}
