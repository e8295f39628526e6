import { expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import { desk, expectNoSeriousAxeViolations, screenshot, useBrowser } from '@yizhan/testing/browser';
import { TOTP } from 'otpauth';
import { StaffDesk } from './testing/staff-desk.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(180_000);

async function sitDown(username: string, path: string, device = desk): Promise<StaffDesk> {
  const staff = new StaffDesk(await browser.open(device), product.admin);
  await staff.open(path);
  await staff.signIn(username);
  await staff.page.getByLabel('用户名').waitFor({ state: 'detached' });
  return staff;
}

/** Types into a field of a part of the page, by its label. */
const fill = async ({ page }: StaffDesk, part: string, values: Record<string, string>): Promise<void> => {
  const section = page.getByRole('region', { name: part });
  for (const [label, value] of Object.entries(values)) await section.getByLabel(label).fill(value);
};

it('locks the desk with F9 over the page one is on, and opens it with the PIN', async () => {
  const staff = await sitDown('clerk', '/account');
  const { page } = staff;
  await fill(staff, '锁定 PIN 码', { 'PIN 码': '4071', 登录密码: 'yizhan-demo' });
  await page.getByRole('region', { name: '锁定 PIN 码' }).getByRole('button', { name: '保存' }).click();
  await page.getByText('已设置。按 F9').waitFor();
  await expectNoSeriousAxeViolations(page);
  await screenshot(page, 'admin-account');
  await staff.press('F9');
  const locked = page.getByRole('dialog', { name: '工作台已锁定' });
  await locked.waitFor();
  await screenshot(page, 'admin-locked');
  await locked.getByLabel('PIN 码').fill('9999');
  await staff.press('Enter');
  await locked.getByText('还可以试 4 次').waitFor();
  await page.reload();
  await page.getByRole('dialog', { name: '工作台已锁定' }).getByLabel('PIN 码').fill('4071');
  await staff.press('Enter');
  await page.getByRole('heading', { name: '我的账号' }).waitFor();
});

it('stays signed in while somebody is there who asks for nothing, and locks when nobody is', async () => {
  const page = await browser.open(desk);
  await page.clock.install();
  const staff = new StaffDesk(page, product.admin);
  await staff.open('/account');
  await staff.signIn('trainer');
  await fill(staff, '锁定 PIN 码', { 'PIN 码': '4071', 登录密码: 'yizhan-demo' });
  await page.getByRole('region', { name: '锁定 PIN 码' }).getByRole('button', { name: '保存' }).click();
  await page.getByText('已设置。按 F9').waitFor();
  const refreshed = page.waitForRequest((request) => /RefreshSession/i.test(request.postData() ?? ''));
  await page.clock.fastForward('09:45');
  await refreshed;
  await page.clock.fastForward('31:00');
  await page.getByRole('dialog', { name: '工作台已锁定' }).waitFor();
});

it('sets one-time codes up with a QR code, and asks for them at the next sign-in', async () => {
  const staff = await sitDown('manager', '/account');
  const { page } = staff;
  const part = page.getByRole('region', { name: '动态码' });
  await fill(staff, '动态码', { 登录密码: 'yizhan-demo' });
  await part.getByRole('button', { name: '开始设置' }).click();
  await part.getByRole('img', { name: '给验证器应用扫的二维码' }).waitFor();
  await screenshot(page, 'admin-totp');
  const secret = ((await page.locator('.account-secret').textContent()) ?? '').replaceAll(' ', '');
  await part.getByLabel('6 位动态码').fill(new TOTP({ secret }).generate());
  await part.getByRole('button', { name: '开启动态码' }).click();
  await part.getByText('只显示这一次').waitFor();
  const [recoveryCode = ''] = await part.getByRole('listitem').allTextContents();
  await screenshot(page, 'admin-recovery-codes');
  await part.getByRole('button', { name: '已经收好了' }).click();
  await part.getByText('恢复码还剩 10 个').waitFor();

  const next = new StaffDesk(await browser.open(desk), product.admin);
  await next.open('/');
  await next.signIn('manager');
  await next.page.getByLabel('动态码').waitFor();
  await screenshot(next.page, 'admin-sign-in-totp');
  await next.type(recoveryCode);
  await next.press('Enter');
  await next.page.getByRole('heading', { name: '概览' }).waitFor();
});

it('shows where one is signed in, and ends it there', async () => {
  const [here, there] = [await sitDown('reviewer', '/account'), await sitDown('reviewer', '/')];
  await here.page.reload();
  const part = here.page.getByRole('region', { name: '登录中的设备' });
  await part.getByRole('button', { name: '结束其他全部登录' }).click();
  await part.getByRole('button', { name: '结束其他全部登录' }).waitFor({ state: 'detached' });
  await there.open('/jobs');
  await there.page.getByLabel('用户名').waitFor();
});

it('fits on a narrow screen', async () => {
  const staff = await sitDown('clerk', '/account', { ...desk, viewport: { width: 320, height: 640 } });
  const { page } = staff;
  await page.getByRole('heading', { name: '我的账号' }).waitFor();
  await screenshot(page, 'admin-account-narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
