import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import { desk, expectNoSeriousAxeViolations, screenshot, useBrowser } from '@yizhan/testing/browser';
import { CallerApi } from './testing/caller-api.ts';
import { idNumberOf } from './testing/id-number.ts';
import { StaffDesk } from './testing/staff-desk.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(200_000);

async function sitDown(path: string, device = desk): Promise<StaffDesk> {
  const staff = new StaffDesk(await browser.open(device), product.admin);
  await staff.open(path);
  await staff.signIn('clerk');
  await staff.page.getByRole('navigation', { name: '主导航' }).waitFor();
  return staff;
}

const name = '示例乌兰其其格';
const own = idNumberOf('19660606', '811');
const viewer = `{ viewer { maskedPhone worker { number applications(first: 5) { nodes { job { number } } } } } }`;
interface Viewer {
  viewer: {
    maskedPhone: string;
    worker: { number: string; applications: { nodes: { job: { number: string } }[] } } | null;
  };
}

describe('a worker who lost the phone', () => {
  let number: string;
  let job: string;
  const lost = () => new CallerApi(product.gateway, '15460000811');
  let found: CallerApi;

  beforeAll(async () => {
    const before = lost();
    await before.signIn();
    number = (await before.register(name, own)).worker!.number;
    const jobs = '{ jobs(first: 1) { nodes { id number } } }';
    const [open] = (await before.ask<{ jobs: { nodes: { id: string; number: string }[] } }>(jobs)).jobs.nodes;
    job = open!.number;
    await before.ask(
      'mutation ($input: ApplyForJobInput!) { applyForJob(input: $input) { userErrors { code } } }',
      {
        input: { jobId: open!.id },
      },
    );
    found = new CallerApi(product.gateway, '15460000812');
    await found.signIn();
    const again = await found.register(name, own);
    expect(again.userErrors).toMatchObject([{ code: 'ID_NUMBER_TAKEN' }]);
    expect(again.userErrors[0]!.message).toContain('带身份证到窗口');
  }, 200_000);

  it('is made one at the window, with the keyboard, and finds the old history under the new phone', async () => {
    const staff = await sitDown('/');
    const { page } = staff;
    await page.getByRole('link', { name: '重复登记' }).click();
    await page.getByRole('heading', { name: '是同一个人吗？' }).waitFor();
    await page.getByRole('region', { name: '已有的登记' }).getByText(number).waitFor();
    await page.getByRole('region', { name: '新来的登记' }).getByText('154****0812').waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin/duplicates');

    await staff.press('m');
    await page.getByRole('dialog', { name: '合并到' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'merge-idNumber');
    await staff.press('Enter');
    await page.getByText('请照证件输入身份证号').waitFor();
    const wrong = idNumberOf('19660607', '811');
    await staff.type(wrong);
    await staff.press('Enter');
    await page.getByText('和保留的登记不是同一个身份证号').waitFor();
    expect(await page.getByLabel('证件上的身份证号').inputValue()).toBe(wrong);
    expect(await page.getByRole('radio', { name: /另一个登记/ }).isChecked()).toBe(true);
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin/duplicates-merge');

    await staff.press('Control+A');
    await staff.type(own);
    await staff.press('Enter');
    await page.getByText(`已合并到 ${number}`).waitFor();
    await page.getByText('没有待核对的重复登记').waitFor();
    await screenshot(page, 'admin/duplicates-empty');

    await found.signIn();
    const { viewer: caller } = await found.ask<Viewer>(viewer);
    expect(caller.maskedPhone).toBe('154****0812');
    expect(caller.worker).toEqual({ number, applications: { nodes: [{ job: { number: job } }] } });
  });
});

describe('two who are different people', () => {
  it('are noted as such, on a small screen too', async () => {
    const [idNumber, first, second] = [idNumberOf('19670707', '813'), '15460000813', '15460000814'];
    const known = new CallerApi(product.gateway, first);
    await known.signIn();
    await known.register('示例白音', idNumber);
    const other = new CallerApi(product.gateway, second);
    await other.signIn();
    await other.register('示例青松', idNumber);
    const staff = await sitDown('/duplicates', { ...desk, viewport: { width: 320, height: 640 } });
    const { page } = staff;
    await page.getByRole('heading', { name: '是同一个人吗？' }).waitFor();
    await screenshot(page, 'admin/duplicates-small');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    await staff.press('d');
    await page.getByRole('dialog', { name: '记为两个不同的人？' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent.includes('是两个人'));
    await staff.press('Enter');
    await page.getByText('已记为两个人').waitFor();
    await page.getByText('没有待核对的重复登记').waitFor();
  });
});

describe('on the page of a worker', () => {
  it('another registration is named by its number, and found under it afterwards', async () => {
    const [kept, slip] = [idNumberOf('19680808', '815'), idNumberOf('19680809', '816')];
    const first = new CallerApi(product.gateway, '15460000815');
    await first.signIn();
    const here = (await first.register('示例满都拉', kept)).worker!;
    const second = new CallerApi(product.gateway, '15460000816');
    await second.signIn();
    const there = (await second.register('示例满都拉', slip)).worker!;
    const staff = await sitDown(`/workers/${here.id}`);
    const { page } = staff;
    await page.getByRole('button', { name: '还有别的登记' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'also-number');
    await staff.type(here.number);
    await staff.press('Enter');
    await page.getByText('这就是当前这个登记').waitFor();
    await screenshot(page, 'admin/also-registered');
    await staff.press('Control+A');
    await staff.type(there.number.toLowerCase());
    await staff.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'merge-idNumber');
    await staff.type(kept);
    await staff.press('Enter');
    await page.getByText(`原编号 ${there.number}`).waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'admin/person-merged');
    await staff.press('F2');
    await staff.type(there.number);
    await page.getByRole('option').filter({ hasText: here.number }).waitFor();
  });
});
