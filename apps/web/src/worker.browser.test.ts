import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import {
  expectNoSeriousAxeViolations,
  phone,
  screenshot,
  useBrowser,
  type Page,
} from '@yizhan/testing/browser';
import { WindowStaff } from './testing/window-staff.ts';

const product = useProduct(useDemoMarket());
const browser = useBrowser();
let staff: WindowStaff;

beforeAll(() => {
  staff = new WindowStaff(product.gateway);
});

/** Looking a whole page over takes axe a while on a busy machine. */
jest.setTimeout(90_000);

const row = '.row__title';

async function openBoard(path = '/', device: Parameters<typeof browser.open>[0] = phone): Promise<Page> {
  const page = await browser.open(device);
  await page.goto(product.web + path);
  await page.waitForSelector(`${row}, .notice`);
  return page;
}

/** Rows are there and nothing is on its way any more. */
async function rows(page: Page, least = 1): Promise<string[]> {
  await page.waitForFunction(
    ([selector, n]) => document.querySelectorAll(selector as string).length >= Number(n),
    [row, least],
  );
  return page.locator(row).allInnerTexts();
}

const scrollY = (page: Page) => page.evaluate(() => window.scrollY);

/** Waits until events flow: what is published before is no news. */
async function untilLive(page: Page): Promise<void> {
  await page.waitForResponse(
    (response) => response.headers()['content-type']?.startsWith('text/event-stream') ?? false,
  );
}

async function openLiveBoard(path = '/'): Promise<Page> {
  const page = await browser.open(phone);
  const live = untilLive(page);
  await page.goto(product.web + path);
  await rows(page);
  await live;
  return page;
}

async function openFilters(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^筛选/ }).click();
  await page.waitForSelector('.sheet');
}

/** What is asked by one operation from now on is answered when it is let go. */
async function hold(page: Page, operation: string) {
  const { promise: letGo, resolve: release } = Promise.withResolvers<void>();
  const isIt = (body: string | null) => body?.includes(`"${operation}"`) ?? false;
  const asked = page.waitForRequest((request) => isIt(request.postData()));
  await page.route('**/graphql', async (route) => {
    if (isIt(route.request().postData())) await letGo;
    await route.fallback();
  });
  return { asked, release };
}

async function expectInView(place: ReturnType<Page['locator']>): Promise<void> {
  const box = await place.boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(844);
}

