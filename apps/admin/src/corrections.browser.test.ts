import { expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import { desk, expectNoSeriousAxeViolations, screenshot, useBrowser } from '@yizhan/testing/browser';
import { CallerApi } from './testing/caller-api.ts';
import { StaffDesk } from './testing/staff-desk.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(120_000);

it('corrections wait for staff who saw the card', async () => {
  const caller = new CallerApi(product.gateway, '15400000001');
  await caller.signIn();
  await caller.ask(
    'mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { userErrors { code } } }',
    { input: { realName: '更正示例' } },
  );
  const staff = new StaffDesk(await browser.open(desk), product.admin);
  const { page } = staff;
  await staff.open('/corrections');
  await staff.signIn('clerk');
  await page.getByRole('heading', { name: '更正姓名证件' }).waitFor();
  await screenshot(page, 'admin/corrections-empty');
  await page.getByRole('button', { name: '对照证件查看' }).click();
  await page.getByText('更正示例').first().waitFor();
  await expectNoSeriousAxeViolations(page);
  await screenshot(page, 'admin/corrections');
  expect(await page.getByRole('button', { name: '更正', exact: true }).isDisabled()).toBe(true);
  await page.getByRole('checkbox', { name: /看过身份证原件/ }).check();
  await page.getByRole('button', { name: '更正', exact: true }).click();
  await page.getByText('没有等着更正的').waitFor();
});
