/// <reference lib="dom" />
import { describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import { desk, hall, phone, useBrowser, type Page } from '@yizhan/testing/browser';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(120_000);

/** What the page's policy refused, from the first byte on. */
async function refusedBy(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeFunction('tellRefused', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    const { tellRefused } = window as unknown as { tellRefused(what: string): void };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      tellRefused(`${location.pathname}: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return refused;
}

/** What somebody does who got text of theirs into the page: none of it may work. */
async function inject(page: Page): Promise<{ ran: boolean; styled: string[] }> {
  await page.evaluate(() => {
    const hole = document.body.appendChild(document.createElement('div'));
    hole.innerHTML = `<p id="hole" style="color: rgb(1, 2, 3)">x</p><style>#hole { background: rgb(4, 5, 6) }</style>
      <img src="data:," onerror="window.ran = true"><a id="link" href="javascript:window.ran = true">x</a>`;
    const script = hole.appendChild(document.createElement('script'));
    script.textContent = 'window.ran = true';
    document.getElementById('link')!.click();
  });
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.getElementById('hole')!);
    const styled = [color, backgroundColor].filter((value) => /\((1, 2, 3|4, 5, 6)\)/.test(value));
    return { ran: 'ran' in window, styled };
  });
}

/** Streams never end: a page has settled when it shows something and was left alone for a while. */
async function settle(page: Page): Promise<void> {
  await page.locator('main, form, .wall, [class*="wall"]').first().waitFor();
  await page.waitForTimeout(1_000);
}

async function visit(page: Page, origin: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(origin + path);
    await settle(page);
  }
}

describe('the policy of the pages', () => {
  it('refuses nothing of the web client, and all that is not its own', async () => {
    const page = await browser.open(phone);
    const refused = await refusedBy(page);
    await visit(page, product.web, [
      '/',
      '/sign-in',
      '/me',
      '/work',
      '/help',
      '/employer',
      '/register',
      '/nothing',
    ]);
    await page.goto(product.web);
    await page.locator('a[href^="/jobs/"]').first().click();
    await settle(page);
    expect(refused).toEqual([]);
    expect(await inject(page)).toEqual({ ran: false, styled: [] });
    expect(refused.length).toBeGreaterThan(3);
  });

  it('leaves the web client’s service worker its work', async () => {
    const page = await browser.open(phone);
    const refused = await refusedBy(page);
    await page.goto(product.web);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await settle(page);
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('main').first().waitFor();
    expect(refused).toEqual([]);
  });

  it('refuses nothing of the admin client, and all that is not its own', async () => {
    const page = await browser.open(desk);
    const refused = await refusedBy(page);
    await visit(page, product.admin, ['/']);
    await page.getByLabel('用户名').fill('manager');
    await page.getByLabel('密码', { exact: true }).fill('yizhan-demo');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    expect(paths.length).toBeGreaterThan(5);
    await visit(page, product.admin, [...paths, '/jobs/new', '/employers/new', '/workers/new', '/nothing']);
    await page.goto(`${product.admin}/jobs`);
    await page.locator('a[href^="/jobs/"]').first().click();
    await settle(page);
    await page.getByRole('button', { name: /我的账号/ }).click();
    await page.getByText('退出登录').waitFor();
    expect(refused).toEqual([]);
    expect(await inject(page)).toEqual({ ran: false, styled: [] });
    expect(refused.length).toBeGreaterThan(3);
  });

  it('refuses nothing of the wall, and all that is not its own', async () => {
    const page = await browser.open(hall);
    const refused = await refusedBy(page);
    await visit(page, product.signage, ['/']);
    await page.waitForTimeout(2_000);
    expect(refused).toEqual([]);
    expect(await inject(page)).toEqual({ ran: false, styled: [] });
  });
});
