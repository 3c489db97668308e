/**
 * Markdown as writers use it here: no raw HTML; `[[REG 6(2)]]` is a citation, `[[source ID]]` a source;
 * `[text](answer:slug)`, `(guide:a/b)`, `(law:name)` and `(term:slug)` are the links; `::: older-example`, `::: practice` and
 * `::: local SOURCE` are boxes that print their own label.
 * Parsing collects every reference, so that it can be checked; rendering asks the caller where each one leads.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import container from 'markdown-it-container';
import { type Citation, parseCitation, printCitation } from '../law/citation.ts';
import { linkText } from './linked-text.ts';
import { phoneLink, phonePieces } from './phone-numbers.ts';

export type Reference =
  | { readonly kind: 'citation'; readonly citation: Citation }
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'answer'; readonly slug: string }
  /** Answer ids joined by slashes, or `start`. */
  | { readonly kind: 'guide'; readonly address: string }
  | { readonly kind: 'law'; readonly law: string }
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'box'; readonly box: 'older-example' | 'practice' }
  /** A box with a place's own rule, which rests on an authority's page. */
  | { readonly kind: 'local'; readonly source: string }
  /** Something in the place of a reference that is none. */
  | { readonly kind: 'unknown'; readonly text: string };

export interface Markdown {
  readonly tokens: readonly Token[];
  /** In reading order, with the line of the text on which each stands, counted from 1. */
  readonly references: readonly { readonly reference: Reference; readonly line: number }[];
}

/** Where references lead and what they are called, in one language. All texts are plain; rendering escapes them. */
export interface ReferenceLinks {
  readonly hrefOf: (reference: Reference) => string;
  readonly labelOf: (reference: Reference) => string;
}

const boxNames = ['older-example', 'practice', 'local'] as const;

/** The reference inside `[[…]]`. */
export function readMark(text: string): Reference {
  const source = /^source ([a-z0-9-]+)$/.exec(text)?.[1];
  if (source !== undefined) return { kind: 'source', source };
  const citation = parseCitation(text);
  return citation === undefined ? { kind: 'unknown', text: `[[${text}]]` } : { kind: 'citation', citation };
}

/** The reference of a link's target. */
function readHref(href: string): Reference {
  const [, scheme, rest] = /^(answer|guide|law|term):([a-z0-9/-]+)$/.exec(href) ?? [];
  if (rest === undefined) return { kind: 'unknown', text: href };
  switch (scheme) {
    case 'answer':
      return { kind: 'answer', slug: rest };
    case 'guide':
      return { kind: 'guide', address: rest };
    case 'term':
      return { kind: 'term', term: rest };
    default:
      return { kind: 'law', law: rest };
  }
}

/** The reference of a box's first line: `older-example`, `practice` or `local SOURCE`. */
function readBox(line: string): Reference {
  const [name, source] = line.trim().split(/\s+/);
  if (name === 'local')
    return source === undefined ? { kind: 'unknown', text: '::: local' } : { kind: 'local', source };
  return { kind: 'box', box: name === 'practice' ? 'practice' : 'older-example' };
}

function linksOf(environment: unknown): ReferenceLinks {
  return (environment as { readonly links: ReferenceLinks }).links;
}

