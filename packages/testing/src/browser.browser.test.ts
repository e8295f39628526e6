import { describe, expect, it } from '@jest/globals';
import { desk, expectNoSeriousAxeViolations, hall, phone, screenshot, useBrowser } from './browser.ts';

const page = (body: string) =>
  `<!doctype html><html lang="zh-CN"><head><title>驿站</title></head><body><main>${body}</main></body></html>`;

describe('the browser of the tests', () => {
  const browser = useBrowser();

  it('shows Chinese', async () => {
    const visit = await browser.open(phone);
    await visit.setContent(page('<h1>海勃湾零工驿站</h1><p>砌筑工 320 元/天</p>'));
    await screenshot(visit, 'testing-chinese');
    const pictures = await visit.evaluate(() =>
      ['砌', '筑'].map((character) => {
        const canvas = document.createElement('canvas');
        canvas.getContext('2d')?.fillText(character, 10, 20);
        return canvas.toDataURL();
      }),
    );
    expect(new Set(pictures).size).toBe(2); // boxes for missing characters would be alike
  });

  it.each([
    ['a phone', phone, 390],
    ['a desk', desk, 1440],
    ['the hall', hall, 1920],
  ])('has the width of %s', async (_name, device, width) => {
    const visit = await browser.open(device);
    await visit.setContent('<meta name="viewport" content="width=device-width">');
    expect(await visit.evaluate(() => window.innerWidth)).toBe(width);
  });

  it('accepts a page without serious flaws', async () => {
    const visit = await browser.open(desk);
    await visit.setContent(page('<h1>岗位</h1>'));
    await expectNoSeriousAxeViolations(visit);
  });

  it('names the flaw of a button without a name', async () => {
    const visit = await browser.open(desk);
    await visit.setContent(page('<h1>岗位</h1><button></button>'));
    await expect(expectNoSeriousAxeViolations(visit)).rejects.toThrow(/button-name/);
  });
});