describe('the board on a phone', () => {
  it('shows pay first, then what, when, where and how many, and axe has nothing serious to say', async () => {
    const page = await openBoard();
    const first = await page.locator('.row').first().innerText();
    expect(first).toMatch(/^[\d.–]+\s*元\/\S+/);
    expect(first).toMatch(/开工/);
    expect(first).toMatch(/还差 \d+ 人/);
    expect(await page.title()).toBe('海勃湾区零工市场 · 今天的活');
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/board');
  });

  it('finds bricklayers by their everyday name', async () => {
    const page = await openBoard();
    await page.getByRole('combobox', { name: '找什么活' }).fill('瓦工');
    await page.waitForURL(/q=/);
    await page.waitForFunction(() => {
      const trades = [...document.querySelectorAll('.row__trade')].map(({ textContent }) => textContent);
      return trades.length > 1 && trades.every((trade) => trade === '砌筑工');
    });
  });

  it('does not search while an input method is composing', async () => {
    const page = await openBoard();
    const box = page.getByRole('combobox', { name: '找什么活' });
    const input = await page.context().newCDPSession(page);
    await box.focus();
    await input.send('Input.imeSetComposition', { text: 'wa', selectionStart: 2, selectionEnd: 2 });
    await page.waitForTimeout(1_000);
    expect(new URL(page.url()).search).toBe('');
    await input.send('Input.insertText', { text: '瓦工' });
    await page.waitForURL(/q=/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('瓦工');
  });

  it('offers a wider search when nothing fits', async () => {
    const page = await openBoard('/?q=瓦工&pay=90000&settle=DAILY');
    await screenshot(page, 'web/nothing-fits');
    const wider = page.getByRole('link', { name: /^不限工钱（\d+ 个）$/ });
    const told = Number(/\d+/.exec(await wider.innerText())![0]);
    expect(told).toBeGreaterThan(0);
    await wider.click();
    await rows(page);
    expect(new URL(page.url()).searchParams.has('pay')).toBe(false);
    await page.getByText(`${told} 个岗位`).waitFor();
  });

  it('says what may be meant while one types, and takes it by the keyboard', async () => {
    const page = await openBoard();
    const box = page.getByRole('combobox', { name: '找什么活' });
    await box.fill('瓦');
    const option = page.getByRole('option', { name: /砌筑工.*瓦工.*工种 · \d+ 个/ });
    await option.waitFor();
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/suggestions');
    while ((await option.getAttribute('aria-selected')) !== 'true') await box.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await box.press('Enter');
    await page.waitForURL(/trade=6-29-01-01/);
    await rows(page);
    expect(new URL(page.url()).searchParams.has('q')).toBe(false);
    expect(await page.getByRole('listbox').count()).toBe(0);
  });

  it('suggests nothing of the text before while the answer is on its way', async () => {
    const page = await openBoard('/', { ...phone, serviceWorkers: 'block' });
    const box = page.getByRole('combobox', { name: '找什么活' });
    await box.fill('瓦');
    const suggested = page.getByRole('listbox').getByRole('option');
    await suggested.filter({ hasText: '瓦' }).first().waitFor();
    const { asked, release } = await hold(page, 'JobSuggestions');
    await box.fill('保洁');
    await asked;
    expect(await suggested.count()).toBe(0);
    release();
    await suggested.filter({ hasText: '保洁' }).first().waitFor();
  });

  it('works without a service worker', async () => {
    const page = await openBoard('/', { ...phone, serviceWorkers: 'block' });
    expect((await rows(page)).length).toBe(20);
  });
});

describe('the filters', () => {
  it('say how many jobs each choice leaves', async () => {
    const page = await openBoard();
    await openFilters(page);
    const weekly = page.locator('.option', { hasText: '周结' });
    await weekly.locator('.option__count').waitFor();
    const told = await weekly.locator('.option__count').innerText();
    expect(told).toMatch(/^[1-9][\d,]*$/);
    await screenshot(page, 'web/filter-counts');
    await expectNoSeriousAxeViolations(page);
    await weekly.click();
    await page.getByRole('button', { name: `看 ${told} 个岗位` }).waitFor();
  });

  it('show no counts of what was chosen before while others are on their way', async () => {
    const page = await openBoard('/', { ...phone, serviceWorkers: 'block' });
    await openFilters(page);
    const count = page.locator('.option', { hasText: '周结' }).locator('.option__count');
    await count.waitFor();
    const { asked, release } = await hold(page, 'JobFacets');
    await page.locator('.switch-field').click();
    await asked;
    expect(await count.isVisible()).toBe(false);
    release();
    await count.waitFor();
  });

  it('narrow by trade, pay, settlement and day, and stand in the address', async () => {
    const page = await openBoard();
    await openFilters(page);
    await page.getByRole('searchbox', { name: /找工种/ }).fill('瓦工');
    await page.locator('.option:has(input[name="trade"])', { hasText: '砌筑工' }).click();
    await page.getByRole('textbox', { name: '工钱不低于' }).fill('３００');
    await page.locator('.option', { hasText: '日结' }).click();
    await page.locator('.option', { hasText: '本周' }).click();
    await page.getByRole('button', { name: /看 [\d,]+ 个岗位/ }).click();
    await page.waitForURL(/trade=/);
    await rows(page);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      trade: '6-29-01-01',
      pay: '300',
      settle: 'DAILY',
      start: 'week',
    });
    const chips = await page.locator('.chip').allInnerTexts();
    expect(chips.map((text) => text.replace(/\s*×$/, ''))).toEqual([
      '砌筑工',
      '300 元/天以上',
      '日结',
      '本周',
    ]);
  });

  it('are closed by the back button of the phone, and nothing has changed', async () => {
    const page = await openBoard();
    await openFilters(page);
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/filters');
    await page.locator('.option', { hasText: '日结' }).click();
    await page.goBack();
    await page.waitForSelector('.sheet', { state: 'detached' });
    expect(page.url()).toBe(`${product.web}/`);
  });

  it('measure distance from a sub-district where the phone gives no position', async () => {
    const page = await openBoard();
    await openFilters(page);
    await page.getByRole('combobox', { name: '或者选街道' }).selectOption('海北街道');
    await page.locator('.option', { hasText: '3 公里以内' }).click();
    await page.getByRole('button', { name: /看 [\d,]+ 个岗位/ }).click();
    await page.waitForURL(/within=3000/);
    await page.waitForSelector('.row:has-text("离我")');
    expect(await page.locator('.row').first().innerText()).toMatch(/离我 [\d.]+ (米|公里)/);
  });

  it('ask from where, when the nearest jobs are wanted and no place was chosen', async () => {
    const page = await openBoard();
    await page.getByRole('combobox', { name: '排序' }).selectOption('离我最近');
    const places = page.getByRole('combobox', { name: '或者选街道' });
    await places.waitFor();
    await expectInView(places);
    await places.selectOption('千里山镇');
    await page.getByRole('button', { name: /看 [\d,]+ 个岗位/ }).click();
    await page.waitForSelector('.row:has-text("千里山镇 · 离我")');
    expect(new URL(page.url()).searchParams.get('order')).toBe('NEAREST');
  });

  it('keep what was typed when it is no amount, and say what to write', async () => {
    const page = await openBoard();
    await openFilters(page);
    const amount = page.getByRole('textbox', { name: '工钱不低于' });
    await amount.fill('三百');
    expect(await amount.inputValue()).toBe('三百');
    expect(await page.locator('#pay-hint').innerText()).toBe('请写数字，最多两位小数，如 200');
  });
});

