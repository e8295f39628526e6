import { expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import { desk, expectNoSeriousAxeViolations, screenshot, useBrowser } from '@yizhan/testing/browser';
import { StaffDesk } from './testing/staff-desk.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(120_000);

it('a clerk has people asked for an open job, watches the waves, and stops them', async () => {
  const staff = new StaffDesk(await browser.open(desk), product.admin);
  await staff.open('/jobs?status=OPEN&q=瓦工');
  await staff.signIn('clerk');
  const { page } = staff;
  const notUrgent = page.locator('tbody tr').filter({ hasNot: page.locator('.urgent-mark') });
  await notUrgent.locator('a').first().click();
  const card = page.locator('section', { has: page.getByRole('heading', { name: '即时快招' }) });
  await card.getByRole('button', { name: '马上叫人' }).click();
  await card.getByText('正在叫人').waitFor();
  const asked = card.locator('tbody tr').first().locator('td').nth(2);
  await asked.waitFor();
  expect(Number(await asked.innerText())).toBeGreaterThan(0);
  await expectNoSeriousAxeViolations(page);
  await screenshot(page, 'admin/instant-hire');
  await card.getByRole('button', { name: '停止叫人' }).click();
  await card.getByText('已停止').waitFor();
  expect(await card.getByRole('button', { name: '马上叫人' }).count()).toBe(1);
});

it('a clerk finds urgent jobs of the demo that people are being asked for', async () => {
  const staff = new StaffDesk(await browser.open(desk), product.admin);
  await staff.open('/jobs?status=OPEN&urgent=1&q=瓦工');
  await staff.signIn('clerk');
  await staff.page.locator('tbody a').first().waitFor();
  const pages = await staff.page
    .locator('tbody a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  for (const path of pages) {
    await staff.open(path);
    const card = staff.page.locator('section', {
      has: staff.page.getByRole('heading', { name: '即时快招' }),
    });
    await card.getByRole('button').first().waitFor();
    if (await card.getByText('正在叫人').isVisible()) return;
  }
  throw new Error('Nobody is asked for any of the urgent jobs.');
});

it('a manager reads how calls were spread, and changes the numbers of the rule that everybody reads', async () => {
  const staff = new StaffDesk(await browser.open(desk), product.admin);
  await staff.open('/instant-hire');
  await staff.signIn('manager');
  const { page } = staff;
  await page.getByText(/谁也不会总是第一个/).waitFor();
  await page
    .getByRole('table')
    .getByText(/师傅 \*\*\*\w{3}/)
    .first()
    .waitFor();
  await page.getByLabel('每人每天最多几个').fill('4');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText(/每人每天最多收到 4 个急招/).waitFor();
  await expectNoSeriousAxeViolations(page);
  await screenshot(page, 'admin/instant-hire-report');
});
