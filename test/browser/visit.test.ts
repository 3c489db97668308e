/** A visit in a real browser: from the home page to the law, in both languages, with JavaScript and without. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isWithoutBrowser, useBrowser } from '../support/browser.ts';

const { visit, origin } = useBrowser();
const pathOf = (page: Page): string => new URL(page.url()).pathname;

describe.skipIf(isWithoutBrowser)('a visit', { timeout: 540_000 }, () => {
  describe.each([true, false])('with JavaScript %s', (javaScriptEnabled) => {
    test.each(['en', 'zh'] as const)(
      'leads in %s from home over an answer and the guide to the law',
      async (locale) => {
        const errors = await visit('/', { javaScriptEnabled }, async (page) => {
          await page.click(`a[href="/${locale}/"]`);
          expect(await page.getAttribute('html', 'lang')).toBe(locale === 'zh' ? 'zh-CN' : 'en');

          await page.click('main .answer-panel a.more');
          expect(pathOf(page)).toBe(`/${locale}/answers/only-a-social-security-card`);
          await page.click('.do-now a.button');
          expect(pathOf(page)).toBe(`/${locale}/guide/no-medical-card`);

          await page.click('summary');
          expect(await page.locator('details[open] li').count()).toBeGreaterThan(3);
          await page.click('.choices a >> nth=0');
          expect(pathOf(page)).toBe(`/${locale}/guide/no-medical-card/switched-on`);
          await page.click('.choices a >> nth=0');
          expect(pathOf(page)).toBe(`/${locale}/guide/no-medical-card/switched-on/adult`);
          expect(await page.locator('.box-older-example .line:visible').count()).toBe(0);
          await page.click('.box-older-example summary');
          expect(await page.locator('.box-older-example .line:visible').count()).toBe(4);
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
      await page.click('#times ~ details:has(form) > summary');
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

  test.each([true, false])('finds a provision and searches in a law, with JavaScript %s', async (javaScriptEnabled) => {
    await visit('/zh/law', { javaScriptEnabled }, async (page) => {
      await page.fill('main input[name=q]', '社保法第三十条第一款第四项');
      await page.press('main input[name=q]', 'Enter');
      await page.waitForURL('**/zh/law/social-insurance-law/article-30/paragraph-1/item-4');
      expect(await page.locator('li.marked#paragraph-1-item-4').count()).toBe(1);
      await page.click('.kicker a');
      expect(pathOf(page)).toBe('/zh/law/social-insurance-law/chapter-3');
      await page.goto(`${origin()}/en/law/social-insurance-law`);
      await page.fill('main input[name=q]', 'unemployment benefit');
      await page.click('main form.find button');
      expect(await page.locator('main section section').count()).toBeGreaterThan(2);
      expect(await page.locator('#article-23').count()).toBe(0);
      await page.goto(`${origin()}/en/law/social-insurance-law#article-30-paragraph-1-item-4`);
      expect(await page.locator('li#article-30-paragraph-1-item-4:target').count()).toBe(1);
    });
  });

  test('shows the citation as text, and with JavaScript a button that copies it', async () => {
    const path = '/en/law/social-insurance-law/article-58';
    await visit(path, { javaScriptEnabled: false }, async (page) => {
      expect(await page.getByText(`${origin()}${path}`).or(page.getByText(path)).first().isVisible()).toBe(true);
      expect(await page.locator('.cite-block button').count()).toBe(0);
    });
    const errors = await visit(path, {}, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.click('.cite-block button >> nth=1');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('《中华人民共和国社会保险法》第五十八条');
      expect(await page.locator('.cite-block [role=status]').textContent()).toBe('Copied: Chinese');
      // The policy against inline scripts lets structured data stand: nothing runs it.
      const data = await page.locator('script[type="application/ld+json"]').textContent();
      expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'Legislation' });
    });
    expect(errors).toEqual([]);
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
});
