/** What every kind of page looks like in every mode: nothing that axe objects to, nothing to scroll sideways. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { isWithoutBrowser, useBrowser, type Visit } from '../support/browser.ts';

const { visit, origin } = useBrowser();

describe.skipIf(isWithoutBrowser)('the look of a page', { timeout: 540_000 }, () => {
  const kinds = [
    '/',
    '/en/',
    '/en/answers',
    '/en/topics/getting-your-card',
    '/en/answers/only-a-social-security-card',
    '/en/answers/how-long',
    '/en/answers/lost-card',
    '/en/answers/waiting-period',
    '/en/glossary',
    '/en/glossary/social-security-card',
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
    '/en/search',
    '/en/search?q=my+boss+took+my+%E5%8C%BB%E4%BF%9D%E5%8D%A1',
    '/en/search?q=xyzzyq',
    '/en/about',
    '/en/nowhere',
  ];

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  /** What colours and width can change; the rest of a page is the same in every mode. */
  const ofTheLook = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
  const inChinese = (path: string): string => path.replace('/en/', '/zh/');

  const modes: readonly (readonly [string, Visit, RunOptions['runOnly'], readonly string[]])[] = [
    ['light, wide, English', { colorScheme: 'light' }, everything, kinds],
    ['light, wide, Chinese', { colorScheme: 'light' }, everything, kinds.map(inChinese)],
    ['dark, narrow, English', { colorScheme: 'dark', width: 320 }, ofTheLook, kinds],
    ['dark, narrow, Chinese', { colorScheme: 'dark', width: 320 }, ofTheLook, kinds.map(inChinese)],
    ['forced colours', { forcedColors: 'active' }, ofTheLook, kinds.map((path, n) => (n % 2 ? path : inChinese(path)))],
  ];

  test.each(modes)(
    'shows nothing that axe objects to or that is too wide: %s',
    async (_name, options, runOnly, paths) => {
      await visit('/', options, async (page) => {
        for (const path of paths) {
          await page.goto(`${origin()}${path}`);
          const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
          expect(isTooWide, path).toBe(false);
          await page.evaluate(axe);
          const { violations, passes } = await page.evaluate(
            (run): Promise<AxeResults> =>
              (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(run),
            { runOnly, resultTypes: ['violations'] } as RunOptions,
          );
          const named = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
          expect(named, path).toEqual([]);
          expect(passes.length, path).toBeGreaterThan(runOnly === everything ? 10 : 0);
        }
      });
    },
  );
});
