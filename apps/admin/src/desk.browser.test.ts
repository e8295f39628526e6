import { describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import {
  desk,
  expectNoSeriousAxeViolations,
  screenshot,
  useBrowser,
  type Request,
} from '@yizhan/testing/browser';
import { fillPosting, type ToldPosting } from './testing/posting-by-keyboard.ts';
import { StaffDesk } from './testing/staff-desk.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(90_000);

async function sitDown(username: string, path = '/', device = desk): Promise<StaffDesk> {
  const staff = new StaffDesk(await browser.open(device), product.admin);
  await staff.open(path);
  await staff.signIn(username);
  await staff.page.getByRole('navigation', { name: '主导航' }).waitFor();
  return staff;
}

interface Written {
  operationName: string;
  variables: { input: { idempotencyKey?: string } };
}

const operationOf = (request: Request): string | null =>
  request.method() === 'POST' ? ((request.postDataJSON() as Written | null)?.operationName ?? null) : null;

/** The inputs of a mutation, as they are sent from now on. */
function writesOf({ page }: StaffDesk, operation: string): Written['variables']['input'][] {
  const inputs: Written['variables']['input'][] = [];
  page.on('request', (request) => {
    if (operationOf(request) === operation) inputs.push((request.postDataJSON() as Written).variables.input);
  });
  return inputs;
}

const mason: ToldPosting = {
  title: '小区外墙砌砖',
  min: '320',
  max: '380',
  description: '砌填充墙和零星补砌，材料到位，会看简单图纸，自带瓦刀。',
};

const described = '工作内容和要求';

describe('signing in', () => {
  it('says at the field what is wrong and keeps the name', async () => {
    const staff = new StaffDesk(await browser.open(desk), product.admin);
    await staff.open('/');
    await staff.signIn('clerk', 'wrong');
    await staff.page.locator('[aria-invalid="true"], [role="alert"]').first().waitFor();
    expect(await staff.page.getByLabel('用户名').inputValue()).toBe('clerk');
    await expectNoSeriousAxeViolations(staff.page);
  });

  it('leads to the page that was asked for, and lasts over a reload', async () => {
    const staff = await sitDown('clerk', '/jobs?urgent=1');
    expect(staff.page.url()).toContain('/jobs?urgent=1');
    await staff.page.reload();
    await staff.page.getByRole('heading', { name: '岗位', exact: true }).waitFor();
  });

  it('comes again on top of the page when the session ends, and what was typed is still there', async () => {
    const { page } = await sitDown('clerk', '/jobs/new');
    await page.getByLabel(described).fill('搬家具，三楼到一楼');
    // The check of what was restored comes of itself: the session is to end at the typing, not at some moment before.
    const checked = page.waitForResponse((response) => operationOf(response.request()) === 'CheckPosting');
    await page.reload();
    await page.getByText('已恢复上次没填完的内容').waitFor();
    await checked;
    await page.context().clearCookies();
    await page.route('**/graphql', (route) =>
      route.fulfill({ json: { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] } }),
    );
    await page.getByLabel('岗位名称').fill('搬家');
    await page.getByRole('dialog', { name: '请重新登录' }).waitFor();
    await page.unroute('**/graphql');
    await page.keyboard.type('yizhan-demo');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel(described).inputValue()).toBe('搬家具，三楼到一楼');
  });
});

describe('posting a job', () => {
  it('takes nothing but the keyboard, and a double press makes one job', async () => {
    const staff = await sitDown('clerk', '/jobs/new');
    const sent = writesOf(staff, 'PostJob');
    await fillPosting(staff, mason);
    expect(await staff.focused()).toContain(described);
    await staff.press('Control+Enter', 'Control+Enter');
    await staff.page.getByRole('heading', { name: /已提交审核/ }).waitFor();
    expect(sent).toHaveLength(1);
    expect(await staff.focused()).toBe('给同一雇主再发一个');
    await screenshot(staff.page, 'admin/posted');
  });

  it('sends the same wish again, under the same key, when no answer came', async () => {
    const staff = await sitDown('clerk', '/jobs/new');
    const sent = writesOf(staff, 'PostJob');
    await fillPosting(staff, mason);
    await staff.page.route('**/graphql', (route) => route.abort());
    await staff.press('Control+Enter');
    await staff.page.getByRole('alert').filter({ hasText: '不会重复发布' }).waitFor();
    await staff.page.unroute('**/graphql');
    await staff.press('Control+Enter');
    await staff.page.getByRole('heading', { name: /已提交审核/ }).waitFor();
    const [first, again] = sent.map(({ idempotencyKey }) => idempotencyKey);
    expect(first).toBe(again);
  });

  it('shows a refusal at its field, with everything typed kept', async () => {
    const staff = await sitDown('clerk', '/jobs/new');
    await fillPosting(staff, { ...mason, max: '300' });
    await staff.press('Control+Enter');
    await staff.page.getByText('最高不能比最低少').waitFor();
    expect(await staff.focused()).toBe('最高');
    expect(await staff.page.getByLabel('岗位名称').inputValue()).toBe(mason.title);
    await expectNoSeriousAxeViolations(staff.page);
  });

  it('shows the words that rules touch while one types, with the law, and puts better ones in their place', async () => {
    const staff = await sitDown('clerk', '/jobs/new');
    await staff.page.getByLabel(described).fill('找男工3名，中午管饭');
    const hit = staff.page.getByRole('article').filter({ hasText: '找男工3名' });
    await hit.waitFor();
    expect(await staff.page.locator('mark').first().textContent()).toContain('找男工3名');
    expect(await hit.textContent()).toContain('《人力资源市场暂行条例》');
    await screenshot(staff.page, 'admin/flagged');
    await hit.getByRole('button', { name: /改成/ }).click();
    await hit.waitFor({ state: 'detached' });
    expect(await staff.page.getByLabel(described).inputValue()).toContain('工人');
  });

  it('leaves Enter to the input method', async () => {
    const staff = await sitDown('clerk', '/jobs/new');
    await staff.page.getByRole('combobox', { name: '工种' }).focus();
    await staff.compose('wagong');
    expect(await staff.page.getByRole('combobox', { name: '工种' }).inputValue()).toBe('wagong');
    await staff.commit('瓦工');
    await staff.press('Enter');
    await staff.page.getByRole('option').first().waitFor({ state: 'detached' });
    expect(await staff.page.getByRole('combobox', { name: '工种' }).inputValue()).toBe('砌筑工');
  });
});

