/** Where the project stands. */
import { resolve } from 'node:path';

/** The project's root, seen from the compiled commands. */
export const projectRoot = resolve(import.meta.dirname, '..', '..');
