import { expect, describe, it } from '@jest/globals';
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

const database = useDemoMarket();
const product = useProduct(database);
const browser = useBrowser();

const title = '砌院墙，管午饭';
const flagged = '只招男性砌墙工';

async function openWall(): Promise<Page> {
  const wall = await browser.open(hall);
  await wall.goto(product.signage);
  await wall.locator('.line').first().waitFor();
  return wall;
}

/** A worker looks for the trade by its everyday name. */
async function openList(): Promise<Page> {
  const list = await browser.open(phone);
  await list.goto(product.web);
  await list.getByRole('combobox', { name: '找什么活' }).fill('泥瓦匠');
  await list.getByRole('button', { name: '搜索' }).click();
  await list.getByRole('combobox', { name: '排序' }).selectOption({ label: '最新发布' });
  await list.getByRole('listitem').first().waitFor();
  return list;
}

async function signedIn(username: string): Promise<Desk> {
  const staff = new Desk(await browser.open(desk), product.admin);
  await staff.signIn(username);
  return staff;
}

async function fillPosting(clerk: Desk): Promise<void> {
  await clerk.go('/jobs/new');
  await clerk.choose('雇主', '晨禾');
  await clerk.choose('工种', '瓦工');
  await clerk.fill('岗位名称', flagged);
  await clerk.fill('招几人', '3');
  await clerk.fill('最低', '320');
  await clerk.choose('街道、镇', '凤凰岭');
  await clerk.fill('详细地址', '和平社区南门工地（示例）');
  await clerk.page.getByRole('button', { name: '明天' }).click();
  await clerk.fill('工作内容和要求', '砌院墙，材料到位，会看简单图纸。');
}

describe('the way of a job through the hall', () => {
  it('goes from a flagged word over the wall and the phone to its end', async () => {
    const [wall, list] = await Promise.all([openWall(), openList()]);
    const clerk = await signedIn('clerk');

    await fillPosting(clerk);
    const hits = clerk.page.getByRole('article').filter({ hasText: '只招男性' });
    await hits.first().waitFor();
    expect(await hits.first().textContent()).toContain('《妇女权益保障法》');
    await expectNoSeriousAxeViolations(clerk.page);
    await screenshot(clerk.page, 'story/1-flagged');

    await clerk.page.keyboard.press('Control+Enter');
    await clerk.page.getByRole('alert').filter({ hasText: '先存成草稿' }).waitFor();
    await clerk.fill('岗位名称', title);
    await clerk.page.keyboard.press('Control+Enter');
    await clerk.page.getByText('已提交审核').first().waitFor();
    await screenshot(clerk.page, 'story/2-submitted');

    const reviewer = await signedIn('reviewer');
    await reviewer.go('/review');
    await reviewer.page.getByRole('button').filter({ hasText: title }).first().click();
    await reviewer.page.getByRole('heading', { name: title }).waitFor();
    await expectNoSeriousAxeViolations(reviewer.page);
    await reviewer.page.keyboard.press('a');

    const onWall = wall.getByText(title);
    const onPhone = list.getByRole('link').filter({ hasText: title });
    await onWall.first().waitFor();
    await list.getByRole('button', { name: /新/ }).first().click();
    await onPhone.first().waitFor();
    await screenshot(wall, 'story/3-wall');
    await expectNoSeriousAxeViolations(wall);
    await expectNoSeriousAxeViolations(list);
    await screenshot(list, 'story/3-phone');

    await onPhone.first().click();
    await list.getByRole('heading', { name: title }).waitFor();
    await expectNoSeriousAxeViolations(list);
    await list.goBack();
    await onPhone.first().waitFor();

    await clerk.close(title);
    await onWall.first().waitFor({ state: 'detached' });
    await list.getByText('已下架').first().waitFor();
    await list.reload();
    await list.getByRole('listitem').first().waitFor();
    expect(await onPhone.count()).toBe(0);
  }, 180_000);
});
