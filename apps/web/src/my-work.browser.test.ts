import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import {
  desk,
  expectNoSeriousAxeViolations,
  phone,
  screenshot,
  useBrowser,
  type Page,
} from '@yizhan/testing/browser';
import { WindowStaff } from './testing/window-staff.ts';
import {
  demoCode,
  fillRegistration,
  idNumberOf,
  nextPhone,
  registeredAt,
  signInHere,
} from './testing/worker-on-phone.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();
let staff: WindowStaff;

beforeAll(() => {
  staff = new WindowStaff(product.gateway);
});

jest.setTimeout(120_000);

const bricks = { occupationCode: '6-29-01-01', description: '砌花坛，工具自带，中午管饭。' };
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const jobPath = (id: string) => `/jobs/${encodeURIComponent(id)}`;
const applyButton = (page: Page) => page.getByRole('button', { name: '报名', exact: true });

async function open(path: string, device: Parameters<typeof browser.open>[0] = phone): Promise<Page> {
  const page = await browser.open(device);
  await page.goto(product.web + path);
  return page;
}

/** All that the page wrote onto the device, but for copies of answers. */
const written = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

async function workerAt(path: string): Promise<Page> {
  const page = await browser.open(phone);
  await registeredAt(page, product.web, path);
  return page;
}

async function applied(page: Page): Promise<void> {
  await applyButton(page).click();
  await page.locator('.apply__standing', { hasText: '已报名' }).waitFor();
}

describe('signing in on a phone', () => {
  it('goes on where it was after a reload, and never writes the code down', async () => {
    const page = await open('/work');
    await page.waitForURL(/sign-in\?next=%2Fwork/);
    await page.getByRole('textbox', { name: '手机号' }).fill('154 2100 0001');
    await screenshot(page, 'web/sign-in');
    await page.getByRole('button', { name: '发验证码' }).click();
    await page.locator('.demo-code').waitFor();
    const code = await demoCode(page);
    await screenshot(page, 'web/sign-in-code');
    await expectNoSeriousAxeViolations(page);
    await page.reload();
    await page.getByText('验证码发到 154 2100 0001 了').waitFor();
    expect(await page.getByRole('button', { name: /秒后可重新发/ }).count()).toBe(1);
    await page.getByRole('textbox', { name: '验证码' }).fill(code);
    expect(await written(page)).not.toContain(code);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL(`${product.web}/work`);
    await page.getByText('还没有登记找活').waitFor();
  });

  it('names the field that is wrong and keeps what was typed', async () => {
    const page = await open('/sign-in');
    const number = page.getByRole('textbox', { name: '手机号' });
    await number.fill('12345');
    await page.getByRole('button', { name: '发验证码' }).click();
    await page.locator('#phone-note', { hasText: '手机号要 11 位' }).waitFor();
    expect(await number.inputValue()).toBe('12345');
    await number.fill(nextPhone());
    await page.getByRole('button', { name: '发验证码' }).click();
    const wrong =
      (await (await page.waitForSelector('.demo-code__digits')).innerText()) === '000000' ? '1' : '0';
    await page.getByRole('textbox', { name: '验证码' }).fill(wrong.repeat(6));
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.locator('#code-note', { hasText: '验证码不对' }).waitFor();
    expect(await page.getByRole('textbox', { name: '验证码' }).inputValue()).toBe(wrong.repeat(6));
  });

  it('is undone on one’s own page, and leaves nothing behind', async () => {
    const page = await open('/me');
    await page.getByRole('link', { name: '用手机号登录' }).click();
    await signInHere(page, '15421000009');
    await page.getByText('154****0009').waitFor();
    await page.reload();
    await page.getByText('154****0009').waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/me');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByText('还没有登录').waitFor();
    await page.reload();
    await page.getByText('还没有登录').waitFor();
    expect(await written(page)).not.toMatch(/154/);
  });
});

