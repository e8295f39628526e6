import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct, useTimeOfDay } from '@yizhan/testing';
import {
  expectNoSeriousAxeViolations,
  phone as anyPhone,
  screenshot,
  useBrowser,
  type Page,
} from '@yizhan/testing/browser';
import { atRegistration, creditCode, registerCompany } from './testing/employer-on-phone.ts';
import { WindowStaff } from './testing/window-staff.ts';
import { WorkerByApi } from './testing/worker-by-api.ts';
import { registeredAt, signInHere } from './testing/worker-on-phone.ts';

const market = useDemoMarket();
const clock = useTimeOfDay(market, '05:30');
const product = useProduct(market, clock.variables);
const browser = useBrowser();
let staff: WindowStaff;

beforeAll(() => {
  staff = new WindowStaff(product.gateway);
});

jest.setTimeout(240_000);

/** A village a day's drive from the hall: nobody of the demo market lives there. */
const village = { longitude: 101.2, latitude: 41.9 };

/** The calendar day and the wall clock of the market, "2026-11-26T05:40". */
const inMarket = (at: number | string) =>
  new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

/** From half past six this morning on, for four hours. */
function thisMorning() {
  const startsOn = inMarket(clock.now()).slice(0, 10);
  const at = (time: string) => `${startsOn}T${time}:00+08:00`;
  return { startsOn, shifts: [{ startsAt: at('06:30'), endsAt: at('10:30') }] };
}

/** A phone that shows the hour of the hall. */
async function phone(): Promise<Page> {
  const page = await browser.open(anyPhone);
  await page.clock.setSystemTime(clock.now());
  return page;
}

/** For everybody at once. */
async function itBecomes(time: string, phones: readonly Page[]): Promise<void> {
  await clock.setTo(time);
  for (const page of phones) await page.clock.setSystemTime(clock.now());
}

/** Somebody of the village with the app open at a page. */
async function villagerAt(path: string): Promise<Page> {
  const page = await phone();
  await registeredAt(page, product.web, '/me');
  const text = await page.getByText(/编号 HB/).innerText();
  await staff.moveTo(/HB\w+/.exec(text)![0], village);
  await page.goto(product.web + path);
  return page;
}

/** Waits until something has the focus whose name begins so; anything but the whole page where nothing is given. */
const untilFocus = (page: Page, name = '') =>
  page.waitForFunction((wanted) => {
    const focused = document.activeElement ?? document.body;
    const label = focused.getAttribute('aria-label') ?? '';
    return focused !== document.body && label.startsWith(wanted);
  }, name);

const call = (page: Page, title: string) => page.getByRole('article', { name: `急招：${title}` });

/** Before ten minutes have passed on the clock. */
describe('the demo', () => {
  it('has a call for its bricklayer when he signs in', async () => {
    const page = await phone();
    await page.goto(`${product.web}/sign-in?next=/work`);
    await signInHere(page, '15400000001');
    const first = page.getByRole('article', { name: /^急招：/ }).first();
    await first.getByRole('button', { name: '我去' }).waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/urgent-demo');
  });
});

