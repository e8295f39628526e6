import type { Page } from '@yizhan/testing/browser';

let serial = 0;

/** A phone that nobody has: prefix 154 is not assigned. */
const nextPhone = (): string => `154${String(50_000_000 + ++serial)}`;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number that nobody has: region 150399 is not assigned. `born` is YYYYMMDD. */
export function idNumberOf(born: string): string {
  const body = `150399${born}${String(700 + ++serial)}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

/** The web app as its users see it on a phone: by labels and words. */
export class Handset {
  readonly page: Page;
  private readonly address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
  }

  async go(path: string): Promise<void> {
    await this.page.goto(this.address + path);
  }

  /** From the sign-in page on, as somebody does who reads the message at once. */
  async signIn(phone = nextPhone()): Promise<void> {
    await this.page.getByRole('textbox', { name: '手机号' }).fill(phone);
    await this.page.getByRole('button', { name: '发验证码' }).click();
    await this.page.getByRole('button', { name: '填上这个验证码' }).click();
    await this.page.getByRole('button', { name: '登录', exact: true }).click();
  }

  /** Registers who looks for work; the trade by an everyday name. */
  async registerWorker(realName: string, idNumber: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '姓名' }).fill(realName);
    await this.page.getByRole('textbox', { name: '身份证号' }).fill(idNumber);
    await this.page.getByRole('searchbox', { name: /找工种/ }).fill('瓦工');
    await this.page.locator('.option', { hasText: '砌筑工' }).click();
    await this.page.locator('.option', { hasText: '250 元以上' }).click();
    await this.page.getByRole('combobox', { name: '选街道' }).selectOption('海北街道');
    await this.page.getByRole('checkbox', { name: /可以看我的手机号/ }).check();
    await this.page.getByRole('button', { name: '登记', exact: true }).click();
  }

  /** Registers a company of the unassigned region 150399. */
  async registerCompany(name: string, creditCode: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '单位全称' }).fill(name);
    await this.page.getByRole('textbox', { name: '统一社会信用代码' }).fill(creditCode);
    await this.page.getByRole('combobox', { name: '在哪个街道' }).selectOption('海北街道');
    await this.page.getByRole('button', { name: '提交登记' }).click();
    await this.page.getByRole('heading', { name: '登记好了' }).waitFor();
  }

  /** Posts a job for one bricklayer tomorrow by taps; waits until the rules have seen the text. */
  async tapPosting(description: string): Promise<void> {
    await this.page.getByRole('button', { name: '瓦工' }).click();
    await this.page.getByRole('textbox', { name: '工钱', exact: true }).fill('320');
    await this.choose('明天');
    await this.page.getByRole('combobox', { name: '在哪干' }).selectOption('海北街道');
    await this.page.getByRole('textbox', { name: '详细地址' }).fill('示例小区东门');
    await this.choose('管午饭');
    await this.page.getByRole('textbox', { name: '干什么活、有什么要求' }).fill(description);
  }

  private choose(text: string): Promise<void> {
    return this.page.locator('.option', { hasText: text }).first().click();
  }
}
