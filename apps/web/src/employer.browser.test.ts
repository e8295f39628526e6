import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import {
  expectNoSeriousAxeViolations,
  phone,
  screenshot,
  useBrowser,
  type Page,
} from '@yizhan/testing/browser';
import {
  atRegistration,
  creditCode,
  registerCompany,
  tapPosting,
  wrongCreditCode,
} from './testing/employer-on-phone.ts';
import { WindowStaff } from './testing/window-staff.ts';
import { WorkerByApi } from './testing/worker-by-api.ts';
import { idNumberOf } from './testing/worker-on-phone.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();
let staff: WindowStaff;

beforeAll(() => {
  staff = new WindowStaff(product.gateway);
});

/** Looking a whole page over takes axe a while on a busy machine. */
jest.setTimeout(180_000);

const newcomer = async (): Promise<Page> => {
  const page = await browser.open(phone);
  await atRegistration(page, product.web);
  return page;
};

/** Registered as the household of a person, standing at an empty form. */
async function householdAtForm(): Promise<Page> {
  const page = await newcomer();
  await page.locator('.option', { hasText: '家里有活' }).click();
  await page.getByRole('textbox', { name: '您的姓名' }).fill('示例户');
  await page.getByRole('textbox', { name: '身份证号' }).fill(idNumberOf('19700101'));
  await page.getByRole('button', { name: '提交登记' }).click();
  await page.getByRole('link', { name: '发布用工' }).click();
  await page.getByRole('heading', { name: '发布用工' }).waitFor();
  return page;
}

const description = (page: Page) => page.getByRole('textbox', { name: '干什么活、有什么要求' });
const send = (page: Page) => page.getByRole('button', { name: '提交审核' });

describe('who hires', () => {
  it('registers, posts by taps, is told what the law does not allow, and gets a worker, live', async () => {
    const page = await newcomer();

    await registerCompany(page, '晨光示例建筑有限公司', wrongCreditCode);
    const code = page.getByRole('textbox', { name: '统一社会信用代码' });
    await page.waitForSelector('#hire-code[aria-invalid=true]');
    expect(await page.locator('#hire-code-note').innerText()).toMatch(/有一位输错了/);
    expect(await code.inputValue()).toBe(wrongCreditCode);
    expect(await page.getByRole('textbox', { name: '单位全称' }).inputValue()).toBe('晨光示例建筑有限公司');
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/hire-register-wrong');
    await code.fill(creditCode);
    await page.getByRole('button', { name: '提交登记' }).click();
    await page.getByRole('heading', { name: '登记好了' }).waitFor();
    await page.getByText('营业执照、经办人身份证').waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/hire-registered');

    await page.getByRole('link', { name: '发布用工' }).click();
    await page.getByRole('heading', { name: '发布用工' }).waitFor();
    const began = Date.now();
    await tapPosting(page);
    await description(page).fill('砌围墙，限男工，工具自备。');
    const replace = page.getByRole('button', { name: '改成“招工人”' });
    await replace.waitFor();
    expect(await page.locator('.marked--block').innerText()).toContain('限男工');
    await expectNoSeriousAxeViolations(page);
    await replace.scrollIntoViewIfNeeded();
    await screenshot(page, 'web/hire-flagged');
    await replace.click();
    expect(await description(page).inputValue()).toBe('砌围墙，招工人，工具自备。');
    await page.getByText('没有问题，可以提交').waitFor();
    await send(page).click();
    await page.getByRole('heading', { name: '交上去了，等审核' }).waitFor();
    expect(Date.now() - began).toBeLessThan(60_000);
    await screenshot(page, 'web/hire-posted');

    await page.getByRole('link', { name: '看这一条' }).click();
    await page.locator('.job-tag', { hasText: '待审核' }).waitFor();
    const jobId = decodeURIComponent(new URL(page.url()).pathname.split('/')[3] ?? '');
    await staff.approve(jobId);
    await page.locator('.job-tag', { hasText: '招人中' }).waitFor();
    await page.getByText('还没有人报名').waitFor();

    const worker = new WorkerByApi(product.gateway, '甘示例');
    await worker.register();
    const applicationId = await worker.apply(jobId);
    const card = page.locator('.person', { hasText: '甘师傅' }).first();
    await card.getByText('已报名').waitFor();
    await page.getByText('1 人等您答复').waitFor();
    await expectNoSeriousAxeViolations(page);
    await card.scrollIntoViewIfNeeded();
    await screenshot(page, 'web/hire-applicant');

    await card.getByRole('button', { name: /^叫来干活/ }).click();
    await page.getByRole('textbox', { name: /带句话/ }).fill('东门等，带水壶');
    await screenshot(page, 'web/hire-offer');
    await page.getByRole('button', { name: '叫甘师傅来干活' }).click();
    await card.getByText('已叫他来').waitFor();

    await worker.accept(applicationId);
    await page.locator('.job-tag', { hasText: '已招满' }).waitFor();
    const placed = page.locator('section', { hasText: '定下来的人' }).locator('.person');
    await placed.getByText('说定了').waitFor();
    await placed.getByRole('button', { name: /^看电话/ }).click();
    await placed.getByRole('link', { name: /打给甘师傅：154/ }).waitFor();
    await expectNoSeriousAxeViolations(page);
    await placed.scrollIntoViewIfNeeded();
    await screenshot(page, 'web/hire-placed');

    await placed.getByRole('button', { name: /^工钱已付/ }).click();
    expect(await page.getByRole('textbox', { name: '一共付了多少元' }).inputValue()).toBe('320');
    await page.getByRole('button', { name: '确认已付' }).click();
    await placed.getByText('您说付了 320 元，等他确认').waitFor();

    await page.goto(`${product.web}/hire`);
    await page.getByRole('heading', { name: '招人', exact: true }).waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/hire-home');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('link', { name: '发布用工' }).click();
    await page.getByRole('link', { name: /^照上次再发/ }).waitFor();
    await screenshot(page, 'web/hire-desk');
  });
});

