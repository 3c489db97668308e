/**
 * Markdown as writers use it here: no raw HTML; `[[REG 6(2)]]` is a citation, `[[source ID]]` a source;
 * `[text](answer:slug)`, `(guide:a/b)`, `(law:name)` and `(term:slug)` are the links; `::: older-example`, `::: practice`,
 * `::: local SOURCE` and `::: local ZJR` (a local law's code) are boxes that print their own label.
 * Reading collects every reference, so that it can be checked; rendering asks the caller where each one leads.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import container from 'markdown-it-container';
import { linkText } from './linked-text.ts';
import { phoneLink, phonePieces } from './phone-numbers.ts';
import { boxNames, type PlacedReference, type Reference, readBox, readHref, readMark } from './reference.ts';
import { scanReferences } from './scan-references.ts';
import { siteOf } from './site-name.ts';

/** A text, checked for its references when it is read and parsed when it is rendered: most texts are not, at a start. */
export interface Markdown {
  readonly text: string;
  /** One paragraph's worth of text, which renders without a paragraph around it. */
  readonly isInline: boolean;
  /** In reading order. */
  readonly references: readonly PlacedReference[];
  readonly headingCount: number;
}

/** Where references lead and what they are called, in one language. All texts are plain; rendering escapes them. */
export interface ReferenceLinks {
  readonly hrefOf: (reference: Reference) => string;
  readonly labelOf: (reference: Reference) => string;
  /** What the label of a box says behind its link; nothing where it says all. */
  readonly detailOf?: (reference: Reference) => string | undefined;
  /** What stands before the name of another site where it is heard. */
  readonly onSite: string;
}

function linksOf(environment: unknown): ReferenceLinks {
  return (environment as { readonly links: ReferenceLinks }).links;
}

/** The name of the site to which a link leads, behind it; nothing for a page of ours. */
function siteMark(href: string, { onSite }: ReferenceLinks): string {
  const { escapeHtml } = parser.utils;
  const site = siteOf(href);
  if (site === undefined) return '';
  return ` <span class="site">(<span class="hidden">${escapeHtml(onSite)} </span>${escapeHtml(site)})</span>`;
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
    const href = links.hrefOf(reference);
    return `<a class="cite" href="${escapeHtml(href)}">${escapeHtml(links.labelOf(reference))}</a>${siteMark(href, links)}`;
  };
  md.renderer.rules['link_open'] = (tokens, index, _options, environment) => {
    const { escapeHtml } = md.utils;
    const [href, title] = ['href', 'title'].map((name) => tokens[index]?.attrGet(name));
    const more = title == null ? '' : ` title="${escapeHtml(String(title))}"`;
    return `<a href="${escapeHtml(linksOf(environment).hrefOf(readHref(String(href))))}"${more}>`;
  };
  md.renderer.rules['term'] = (tokens, index, _options, environment) => {
    const { content = '', meta } = tokens[index] ?? {};
    const href = linksOf(environment).hrefOf({ kind: 'term', term: String(meta?.['term']) });
    return `<a class="term" href="${md.utils.escapeHtml(href)}">${md.utils.escapeHtml(content)}</a>`;
  };
  md.renderer.rules['phone'] = (tokens, index) => phoneLink(tokens[index]?.content ?? '');
  for (const name of boxNames) {
    md.use(container, name, {
      validate: (line: string) => line.trim().split(/\s+/)[0] === name,
      render: (tokens: readonly Token[], index: number, _options: unknown, environment: unknown) => {
        const token = tokens[index];
        if (token?.nesting !== 1) return '</div>\n';
        const reference = readBox(token.info);
        const links = linksOf(environment);
        const text = links.labelOf(reference);
        const { escapeHtml } = md.utils;
        const detail = links.detailOf?.(reference);
        const more = detail === undefined ? '' : ` <span class="law-dates">${escapeHtml(detail)}</span>`;
        const label =
          reference.kind === 'local' || reference.kind === 'local-law'
            ? `<a href="${escapeHtml(links.hrefOf(reference))}">${escapeHtml(text)}</a>${siteMark(links.hrefOf(reference), links)}${more}`
            : phonePieces(text)
                .map(({ type, content }) => (type === 'phone' ? phoneLink(content) : escapeHtml(content)))
                .join('');
        return `<div class="box box-${name}" role="note"><p class="box-label">${label}</p>\n`;
      },
    });
  }
  return md;
}