describe('an urgent job at 05:40, for half past six', () => {
  it('gets three hands within the minute, and the fourth is told kindly', async () => {
    const hiring = await phone();
    const company = `急用示例建筑${Date.now() % 10_000}有限公司`;
    await atRegistration(hiring, product.web);
    await registerCompany(hiring, company, creditCode);
    await hiring.getByRole('heading', { name: '登记好了' }).waitFor();

    const others = [new WorkerByApi(product.gateway, '甲示例'), new WorkerByApi(product.gateway, '乙示例')];
    for (const other of others) await other.register(village);
    const quick = await villagerAt('/');
    const late = await villagerAt('/work');
    await late.getByRole('heading', { name: '我的活' }).waitFor();
    await quick.locator('.row, .job-row, article, li').first().waitFor();

    await itBecomes('05:40', [hiring, quick, late]);
    const title = `砌井台 急用${Date.now() % 10_000}`;
    const jobId = await staff.publish(title, {
      ...thisMorning(),
      employerId: await staff.employer(company),
      urgent: true,
      headcount: 3,
      occupationCode: '6-29-01-01',
      wage: { min: '260', max: '300', unit: 'DAY' },
      place: { address: '示例村村口', divisionCode: '150302002', location: village },
    });
    await call(quick, title).waitFor();
    await call(late, title).waitFor();
    await late.getByText('今天 06:30–10:30').waitFor();
    expect((await staff.beganAt(jobId)).map(inMarket).join()).toMatch(/T05:4\d,.*T05:4\d$/);
    await late.getByRole('timer').waitFor();
    expect(await late.getByRole('timer').innerText()).toMatch(/还剩 (10:00|9:\d\d)/);
    await expectNoSeriousAxeViolations(late);
    await screenshot(late, 'web/urgent-call');
    await screenshot(quick, 'web/urgent-call-on-board');

    await hiring.goto(`${product.web}/hire/jobs/${encodeURIComponent(jobId)}`);
    await hiring.getByText('正在叫人').waitFor();
    const figure = (name: string) => hiring.locator('.wave__figures div', { hasText: name }).locator('dd');
    expect(await figure('叫了').innerText()).toBe('4');
    await screenshot(hiring, 'web/urgent-waves');

    await quick.getByRole('button', { name: '我去' }).click();
    await call(quick, title).getByText('说定了，这个活是您的').waitFor();
    await untilFocus(quick);
    await screenshot(quick, 'web/urgent-agreed');
    await hiring.getByText('还差 2 人').first().waitFor();
    expect(await Promise.all(others.map((other) => other.acceptUrgent()))).toEqual(['ACCEPTED', 'ACCEPTED']);

    await call(late, title).getByText('名额刚刚满了').waitFor();
    await late.getByText('您没有白等：有人退出时，下一批先通知您。').waitFor();
    expect(await late.getByRole('button', { name: '我去' }).count()).toBe(0);
    await expectNoSeriousAxeViolations(late);
    await screenshot(late, 'web/urgent-gone');
    await hiring.getByText('招满了。').waitFor();
    expect(await figure('答应').innerText()).toBe('3');
    await expectNoSeriousAxeViolations(hiring);
    await screenshot(hiring, 'web/urgent-waves-filled');

    await quick.goto(`${product.web}/work`);
    const agreed = quick.locator('.work-card', { hasText: title });
    await agreed.getByText('已答应').first().waitFor();
    await agreed.getByRole('button', { name: '不去了，退出' }).click();
    await agreed.getByRole('button', { name: '不去了', exact: true }).click();
    await call(late, title).getByRole('button', { name: '我去' }).click();
    await late.locator('.work-card', { hasText: title }).getByText('已答应').first().waitFor();
    await screenshot(late, 'web/urgent-second-chance');
  });

  it('is declined with a word or without, and the rule is there to be read', async () => {
    const page = await villagerAt('/work');
    await page.getByRole('heading', { name: '我的活' }).waitFor();
    const title = `垒院墙 急用${Date.now() % 10_000}`;
    await staff.publish(title, {
      ...thisMorning(),
      ...{ urgent: true, headcount: 1, occupationCode: '6-29-01-01' },
      place: { address: '示例村村口', divisionCode: '150302002', location: village },
    });
    await call(page, title).waitFor();
    await page.getByText('急招先叫谁？').click();
    await page.getByText(/谁也不会总是第一个/).waitFor();
    await page.getByRole('button', { name: '不去', exact: true }).click();
    await page.getByText('为什么不去？').waitFor();
    await untilFocus(page, '为什么不去？');
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/urgent-no');
    await page.getByRole('button', { name: '工钱低' }).click();
    await call(page, title).waitFor({ state: 'detached' });
    await untilFocus(page);
  });
});

describe('when somebody can work', () => {
  it('is kept by taps: today, the week, the days that are different', async () => {
    const page = await phone();
    await registeredAt(page, product.web, '/me');
    const today = page.getByRole('switch', { name: /今天能干活/ });
    await today.waitFor();
    const before = await today.getAttribute('aria-checked');
    await today.click();
    await page.locator(`[role=switch][aria-checked="${before === 'true' ? 'false' : 'true'}"]`).waitFor();
    await screenshot(page, 'web/me-available');
    await page.getByRole('link', { name: '哪天能干、哪天不能' }).click();
    await page.getByRole('heading', { name: '什么时候能干活' }).waitFor();
    await page.getByLabel('周日', { exact: true }).selectOption('不能');
    await page.getByLabel('周一', { exact: true }).selectOption({ label: '早上（5 点到 12 点）' });
    await page.getByLabel('周二', { exact: true }).selectOption({ label: '自己定时间' });
    await page.getByLabel('周二从几点').fill('05:30');
    await page.getByLabel('周二到几点').fill('05:30');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('开始和结束是同一个时间').waitFor();
    await page.getByLabel('周二到几点').fill('11:00');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('保存好了').waitFor();
    const day = new Date(Date.now() + 3 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    await page.getByLabel('哪一天', { exact: true }).fill(day);
    await page.getByRole('button', { name: '这天不能' }).click();
    await page.locator('.dates__one', { hasText: '不能' }).waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/availability');
    await page.reload();
    await page.locator('.dates__one', { hasText: '不能' }).waitFor();
    expect(await page.getByLabel('周一', { exact: true }).inputValue()).toBe('morning');
    expect(await page.getByLabel('周二到几点').inputValue()).toBe('11:00');
    expect(await page.getByLabel('周日', { exact: true }).inputValue()).toBe('off');
  });
});
