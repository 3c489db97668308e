/** What comes out of a printer. */
import { describe, expect, test } from 'vitest';
import { isWithoutBrowser, useBrowser } from '../support/browser.ts';

const { visit } = useBrowser();

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
