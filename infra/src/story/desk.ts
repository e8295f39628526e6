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

  /** Finds the job by its number and opens its page. */
  async open(number: string): Promise<void> {
    await this.go('/jobs');
    await this.find(number);
    await this.page.getByText(number).first().waitFor();
  }

  /** Types into the one search box and opens what it finds under a name. */
  async find(words: string, name = words): Promise<void> {
    const search = this.page.getByRole('combobox', { name: '找人、找岗位' });
    await search.waitFor();
    await this.page.keyboard.press('F2');
    await search.pressSequentially(words);
    await this.page.locator('.search-results__job', { hasText: name }).first().click();
  }

  /** Registers somebody who stands at the window without a phone; ends on their page. */
  async registerWorker(realName: string, idNumber: string): Promise<void> {
    await this.go('/workers/new');
    await this.fill('姓名', realName);
    await this.fill('身份证号', idNumber);
    await this.choose('想干的工种', '瓦工');
    await this.choose('住在哪个街道', '海北');
    await this.page.keyboard.press('Control+Enter');
    await this.page.getByRole('heading', { name: realName }).waitFor();
  }

  /** Puts the person on the page forward for the job of a number, as read off the wall. */
  async refer(number: string): Promise<void> {
    await this.page.getByLabel('推荐到别的岗位').fill(number);
    await this.page.getByRole('option').filter({ hasText: number }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('button:focus', { hasText: '推荐' }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.getByText('已推荐').first().waitFor();
  }

  /** Says yes for the person on the page, who shows the card, once the offer has come. */
  async acceptFor(realName: string, idNumber: string): Promise<void> {
    await this.page.locator('.history__entry').getByText('叫他去').first().waitFor();
    await this.page.locator('body').click();
    await this.page.keyboard.press('y');
    await this.page.locator('#acting-proof:focus').waitFor();
    await this.page.keyboard.type(idNumber.slice(-4));
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('dialog', { name: `替${realName}答应这个活？` }).waitFor();
    await this.page.locator('button:focus', { hasText: '本人愿意' }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.history__entry').getByText('说好了，等开工').first().waitFor();
  }
}
