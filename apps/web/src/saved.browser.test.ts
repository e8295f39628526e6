import { describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import { expectNoSeriousAxeViolations, phone, screenshot, useBrowser } from '@yizhan/testing/browser';
import { registeredAt } from './testing/worker-on-phone.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();
jest.setTimeout(120_000);

describe('a saved search', () => {
  it('is kept under a name, found again with its filters, renamed and deleted', async () => {
    const page = await browser.open(phone);
    await registeredAt(page, product.web, `/?q=${encodeURIComponent('瓦工')}&pay=200`);
    await page.getByRole('button', { name: '存下这个搜索' }).click();
    const name = page.getByRole('textbox', { name: '起个名字' });
    expect(await name.inputValue()).toContain('瓦工');
    await name.fill('瓦工二百');
    await screenshot(page, 'web/save-search');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('存好了').waitFor();
    await page.getByRole('link', { name: '我存的搜索' }).click();
    await page.getByRole('link', { name: '瓦工二百' }).waitFor();
    await page.getByRole('switch', { name: /有合适的活告诉我/ }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.consent input[role=switch]')?.checked === true,
    );
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/saved-searches');
    await page.getByRole('button', { name: '给“瓦工二百”改名', exact: true }).click();
    await page.getByRole('textbox', { name: '起个名字' }).fill('瓦工活');
    await page.getByRole('button', { name: '保存“瓦工二百”的新名字', exact: true }).click();
    await page.getByRole('link', { name: '瓦工活' }).click();
    await page.waitForURL(/q=/);
    expect(new URL(page.url()).searchParams.get('pay')).toBe('200');
    await page.goBack();
    await page.getByRole('button', { name: '删除“瓦工活”', exact: true }).click();
    await page.getByText('还没有存过').waitFor();
  });
});
