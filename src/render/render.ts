/** Pages → documents, through the EJS templates of `views/`. */
import type { Locale } from '../content/schemas.ts';
import { siteOf } from '../content/site-name.ts';
import type { Messages } from '../site/messages/messages.ts';
import { answersPath, glossaryPath, guidePath, homePath, lawsPath, searchPath, textPagePath } from '../site/paths.ts';
import { reportHref } from '../site/report-address.ts';
import type { FilledStencil } from '../site/stencil.ts';
import type { Area, Frame, Page } from '../site/views.ts';
import type { Assets } from './assets.ts';
import { createBlankPrinter } from './blanks.ts';
import { createHtml, type Document } from './document.ts';
import { printJsonLd } from './json-ld.ts';
import { drawMap } from './map-drawing.ts';
import { drawQrCode } from './qr-code.ts';
import { createRichText } from './rich-text.ts';
import { createStencilRenderer } from './stencil.ts';
import { createFill, escapeText, type Templates } from './templates.ts';

export type Renderer = (page: Page | FilledStencil) => Document;

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

  const renderStencil = createStencilRenderer(print, createBlankPrinter(fill, messages));
  return (page) => ('stencil' in page ? renderStencil(page) : createHtml(page.status, Buffer.from(print(page))));
}
