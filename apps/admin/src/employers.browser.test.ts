import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import { desk, expectNoSeriousAxeViolations, screenshot, useBrowser } from '@yizhan/testing/browser';
import type { Page } from '@yizhan/testing/browser';
import { printedPages, scanned, withoutPrintDialog } from './testing/printed.ts';
import { StaffDesk } from './testing/staff-desk.ts';
import { WindowApi } from './testing/window-api.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(180_000);

let clerkApi: WindowApi;
let reviewerApi: WindowApi;
beforeAll(async () => {
  clerkApi = new WindowApi(product.gateway);
  reviewerApi = new WindowApi(product.gateway);
  await Promise.all([clerkApi.signIn('clerk'), reviewerApi.signIn('reviewer')]);
});

async function sitDown(username: string, path: string, device = desk): Promise<StaffDesk> {
  const staff = new StaffDesk(await browser.open(device), product.admin);
  await withoutPrintDialog(staff.page);
  await staff.open(path);
  await staff.signIn(username);
  await staff.page.getByLabel('用户名').waitFor({ state: 'detached' });
  return staff;
}

const company = '示例砌筑工程有限公司';
const wrongCode = '91150399T009999005';
const rightCode = '91150399T009999004';
const otherCode = '91150399T00888004U';

const tomorrow = () => {
  const day = new Date(Date.now() + 8 * 3_600_000 + 86_400_000);
  return day.toISOString().slice(0, 10);
};

const posting = (employerId: string) => ({
  employerId,
  title: '砌院墙',
  description: '砌院墙，材料到位，会看简单图纸，自带瓦刀。',
  occupationCode: '6-29-01-01',
  headcount: 3,
  wage: { min: '320', max: '380', unit: 'DAY' },
  settlement: 'DAILY',
  place: { address: '和平社区南门工地（示例）', divisionCode: '150302003' },
  startsOn: tomorrow(),
  shifts: [{ startsAt: `${tomorrow()}T06:30:00+08:00`, endsAt: `${tomorrow()}T18:00:00+08:00` }],
});

const worker = {
  realName: '甄示例',
  idNumber: '150399198005179124',
  phone: '15400009001',
  occupationCodes: ['6-29-01-01'],
};

const otherWorker = { ...worker, realName: '示例第二', idNumber: '150399198005177129', phone: '15400009003' };

/** The last part of the address of the page. */
const idIn = (url: string): string => decodeURIComponent(new URL(url).pathname.split('/')[2]!);

async function registerCompany(clerk: StaffDesk): Promise<string> {
  await clerk.page.getByRole('heading', { name: '登记雇主' }).waitFor();
  await clerk.press('Tab');
  await clerk.type(company);
  await clerk.press('Tab');
  await clerk.type(wrongCode);
  await clerk.press('Tab');
  await clerk.type('15400009000');
  await clerk.press('Control+Enter');
  await clerk.page.getByText('统一社会信用代码有一位输错了').waitFor();
  expect(await clerk.focused()).toContain('统一社会信用代码');
  expect(await clerk.page.getByLabel('单位全称').inputValue()).toBe(company);
  await expectNoSeriousAxeViolations(clerk.page);
  await screenshot(clerk.page, 'admin/employer-refused');
  await clerk.press('Control+A');
  await clerk.type(rightCode);
  await clerk.press('Control+Enter');
  await clerk.page.getByRole('heading', { name: company }).waitFor();
  return idIn(clerk.page.url());
}

async function vetByKeyboard(employerId: string): Promise<void> {
  const reviewer = await sitDown('reviewer', `/vetting?employer=${encodeURIComponent(employerId)}`);
  const { page } = reviewer;
  await page.getByRole('heading', { name: company }).waitFor();
  await expectNoSeriousAxeViolations(page);
  await screenshot(page, 'admin/vetting');
  await reviewer.press('a', 'Control+Enter');
  await page.getByText('请至少勾一样').waitFor();
  await reviewer.press('1', '5');
  await page.getByRole('checkbox', { checked: true }).nth(1).waitFor();
  await screenshot(page, 'admin/vetting-evidence');
  await reviewer.press('Control+Enter');
  await page.getByText('核验通过，六个月有效').first().waitFor();
}

