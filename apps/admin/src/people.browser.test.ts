import { describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import { desk, expectNoSeriousAxeViolations, screenshot, useBrowser } from '@yizhan/testing/browser';
import { fullWidth, idNumberOf, mistyped } from './testing/id-number.ts';
import { StaffApi } from './testing/staff-api.ts';
import { StaffDesk } from './testing/staff-desk.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(150_000);

async function sitDown(username: string, path = '/', device = desk): Promise<StaffDesk> {
  const staff = new StaffDesk(await browser.open(device), product.admin);
  await staff.open(path);
  await staff.signIn(username);
  await staff.page.getByRole('navigation', { name: '主导航' }).waitFor();
  return staff;
}

const search = '找人、找岗位';
const person = { name: '示例翁瑞霭', initials: 'slwra', idNumber: idNumberOf('19670412', '881') };

/** Types what somebody without a phone says, from the trades to the pay. */
async function fillWishes(staff: StaffDesk): Promise<void> {
  await staff.type('瓦工');
  await staff.press('Enter');
  await staff.page.getByRole('button', { name: '去掉砌筑工' }).waitFor();
  await staff.type('杂工');
  await staff.press('Enter', 'Tab');
  await staff.type('海北');
  await staff.press('Tab');
  await staff.type('１２０元');
}

/** The form of somebody nobody has found, reached from the search box. */
async function openRegistration(staff: StaffDesk, words: string): Promise<void> {
  await staff.press('F2');
  await staff.type(words);
  await staff.press('Enter');
  const register = staff.page.getByRole('option', { name: '没有这个人？登记新工友', selected: true });
  await register.waitFor();
  await staff.press('Enter');
  await staff.page.getByRole('heading', { name: '登记工友' }).waitFor();
}

/** The person is there, and shows the card. */
async function consent(staff: StaffDesk, proof: string): Promise<void> {
  const { page } = staff;
  await page.getByRole('dialog', { name: '先登记本人同意' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'acting-proof');
  await staff.type(proof);
  await staff.press('Enter');
}

async function offer(applicationId: string): Promise<void> {
  const manager = await StaffApi.signIn(product.gateway, 'manager');
  const document = `mutation ($input: OfferApplicationInput!) {
    offerApplication(input: $input) { userErrors { code } }
  }`;
  const input = { applicationId, message: '明早六点半到东门' };
  const { offerApplication } = await manager.ask<{ offerApplication: { userErrors: unknown[] } }>(document, {
    input,
  });
  expect(offerApplication.userErrors).toEqual([]);
}

describe('somebody without a phone', () => {
  it('is registered, referred, and said yes for, with the keyboard only', async () => {
    const staff = await sitDown('clerk');
    const { page } = staff;
    await openRegistration(staff, person.name);
    expect(await page.getByLabel('姓名').inputValue()).toBe(person.name);
    await staff.press('Tab');
    await staff.type(mistyped(person.idNumber));
    await staff.press('Tab', 'Tab');
    await fillWishes(staff);
    await staff.press('Control+Enter');
    await page.getByText('身份证号有一位输错了').waitFor();
    expect(await staff.focused()).toContain('身份证号');
    expect(await page.getByLabel('姓名').inputValue()).toBe(person.name);
    expect(await page.getByRole('button', { name: /^去掉/ }).count()).toBe(2);
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin/register-refused');

    await staff.press('Control+A');
    await staff.type(fullWidth(person.idNumber));
    await staff.press('Control+Enter');
    await page.getByRole('heading', { name: person.name }).waitFor();
    await page.locator('.match').nth(4).waitFor();
    expect(await page.locator('.match').count()).toBe(5);
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin/person');

    await staff.press('1');
    await page.getByText(`已推荐 ${person.name}`).first().waitFor();
    const slip = page
      .locator('.match')
      .first()
      .getByRole('link', { name: /推荐信/ });
    await slip.waitFor();
    expect(await page.locator('.history__entry').innerText()).toContain('已报名');
    const [, applicationId] =
      /applications\/([^/]+)\/slip/.exec((await slip.getAttribute('href')) ?? '') ?? [];
    await offer(decodeURIComponent(applicationId!));

    await page.locator('.history__entry').getByText('叫他去').waitFor();
    await screenshot(page, 'admin/person-offered');
    await staff.press('y');
    await consent(staff, '0000');
    await page.getByText('与登记的不一致').waitFor();
    await screenshot(page, 'admin/person-consent');
    await staff.press('Control+a');
    await consent(staff, person.idNumber.slice(-4));
    await page.getByRole('dialog', { name: `替${person.name}答应这个活？` }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent.includes('本人愿意'));
    await screenshot(page, 'admin/person-answer');
    await staff.press('Enter');
    await page.locator('.history__entry').getByText('说好了，等开工').waitFor();
    await page.locator('.match').first().getByText('已答应').waitFor();
    await page.getByRole('region', { name: '正在代办' }).getByText('还有 15 分钟').waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin/person-placed');
  });

  it('is found by initials and by the end of the ID number, and registering again opens their page', async () => {
    const staff = await sitDown('clerk', '/jobs');
    const { page } = staff;
    const url = page.url();
    for (const words of [person.initials, person.idNumber.slice(-4)]) {
      await staff.press('F2');
      await staff.type(words);
      const found = page.getByRole('option').filter({ hasText: person.name });
      await found.waitFor();
      await expectNoSeriousAxeViolations(page);
      await screenshot(page, 'admin/search-people');
      await staff.press('Escape');
      expect(page.url()).toBe(url);
    }
    await staff.press('F2', 'ArrowDown', 'Enter');
    await page.getByRole('heading', { name: person.name }).waitFor();
    const address = page.url();

    await openRegistration(staff, '示例翁瑞霭霭');
    await staff.press('Control+A');
    await staff.type(person.name);
    await staff.press('Tab');
    await staff.type(person.idNumber);
    await staff.press('Tab', 'Tab');
    await fillWishes(staff);
    await staff.press('Control+Enter');
    await page.waitForURL(address);
    await page.getByText('这个人登记过了').first().waitFor();
  });

  it('leaves neither phone nor ID number in an address or in storage', async () => {
    const staff = await sitDown('clerk', '/jobs');
    const { page } = staff;
    const unknown = idNumberOf('19700101', '772');
    await openRegistration(staff, unknown);
    expect(await page.getByLabel('身份证号').inputValue()).toBe(unknown);
    await page.reload();
    await page.getByRole('heading', { name: '登记工友' }).waitFor();
    expect(await page.getByLabel('身份证号').inputValue()).toBe('');
    const kept = await page.evaluate(() =>
      [
        location.href,
        JSON.stringify(history.state),
        JSON.stringify(localStorage),
        JSON.stringify(sessionStorage),
      ].join(),
    );
    expect(kept).not.toContain(unknown);
  });
});

describe('the page of a person', () => {
  async function opened(username: string): Promise<StaffDesk> {
    const staff = await sitDown(username, '/workers');
    await staff.page.getByRole('link', { name: person.name }).waitFor();
    await screenshot(staff.page, 'admin/workers');
    await staff.page.getByRole('link', { name: person.name }).click();
    await staff.page.getByRole('heading', { name: person.name }).waitFor();
    return staff;
  }

  it('shows the ID number to who says why, and hides it again', async () => {
    const { page } = await opened('clerk');
    expect(await page.getByText(person.idNumber).count()).toBe(0);
    await page.getByRole('button', { name: '看全号' }).click();
    await page.getByRole('menuitem', { name: '核对证件' }).click();
    await page.getByText(person.idNumber).waitFor();
    await page.getByText(/\d+ 秒后收起/).waitFor();
    await screenshot(page, 'admin/person-revealed');
    await page.getByRole('button', { name: '收起' }).click();
    await page.getByText(person.idNumber).waitFor({ state: 'detached' });
  });

  it('lets a skill be confirmed and wishes be changed', async () => {
    const staff = await opened('clerk');
    const { page } = staff;
    await page.getByRole('button', { name: '核验技能' }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'skill-skillId');
    await staff.press('ArrowDown', 'ArrowDown', 'Enter', 'Control+Enter');
    await page
      .getByText(/^已核验：/)
      .first()
      .waitFor();
    await page.locator('.worker-skill').getByText('已核验').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await staff.press('e');
    await page.getByLabel('最远能去（公里）').fill('很远');
    await staff.press('Control+Enter');
    await page.getByText('请写数字').waitFor();
    await page.getByLabel('最远能去（公里）').fill('8');
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin/person-edit');
    await staff.press('Control+Enter');
    await page.getByText('8 公里').waitFor();
  });

  it('offers a reviewer nothing that a reviewer may not do', async () => {
    const { page } = await opened('reviewer');
    // None fits any more when the work that was agreed goes on for weeks.
    await page.locator('.match, .state').first().waitFor();
    for (const name of ['推荐', '看全号', '修改', '核验技能', '替他退出'])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    expect(await page.getByRole('link', { name: '推荐信' }).count()).toBe(0);
  });

  it('fits a desk zoomed to 200 %', async () => {
    const zoomed = { ...desk, viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };
    const { page } = await sitDown('clerk', '/workers', zoomed);
    await page.getByRole('link', { name: person.name }).waitFor();
    await screenshot(page, 'admin/workers-zoomed');
    await page.getByRole('link', { name: person.name }).click();
    await page.locator('.history__entry').waitFor();
    await screenshot(page, 'admin/person-zoomed');
    const address = new URL(page.url()).pathname;
    for (const path of ['/workers', '/workers/new', address]) {
      await page.goto(product.admin + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
    }
  });
});

describe('the search box', () => {
  it('leaves Enter to the input method', async () => {
    const staff = await sitDown('clerk', '/jobs');
    await staff.press('F2');
    await staff.compose('wengruiai');
    expect(new URL(staff.page.url()).pathname).toBe('/jobs');
    expect(await staff.page.getByRole('combobox', { name: search }).inputValue()).toBe('wengruiai');
    await staff.commit(person.name);
    await staff.press('Enter');
    await staff.page.getByRole('heading', { name: person.name }).waitFor();
  });
});
