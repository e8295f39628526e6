import type { Page } from '@yizhan/testing/browser';

/** The staff's screens as their users see them: by labels, keys and words. */
export class Desk {
  readonly page: Page;
  private readonly address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
  }

  /** Signs in without the mouse. */
  async signIn(username: string): Promise<void> {
    await this.page.goto(this.address);
    await this.page.getByLabel('用户名').waitFor();
    await this.page.keyboard.type(username);
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type('yizhan-demo');
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('link', { name: '发布岗位' }).waitFor();
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.address}${path}`);
  }

  /** Types into a field and takes the choice that fits, as Enter does. */
  async choose(label: string, words: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: label, exact: false }).first();
    await field.click();
    await field.pressSequentially(words, { delay: 20 });
    await this.page.getByRole('option').first().waitFor();
    await field.press('Enter');
  }

  async fill(label: string, words: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(words);
  }

  /** Finds the job in the list and takes it off the board. */
  async close(title: string): Promise<void> {
    await this.go('/jobs');
    await this.page.getByRole('link', { name: title }).first().click();
    await this.page.getByRole('button', { name: '关闭岗位' }).click();
    await this.page.getByRole('dialog').waitFor();
    await this.page.keyboard.press('Control+Enter');
    await this.page.getByText('已关闭').first().waitFor();
  }
}
