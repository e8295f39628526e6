import { describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import {
  desk,
  expectNoSeriousAxeViolations,
  screenshot,
  useBrowser,
  type Page,
} from '@yizhan/testing/browser';
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

/** A token for a secret, as the partner's programmers get one. */
async function tokenFor(clientId: string, secret: string): Promise<number> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: secret,
  });
  return (await fetch(`${product.gateway}/oauth/token`, { method: 'POST', body })).status;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What stands out of the window and cannot be scrolled by itself. */
const standingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    if (document.documentElement.scrollWidth <= document.documentElement.clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element.parentElement),
      )
      .map((element) => `${element.tagName} ${element.className}`);
  });

describe('partners', () => {
  it('are registered, get a secret that is shown once, and act for employers until that is taken back', async () => {
    const manager = await sitDown('manager', '/partners');
    const { page } = manager;
    await page.getByText('demo-agency').waitFor();
    await screenshot(page, 'admin/partners');
    await expectNoSeriousAxeViolations(page);

    await button(page, '登记合作应用').focus();
    await manager.press('Enter');
    await page.locator('#partner-name:focus').waitFor();
    await manager.press('Control+Enter');
    await page.getByText('请填写名称').waitFor();
    await manager.type('示例城市平台');
    expect(await page.getByText('请填写名称').count()).toBe(0);
    await page.getByRole('checkbox', { name: '看受托雇主的岗位' }).waitFor();
    await screenshot(page, 'admin/partner-registering');
    await expectNoSeriousAxeViolations(page);
    await manager.press('Control+Enter');
    await page.getByRole('heading', { name: '示例城市平台' }).waitFor();
    const clientId = (await page.locator('.facts code').textContent())!;

    await button(page, '生成密钥').focus();
    await manager.press('Enter');
    await page.locator('.shown-once').waitFor();
    const secret = (await page.locator('.shown-once').textContent())!;
    expect(secret).toMatch(/^yzs_[\w-]{43}$/);
    await screenshot(page, 'admin/partner-secret');
    await expectNoSeriousAxeViolations(page);
    await manager.press('Escape');
    expect(await page.locator('.shown-once').isVisible()).toBe(true);
    await button(page, '我已保存好，关闭').click();
    await page.locator('.shown-once').waitFor({ state: 'hidden' });
    expect(await tokenFor(clientId, secret)).toBe(200);

    await page.getByLabel('要委托的雇主').focus();
    await manager.type('晨禾');
    await page.getByRole('option', { name: /晨禾/ }).first().waitFor();
    await manager.press('ArrowDown', 'Enter');
    await page.locator('button:enabled', { hasText: '添加雇主' }).focus();
    await manager.press('Enter');
    await page.locator('.partner-row a').waitFor();
    await page.reload();
    await page.getByText('最近使用').waitFor();
    await screenshot(page, 'admin/partner');
    await expectNoSeriousAxeViolations(page);

    await page.getByRole('button', { name: /^收回：/ }).focus();
    await manager.press('Enter');
    await button(page, '收回').last().click();
    await page.getByText('还没有雇主委托它').waitFor();
    await button(page, '停用').focus();
    await manager.press('Enter');
    await page.getByText('停用“示例城市平台”？').waitFor();
    await button(page, '停用').last().click();
    await button(page, '恢复').waitFor();
    expect(await tokenFor(clientId, secret)).toBe(401);
  });

  it('fit a window of 320 pixels, which is a desk at 400 %', async () => {
    const manager = await sitDown('manager', '/partners', { ...desk, viewport: { width: 320, height: 640 } });
    await manager.page.getByText('demo-agency').waitFor();
    await screenshot(manager.page, 'admin/partners-narrow');
    expect(await standingOut(manager.page)).toEqual([]);
    await manager.page.getByRole('link', { name: '示例劳务中介' }).click();
    await manager.page.getByRole('heading', { name: '受托雇主' }).waitFor();
    expect(await standingOut(manager.page)).toEqual([]);
    await screenshot(manager.page, 'admin/partner-narrow');
  });

  it('are not for clerks', async () => {
    const clerk = await sitDown('clerk', '/partners');
    await clerk.page.getByText('没有这项权限').waitFor();
    expect(await clerk.page.getByRole('link', { name: '合作应用' }).count()).toBe(0);
  });
});

describe('screens', () => {
  it('are set up with a code, seen as paired when it was typed, and revoked', async () => {
    const editor = await sitDown('editor', '/screens');
    const { page } = editor;
    await page.getByText('示例大屏').waitFor();
    await button(page, '新建屏幕').focus();
    await editor.press('Enter');
    await page.locator('#screen-name:focus').waitFor();
    await editor.type('正厅大屏');
    await editor.press('Tab');
    await editor.type('正门左侧');
    await editor.press('Control+Enter');
    await page.locator('.shown-once--code').waitFor();
    const code = (await page.locator('.shown-once--code').textContent())!.replace(' ', '');
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
    await screenshot(page, 'admin/screen-code');
    await expectNoSeriousAxeViolations(page);
    const body = JSON.stringify({
      query: 'mutation ($input: PairScreenInput!) { pairScreen(input: $input) { viewer { kind } } }',
      variables: { input: { code } },
    });
    await fetch(`${product.gateway}/graphql`, {
      ...{ method: 'POST', body },
      headers: { 'content-type': 'application/json' },
    });
    await page.getByRole('dialog').getByText('已配对，可以关闭了').waitFor();
    await editor.press('Enter');
    await page.locator('.shown-once--code').waitFor({ state: 'hidden' });
    await screenshot(page, 'admin/screens');
    await expectNoSeriousAxeViolations(page);
    await button(page, '解除配对：正厅大屏').focus();
    await editor.press('Enter');
    // Said for three seconds only.
    const told = page.getByText('已解除“正厅大屏”的配对').waitFor();
    await button(page, '解除配对').last().click();
    await told;
    await page
      .getByRole('row', { name: /正厅大屏/ })
      .getByText('未配对')
      .waitFor();
  });

  it('fit a window of 320 pixels', async () => {
    const editor = await sitDown('editor', '/screens', { ...desk, viewport: { width: 320, height: 640 } });
    await editor.page.getByText('示例大屏').waitFor();
    expect(await standingOut(editor.page)).toEqual([]);
    await screenshot(editor.page, 'admin/screens-narrow');
  });
});