describe('going back', () => {
  it('finds the list where it was left, after a reload too', async () => {
    const page = await openBoard();
    await page.getByRole('button', { name: '加载更多' }).click();
    await rows(page, 40);
    const job = page.locator('.row__link').nth(33);
    await job.scrollIntoViewIfNeeded();
    const title = await job.innerText();
    const before = await scrollY(page);
    await job.click();
    await page.waitForSelector('.job__title');
    expect(await page.locator('.job__title').innerText()).toBe(title);
    await page.goBack();
    await rows(page, 40);
    await page.waitForFunction((y) => window.scrollY === y, before);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title);
    await page.reload();
    await rows(page, 40);
    await page.waitForFunction((y) => window.scrollY === y, before);
  });
});

describe('live news', () => {
  it('announces a new job without moving what is read, and marks one that was closed', async () => {
    const page = await openLiveBoard();
    const third = page.locator('.row').nth(2);
    const before = await third.boundingBox();
    const id = await staff.publish('卸水泥 搬上二楼');
    const pill = page.getByRole('button', { name: '有 1 个新岗位，点这里看' });
    await pill.waitFor();
    expect(await third.boundingBox()).toEqual(before);
    await screenshot(page, 'web/new-job');
    await pill.click();
    const news = page.locator('.row', { hasText: '卸水泥 搬上二楼' }).first();
    await news.waitFor();
    await staff.close(id);
    await news.locator('.tag--left', { hasText: '已下架' }).waitFor();
    await screenshot(page, 'web/closed-job');
  });

  it('tells a reader of the job that it is gone', async () => {
    const id = await staff.publish('卸沙子 两车');
    const page = await browser.open(phone);
    const live = untilLive(page);
    await page.goto(`${product.web}/jobs/${encodeURIComponent(id)}`);
    await page.waitForSelector('.job__title');
    await live;
    expect(await page.locator('.how__digits').innerText()).toMatch(/^HB\d{6,}$/);
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/job');
    await staff.close(id);
    await page.waitForSelector('.status-banner:has-text("已下架")');
    expect(await page.locator('.how').count()).toBe(0);
  });
});

describe('without a network', () => {
  it('opens the shell and the last list, says how old they are, and recovers by itself', async () => {
    const page = await openBoard();
    const seen = await rows(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);
    await page.reload();
    expect(await rows(page)).toEqual(seen);
    await page.waitForSelector('.connection__bar');
    expect(await page.locator('.connection__bar').innerText()).toMatch(/数据截至 \d\d:\d\d/);
    await screenshot(page, 'web/offline');
    await page.context().setOffline(false);
    await page.waitForSelector('.connection__bar', { state: 'detached' });
  });
});

describe('for every reader', () => {
  it('长辈版 has text of 18 px and main targets of 60 px, and fits 320 px', async () => {
    const page = await openBoard('/', { ...phone, viewport: { width: 320, height: 640 } });
    await page.getByRole('button', { name: '长辈版' }).click();
    const sizes = await page.evaluate(() => ({
      text: Number.parseFloat(getComputedStyle(document.body).fontSize),
      targets: ['.search__submit', '.filter-bar__open', '.day-tabs__one', '.elder-switch'].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().height ?? 0,
      ),
      width: document.documentElement.scrollWidth,
    }));
    expect(sizes.text).toBeGreaterThanOrEqual(18);
    for (const height of sizes.targets) expect(height).toBeGreaterThanOrEqual(60);
    expect(sizes.width).toBe(320);
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'web/elder');
  });

  it('fits twice the text size', async () => {
    const page = await openBoard();
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await screenshot(page, 'web/double-text');
  });

  it('names the languages in their own script, Mongolian upright and with the right letters', async () => {
    const page = await openBoard();
    const names = page.locator('.masthead .language-name');
    expect(await names.allInnerTexts()).toEqual(['汉语', 'ᠮᠣᠩᠭᠣᠯ', 'English']);
    const box = await names.nth(1).boundingBox();
    expect(box?.height).toBeGreaterThan((box?.width ?? 0) * 1.5);
    const widths = await page.evaluate(async () => {
      const width = async (font: string) => {
        await document.fonts.load(`40px '${font}'`, 'ᠮᠣᠩᠭᠣᠯ');
        const text = document.createElement('span');
        text.style.cssText = `position: absolute; font: 40px '${font}'; white-space: nowrap`;
        text.textContent = 'ᠮᠣᠩᠭᠣᠯ';
        document.body.append(text);
        return text.getBoundingClientRect().width;
      };
      return [await width('Yizhan Mongolian Name'), await width('Noto Sans Mongolian')];
    });
    expect(widths[0]).toBe(widths[1]);
  });

  it('speaks English, and says when there is no Mongolian', async () => {
    const page = await openBoard();
    await page.getByRole('button', { name: 'English' }).click();
    await page.waitForSelector('text=Load more');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.getByRole('button', { name: 'ᠮᠣᠩᠭᠣᠯ' }).click();
    await page.waitForSelector('text=蒙古文内容还没有译好');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
  });

  it.each([
    ['/help', '怎么找活'],
    ['/jobs/nothing', '这个岗位找不到了'],
    ['/nowhere', '没有这一页'],
  ])('has a plain page at %s', async (path, heading) => {
    const page = await browser.open(phone);
    await page.goto(product.web + path);
    await page.getByRole('heading', { name: heading }).waitFor();
    await expectNoSeriousAxeViolations(page);
  });
});