async function approveByKeyboard(jobId: string): Promise<void> {
  const reviewer = await sitDown('reviewer', `/review?job=${encodeURIComponent(jobId)}`);
  await reviewer.page.getByRole('heading', { name: '砌院墙' }).waitFor();
  await reviewer.press('a');
  await reviewer.page.getByText('已通过').first().waitFor();
}

async function offerTo(clerk: StaffDesk, jobId: string): Promise<void> {
  const { page } = clerk;
  await clerk.open(`/jobs/${encodeURIComponent(jobId)}`);
  await page.getByText('还没有人报名').waitFor();
  await clerkApi.apply(worker, jobId);
  const applicant = page.getByRole('listitem').filter({ hasText: worker.realName });
  await applicant.getByText('已报名').waitFor();
  await applicant.getByRole('button', { name: /叫他来/ }).click();
  await applicant.getByText('叫他去').waitFor();
  await expectNoSeriousAxeViolations(page);
  await screenshot(page, 'admin/applicants');
  await applicant.getByRole('link', { name: '推荐信' }).click();
}

const a5 = { width: 148, height: 210 };

/** As the printer would see it. */
async function onPaper({ page }: StaffDesk, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await screenshot(page, name);
  await page.emulateMedia({ media: null });
}

async function printed({ page }: StaffDesk, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('[data-recorded="true"]').waitFor();
}

/** How many parts of the face that we bring are there: the machine may have no Chinese at all. */
const ownFaces = (page: Page) =>
  page.evaluate(
    () =>
      [...document.fonts].filter((face) => face.family.includes('Noto') && face.status === 'loaded').length,
  );

/** What happens when the browser's dialog is gone. */
const dialogClosed = ({ page }: StaffDesk) =>
  page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

let slipAddress: string;

describe('a new employer', () => {
  it('is registered, vetted, posts, and gets a worker with a slip', async () => {
    const clerk = await sitDown('clerk', '/employers/new');
    const { page } = clerk;
    const employerId = await registerCompany(clerk);
    await page.getByText('未核验').first().waitFor();
    await vetByKeyboard(employerId);
    await page.reload();
    await page.getByText('营业执照、打过电话').first().waitFor();
    await screenshot(page, 'admin/employer');

    const jobId = await clerkApi.post(posting(employerId));
    await approveByKeyboard(jobId);
    await offerTo(clerk, jobId);
    const slip = page.getByRole('article');
    await slip.getByText(worker.realName).waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin/slip');
    const text = await slip.innerText();
    for (const part of [company, '已核验', '06:30', '320–380', '154 0000 9000', '招工不收费', '身份证'])
      expect(text).toContain(part);
    const code = new URL((await scanned(page, '.slip svg')) ?? '');
    expect([code.pathname, code.search]).toEqual([`/jobs/${encodeURIComponent(jobId)}`, '?t=slip']);
    slipAddress = new URL(page.url()).pathname;
  });
});