describe('the form', () => {
  it('names each field that is missing, and goes there by a tap', async () => {
    const page = await householdAtForm();
    await send(page).click();
    const alert = page.getByRole('alert');
    await alert.getByText('还有 6 处要补').waitFor();
    await screenshot(page, 'web/hire-missing');
    await alert.getByRole('button', { name: '详细地址' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('hire-address');
    expect(await page.locator('#hire-wage-note').innerText()).toBe('请写工钱，只写数字，如 200');
    await expectNoSeriousAxeViolations(page);
  });

  it('is there again after a reload, the ID number is nowhere, and the last job is posted again in one tap', async () => {
    const page = await householdAtForm();
    await tapPosting(page);
    await description(page).fill('砌院墙，单件约十斤。');
    await page.reload();
    await page.getByRole('heading', { name: '发布用工' }).waitFor();
    expect(await description(page).inputValue()).toBe('砌院墙，单件约十斤。');
    expect(await page.getByRole('textbox', { name: '工钱', exact: true }).inputValue()).toBe('320');
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).toContain('砌院墙');
    expect(kept).not.toContain('150399');
    await send(page).click();
    await page.getByRole('heading', { name: '交上去了，等审核' }).waitFor();

    await page.goto(`${product.web}/hire/post`);
    await page.getByRole('link', { name: '照上次再发：砌筑工 1 人' }).click();
    await page.getByRole('heading', { name: '再发一次' }).waitFor();
    expect(await description(page).inputValue()).toBe('砌院墙，单件约十斤。');
    await page.getByRole('button', { name: '招几个人：多一个' }).click();
    await send(page).click();
    await page.getByRole('heading', { name: '交上去了，等审核' }).waitFor();

    await page.getByRole('link', { name: '我发的用工' }).click();
    await page.getByRole('link', { name: '待审核', exact: true }).click();
    await page.getByText('要 2 人，定了 0 人，还差 2 人').waitFor();
    await page.getByRole('link', { name: '砌筑工 2 人', exact: true }).waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/hire-jobs');
    await page
      .getByRole('button', { name: /^不招了/ })
      .first()
      .click();
    await page.locator('.option', { hasText: '活儿取消了' }).click();
    await page.getByRole('button', { name: '下架，不招了' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.my-job').length === 1);
  });

  it('keeps words that the law does not allow as a draft, and sends them when they are mended', async () => {
    const page = await householdAtForm();
    await tapPosting(page);
    await description(page).fill('砌墙，只招男工。');
    await send(page).click();
    await page.getByText('先给您存成草稿').waitFor();
    await screenshot(page, 'web/hire-draft');
    await page.getByRole('button', { name: '改成“招工人”' }).click();
    await page.getByRole('button', { name: '保存，交审核' }).click();
    await page.locator('.job-tag', { hasText: '待审核' }).waitFor();
  });
});

describe('for every employer', () => {
  it('长辈版 and twice the text size fit, with targets of 60 px', async () => {
    const page = await householdAtForm();
    await page.getByRole('button', { name: '长辈版' }).click();
    await page.setViewportSize({ width: 320, height: 640 });
    const sizes = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      targets: ['.chip', '.stepper .button', '.option span', '.button--main'].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().height ?? 0,
      ),
    }));
    expect(sizes.width).toBe(320);
    for (const height of sizes.targets) expect(height).toBeGreaterThanOrEqual(60);
    await screenshot(page, 'web/hire-elder');
    await page.getByRole('button', { name: '标准版' }).click();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await screenshot(page, 'web/hire-double-text');
  });

  it('reads the jobs without a network, and how old they are', async () => {
    const page = await householdAtForm();
    await tapPosting(page);
    await send(page).click();
    await page.getByRole('link', { name: '我发的用工' }).click();
    await page.getByRole('link', { name: '待审核', exact: true }).click();
    await page.locator('.my-job').waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('.my-job').waitFor();
    await page.waitForSelector('.connection__bar');
    expect(await page.locator('.connection__bar').innerText()).toMatch(/数据截至 \d\d:\d\d/);
    await screenshot(page, 'web/hire-offline');
  });
});
