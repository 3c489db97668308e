/** Pages → documents, through the EJS templates of `views/`. */
import type { Locale } from '../content/schemas.ts';
import { siteOf } from '../content/site-name.ts';
import { keepSome } from '../search/kept.ts';
import type { Messages } from '../site/messages/messages.ts';
import { answersPath, glossaryPath, guidePath, homePath, lawsPath, searchPath, textPagePath } from '../site/paths.ts';
import { reportHref } from '../site/report-address.ts';
import type { Blank, FilledStencil } from '../site/stencil.ts';
import type { Area, DeadlineView, Frame, Page } from '../site/views.ts';
import type { Assets } from './assets.ts';
import { createDocument, type Document } from './document.ts';
import { printJsonLd } from './json-ld.ts';
import { drawMap } from './map-drawing.ts';
import { drawQrCode } from './qr-code.ts';
import { createRichText } from './rich-text.ts';
import { type CutStencil, cutStencil, fillStencil } from './stencil.ts';
import { createFill, escapeText, type Templates } from './templates.ts';

export type Renderer = (page: Page | FilledStencil) => Document;

/** How many stencils are kept, cut: each takes as many bytes as a page. */
const mostStencils = 300;

const htmlType = 'text/html; charset=utf-8';

const navigationOf = (locale: Locale): Readonly<Record<Area, string>> => ({
  home: homePath(locale),
  guide: guidePath(locale, []),
  answers: answersPath(locale),
  law: lawsPath(locale),
  about: textPagePath(locale, 'about'),
});

/** The same page in the next language, or that language's home. */
function otherLanguage(frame: Frame, messages: Readonly<Record<Locale, Messages>>): { path: string; tag: string } {
  const locales = Object.keys(messages) as Locale[];
  const other = locales.find((locale) => locale !== frame.locale) ?? frame.locale;
  const twin = frame.alternates.find(({ locale }) => locale === other);
  return { path: twin?.path ?? homePath(other), tag: messages[other].languageTag };
}

export interface RendererParts {
  readonly templates: Templates;
  readonly assets: Omit<Assets, 'documents'>;
  readonly messages: Readonly<Record<Locale, Messages>>;
  /** The address that visitors use, without a slash at its end. */
  readonly baseUrl: string;
  /** Where readers report mistakes; undefined where they cannot. */
  readonly reportTo?: string | undefined;
  /** For a copy of the site on a plain web server, which answers no questions; undefined for the running site. */
  readonly copy?: CopyScript;
}

/** What a copy's page of search needs. */
export interface CopyScript {
  /** The address of the script that searches. */
  readonly script: string;
  /** The address of what it searches. */
  readonly index: string;
}

/** A function that turns any page into its document. */
export function createRenderer({ templates, assets, messages, baseUrl, reportTo, copy }: RendererParts): Renderer {
  const fill = createFill(templates);
  const rich = createRichText(escapeText);
  const print = (page: Page): string => {
    const { template, view, ...frame } = page;
    const shared = {
      frame,
      m: messages[frame.locale],
      template,
      assets: { style: assets.style, icon: assets.icon, copy: assets.copy },
      baseUrl,
      navigation: navigationOf(frame.locale),
      otherLanguage: otherLanguage(frame, messages),
      drawMap,
      qrCode: drawQrCode,
      jsonLd: printJsonLd,
      rich,
      siteOf,
      glossaryHref: glossaryPath(frame.locale),
      searchHref: searchPath(frame.locale),
      reportHref: reportTo && reportHref(reportTo, frame, baseUrl),
      copy,
    };
    const body = fill(template, { ...shared, ...view });
    // The choice of a language is a document of its own: it belongs to no language's layout.
    return template === 'languages' ? body : fill('layout', { ...shared, body });
  };

  const stencils = keepSome<CutStencil>(mostStencils);
  const printed = new WeakMap<DeadlineView, string>();
  const printDeadline = (deadline: DeadlineView, locale: Locale): string => {
    const html = printed.get(deadline) ?? fill('parts/deadline', { deadline, m: messages[locale], rich });
    printed.set(deadline, html);
    return html;
  };
  const printBlank = (blank: Blank): string => {
    switch (blank.kind) {
      case 'text':
        return escapeText(blank.text);
      case 'deadline':
        return printDeadline(blank.deadline, blank.locale);
      case 'qr-code':
        return drawQrCode(blank.address);
      default:
        return blank satisfies never;
    }
  };
  const renderStencil = ({ name, stencil, blanks }: FilledStencil): Document => {
    const cut = stencils(name, () => {
      const page = stencil();
      return cutStencil(page.status, print(page), blanks.keys());
    });
    const html = new Map([...blanks].map(([mark, blank]) => [mark, printBlank(blank)] as const));
    const { body, etag } = fillStencil(cut, html);
    return { ...createDocument(cut.status, htmlType, body, false, etag), isQuicklyMade: true };
  };

  return (page) =>
    'stencil' in page ? renderStencil(page) : createDocument(page.status, htmlType, Buffer.from(print(page)));
}
