import { expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import { desk, expectNoSeriousAxeViolations, screenshot, useBrowser } from '@yizhan/testing/browser';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(120_000);

it('corrections wait for staff who saw the card', async () => {
  const send = async (query: string, variables: object, token?: string) => {
    const response = await fetch(`${product.gateway}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data } = (await response.json()) as { data: Record<string, Record<string, string>> };
    return Object.values(data)[0]!;
  };
  const phone = '15400000001';
  const { demoCode: code } = await send(
    'mutation ($input: RequestLoginCodeInput!) { requestLoginCode(input: $input) { demoCode } }',
    { input: { phone } },
  );
  const { accessToken } = await send(
    'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }',
    { input: { phone, code } },
  );
  await send(
    'mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { userErrors { code } } }',
    { input: { realName: '更正示例' } },
    accessToken,
  );
  const page = await browser.open(desk);
  await page.goto(`${product.admin}/corrections`);
  await page.getByLabel('用户名').fill('clerk');
  await page.getByLabel('密码', { exact: true }).fill('yizhan-demo');
  await page.keyboard.press('Enter');
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
