import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import { desk, expectNoSeriousAxeViolations, screenshot, useBrowser } from '@yizhan/testing/browser';
import { CallerApi } from './testing/caller-api.ts';
import { idNumberOf } from './testing/id-number.ts';
import { StaffDesk } from './testing/staff-desk.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(200_000);

async function sitDown(username: string, path: string, device = desk): Promise<StaffDesk> {
  const staff = new StaffDesk(await browser.open(device), product.admin);
  await staff.open(path);
  await staff.signIn(username);
  await staff.page.getByRole('navigation', { name: '主导航' }).waitFor();
  return staff;
}

const regionOf = ({ page }: StaffDesk) => page.getByRole('region', { name: '个人信息' });

describe('somebody at the window with their card', () => {
  const [own, wrong] = [idNumberOf('19690909', '821'), idNumberOf('19690908', '821')];
  let worker: { id: string; number: string };

  beforeAll(async () => {
    const caller = new CallerApi(product.gateway, '15460000821');
    await caller.signIn();
    worker = (await caller.register('示例巴图', own)).worker!;
  }, 200_000);

  it('takes a consent back, and gives it again', async () => {
    const staff = await sitDown('clerk', `/workers/${worker.id}`);
    const { page } = staff;
    const title = '叫我去的雇主可以看我的手机号';
    const line = regionOf(staff).getByRole('listitem').filter({ hasText: title });
    await line.getByText('同意', { exact: true }).waitFor();
    await line.scrollIntoViewIfNeeded();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin/personal-data');
    await line.getByRole('button', { name: '收回同意' }).click();
    const dialog = page.getByRole('dialog', { name: '收回同意' });
    await dialog.getByText('每次查看都有记录').waitFor();
    await dialog.getByRole('button', { name: '收回同意' }).click();
    await dialog.getByText('请选看过什么').waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin/personal-data-withdraw');
    await dialog.getByLabel('本人到场，看过身份证').check();
    await dialog.getByRole('button', { name: '收回同意' }).click();
    await line.getByText('已收回').waitFor();
    await dialog.waitFor({ state: 'detached' });

    await line.getByRole('button', { name: '记为同意' }).click();
    const giving = page.getByRole('dialog', { name: '记为同意' });
    await giving.getByLabel('收下了本人签字的单子').check();
    await giving.getByRole('button', { name: '记为同意' }).click();
    await line.getByText('同意', { exact: true }).waitFor();
  });

  it('gets another phone, once the card is the right one', async () => {
    const staff = await sitDown('clerk', `/workers/${worker.id}`);
    const { page } = staff;
    await regionOf(staff).getByRole('button', { name: '换手机号' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'personal-data-idNumber');
    await staff.type(wrong);
    await staff.press('Tab');
    await staff.type('15460000822');
    await staff.press('Enter');
    await page.getByText('身份证号和登记的不一致').waitFor();
    expect(await staff.focused()).toBe('证件上的身份证号');
    expect(await page.getByLabel('新手机号').inputValue()).toBe('15460000822');
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin/personal-data-phone');
    await staff.press('Control+A');
    await staff.type(own);
    await staff.press('Enter');
    await page.getByText('手机号已换').waitFor();
    await page.getByText('154****0822').waitFor();

    const caller = new CallerApi(product.gateway, '15460000822');
    await caller.signIn();
    const { viewer } = await caller.ask<{ viewer: unknown }>('{ viewer { worker { number } } }');
    expect(viewer).toEqual({ worker: { number: worker.number } });
  });

  it('is erased by the button alone, and afterwards nothing is left to do for them', async () => {
    const staff = await sitDown('clerk', `/workers/${worker.id}`);
    const { page } = staff;
    await regionOf(staff).getByRole('button', { name: '注销' }).click();
    const dialog = page.getByRole('dialog', { name: '注销示例巴图？' });
    await dialog.getByText('备份里的副本').waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === '取消');
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin/personal-data-erase');
    const send = dialog.getByRole('button', { name: '注销，不能反悔' });
    await send.click();
    await dialog.getByText('请选看过什么').waitFor();
    await dialog.getByText('请照证件输入身份证号').waitFor();
    await dialog.getByLabel('本人到场，看过身份证').check();
    await dialog.getByLabel('证件上的身份证号').fill(own);
    await staff.press('Enter');
    expect(await send.isVisible()).toBe(true);
    await send.click();
    await page.getByText('已注销，本人信息已经删掉').waitFor();
    await page.waitForURL(product.admin + '/workers');
    await page.goto(`${product.admin}/workers/${worker.id}`);
    await page.getByRole('heading', { name: '已注销的工友' }).waitFor();
    expect(await regionOf(staff).count()).toBe(0);
  });
});

describe('somebody who is not erased', () => {
  const [own, wrong] = [idNumberOf('19701010', '823'), idNumberOf('19701011', '823')];
  let path: string;

  beforeAll(async () => {
    const caller = new CallerApi(product.gateway, '15460000823');
    await caller.signIn();
    path = `/workers/${(await caller.register('示例高娃', own)).worker!.id}`;
  }, 200_000);

  it('keeps what was typed, and says why at its field or at the top, on a small screen', async () => {
    const staff = await sitDown('manager', path, { ...desk, viewport: { width: 320, height: 640 } });
    const { page } = staff;
    await regionOf(staff).scrollIntoViewIfNeeded();
    await screenshot(page, 'admin/personal-data-small');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await regionOf(staff).getByRole('button', { name: '注销' }).click();
    const dialog = page.getByRole('dialog', { name: '注销示例高娃？' });
    await dialog.getByLabel('收下了本人签字的单子').check();
    const card = dialog.getByLabel('证件上的身份证号');
    const send = dialog.getByRole('button', { name: '注销，不能反悔' });
    await card.fill(wrong);
    await screenshot(page, 'admin/personal-data-erase-small');
    await send.click();
    await dialog.getByText('身份证号和登记的不一致').waitFor();
    expect(await card.inputValue()).toBe(wrong);
    await card.fill(own);
    await page.context().setOffline(true);
    await send.click();
    await dialog.getByRole('alert').getByText('连不上').waitFor();
    expect(await card.inputValue()).toBe(own);
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin/personal-data-refused-small');
  });

  it('is offered nothing of this by who may not', async () => {
    const staff = await sitDown('reviewer', path);
    await staff.page.locator('.match').first().waitFor();
    expect(await regionOf(staff).count()).toBe(0);
  });
});
