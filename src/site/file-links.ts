/** In which forms a page also stands as a file, and what their addresses end in. */
import type { PageFile } from './views.ts';

export const formats = {
  json: { type: 'application/json', label: 'JSON' },
  md: { type: 'text/markdown', label: 'Markdown' },
} as const;
export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as readonly Format[];

/** Links to the files beside a page. */
export function filesOf(path: string): readonly PageFile[] {
  return formatNames.map((name) => ({ ...formats[name], href: `${path}.${name}` }));
}

/** `['social-insurance-law', 'article-23.json']` → the same without its ending, and the ending. */
export function splitFormat(segments: readonly string[]): {
  readonly plain: readonly string[];
  readonly format: Format | undefined;
} {
  const last = segments.at(-1) ?? '';
  const format = formatNames.find((name) => last.endsWith(`.${name}`));
  if (format === undefined) return { plain: segments, format };
  return { plain: [...segments.slice(0, -1), last.slice(0, -format.length - 1)], format };
}
