/** What comes out of a printer. */
import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '../../src/content/schemas.ts';
import { citesOf } from '../../src/rules/ground.ts';
import { lineIds, lineOf } from '../../src/rules/lines.ts';
import { addressOf } from '../../src/rules/situation.ts';
import { isWithoutBrowser, useBrowser } from '../support/browser.ts';
import { linesAt, results } from '../support/situations.ts';

const { visit, origin, composition } = useBrowser();

describe.skipIf(isWithoutBrowser)('paper', { timeout: 540_000 }, () => {
  test('prints an article with its address and the date of the text', async () => {
    await visit('/en/law/social-insurance-law/article-58', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('/en/law/social-insurance-law/article-58').first().isVisible()).toBe(true);
      expect(await page.getByText('19 April 2025').first().isVisible()).toBe(true);
      expect(await page.locator('.cite-block button').first().isVisible()).toBe(false);
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

  /** The checklists with the most text in a language, refined ones included. */
  function longest(locale: Locale, count: number): readonly string[] {
    const { lines, documents, times } = composition().library.guide[locale];
    const weights = new Map(
      lineIds.map((line) => {
        const { bring = [], times: own = [], ground } = lineOf(line);
        const called = [...bring.map((id) => documents[id]), ...own.map((id) => times[id]), ...citesOf(ground)];
        return [line, [lines[line], called].map((words) => JSON.stringify(words)).join('').length] as const;
      }),
    );
    return results
      .map((situation) => ({
        address: addressOf(situation),
        weight: linesAt(situation).reduce((sum, line) => sum + (weights.get(line) ?? 0), 0),
      }))
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, count)
      .map(({ address }) => address);
  }

  /** Prints pages one after the other and gives those that take more sheets than they may. */
  async function tooLong(papers: readonly (readonly [path: string, most: number])[]): Promise<readonly string[]> {
    const long: string[] = [];
    await visit('/', {}, async (page) => {
      for (const [path, most] of papers) {
        await page.goto(`${origin()}${path}`);
        const pdf = await page.pdf({ preferCSSPageSize: true });
        const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        if (sheets === 0 || sheets > most) long.push(`${path}: ${sheets}`);
      }
    });
    return long;
  }

  test.each(locales)(
    'takes one sheet for each letter, and two for each of the commonest checklists, in %s',
    async (locale) => {
      const papers = [
        ...commonest.map((address) => [`/${locale}/guide/${address}`, 2] as const),
        ...letters.map((letter) => [`/${locale}/letters/${letter}`, 1] as const),
        [`/${locale}/guide/no-card/employee/adult?applied=2026-09-24&claimed=2027-01-04`, 3] as const,
      ];
      expect(await tooLong(papers)).toEqual([]);
    },
  );

  test.each(locales)('takes two sheets for each of the twelve longest checklists in %s', async (locale) => {
    const addresses = longest(locale, 12);
    expect(await tooLong(addresses.map((address) => [`/${locale}/guide/${address}`, 2] as const))).toEqual([]);
  });

  test('prints what would change a checklist in short, and of reasons the numbers of what was said', async () => {
    await visit('/en/guide/no-card/employee/adult', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.change > summary').first().isVisible()).toBe(true);
      expect(await page.locator('.other > summary').first().innerText()).toMatch(/adds \d|takes away \d/);
      expect(await page.locator('.titles').first().isVisible()).toBe(false);
      expect((await page.locator('.why li').first().innerText()).trim()).toBe('1');
      expect(await page.locator('.why a').first().isVisible()).toBe(false);
    });
  });

  test('prints what is folded on the screen, and the QR code', async () => {
    await visit('/en/guide/no-card/employee/adult', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.why p').first().isVisible()).toBe(true);
      expect(await page.locator('.box-older-example .line').first().isVisible()).toBe(true);
      expect(await page.locator('.common p').first().isVisible()).toBe(true);
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
