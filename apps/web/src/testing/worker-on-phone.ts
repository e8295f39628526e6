import type { Page } from '@yizhan/testing/browser';

let serial = 0;

/** A phone that nobody has: prefix 154 is not assigned. */
export const nextPhone = (): string => `154${String(20_000_000 + ++serial)}`;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number that nobody has: region 150399 is not assigned. `born` is YYYYMMDD. */
export function idNumberOf(born: string): string {
  const body = `150399${born}${String(500 + ++serial)}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

/** The code that the demo box shows. */
export const demoCode = (page: Page): Promise<string> => page.locator('.demo-code__digits').innerText();

/** From the sign-in page on, as somebody does who reads the message at once. */
export async function signInHere(page: Page, phone = nextPhone()): Promise<void> {
  await page.getByRole('textbox', { name: '手机号' }).fill(phone);
  await page.getByRole('button', { name: '发验证码' }).click();
  await page.getByRole('button', { name: '填上这个验证码' }).click();
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Fills what registering asks for; the trade by an everyday name. */
export async function fillRegistration(page: Page, idNumber: string): Promise<void> {
  await page.getByRole('textbox', { name: '姓名' }).fill('示例工');
  await page.getByRole('textbox', { name: '身份证号' }).fill(idNumber);
  await page.getByRole('searchbox', { name: /找工种/ }).fill('瓦工');
  await page.locator('.option', { hasText: '砌筑工' }).click();
  await page.locator('.option', { hasText: '250 元以上' }).click();
  await page.getByRole('combobox', { name: '选街道' }).selectOption('海北街道');
  await page.getByRole('checkbox', { name: /可以看我的手机号/ }).check();
}

/** Signed in and registered, standing at a page. */
export async function registeredAt(page: Page, web: string, path: string): Promise<void> {
  await page.goto(`${web}/register?next=${encodeURIComponent(path)}`);
  await page.waitForURL(/sign-in/);
  await signInHere(page);
  await page.waitForURL(/\/register/);
  await fillRegistration(page, idNumberOf('19750312'));
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.waitForURL((url) => url.pathname + url.search === path);
}
