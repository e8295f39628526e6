import { describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import {
  expectNoSeriousAxeViolations,
  phone,
  screenshot,
  useBrowser,
  type Page,
} from '@yizhan/testing/browser';
import { registeredAt } from './testing/worker-on-phone.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(120_000);

async function workerAt(path: string): Promise<Page> {
  const page = await browser.open(phone);
  await registeredAt(page, product.web, path);
  return page;
}

/** Nothing hangs over the side: at 320 px, and with letters twice as large. */
async function fits(page: Page): Promise<void> {
  const tooWide = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await tooWide()).toBeLessThanOrEqual(0);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await tooWide()).toBeLessThanOrEqual(0);
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
}

describe('the privacy page', () => {
  it('says to strangers what is kept, in words, and fits', async () => {
    const page = await browser.open(phone);
    await page.goto(`${product.web}/privacy`);
    await page.getByRole('heading', { name: '您的信息，怎么存、给谁看' }).waitFor();
    await page.getByText('叫我去的雇主可以看我的手机号').waitFor();
    await page.getByText('每天夜里算好的、最合适您的活').waitFor();
    await page.getByText('工资没结清的，留到结清').waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/privacy');
    await fits(page);
    await screenshot(page, 'web/privacy-320');
  });
});

describe('my data', () => {
  it('shows what is agreed to, and a switch acts at once', async () => {
    const page = await workerAt('/me/data');
    const contact = page.getByRole('switch', { name: /叫我去的雇主可以看我的手机号/ });
    await contact.waitFor();
    expect(await contact.isChecked()).toBe(true);
    await contact.click();
    await page.locator('.switch-field', { hasText: '叫我去的雇主' }).getByText('没同意').waitFor();
    await page.reload();
    await contact.waitFor();
    expect(await contact.isChecked()).toBe(false);
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/my-data');
    await fits(page);
  });

  it('asks once more before work is no longer introduced', async () => {
    const page = await workerAt('/me/data');
    await page.getByRole('switch', { name: /为我登记、找活/ }).click();
    await page.getByRole('button', { name: '取消' }).click();
    expect(await page.getByRole('switch', { name: /为我登记、找活/ }).isChecked()).toBe(true);
  });

  it('takes the ethnic group of who agreed to be counted, and keeps it off the device', async () => {
    const page = await workerAt('/me/data');
    await page.getByRole('switch', { name: /用于平等就业统计/ }).click();
    await page.getByRole('combobox', { name: /我的民族/ }).selectOption('02');
    await page.getByText('已保存。').waitFor();
    await page.reload();
    const select = page.getByRole('combobox', { name: /我的民族/ });
    await select.waitFor();
    await page.waitForFunction(() => document.querySelector('select')?.value === '02');
    expect(await select.inputValue()).toBe('02');
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toContain('ethnicGroup');
  });

  it('gives the file by links that are on the page only', async () => {
    const page = await workerAt('/me/data');
    await page.getByRole('button', { name: '准备下载' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载（能看、能打印）' }).click();
    expect((await download).suggestedFilename()).toMatch(/^yizhan-my-data-.*\.html$/);
  });

  it('takes a correction, and says that the card is to be brought', async () => {
    const page = await workerAt('/me/data/correct');
    await page.getByRole('textbox', { name: '身份证上的姓名' }).fill('示例公');
    await page.getByRole('button', { name: '申请更正' }).click();
    await page.getByText('请带身份证到窗口，看过证件就改好').waitFor();
    await page.goto(`${product.web}/me/data`);
    await page.getByText('您提过更正').waitFor();
  });

  it('erases after a clear warning and a code, and says what stays', async () => {
    const page = await workerAt('/me/data/erase');
    await page.getByText('注销以后找不回来').waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/erase');
    await fits(page);
    const erase = page.getByRole('button', { name: '注销，不能反悔' });
    expect(await erase.isDisabled()).toBe(true);
    await page.waitForTimeout(1_000);
    await page.getByRole('checkbox', { name: /我看明白了/ }).check();
    await page.getByRole('textbox', { name: '手机收到的验证码' }).fill('000000');
    await erase.click();
    await page.getByText('验证码不对').waitFor();
    await screenshot(page, 'web/erase-wrong-code');
  });
});

describe('who is not signed in', () => {
  it('signs in first, and comes to the page that was asked for', async () => {
    const page = await browser.open(phone);
    await page.goto(`${product.web}/me/data/looks`);
    await page.waitForURL(/sign-in\?next=%2Fme%2Fdata%2Flooks/);
    await page.getByRole('textbox', { name: '手机号' }).waitFor();
  });
});
