import { describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import {
  expectNoSeriousAxeViolations,
  phone,
  screenshot,
  useBrowser,
  type Page,
} from '@yizhan/testing/browser';

const product = useProduct(useDemoMarket());
const browser = useBrowser();
jest.setTimeout(90_000);

const inTown = { longitude: 106.8, latitude: 39.67 };

async function openBoard(): Promise<Page> {
  const page = await browser.open(phone);
  await page.goto(product.web);
  await page.waitForSelector('.row__title');
  return page;
}

/** Waits for a list in which every row says how far it is, none farther than the next. */
async function nearestFirst(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const metres = [...document.querySelectorAll('.row')].map((row) => {
      const [, value, unit] = /([\d.]+)\s*(米|公里)/.exec(row.textContent) ?? [];
      return unit === '米' ? Number(value) : 1000 * Number(value);
    });
    return metres.length > 1 && metres.every((far, i) => i === 0 || far >= metres[i - 1]!);
  });
}

describe('work near me today', () => {
  it('is one tap where the phone tells its place; back leads to the board and forward again', async () => {
    const page = await openBoard();
    await page.context().grantPermissions(['geolocation'], { origin: product.web });
    await page.context().setGeolocation(inTown);
    await page.getByRole('button', { name: '今天附近的活' }).click();
    await page.waitForURL(/start=today.*order=NEAREST/);
    await nearestFirst(page);
    await screenshot(page, 'web/near-today');
    const first = page.locator('.row__link').first();
    await first.click();
    await page.waitForURL(/\/jobs\//);
    await page.goBack();
    await page.waitForURL(/start=today.*order=NEAREST/);
    await nearestFirst(page);
    await page.goBack();
    await page.waitForURL((url) => url.search === '');
    await page.getByRole('link', { name: '今天附近的活' }).waitFor();
  });

  it('takes a sub-district where the phone does not tell', async () => {
    const page = await openBoard();
    await page.getByRole('button', { name: '今天附近的活' }).click();
    await page.getByText('手机没有允许定位，选街道也一样能用').waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/near-refused');
    const select = page.locator('.near').getByRole('combobox');
    await select.selectOption('海北街道');
    await page.waitForURL(/start=today.*order=NEAREST/);
    await nearestFirst(page);
  });
});

describe('a job', () => {
  it('has others like it below, which lead on', async () => {
    const page = await openBoard();
    await page.locator('.row__link').first().click();
    const below = page.locator('section.day', { hasText: '差不多的活' });
    await below.locator('.row__link').first().waitFor();
    const here = page.url();
    expect(await below.locator('.row').count()).toBeLessThanOrEqual(6);
    await below.scrollIntoViewIfNeeded();
    await screenshot(page, 'web/similar-jobs');
    await below.locator('.row__link').first().click();
    await page.waitForURL((url) => url.href !== here && url.pathname.startsWith('/jobs/'));
    await expectNoSeriousAxeViolations(page);
  });
});
