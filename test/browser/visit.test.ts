/** A visit in a real browser: from the home page to the law, in both languages, with JavaScript and without. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWithoutBrowser, launch, serveSite } from '../support/browser.ts';

let browser: Browser;
let server: Server;
let origin: string;
beforeAll(async () => {
  if (isWithoutBrowser) return;
  [browser, { server, origin }] = await Promise.all([launch(), serveSite()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

interface Visit {
  readonly javaScriptEnabled?: boolean;
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

/** Opens a page, hands it over, and says which errors the console showed. */
async function visit(path: string, options: Visit, use: (page: Page) => Promise<void>): Promise<readonly string[]> {
  const { width = 1280, ...rest } = options;
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...rest });
  const errors: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${origin}${path}`);
    await use(page);
    expect(await context.cookies()).toEqual([]);
  } finally {
    await context.close();
  }
  return errors;
}

const pathOf = (page: Page): string => new URL(page.url()).pathname;

describe.skipIf(isWithoutBrowser)('a visit', { timeout: 540_000 }, () => {
  describe.each([true, false])('with JavaScript %s', (javaScriptEnabled) => {
    test.each(['en', 'zh'] as const)(
      'leads in %s from home over an answer and the guide to the law',
      async (locale) => {
        const errors = await visit('/', { javaScriptEnabled }, async (page) => {
          await page.click(`a[href="/${locale}/"]`);
          expect(await page.getAttribute('html', 'lang')).toBe(locale === 'zh' ? 'zh-CN' : 'en');

          await page.click('main .answer-panel a');
          expect(pathOf(page)).toBe(`/${locale}/answers/only-a-social-security-card`);
          await page.click('.do-now a');
          expect(pathOf(page)).toBe(`/${locale}/guide/no-medical-card`);

          await page.click('summary');
          expect(await page.locator('details[open] li').count()).toBeGreaterThan(3);
          await page.click('.choices a >> nth=0');
          expect(pathOf(page)).toBe(`/${locale}/guide/no-medical-card/switched-on`);
          await page.click('.choices a >> nth=0');
          expect(pathOf(page)).toBe(`/${locale}/guide/no-medical-card/switched-on/adult`);
          expect(await page.locator('.box-older-example .line').count()).toBe(4);
          await page.click('#one-card-in-most-places .why summary');
          expect(await page.locator('#one-card-in-most-places .why li').count()).toBe(2);

          await page.click('#one-card-in-most-places .basis a >> nth=0');
          expect(pathOf(page)).toBe(`/${locale}/law/handling-regulations/article-6`);
          expect(new URL(page.url()).hash).toBe('#paragraph-2');
          expect(await page.locator('#paragraph-2:target').count()).toBe(1);

          const other = locale === 'en' ? 'zh' : 'en';
          await page.click('.language');
          expect(pathOf(page)).toBe(`/${other}/law/handling-regulations/article-6`);
        });
        expect(errors).toEqual([]);
      },
    );

    test('changes an answer without losing the later ones', async () => {
      await visit('/en/guide/no-card/job-not-registered/over-30-days', { javaScriptEnabled }, async (page) => {
        await page.click('.given li >> nth=1 >> a');
        expect(pathOf(page)).toBe('/en/guide/no-card/over-30-days');
        await page.click('.choices a[href="/en/guide/no-card/job-not-registered/over-30-days"]');
        expect(await page.locator('#employer-is-late').count()).toBe(1);
        await page.goBack();
        await page.click('.choices a >> nth=0');
        expect(pathOf(page)).toBe('/en/guide/no-card/employee');
        expect(await page.locator('.notice').count()).toBe(1);
      });
    });
  });

  test.each([true, false])('dates a checklist by its form, with JavaScript %s', async (javaScriptEnabled) => {
    const errors = await visit('/en/guide/no-card/employee/adult', { javaScriptEnabled, width: 320 }, async (page) => {
      await page.fill('#date-applied', '2026-09-24');
      await page.click('.dates button');
      const { pathname, search, hash } = new URL(page.url());
      expect([pathname, search, hash]).toEqual([
        '/en/guide/no-card/employee/adult',
        '?applied=2026-09-24&claimed=',
        '#times',
      ]);
      expect(await page.locator('.last-day').allTextContents()).toEqual([
        'The office has until Thursday 15 October 2026',
      ]);
      await page.click('.deadline summary');
      expect(await page.locator('.deadline tbody tr').count()).toBe(14);
      const isTooWide = (): boolean => document.documentElement.scrollWidth > window.innerWidth;
      expect(await page.evaluate(isTooWide)).toBe(false);
      await page.click('.language');
      expect(await page.inputValue('#date-applied')).toBe('2026-09-24');
      await page.click('.deadline summary');
      expect(await page.evaluate(isTooWide)).toBe(false);
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('a[href*=".ics"]')]);
      expect(file.suggestedFilename()).toBe('adult.ics');
    });
    expect(errors).toEqual([]);
  });

  test('can be made with the keyboard alone', async () => {
    await visit('/en/guide', {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.locator('.skip:focus').count()).toBe(1);
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#content');
      for (let presses = 0; presses < 10 && (await page.locator('.choice:focus').count()) === 0; presses += 1) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/guide/no-medical-card');
    });
  });

  const kinds = [
    '/',
    '/en/',
    '/en/answers',
    '/en/topics/getting-your-card',
    '/en/answers/only-a-social-security-card',
    '/en/answers/how-long',
    '/en/guide',
    '/en/guide/no-card/job-not-registered',
    '/en/guide/job-not-registered/over-30-days',
    '/en/guide/no-medical-card/switched-on/adult',
    '/en/guide/map',
    '/en/guide/rules',
    '/en/guide/outcomes',
    '/en/guide/compare',
    '/en/guide/no-card/employee/foreign/someone-else/shanghai',
    '/en/guide/no-card/employee/adult?applied=2026-09-24&claimed=2027-01-04',
    '/en/guide/no-card/employee/adult?applied=soon&claimed=2026-09-24',
    '/en/letters',
    '/en/letters/authorisation',
    '/en/guide/no-card/employee/adult/counter',
    '/en/guide/waiting/overdue?rules=2020-01-01',
    '/en/law',
    '/en/law/social-insurance-law',
    '/en/law/social-insurance-law/article-23',
    '/en/law/social-insurance-law/article-30',
    '/en/law/social-insurance-law/article-30/paragraph-1/item-4',
    '/en/law/social-insurance-law/chapter-3',
    '/en/law/social-insurance-law?q=unemployment',
    '/en/law/shanghai-medical-security-regulations/article-61',
    '/en/law/find?q=23',
    '/en/about',
    '/en/nowhere',
  ];

  const modes: readonly (readonly [string, Visit])[] = [
    ['light, wide', { colorScheme: 'light' }],
    ['dark, narrow', { colorScheme: 'dark', width: 320 }],
    ['forced colours', { forcedColors: 'active' }],
  ];
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  test.each(modes)('finds nothing that axe objects to and nothing to scroll sideways: %s', async (_name, options) => {
    for (const path of kinds.flatMap((kind) => [kind, kind.replace('/en/', '/zh/')])) {
      await visit(path, options, async (page) => {
        const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect(isTooWide, path).toBe(false);
        await page.evaluate(axe);
        const rules: RunOptions = {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        };
        const { violations, passes } = await page.evaluate(
          (run): Promise<AxeResults> =>
            (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(run),
          rules,
        );
        const named = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(named, path).toEqual([]);
        expect(passes.length, path).toBeGreaterThan(10);
      });
    }
  });

  test.each([true, false])('finds a provision and searches in a law, with JavaScript %s', async (javaScriptEnabled) => {
    await visit('/zh/law', { javaScriptEnabled }, async (page) => {
      await page.fill('input[name=q]', '社保法第三十条第一款第四项');
      await page.press('input[name=q]', 'Enter');
      await page.waitForURL('**/zh/law/social-insurance-law/article-30/paragraph-1/item-4');
      expect(await page.locator('li.marked#paragraph-1-item-4').count()).toBe(1);
      await page.click('.kicker a');
      expect(pathOf(page)).toBe('/zh/law/social-insurance-law/chapter-3');
      await page.goto(`${origin}/en/law/social-insurance-law`);
      await page.fill('input[name=q]', 'unemployment benefit');
      await page.click('form.find button');
      expect(await page.locator('.articles li').count()).toBeGreaterThan(2);
      expect(await page.locator('#article-23').count()).toBe(0);
    });
  });

  test('shows the citation as text, and with JavaScript a button that copies it', async () => {
    const path = '/en/law/social-insurance-law/article-58';
    await visit(path, { javaScriptEnabled: false }, async (page) => {
      expect(await page.getByText(`${origin}${path}`).or(page.getByText(path)).first().isVisible()).toBe(true);
      expect(await page.locator('.cite-block button').count()).toBe(0);
    });
    const errors = await visit(path, {}, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.click('.cite-block button >> nth=1');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('《中华人民共和国社会保险法》第五十八条');
      expect(await page.locator('.cite-block [role=status]').textContent()).toBe('Copied: Chinese');
    });
    expect(errors).toEqual([]);
  });

  test('prints an article with its address and the date of the text', async () => {
    await visit('/en/law/social-insurance-law/article-58', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('/en/law/social-insurance-law/article-58').first().isVisible()).toBe(true);
      expect(await page.getByText('19 April 2025').first().isVisible()).toBe(true);
      expect(await page.locator('.cite-block button').first().isVisible()).toBe(false);
    });
  });

  describe.each(['en', 'zh'])('the map in %s', (locale) => {
    test('keeps its words inside their boxes and scrolls inside its own region', async () => {
      await visit(`/${locale}/guide/map`, { width: 360 }, async (page) => {
        const outside = await page.evaluate(() =>
          [...document.querySelectorAll<SVGAElement>('.map a')]
            .filter((box) => {
              const [frame, words] = [box.querySelector('rect'), box.querySelector('text')].map((e) => e?.getBBox());
              return !frame || !words || words.x < frame.x || words.x + words.width > frame.x + frame.width;
            })
            .map((box) => box.id),
        );
        expect(outside).toEqual([]);
        const region = page.locator('.scroll');
        expect(await region.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
        await region.focus();
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
      });
    });

    test('marks the way of a checklist and leads back to it', async () => {
      const checklist = `/${locale}/guide/no-card/employee/adult`;
      await visit(checklist, {}, async (page) => {
        await page.click('.path a');
        expect(pathOf(page)).toBe(`/${locale}/guide/map`);
        expect(await page.locator('.map a:target').count()).toBe(1);
        await page.click('.map a:target');
        expect(pathOf(page)).toBe(checklist);
      });
    });
  });

  /** The ten commonest situations: at most two sheets each, although everything stands unfolded. */
  const commonest = [
    'no-medical-card/switched-on/adult',
    'no-medical-card/not-switched-on',
    'no-card/employee/adult',
    'no-card/job-not-registered/within-30-days',
    'no-card/job-not-registered/over-30-days',
    'no-card/freelance-not-registered/adult',
    'waiting/overdue',
    'lost/still-lost/adult',
    'care/see-doctor/employee',
    'no-card/residents/child',
  ];
  const letters = ['authorisation', 'letter-of-introduction', 'request-to-register', 'request-to-return-card'];

  test('takes two A4 sheets for each of the ten commonest checklists, and one for each letter', async () => {
    const papers = [
      ...commonest.map((address) => [`/guide/${address}`, 2] as const),
      ...letters.map((letter) => [`/letters/${letter}`, 1] as const),
      ['/guide/no-card/employee/adult?applied=2026-09-24&claimed=2027-01-04', 3] as const,
    ];
    for (const [path, most] of papers) {
      for (const locale of ['en', 'zh']) {
        await visit(`/${locale}${path}`, {}, async (page) => {
          const pdf = await page.pdf({ preferCSSPageSize: true });
          const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
          expect(sheets.length, `${locale}${path}`).toBeGreaterThan(0);
          expect(sheets.length, `${locale}${path}`).toBeLessThanOrEqual(most);
        });
      }
    }
  });

  test('prints what is folded on the screen, and the QR code', async () => {
    await visit('/en/guide/no-card/employee/adult', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.why p').first().isVisible()).toBe(true);
      expect(await page.locator('#basis ~ details a').first().isVisible()).toBe(true);
      expect(await page.locator('.qr-code svg').isVisible()).toBe(true);
    });
    await visit('/en/letters/authorisation', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.site-footer').isVisible()).toBe(false);
      expect(await page.locator('h1').isVisible()).toBe(false);
      expect(await page.locator('.letter .blank').first().isVisible()).toBe(true);
    });
  });

  test('prints the checklist on paper with its address and without the navigation', async () => {
    await visit('/en/guide/no-card/employee/adult', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.site-header nav').isVisible()).toBe(false);
      expect(await page.getByText('/en/guide/no-card/employee/adult').last().isVisible()).toBe(true);
    });
  });
});