function createParser(): InstanceType<typeof MarkdownIt> {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
  // Every target is kept here and checked with the references, so that a wrong one is reported and not dropped.
  md.validateLink = () => true;
  md.inline.ruler.before('link', 'reference', (state, silent) => {
    if (!state.src.startsWith('[[', state.pos)) return false;
    const end = state.src.indexOf(']]', state.pos);
    if (end < 0) return false;
    if (!silent) state.push('reference', '', 0).meta = readMark(state.src.slice(state.pos + 2, end));
    state.pos = end + 2;
    return true;
  });
  md.renderer.rules['reference'] = (tokens, index, _options, environment) => {
    const links = linksOf(environment);
    const reference = tokens[index]?.meta as Reference;
    const { escapeHtml } = md.utils;
    return `<a class="cite" href="${escapeHtml(links.hrefOf(reference))}">${escapeHtml(links.labelOf(reference))}</a>`;
  };
  md.renderer.rules['link_open'] = (tokens, index, _options, environment) => {
    const reference = readHref(String(tokens[index]?.attrGet('href')));
    return `<a href="${md.utils.escapeHtml(linksOf(environment).hrefOf(reference))}">`;
  };
  md.renderer.rules['term'] = (tokens, index, _options, environment) => {
    const { content = '', meta } = tokens[index] ?? {};
    const href = linksOf(environment).hrefOf({ kind: 'term', term: String(meta?.['term']) });
    return `<a class="term" href="${md.utils.escapeHtml(href)}">${md.utils.escapeHtml(content)}</a>`;
  };
  md.renderer.rules['phone'] = (tokens, index) => phoneLink(tokens[index]?.content ?? '');
  md.core.ruler.push('phone', (state) => {
    state.tokens = [...linkText(state.tokens, phonePieces)];
  });
  for (const name of boxNames) {
    md.use(container, name, {
      validate: (line: string) => line.trim().split(/\s+/)[0] === name,
      render: (tokens: readonly Token[], index: number, _options: unknown, environment: unknown) => {
        const token = tokens[index];
        if (token?.nesting !== 1) return '</div>\n';
        const reference = readBox(token.info);
        const links = linksOf(environment);
        const text = links.labelOf(reference);
        const label =
          reference.kind === 'local'
            ? `<a href="${md.utils.escapeHtml(links.hrefOf(reference))}">${md.utils.escapeHtml(text)}</a>`
            : phonePieces(text)
                .map(({ type, content }) => (type === 'phone' ? phoneLink(content) : md.utils.escapeHtml(content)))
                .join('');
        return `<div class="box box-${name}" role="note"><p class="box-label">${label}</p>\n`;
      },
    });
  }
  return md;
}

const parser = createParser();

function collect(tokens: readonly Token[]): Markdown['references'] {
  const found: { reference: Reference; line: number }[] = [];
  for (const token of tokens) {
    let line = (token.map?.[0] ?? 0) + 1;
    if (token.type.startsWith('container_') && token.nesting === 1)
      found.push({ reference: readBox(token.info), line });
    for (const child of token.children ?? []) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
      if (child.type === 'reference') found.push({ reference: child.meta as Reference, line });
      if (child.type === 'link_open') found.push({ reference: readHref(String(child.attrGet('href'))), line });
      if (child.type === 'image') found.push({ reference: { kind: 'unknown', text: 'an image' }, line });
    }
  }
  return found;
}

/** A reference as its writer names it, for comparing texts. */
export function referenceName(reference: Reference): string {
  switch (reference.kind) {
    case 'citation':
      return printCitation(reference.citation);
    case 'source':
    case 'local':
      return reference.source;
    case 'answer':
      return reference.slug;
    case 'guide':
      return `guide:${reference.address}`;
    case 'term':
      return `term:${reference.term}`;
    case 'law':
      return reference.law;
    case 'box':
      return reference.box;
    case 'unknown':
      return reference.text;
    default:
      return reference satisfies never;
  }
}

/** Reads a text with blocks: headings, lists, boxes. */
export function parseMarkdown(text: string): Markdown {
  const tokens = parser.parse(text, {});
  return { tokens, references: collect(tokens) };
}

/** Reads one paragraph's worth of text; it renders without a paragraph around it. */
export function parseInline(text: string): Markdown {
  const tokens = parser.parseInline(text, {});
  return { tokens, references: collect(tokens) };
}

/** The HTML of a text, its references led where `links` says. */
export function renderMarkdown(markdown: Markdown, links: ReferenceLinks): string {
  return parser.renderer.render([...markdown.tokens], parser.options, { links });
}

/** The text without its markup and citations: for descriptions and for search. */
export function plainText(markdown: Markdown): string {
  const parts = markdown.tokens.flatMap(({ children }) =>
    (children ?? []).map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content)),
  );
  return parts
    .join('')
    .replace(/\s+([.,;:。，；：])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
