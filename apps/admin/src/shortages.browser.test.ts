import { expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import { desk, expectNoSeriousAxeViolations, phone, screenshot, useBrowser } from '@yizhan/testing/browser';
import { StaffDesk } from './testing/staff-desk.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(120_000);

it('a manager reads in which trades and places people are missing, and goes to the jobs', async () => {
  const staff = new StaffDesk(await browser.open(desk), product.admin);
  await staff.open('/');
  await staff.signIn('manager');
  const { page } = staff;
  await page.getByRole('link', { name: '缺人岗位' }).click();
  const trades = page.locator('section', { has: page.getByRole('heading', { name: '哪个工种、哪里缺人' }) });
  const first = trades.locator('tbody tr.ant-table-row').first();
  await first.waitFor();
  const [trade, , , nobody, places, candidates] = await first.locator('td').allInnerTexts();
  expect(Number(places)).toBeGreaterThan(Number(candidates));
  expect(Number(nobody)).toBeGreaterThanOrEqual(0);
  await expectNoSeriousAxeViolations(page);
  await screenshot(page, 'admin/shortages');
  await first.getByRole('link', { name: trade! }).click();
  await page.locator('tbody').getByText(trade!).first().waitFor();
});

it('it is readable on a phone', async () => {
  const staff = new StaffDesk(await browser.open(phone), product.admin);
  await staff.open('/shortages');
  await staff.signIn('manager');
  await staff.page.getByRole('heading', { name: '先看这些岗位' }).waitFor();
  const tooWide = await staff.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide).toBeLessThanOrEqual(0);
  await screenshot(staff.page, 'admin/shortages-phone');
});

it('a clerk has no entry to it, and is told that it is not theirs', async () => {
  const staff = new StaffDesk(await browser.open(desk), product.admin);
  await staff.open('/shortages');
  await staff.signIn('clerk');
  await staff.page.getByText('缺人岗位只给主任、稽核和系统管理员看').waitFor();
  expect(await staff.page.getByRole('link', { name: '缺人岗位' }).count()).toBe(0);
});
