import { describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import { desk, expectNoSeriousAxeViolations, screenshot, useBrowser } from '@yizhan/testing/browser';
import { StaffDesk } from './testing/staff-desk.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(120_000);

async function sitDown(username: string, path: string, password?: string): Promise<StaffDesk> {
  const staff = new StaffDesk(await browser.open(desk), product.admin);
  await staff.open(path);
  await staff.signIn(username, password);
  await staff.page.getByRole('navigation', { name: '主导航' }).waitFor();
  return staff;
}

describe('an administrator', () => {
  it('adds a colleague, hands over the password, and shuts them out again', async () => {
    const { page } = await sitDown('admin', '/staff');
    await page.getByRole('button', { name: '添加工作人员' }).click();
    await page.getByLabel('登录名').fill('xinren');
    await page.getByLabel('姓名', { exact: true }).fill('新人（示例）');
    await page.getByRole('button', { name: '保存' }).click();
    const password = (await page.locator('output').textContent())!;
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin-staff-password');
    await page.getByRole('button', { name: '记下了，关闭' }).click();
    const newcomer = await sitDown('xinren', '/', password);
    await page.getByRole('button', { name: '停用 新人（示例）' }).click();
    await page.getByRole('button', { name: '停用', exact: true }).click();
    await page.getByRole('button', { name: '恢复 新人（示例）' }).waitFor();
    await newcomer.open('/jobs');
    await newcomer.page.getByLabel('用户名').waitFor();
    await expectNoSeriousAxeViolations(page);
  });
});

describe('a manager', () => {
  it('is told of a colour that is too light, and sees the market in the one chosen', async () => {
    const { page } = await sitDown('manager', '/market');
    await page.getByLabel('颜色').fill('#1677ff');
    await page.getByRole('button', { name: /保存/ }).click();
    await page.getByText('这个颜色太浅').waitFor();
    await page.getByLabel('颜色').fill('#7a1f1f');
    await page.getByRole('button', { name: /保存/ }).click();
    await page.getByText('已保存，几秒内各处都会更新').waitFor();
    await expectNoSeriousAxeViolations(page);
    await page.reload();
    await page.locator('.side-nav[style*="#7a1f1f"]').waitFor();
    await screenshot(page, 'admin-market-settings');
  });

  it('says how long a desk may stand open before it signs in again', async () => {
    const { page } = await sitDown('manager', '/market');
    const minutes = page.getByLabel('没人操作多久要重新登录');
    await minutes.fill('4');
    await page.getByRole('button', { name: /保存/ }).click();
    await page.getByText('没人操作多久算离开').waitFor();
    await minutes.fill('45');
    await page.getByRole('button', { name: /保存/ }).click();
    await page.getByText('已保存，几秒内各处都会更新').waitFor();
    await page.reload();
    await expect(minutes.inputValue()).resolves.toBe('45');
    await expectNoSeriousAxeViolations(page);
    await minutes.scrollIntoViewIfNeeded();
    await screenshot(page, 'admin-market-desks');
  });

  it('sees the staff and changes nothing of it', async () => {
    const { page } = await sitDown('manager', '/staff');
    await page.getByText('窗口甲（示例）').waitFor();
    expect(await page.getByRole('button', { name: /停用|添加工作人员/ }).count()).toBe(0);
  });
});
