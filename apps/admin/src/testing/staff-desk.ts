import type { Page } from '@yizhan/testing/browser';

const password = 'yizhan-demo';

/** A member of the staff at a desk, who never touches the mouse. */
export class StaffDesk {
  readonly page: Page;
  private readonly address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.address + path);
  }

  /** Signs in on whatever page asks for it. */
  async signIn(username: string, typed = password): Promise<void> {
    await this.page.getByLabel('用户名').waitFor();
    await this.press('Control+A');
    await this.type(username);
    await this.press('Tab');
    await this.type(typed);
    await this.press('Enter');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** What the focus is on: its label, or its words. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement } = document;
      const labels =
        activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
      const label = labels ? activeElement.labels?.[0]?.textContent : null;
      return activeElement?.getAttribute('aria-label') ?? label ?? activeElement?.textContent ?? '';
    });
  }

  /** Letters that an input method has not turned into a word yet; `Enter` then belongs to it. */
  async compose(letters: string): Promise<void> {
    const devtools = await this.page.context().newCDPSession(this.page);
    const end = letters.length;
    await devtools.send('Input.imeSetComposition', { text: letters, selectionStart: end, selectionEnd: end });
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await devtools.send('Input.dispatchKeyEvent', { ...key, type: 'rawKeyDown' });
    await devtools.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
  }

  /** The word that the input method makes of them. */
  async commit(word: string): Promise<void> {
    await this.page.keyboard.insertText(word);
  }
}
