/** The made project for measuring: what a large site is measured with has to be a sound one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { composeSite } from '../../src/commands/compose.ts';
import { root } from '../support/project.ts';
import { writeProject } from './write-project.js';

const folder = mkdtempSync(join(tmpdir(), 'card-guide-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a made project is sound, has as many answers as wanted, and each can be shown and found', async () => {
  await writeProject(root, folder, 110);
  const { library, documents, site } = await composeSite(folder, 'https://large.test');
  expect(library.answers.en.length).toBe(110);
  expect(library.answers.zh.length).toBe(110);
  const made = library.answers.en.filter(({ slug }) => slug.startsWith('case-'));
  expect(made.length).toBe(50);
  for (const { slug, title } of made.slice(0, 5)) {
    expect(String(documents.get(`/en/answers/${slug}`)?.body)).toContain('was told');
    const outcome = site.answerAddress('en', ['search'], { q: title });
    expect(outcome?.kind === 'page' && JSON.stringify(outcome.page.view)).toContain(`/en/answers/${slug}`);
  }
});
