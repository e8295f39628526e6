import { expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import {
  desk,
  expectNoSeriousAxeViolations,
  screenshot,
  useBrowser,
  type Page,
} from '@yizhan/testing/browser';
import { fillPosting } from './testing/posting-by-keyboard.ts';
import { StaffDesk } from './testing/staff-desk.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(120_000);

const zoomed = { ...desk, viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };
const reason = '给蒙古国来的客人讲清楚工地上的安全要求';
const tooShort = '带客';
const mostTabs = 30;

async function sitDown(username: string, path: string, device = desk): Promise<StaffDesk> {
  const staff = new StaffDesk(await browser.open(device), product.admin);
  await staff.open(path);
  await staff.signIn(username);
  await staff.page.getByRole('navigation', { name: '主导航' }).waitFor();
  return staff;
}

/** Goes on with the Tab key until the focus is there. */
async function tabTo(staff: StaffDesk, name: string): Promise<void> {
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if ((await staff.focused()).includes(name)) return;
    await staff.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}, but to ${await staff.focused()}`);
}

const focusedIs = (page: Page, id: string) =>
  page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);

/** In the middle of the screen, as whoever works on it has it. */
async function shoot(page: Page, what: string, name: string): Promise<void> {
  await page
    .locator(what)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await screenshot(page, name);
}

/** The posting with two languages, the reason of the first too short; sent. */
async function postWithNeeds(staff: StaffDesk): Promise<string> {
  const { page } = staff;
  await fillPosting(staff, {
    ...{ title: '草原石墙砌筑', min: '320', max: '380' },
    description: '砌填充墙和零星补砌，材料到位，会看简单图纸，自带瓦刀。',
  });
  await tabTo(staff, '加一种语言');
  await staff.press('Enter');
  await focusedIs(page, 'posting-languageNeeds.0.language');
  await staff.press('Tab');
  await staff.type(tooShort);
  await tabTo(staff, '加一种语言');
  await staff.press('Enter');
  await focusedIs(page, 'posting-languageNeeds.1.language');
  await staff.press('Tab');
  await staff.type('听得懂工长安排的活');
  await staff.press('Control+Enter');

  await page.getByRole('alert').filter({ hasText: '写清用在哪，至少 4 个字' }).waitFor();
  await focusedIs(page, 'posting-languageNeeds.0.reason');
  expect(await page.getByLabel('用在哪').first().inputValue()).toBe(tooShort);
  await expectNoSeriousAxeViolations(page);
  await shoot(page, '#posting-languageNeeds', 'admin/needs-refused');

  await staff.press('Control+A');
  await staff.type(reason);
  const answered = page.waitForResponse(
    (response) => response.request().postData()?.includes('"PostJob"') ?? false,
  );
  await staff.press('Control+Enter');
  await page.getByRole('heading', { name: /已提交审核/ }).waitFor();
  const { data } = (await (await answered).json()) as { data: { postJob: { job: { id: string } } } };
  return data.postJob.job.id;
}

/** One language is agreed to and the other not, with the reason for it. */
async function decide(staff: StaffDesk): Promise<void> {
  const { page } = staff;
  await page.getByRole('heading', { name: '这份活需要的语言' }).waitFor();
  const radio = (group: RegExp) => page.getByRole('radiogroup', { name: group }).getByRole('radio').first();
  await radio(/蒙古语/).focus();
  await staff.press('Space', 'Tab', 'ArrowRight');
  await page.getByRole('textbox', { name: /为什么不同意/ }).waitFor();
  await staff.press('Tab');
  await staff.type('工长会比划着教，用不着多说');
  await expectNoSeriousAxeViolations(page);
  await shoot(page, '.need-decisions', 'admin/needs-decided');
  await tabTo(staff, '通过');
  await staff.press('Enter');
  await page.getByText(/已通过，大屏和手机上能看到了/).waitFor();
}

it('a clerk states by keyboard what language the work needs, a reviewer decides, and the job says what came of it', async () => {
  const clerk = await sitDown('clerk', '/jobs/new');
  const jobId = await postWithNeeds(clerk);
  await decide(await sitDown('reviewer', `/review?job=${encodeURIComponent(jobId)}`));

  const { page } = clerk;
  await clerk.open(`/jobs/${encodeURIComponent(jobId)}`);
  await page.getByText(`蒙古语：${reason}`).waitFor();
  await page.getByText('工长会比划着教，用不着多说').waitFor();
  await expectNoSeriousAxeViolations(page);
  await shoot(page, `text=${reason}`, 'admin/needs-of-job');
});

it('a line that is taken away leaves the keyboard where it was, also on a desk zoomed to 200 %', async () => {
  const staff = await sitDown('clerk', '/jobs/new', zoomed);
  const { page } = staff;
  const add = page.getByRole('button', { name: '加一种语言' });
  await add.focus();
  await staff.press('Enter');
  await focusedIs(page, 'posting-languageNeeds.0.language');
  await staff.press('Tab');
  await staff.type(reason);
  await expectNoSeriousAxeViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
  await shoot(page, '#posting-languageNeeds', 'admin/needs-zoomed');
  await tabTo(staff, '去掉这种语言');
  await staff.press('Enter');
  await focusedIs(page, 'posting-languageNeeds');
  await tabTo(staff, '加一种语言');
  expect(await page.getByLabel('用在哪').count()).toBe(0);
});
