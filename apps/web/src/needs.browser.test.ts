import { expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import {
  desk,
  expectNoSeriousAxeViolations,
  phone,
  screenshot,
  useBrowser,
  type Page,
} from '@yizhan/testing/browser';
import { atRegistration, creditCode, registerCompany, tapPosting } from './testing/employer-on-phone.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(180_000);

const reason = '接待蒙古国来的客人，带路讲解';

/** At the posting in the queue, as a reviewer. */
async function reviewing(jobId: string): Promise<Page> {
  const page = await browser.open(desk);
  await page.goto(`${product.admin}/review?job=${encodeURIComponent(jobId)}`);
  await page.getByLabel('用户名').fill('reviewer');
  await page.getByLabel('密码', { exact: true }).fill('yizhan-demo');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '这份活需要的语言' }).waitFor();
  return page;
}

it('a language that the work needs is stated with its reason, decided on, and shown as far as it was accepted', async () => {
  const page = await browser.open(phone);
  await atRegistration(page, product.web);
  await registerCompany(page, '远客示例服务有限公司', creditCode);
  await page.getByRole('link', { name: '发布用工' }).click();
  await page.getByRole('heading', { name: '发布用工' }).waitFor();
  await tapPosting(page);
  const needs = page.locator('[data-field="languageNeeds"]');
  await needs.locator('summary').click();
  await needs.locator('.option', { hasText: '蒙古语' }).click();
  await needs.locator('.option', { hasText: '英语' }).click();
  await page.getByRole('textbox', { name: '英语用在哪' }).fill('看懂机器上的英文');
  const send = page.getByRole('button', { name: '提交审核' });
  await send.click();
  await needs.getByText('请写清这种话用在哪，至少 4 个字').waitFor();
  await expectNoSeriousAxeViolations(page);
  await needs.scrollIntoViewIfNeeded();
  await screenshot(page, 'web/hire-needs');
  await page.getByRole('textbox', { name: '蒙古语用在哪' }).fill(reason);
  await send.click();
  await page.getByRole('link', { name: '看这一条' }).click();
  await page.locator('.job-tag', { hasText: '待审核' }).waitFor();
  await page.getByText(`蒙古语：${reason}`).waitFor();
  const jobId = decodeURIComponent(new URL(page.url()).pathname.split('/')[3] ?? '');

  const review = await reviewing(jobId);
  const approve = review.getByRole('group', { name: '审核决定' }).getByRole('button', { name: /通过/ });
  await approve.click();
  await review.getByText('请先决定每种语言').waitFor();
  await review.getByLabel('需要蒙古语，同意吗').getByText('同意', { exact: true }).click();
  await review.getByLabel('需要英语，同意吗').getByText('不同意').click();
  await review.getByRole('textbox', { name: '为什么不同意英语' }).fill('机器上有中文说明');
  await expectNoSeriousAxeViolations(review);
  await screenshot(review, 'admin/review-needs');
  await approve.click();
  await review.getByText(/已通过，大屏和手机上能看到了/).waitFor();

  await page.locator('.job-tag', { hasText: '招人中' }).waitFor();
  await page.getByText('机器上有中文说明').waitFor();
  await expectNoSeriousAxeViolations(page);
  await screenshot(page, 'web/hire-needs-decided');

  for (const [device, name] of [
    [phone, 'web/job-needs'],
    [desk, 'web/job-needs-desk'],
  ] as const) {
    const stranger = await browser.open(device);
    await stranger.goto(`${product.web}/jobs/${encodeURIComponent(jobId)}`);
    await stranger.getByText(`蒙古语：${reason}`).waitFor();
    expect(await stranger.getByText('看懂机器上的英文').count()).toBe(0);
    await expectNoSeriousAxeViolations(stranger);
    await stranger
      .getByText(`蒙古语：${reason}`)
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await screenshot(stranger, name);
  }
});