describe('reviewing', () => {
  const entry = '.queue-entry[aria-current="true"]';
  const title = (staff: StaffDesk) => staff.page.locator(`${entry} .queue-entry__title`).innerText();

  async function queue(username: string): Promise<StaffDesk> {
    const staff = await sitDown(username, '/review');
    await staff.page.getByRole('group', { name: '审核决定' }).waitFor();
    return staff;
  }

  it('approves and returns with single keys, and goes on with the next posting', async () => {
    const staff = await queue('reviewer');
    await expectNoSeriousAxeViolations(staff.page);
    await screenshot(staff.page, 'admin/review');
    const first = await title(staff);
    await staff.press('r', '2');
    await staff.page.getByRole('dialog').waitFor();
    await staff.page.waitForFunction(() => document.activeElement?.id === 'review-note');
    await staff.press('Control+Enter');
    await staff.page.getByText('已退回修改').first().waitFor();
    await staff.page.getByRole('dialog').waitFor({ state: 'detached' });
    const second = await title(staff);
    expect(second).not.toBe(first);
    expect(await staff.focused()).toContain(second);
  });

  it('does nothing behind a dialog, while one types, or when single keys are off', async () => {
    const staff = await queue('reviewer');
    const first = await title(staff);
    await staff.press('x');
    await staff.page.getByRole('dialog').waitFor();
    await staff.page.getByLabel('理由', { exact: true }).fill('a');
    await staff.press('Escape');
    await staff.page.getByRole('dialog').waitFor({ state: 'detached' });
    await staff.press('?');
    await staff.page.getByRole('switch', { name: '单键快捷键' }).click();
    await staff.page.getByRole('switch', { checked: false }).waitFor();
    await staff.press('Escape');
    await staff.page.getByRole('dialog').waitFor({ state: 'detached' });
    await staff.press('a', 'j');
    expect(await title(staff)).toBe(first);
  });

  it('tells when a colleague was quicker, and goes on', async () => {
    const [staff, colleague] = [await queue('reviewer'), await queue('manager')];
    const first = await title(staff);
    await colleague.press('j', 'k', 'x', '5', 'Control+Enter');
    await colleague.page
      .getByText(/\d 不予发布/)
      .first()
      .waitFor();
    await staff.page.getByText('由别的同事处理了').waitFor();
    expect(await title(staff)).not.toBe(first);
  });
});

describe('finding jobs', () => {
  it('keeps filters and place in the list when one comes back from a job', async () => {
    const { page } = await sitDown('clerk', '/jobs?status=OPEN');
    const firstNumber = page.locator('.job-table__number').first();
    const before = await firstNumber.innerText();
    await page.getByRole('button', { name: '下一页' }).click();
    await firstNumber.filter({ hasNotText: before }).waitFor();
    const link = page.getByRole('row').nth(14).getByRole('link');
    await link.scrollIntoViewIfNeeded();
    const [name, place] = [await link.innerText(), await page.evaluate(() => window.scrollY)];
    await link.click();
    await page.getByRole('heading', { name }).waitFor();
    await page.goBack();
    await page.getByText('第 21–40 个').waitFor();
    await page.waitForFunction((y) => window.scrollY === y, place);
    expect(page.url()).toContain('status=OPEN');
  });

  it('opens a job by its number from anywhere, and Esc leads back', async () => {
    const staff = await sitDown('clerk', '/jobs');
    const number = await staff.page.locator('.job-table__number').first().innerText();
    await staff.open('/jobs/new');
    await staff.page.getByLabel(described).focus();
    await staff.press('F2', 'Escape');
    expect(await staff.focused()).toContain(described);
    await staff.press('F2');
    await staff.type(number.toLowerCase());
    await staff.press('Enter');
    await staff.page.waitForURL(/\/jobs\/[^/?]{10,}$/);
    await staff.page.getByText(number).first().waitFor();
    await expectNoSeriousAxeViolations(staff.page);
  });

  it('fits a desk zoomed to 200 %', async () => {
    const zoomed = { ...desk, viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };
    const { page } = await sitDown('reviewer', '/jobs', zoomed);
    for (const path of ['/', '/jobs', '/jobs/new', '/review']) {
      await page.goto(product.admin + path);
      await page.getByRole('main').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
    }
  });
});