describe('a day’s work', () => {
  it('from looking as a stranger to an agreed job, told live', async () => {
    const title = `砌花坛 示例${Date.now() % 10_000}`;
    const id = await staff.publish(title, bricks);
    const page = await open('/?q=瓦工&order=NEWEST');
    await page.getByRole('link', { name: title }).click();
    await screenshot(page, 'web/job-apply');
    await applyButton(page).click();
    await page.waitForURL(/sign-in/);
    await signInHere(page);
    await page.waitForURL(/register/);

    const good = idNumberOf('19680917');
    const wrong =
      good.slice(0, 10) + ((Number(good[10]) + 1) % 2) + good.slice(11, 17) + (good[17] === '1' ? '2' : '1');
    await fillRegistration(page, `${wrong.slice(0, 6)} ${wrong.slice(6)}`);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.locator('#idNumber-note.field__hint--wrong').waitFor();
    await screenshot(page, 'web/register-error');
    expect(await page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('示例工');
    expect(await page.getByRole('textbox', { name: '身份证号' }).inputValue()).toContain(wrong.slice(6));
    expect(await page.locator('.chip', { hasText: '砌筑工' }).count()).toBe(1);
    expect(await written(page)).not.toContain(wrong.slice(6));
    await expectNoSeriousAxeViolations(page);
    await page.getByRole('textbox', { name: '身份证号' }).fill(good);
    await page.getByRole('button', { name: '登记', exact: true }).click();

    await page.waitForURL(product.web + jobPath(id));
    await page.locator('.apply__standing', { hasText: '已报名' }).waitFor();
    expect(await written(page)).not.toContain(good);
    await screenshot(page, 'web/job-applied');
    await page.getByRole('link', { name: '看我的活' }).click();
    await page.locator('.work-card__status--submitted').waitFor();
    await staff.offer(id, '明早七点，北门见');
    await page.getByText('雇主叫您去干活').waitFor();
    await page.getByText('明早七点，北门见').waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/my-work-offer');
    await page.getByRole('button', { name: '答应，我去' }).click();
    await page.getByRole('heading', { name: '答应了的活' }).waitFor();
    await screenshot(page, 'web/my-work-agreed');
    expect((await page.locator('.steps__one').allInnerTexts()).map((text) => text.split(/\s/)[0])).toEqual([
      '已报名',
      '叫你去',
      '已答应',
    ]);
    await page.reload();
    await page.locator('.placement__facts', { hasText: '说好的工钱' }).waitFor();
    await expectNoSeriousAxeViolations(page);
  });

  it('drops out only when asked twice', async () => {
    const id = await staff.publish('砌水池 示例', bricks);
    const page = await workerAt(jobPath(id));
    await applied(page);
    await page.getByRole('link', { name: '看我的活' }).click();
    await page.getByRole('button', { name: '不去了，退出' }).click();
    await screenshot(page, 'web/my-work-withdraw');
    await page.getByRole('button', { name: '再想想' }).click();
    expect(await staff.applications(id)).toMatchObject([{ status: 'SUBMITTED' }]);
    await page.getByRole('button', { name: '不去了，退出' }).click();
    await page.getByRole('button', { name: '不去了', exact: true }).click();
    await page.locator('.work-card__status--withdrawn').waitFor();
    expect(await staff.applications(id)).toMatchObject([{ status: 'WITHDRAWN' }]);
  });

  it('ends with the wage received', async () => {
    const id = await staff.publish('砌灶台 示例', { ...bricks, startsOn: today() });
    const page = await workerAt(jobPath(id));
    await applied(page);
    await staff.offer(id, '现在来');
    await page.goto(`${product.web}/work`);
    await page.getByRole('button', { name: '答应，我去' }).click();
    await page.getByRole('button', { name: '收到工钱了' }).click();
    const amount = page.getByRole('textbox', { name: '一共收到多少元' });
    expect(await amount.inputValue()).toBe('200');
    await amount.fill('二百二');
    await page.getByRole('button', { name: '确认收到' }).click();
    await page.getByText('请写数字').waitFor();
    await amount.fill('220');
    await screenshot(page, 'web/my-work-wage');
    await page.getByRole('button', { name: '确认收到' }).click();
    await page.locator('.placement__facts', { hasText: '220 元' }).waitFor();
  });
});

describe('applying', () => {
  it('is one application, though the button was tapped fifty times', async () => {
    const id = await staff.publish('砌台阶 示例', bricks);
    const page = await workerAt(jobPath(id));
    await applyButton(page).evaluate((button) => {
      for (let tap = 0; tap < 50; tap++) (button as HTMLButtonElement).click();
    });
    await page.locator('.apply__standing', { hasText: '已报名' }).waitFor();
    expect(await staff.applications(id)).toHaveLength(1);
    expect(await applyButton(page).count()).toBe(0);
  });

  it('waits without a network and is sent once there is one', async () => {
    const id = await staff.publish('砌围栏 示例', bricks);
    const page = await workerAt(jobPath(id));
    await applyButton(page).waitFor();
    await page.context().setOffline(true);
    await applyButton(page).click();
    await page.locator('.apply__standing', { hasText: '待发送' }).waitFor();
    await screenshot(page, 'web/apply-offline');
    expect(await staff.applications(id)).toEqual([]);
    const queue = await page.evaluate(() => localStorage.getItem('yizhan outbox'));
    expect(Object.keys((JSON.parse(queue ?? '[]') as object[])[0] ?? {}).sort()).toEqual([
      'at',
      'jobId',
      'key',
    ]);
    await page.context().setOffline(false);
    await page.locator('.apply__standing', { hasText: '已报名' }).waitFor();
    expect(await staff.applications(id)).toHaveLength(1);
    expect(await page.evaluate(() => localStorage.getItem('yizhan outbox'))).toBeNull();
  });

  it('is not for children, and says so', async () => {
    const page = await open('/register');
    await page.waitForURL(/sign-in/);
    await signInHere(page);
    await fillRegistration(page, idNumberOf(`${new Date().getFullYear() - 14}0101`));
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.locator('.form__error', { hasText: '未满 16 周岁' }).waitFor();
    await screenshot(page, 'web/register-under-age');
    await page.reload();
    expect(await page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('示例工');
    expect(await page.getByRole('textbox', { name: '身份证号' }).inputValue()).toBe('');
  });

  it('goes by telephone as well, by the market’s number for the job', async () => {
    const id = await staff.publish('砌烟囱 示例', bricks);
    const page = await open(jobPath(id));
    await page.getByRole('button', { name: '打电话' }).click();
    await signInHere(page);
    await page.waitForURL(product.web + jobPath(id));
    await page.getByRole('button', { name: '打电话' }).click();
    await page.locator('a[href^="tel:"], .apply__note').first().waitFor();
    await screenshot(page, 'web/job-call');
  });
});

describe('jobs chosen for a worker', () => {
  it('come with reasons, and today is one tap', async () => {
    await staff.publish('砌花池 示例', bricks);
    const page = await workerAt('/matches');
    await page
      .locator('.match__reasons', { hasText: /相距 [\d.]+ 公里/ })
      .first()
      .waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/matches');
    const today = page.getByRole('switch', { name: /今天能干活/ });
    expect(await today.getAttribute('aria-checked')).toBe('true');
    await today.click();
    await page.locator('.available__switch[aria-checked="false"]').waitFor();
    await page.goto(product.web);
    await page.locator('.match-strip').waitFor();
    await screenshot(page, 'web/board-worker');
  });
});

describe('for every reader', () => {
  it.each(['/', '/work', '/me', '/matches'])(
    '%s fits 长辈版 on a small phone, with tabs of 60 px',
    async (path) => {
      const page = await browser.open({ ...phone, viewport: { width: 320, height: 640 } });
      await registeredAt(page, product.web, '/me');
      await page.getByRole('button', { name: '长辈版' }).click();
      await page.goto(product.web + path);
      await page.locator('main').waitFor();
      const [height, width] = await page.evaluate(() => [
        Math.min(
          ...[...document.querySelectorAll('.tab-bar__one')].map((tab) => tab.getBoundingClientRect().height),
        ),
        document.documentElement.scrollWidth,
      ]);
      expect(height).toBeGreaterThanOrEqual(60);
      expect(width).toBe(320);
      await expectNoSeriousAxeViolations(page);
      await screenshot(page, `web/elder${path.replace('/', '-')}`);
    },
  );

  it('the job and my work fit twice the text size', async () => {
    const id = await staff.publish('砌院墙 示例', bricks);
    const page = await workerAt(jobPath(id));
    await applied(page);
    for (const path of [jobPath(id), '/work']) {
      await page.goto(product.web + path);
      await page.locator('.apply, .work-card').first().waitFor();
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await screenshot(page, `web/double-text-${path === '/work' ? 'work' : 'job'}`);
    }
  });

  it('registering and my work are read on a desk too', async () => {
    const page = await browser.open(desk);
    await registeredAt(page, product.web, '/work');
    await page.getByText('还没有报过名').waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/my-work-desk');
  });

  it('opens my work without a network, with its time', async () => {
    const id = await staff.publish('砌水渠 示例', bricks);
    const page = await workerAt(jobPath(id));
    await applied(page);
    await page.goto(`${product.web}/work`);
    await page.locator('.work-card').waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('.work-card', { hasText: '砌水渠' }).waitFor();
    await page.locator('.connection__bar', { hasText: /数据截至 \d\d:\d\d/ }).waitFor();
    await screenshot(page, 'web/my-work-offline');
    await page.context().setOffline(false);
    await page.locator('.connection__bar').waitFor({ state: 'detached' });
    await page.locator('.work-card', { hasText: '砌水渠' }).waitFor();
  });
});
