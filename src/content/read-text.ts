/** A Markdown file with front matter → its fields and its body, or the faults in it. */
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { type Markdown, readMarkdown } from './markdown.ts';
import { checkYaml } from './yaml-value.ts';

export interface TextReading<T> {
  /** Undefined where there are faults. */
  readonly fields: T | undefined;
  /** The front matter as it stands, whether or not it fits the schema. */
  readonly data: unknown;
  readonly body: Markdown;
  /** The line of the file on which the body's first line stands, counted from 1. */
  readonly bodyLine: number;
  readonly faults: readonly Fault[];
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

const frontMatter = /^---\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/;

/** Reads one file. The front matter stands between two lines of three hyphens at its very beginning. */
export function readText<T>(schema: z.ZodType<T>, file: string, text: string): TextReading<T> {
  const match = frontMatter.exec(text);
  if (match === null) {
    const got = text.trim() === '' ? 'an empty file' : 'a file without it';
    const fault = { file, line: 1, field: '', expected: 'front matter between two lines of ---', got };
    return {
      fields: undefined,
      data: undefined,
      body: readMarkdown(''),
      bodyLine: 1,
      faults: [fault],
      lineOf: () => 1,
    };
  }
  const [head, yaml = ''] = match;
  const { value, faults, data, lineOf } = checkYaml(schema, yaml, file, 2);
  const body = text.slice(head.length);
  const bodyLine = head.split('\n').length;
  const empty = body.trim() === '' ? [{ file, line: bodyLine, field: '', expected: 'a text', got: 'nothing' }] : [];
  return { fields: value, data, body: readMarkdown(body), bodyLine, faults: [...faults, ...empty], lineOf };
}
