/** YAML text → a value of a schema's type, or the faults with the lines they stand on. */
import { CORE_SCHEMA, load } from 'js-yaml';
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Fault, quote } from './fault.ts';

export interface Checked<T> {
  /** Undefined where there are faults. */
  readonly value: T | undefined;
  readonly faults: readonly Fault[];
  /** What stands there, whether or not it fits the schema. */
  readonly data: unknown;
  /** The line on which the value at a path begins; for a missing one, the line of what should hold it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads YAML and checks it. The schema's error texts say what was expected.
 *
 * Two packages read it: a quick one, and where that one or the schema finds fault, one that keeps positions, which costs
 * several times as much. What the second one says stands.
 * @param firstLine the line of the file on which the text begins, counted from 1
 */
export function checkYaml<T>(schema: z.ZodType<T>, text: string, file: string, firstLine = 1): Checked<T> {
  const data = readQuickly(text);
  const result = data === undefined ? undefined : schema.safeParse(data);
  if (result?.success !== true) return checkSlowly(schema, text, file, firstLine);
  let lineOf: Checked<T>['lineOf'] | undefined;
  return {
    value: result.data,
    faults: [],
    data,
    lineOf: (path) => {
      lineOf ??= readPositions(text, firstLine).lineOf;
      return lineOf(path);
    },
  };
}

/** What the text holds; undefined where it holds nothing or cannot be read. */
export function readQuickly(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA }) ?? undefined;
  } catch {
    return undefined;
  }
}

interface Positions {
  readonly document: Document.Parsed;
  readonly lineAt: (offset: number) => number;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

function readPositions(text: string, firstLine: number): Positions {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  return { document, lineAt, lineOf: (path) => lineAt(offsetOf(document.contents, path)) };
}

function checkSlowly<T>(schema: z.ZodType<T>, text: string, file: string, firstLine: number): Checked<T> {
  const { document, lineAt, lineOf } = readPositions(text, firstLine);
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      field: '',
      expected: 'valid YAML',
      got: `an error: ${error.message.split('\n')[0] ?? error.code}`,
    }));
    return { value: undefined, faults, data: undefined, lineOf };
  }
  if (document.contents === null) {
    return {
      value: undefined,
      faults: [{ file, line: firstLine, field: '', expected: 'fields', got: 'nothing' }],
      data: undefined,
      lineOf,
    };
  }

  const data: unknown = document.toJS();
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, faults: [], data, lineOf };
  const faults = result.error.issues.flatMap((issue): readonly Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        return { file, line: lineOf(path), field: path.join('.'), expected: 'no such field', got: quote(key) };
      });
    }
    const got = quote(valueAt(data, issue.path));
    return [{ file, line: lineOf(issue.path), field: issue.path.join('.'), expected: issue.message, got }];
  });
  return { value: undefined, faults, data, lineOf };
}

/** The keys of the map that stands at a path of a YAML text; none where there is no such map. */
export function keysOf(text: string, path: readonly PropertyKey[]): readonly string[] {
  const value = valueAt(readQuickly(text), path);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function offsetOf(contents: ParsedNode | null, path: readonly PropertyKey[]): number {
  let node: Node | null = contents;
  let offset = contents?.range[0] ?? 0;
  for (const key of path) {
    let next: Node | null = null;
    if (isMap<Node, Node | null>(node)) {
      const pair = node.items.find(({ key: name }) => isScalar(name) && String(name.value) === String(key));
      offset = pair?.key.range?.[0] ?? offset;
      next = pair?.value ?? null;
    } else if (isSeq<Node>(node)) {
      next = node.items[Number(key)] ?? null;
      offset = next?.range?.[0] ?? offset;
    }
    node = next;
  }
  return offset;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}
