import { describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import {
  desk,
  expectNoSeriousAxeViolations,
  hall,
  phone,
  screenshot,
  useBrowser,
} from '@yizhan/testing/browser';
import type { Page } from '@yizhan/testing/browser';
import { Desk } from './desk.ts';
import { Handset, idNumberOf } from './handset.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();

jest.setTimeout(240_000);

const onPhone = async (): Promise<Handset> => new Handset(await browser.open(phone), product.web);

async function openWall(): Promise<Page> {
  const wall = await browser.open(hall);
  await wall.goto(product.signage);
  await wall.locator('.line').first().waitFor();
  return wall;
}

async function signedIn(username: string): Promise<Desk> {
  const staff = new Desk(await browser.open(desk), product.admin);
  await staff.signIn(username);
  return staff;
}

/** An employer posts a job for one bricklayer tomorrow, whose text has to be mended first; the number it got. */
async function postMended(
  employer: Handset,
  name: string,
  creditCode: string,
  about: string,
): Promise<string> {
  const { page } = employer;
  await employer.go('/hire');
  await page.waitForURL(/sign-in/);
  await employer.signIn();
  await page.waitForURL(/\/hire\/register/);
  await employer.registerCompany(name, creditCode);
  await page.getByRole('link', { name: '发布用工' }).click();
  await page.getByRole('heading', { name: '发布用工' }).waitFor();
  await employer.tapPosting(`${about}，限男工，工具自备。`);
  const mend = page.getByRole('button', { name: '改成“招工人”' });
  await mend.waitFor();
  await mend.click();
  await page.getByText('没有问题，可以提交').waitFor();
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByRole('heading', { name: '交上去了，等审核' }).waitFor();
  await page.getByRole('link', { name: '看这一条' }).click();
  await page.locator('.job-tag', { hasText: '待审核' }).waitFor();
  return page
    .getByText(/^HB\d{6,}$/)
    .first()
    .innerText();
}

/** A reviewer finds the job among those that wait, and approves it. */
async function approve(number: string, about: string): Promise<void> {
  const reviewer = await signedIn('reviewer');
  await reviewer.go('/review');
  await reviewer.page.getByRole('button').filter({ hasText: number }).first().click();
  await reviewer.page.getByText(`${about}，招工人，工具自备。`).first().waitFor();
  await reviewer.page.keyboard.press('a');
}

/** The employer wants whoever applied, and sees them come. */
async function offerTo(employer: Handset, politeName: string): Promise<void> {
  const card = employer.page.locator('.person', { hasText: politeName }).first();
  await card.getByText('已报名').waitFor();
  await card.getByRole('button', { name: /^叫来干活/ }).click();
  await employer.page.getByRole('button', { name: `叫${politeName}来干活` }).click();
  await card.getByText('已叫他来').waitFor();
}

describe('a day at the hall', () => {
  it('brings an employer and a worker together, and the wall tells everybody', async () => {
    const [wall, employer] = await Promise.all([openWall(), onPhone()]);
    const number = await postMended(employer, '晨光示例建筑有限公司', '91150399TYY000001X', '砌花房围墙');
    await approve(number, '砌花房围墙');
    await employer.page.locator('.job-tag', { hasText: '招人中' }).waitFor();
    const onWall = wall.locator('.line', { hasText: number }).first();
    await onWall.waitFor();
    await screenshot(wall, 'story/4-wall-open');

    const worker = await onPhone();
    await worker.go('/?q=泥瓦匠&order=NEWEST');
    await worker.page.getByRole('listitem').first().getByRole('link').first().click();
    await worker.page.getByText(number).first().waitFor();
    await worker.page.getByRole('button', { name: '报名', exact: true }).click();
    await worker.page.waitForURL(/sign-in/);
    await worker.signIn();
    await worker.page.waitForURL(/register/);
    await worker.registerWorker('甘示例', idNumberOf('19680917'));
    await worker.page.locator('.apply__standing', { hasText: '已报名' }).waitFor();
    await worker.page.getByRole('link', { name: '看我的活' }).click();

    await offerTo(employer, '甘师傅');
    await worker.page.getByText('雇主叫您去干活').waitFor();
    await expectNoSeriousAxeViolations(worker.page);
    await worker.page.getByRole('button', { name: '答应，我去' }).click();
    await worker.page.getByRole('heading', { name: '答应了的活' }).waitFor();
    await employer.page.locator('.job-tag', { hasText: '已招满' }).waitFor();
    await screenshot(worker.page, 'story/5-placed');

    await onWall.getByText('已招满').waitFor();
    await screenshot(wall, 'story/6-wall-filled');
    await onWall.waitFor({ state: 'detached', timeout: 60_000 });

    const clerk = await signedIn('clerk');
    await clerk.open(number);
    await clerk.page.getByText('甘示例').first().waitFor();
    await expectNoSeriousAxeViolations(clerk.page);
    await screenshot(clerk.page, 'story/7-admin-placement');
  });

  it('does the same for a worker without a phone, through a clerk', async () => {
    const employer = await onPhone();
    const number = await postMended(employer, '晨曦示例建筑有限公司', '91150399TYY0000021', '砌菜窖矮墙');
    await approve(number, '砌菜窖矮墙');
    await employer.page.locator('.job-tag', { hasText: '招人中' }).waitFor();

    const clerk = await signedIn('clerk');
    const idNumber = idNumberOf('19621103');
    await clerk.registerWorker('岳示例', idNumber);
    await clerk.refer(number);
    await offerTo(employer, '岳师傅');
    await clerk.acceptFor('岳示例', idNumber);
    await employer.page.locator('.job-tag', { hasText: '已招满' }).waitFor();
    await clerk.open(number);
    await clerk.page.getByText('岳示例').first().waitFor();
    expect(await clerk.page.getByText('岳示例').count()).toBeGreaterThan(0);
    await screenshot(clerk.page, 'story/8-admin-without-phone');
  });
});
