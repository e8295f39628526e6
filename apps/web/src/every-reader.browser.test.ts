import { describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct, useTimeOfDay } from '@yizhan/testing';
import { phone, screenshot, useBrowser, type Page } from '@yizhan/testing/browser';
import { signInHere } from './testing/worker-on-phone.ts';

const market = useDemoMarket();
const product = useProduct(market, useTimeOfDay(market, '07:00').variables);
const browser = useBrowser();
jest.setTimeout(120_000);

/** The smallest phone with everything twice as large. */
const zoomed = { ...phone, viewport: { width: 180, height: 370 } };

/** Runs in the page: words of menus and buttons that do not fit into them. */
function wordsCut(): string[] {
  const context = document.createElement('canvas').getContext('2d')!;
  const isCut = (select: HTMLSelectElement) => {
    const style = getComputedStyle(select);
    context.font = style.font;
    const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return context.measureText(select.selectedOptions[0]!.text).width > room + 1;
  };
  return [...document.querySelectorAll('select')]
    .filter((select) => select.getClientRects().length > 0 && isCut(select))
    .map((select) => `${select.getAttribute('aria-label') ?? select.id}: ${select.selectedOptions[0]!.text}`);
}

const isWiderThanScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe('at 200 % on the smallest phone', () => {
  it('the board and what one keeps of oneself can be read', async () => {
    const page = await browser.open(zoomed);
    await page.goto(`${product.web}/sign-in?next=/me/availability`);
    await signInHere(page, '15400000002');
    await page.getByLabel('周一', { exact: true }).waitFor();
    expect(await page.evaluate(wordsCut)).toEqual([]);
    expect(await isWiderThanScreen(page)).toBe(false);
    await screenshot(page, 'web/availability-zoomed');
    await page.goto(product.web);
    await page.waitForSelector('.row__title');
    expect(await page.evaluate(wordsCut)).toEqual([]);
    expect(await isWiderThanScreen(page)).toBe(false);
    await screenshot(page, 'web/board-zoomed');
  });
});

describe('in English', () => {
  it('trades are found by the names they are shown under, and the usual benefits are translated', async () => {
    const page = await browser.open({ ...phone, locale: 'en-GB' });
    await page.goto(product.web);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('combobox', { name: 'What work' }).fill('bricklayer');
    await page.getByRole('option', { name: /Bricklayer \/ mason/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.row__trade', { hasText: 'Bricklayer / mason' }).first().waitFor();
    await page
      .locator('.row__extras .tag', { hasText: /^(Lunch|Tools|Pick-up|Lodging)$/ })
      .first()
      .waitFor();
    await screenshot(page, 'web/board-english');
  });
});

describe('a market of another time zone', () => {
  it('has its own hours, at the first visit too', async () => {
    const page = await browser.open({ ...phone, serviceWorkers: 'block' });
    await page.goto(product.web);
    const start = page.getByText(/^今天 \d\d:\d\d 开工/).first();
    const inShanghai = await start.innerText();
    await page.route('**/graphql', async (route) => {
      if (route.request().headers()['accept']?.includes('event-stream')) return route.continue();
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('"Asia/Shanghai"', '"Asia/Urumqi"');
      return route.fulfill({ response, body });
    });
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    const hour = Number(/(\d\d):/.exec(inShanghai)![1]);
    const inUrumqi = inShanghai.replace(/\d\d:/, `${String(hour - 2).padStart(2, '0')}:`);
    await page.getByText(inUrumqi).first().waitFor();
  });
});
