import type { Page } from '@yizhan/testing/browser';
import { signInHere } from './worker-on-phone.ts';

/** A credit code of the unassigned region 150399, and the same with one wrong character. */
export const creditCode = '91150399TX00000012';
export const wrongCreditCode = '91150399TX00000013';

/** Signed in by code, standing where one registers. */
export async function atRegistration(page: Page, web: string): Promise<void> {
  await page.goto(`${web}/hire`);
  await page.waitForURL(/sign-in/);
  await signInHere(page);
  await page.waitForURL(/\/hire\/register/);
}

/** Registers a company. */
export async function registerCompany(page: Page, name: string, code: string): Promise<void> {
  await page.getByRole('textbox', { name: '单位全称' }).fill(name);
  await page.getByRole('textbox', { name: '统一社会信用代码' }).fill(code);
  await page.getByRole('combobox', { name: '在哪个街道' }).selectOption('海北街道');
  await page.getByRole('button', { name: '提交登记' }).click();
}

const choose = (page: Page, text: string) => page.locator('.option', { hasText: text }).first().click();

/** What a job of bricklayers for today takes: taps, an amount and an address. */
export async function tapPosting(page: Page): Promise<void> {
  await page.getByRole('button', { name: '瓦工' }).click();
  await page.getByRole('textbox', { name: '工钱', exact: true }).fill('320');
  await choose(page, '今天');
  // Not over yet, at whatever hour of the day it is posted.
  await page.getByLabel('几点开始', { exact: true }).fill('13:00');
  await page.getByLabel('几点结束', { exact: true }).fill('23:59');
  await page.getByRole('combobox', { name: '在哪干' }).selectOption('海北街道');
  await page.getByRole('textbox', { name: '详细地址' }).fill('示例小区东门');
  await choose(page, '管午饭');
}