describe('printing the slip', () => {
  it('gives one sheet of A5 with nothing but the slip, and a reprint says so', async () => {
    const clerk = await sitDown('clerk', slipAddress);
    const { page } = clerk;
    await page.getByRole('article').waitFor();
    await printed(clerk, 'p');
    expect(await page.locator('html').getAttribute('data-printed')).not.toBeNull();
    expect(await page.getByText('补打').count()).toBe(0);
    expect(await ownFaces(page)).toBeGreaterThan(0);
    await onPaper(clerk, 'admin/slip-a5');
    expect(await printedPages(page)).toEqual([a5]);
    await dialogClosed(clerk);
    await page.locator('[data-recorded="false"]').waitFor();
    await printed(clerk, 'Control+p');
    await page.getByText('补打（第 2 次）').waitFor();
    expect(await printedPages(page)).toEqual([a5]);
  });

  it('gives one sheet of A5 with the longest texts that the market takes', async () => {
    const name = `${'示例市政道路桥梁隧道园林绿化'.repeat(4)}公司`;
    const employerId = await clerkApi.registerCompany(name, otherCode, '15400009002');
    const long = {
      ...posting(employerId),
      title: '砌院墙和围墙'.repeat(10),
      place: { address: '和平社区南门工地（示例）'.repeat(10), divisionCode: '150302003' },
    };
    const jobId = await clerkApi.post(long);
    await reviewerApi.approve(jobId);
    const application = await clerkApi.apply(otherWorker, jobId);
    const clerk = await sitDown('clerk', `/applications/${encodeURIComponent(application)}/slip`);
    await clerk.page.getByText(name).waitFor();
    await printed(clerk, 'p');
    await onPaper(clerk, 'admin/slip-a5-longest');
    expect(await printedPages(clerk.page)).toEqual([a5]);
  });

  it('gives a piece of the roll as long as what stands on it, and remembers the paper', async () => {
    const clerk = await sitDown('clerk', slipAddress);
    const { page } = clerk;
    await page.getByText('80 毫米小票').click();
    await page.reload();
    await page.locator('.slip--roll').waitFor();
    await printed(clerk, 'p');
    await onPaper(clerk, 'admin/slip-roll');
    const sheet = await page.locator('.slip').evaluate((slip) => slip.getBoundingClientRect().height);
    const [piece, ...more] = await printedPages(page);
    expect(more).toEqual([]);
    expect(piece?.width).toBe(80);
    expect(Math.abs((piece?.height ?? 0) - (sheet * 25.4) / 96)).toBeLessThan(3);
  });

  it('shows no slip to the browser’s own print, which nobody would know of', async () => {
    const { page } = await sitDown('clerk', slipAddress);
    await page.getByRole('article').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('article').isVisible()).toBe(false);
    expect(await page.getByText('按 P 打印').isVisible()).toBe(true);
  });
});

describe('roles', () => {
  it('offer neither decisions nor slips to reviewers, nor vetting to clerks', async () => {
    const reviewer = await sitDown('reviewer', slipAddress);
    await reviewer.page.getByText('推荐信由窗口和负责人打印').waitFor();
    const clerk = await sitDown('clerk', '/vetting');
    await clerk.page.getByText('核验由审核员和负责人做').waitFor();
    expect(await clerk.page.getByRole('link', { name: '雇主核验' }).count()).toBe(0);
  });
});

describe('finding employers', () => {
  it('keeps filters and page when one comes back from an employer', async () => {
    const { page } = await sitDown('clerk', '/employers?verified=yes&kind=COMPANY');
    await page.getByText('第 1–20 个').waitFor();
    await screenshot(page, 'admin/employers');
    await expectNoSeriousAxeViolations(page);
    expect(await page.getByRole('table').last().getByText('未核验').count()).toBe(0);
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('第 21–40 个').waitFor();
    await page.locator('.job-list[aria-busy=false]').waitFor();
    const link = page.getByRole('row').nth(3).getByRole('link');
    const name = await link.innerText();
    await link.click();
    await page.getByRole('heading', { name }).waitFor();
    await screenshot(page, 'admin/employer-known');
    await page.goBack();
    await page.getByText('第 21–40 个').waitFor();
    expect(page.url()).toContain('verified=yes');
  });

  it('finds one by its number', async () => {
    const { page } = await sitDown('clerk', '/employers');
    const number = await page.locator('td.job-table__number').nth(4).innerText();
    await page.getByRole('textbox', { name: '搜索' }).fill(number);
    await page.keyboard.press('Enter');
    await page.getByText('第 1–1 个').waitFor();
    await page.getByText(number).waitFor();
  });

  it('fits a desk zoomed to 200 %', async () => {
    const zoomed = { ...desk, viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };
    const { page } = await sitDown('manager', '/employers', zoomed);
    const sights = { '/employers': '第 1–20 个', '/employers/new': '谁招人', '/vetting': '不通过' };
    for (const [path, sight] of [...Object.entries(sights), [slipAddress, '带什么'] as const]) {
      await page.goto(product.admin + path);
      await page.getByText(sight).first().waitFor();
      await screenshot(page, `admin/zoomed-${path.split('/').at(-1)!}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
    }
  });
});