const parser = createParser();

/** The text as the parser reads it. */
export function tokensOf({ text, isInline }: Pick<Markdown, 'text' | 'isInline'>): Token[] {
  return isInline ? parser.parseInline(text, {}) : parser.parse(text, {});
}

/** What the parser finds in a text. */
export function parseReferences(text: string, isInline: boolean): Pick<Markdown, 'references' | 'headingCount'> {
  const tokens = tokensOf({ text, isInline });
  const references: PlacedReference[] = [];
  const boxes: Reference[] = [];
  const add = (reference: Reference, line: number): void => {
    const box = boxes.at(-1);
    references.push(box === undefined ? { reference, line } : { reference, line, box });
  };
  for (const token of tokens) {
    let line = (token.map?.[0] ?? 0) + 1;
    if (token.type.startsWith('container_')) {
      if (token.nesting === 1) {
        const box = readBox(token.info);
        add(box, line);
        boxes.push(box);
      } else boxes.pop();
    }
    for (const child of token.children ?? []) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
      if (child.type === 'reference') add(child.meta as Reference, line);
      if (child.type === 'link_open') add(readHref(String(child.attrGet('href'))), line);
      if (child.type === 'image') add({ kind: 'unknown', text: 'an image' }, line);
    }
  }
  return { references, headingCount: tokens.filter(({ type }) => type === 'heading_open').length };
}

function read(text: string, isInline: boolean): Markdown {
  return { text, isInline, ...(scanReferences(text, isInline) ?? parseReferences(text, isInline)) };
}

/** Reads a text with blocks: headings, lists, boxes. */
export function readMarkdown(text: string): Markdown {
  return read(text, false);
}

/** Reads one paragraph's worth of text; it renders without a paragraph around it. */
export function readInline(text: string): Markdown {
  return read(text, true);
}

/** The HTML of a text, its references led where `links` says, its phone numbers to be called. */
export function renderMarkdown(markdown: Markdown, links: ReferenceLinks): string {
  return renderTokens(tokensOf(markdown), links);
}

/** The same of a text that is parsed already. */
export function renderTokens(tokens: readonly Token[], links: ReferenceLinks): string {
  return parser.renderer.render([...linkText(tokens, phonePieces, true)], parser.options, { links });
}

/** The text without its markup and citations: for descriptions and for search. */
export function plainText(markdown: Markdown): string {
  return wordsOf(tokensOf(markdown));
}

/** The same of some tokens. */
export function wordsOf(tokens: readonly Token[]): string {
  const parts = tokens.flatMap(({ children }) =>
    (children ?? []).map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content)),
  );
  return parts
    .join('')
    .replace(/\s+([.,;:。，；：])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The text without its markup, every reference and link led through `link`: for plain text its label, for Markdown a link.
 * For texts of one paragraph.
 */
export function linkedText(
  markdown: Markdown,
  links: ReferenceLinks,
  link: (label: string, href: string) => string,
): string {
  let text = '';
  let open: { readonly href: string; readonly at: number } | undefined;
  for (const token of tokensOf(markdown).flatMap(({ children }) => children ?? [])) {
    if (token.type === 'reference') {
      const reference = token.meta as Reference;
      text += link(links.labelOf(reference), links.hrefOf(reference));
    } else if (token.type === 'link_open') {
      open = { href: links.hrefOf(readHref(String(token.attrGet('href')))), at: text.length };
    } else if (token.type === 'link_close' && open !== undefined) {
      text = text.slice(0, open.at) + link(text.slice(open.at), open.href);
    } else {
      text += token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content;
    }
  }
  return text.trim();
}
