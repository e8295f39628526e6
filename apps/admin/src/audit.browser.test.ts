import { beforeAll, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import { desk, expectNoSeriousAxeViolations, screenshot, useBrowser } from '@yizhan/testing/browser';
import { StaffApi } from './testing/staff-api.ts';
import { StaffDesk } from './testing/staff-desk.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(120_000);

/** More entries than stand on a page. */
beforeAll(async () => {
  for (let i = 0; i < 24; i += 1) await StaffApi.signIn(product.gateway, 'clerk');
});

/** Tab by Tab, as somebody without a mouse. */
async function tabTo(staff: StaffDesk, words: string): Promise<void> {
  for (let i = 0; i < 120; i += 1) {
    await staff.press('Tab');
    if ((await staff.focused()) === words) return;
  }
  throw new Error(`Tab does not come to ${words}.`);
}

it('is searched, turned over and followed to the one it tells of, by keyboard alone', async () => {
  const staff = new StaffDesk(await browser.open(desk), product.admin);
  const { page } = staff;
  await staff.open('/audit');
  await staff.signIn('auditor');
  await page.getByRole('heading', { name: '操作记录' }).waitFor();
  await page.getByText('第 1–20 个').waitFor();

  await tabTo(staff, '操作');
  await staff.type('工作人员登录');
  await staff.press('Enter');
  await page.waitForURL(/action=staff\.login/);
  await page.getByRole('button', { name: '下一页' }).and(page.locator(':enabled')).waitFor();
  await tabTo(staff, '下一页');
  await staff.press('Enter');
  await page.waitForURL(/page=2/);
  await page.getByText('第 21–').waitFor();
  await expectNoSeriousAxeViolations(page);
  await screenshot(page, 'admin-audit');

  await tabTo(staff, '窗口甲（示例）');
  await staff.press('Enter');
  await page.waitForURL(/actor=/);
  await page.getByRole('button', { name: /只看一个人做的/ }).waitFor();
  expect(await page.getByRole('link', { name: '稽核庚（示例）' }).count()).toBe(0);
});

it('fits a narrow screen, where Tab brings each cell into view', async () => {
  const staff = new StaffDesk(
    await browser.open({ ...desk, viewport: { width: 390, height: 800 } }),
    product.admin,
  );
  const { page } = staff;
  await staff.open('/audit');
  await staff.signIn('auditor');
  await page.getByRole('heading', { name: '操作记录' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await tabTo(staff, '窗口甲（示例）');
  await screenshot(page, 'admin-audit-narrow');
});
