import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import {
  expectNoSeriousAxeViolations,
  hall,
  screenshot,
  useBrowser,
  type Page,
} from '@yizhan/testing/browser';
import { requiredText } from './play/sizing.ts';
import { CuttableLine } from './testing/cuttable-line.ts';
import { HallStaff } from './testing/hall-staff.ts';
import { PatientClock } from './testing/patient-clock.ts';

const database = useDemoMarket();
const product = useProduct(database);
const browser = useBrowser();
let staff: HallStaff;
let line: CuttableLine;

jest.setTimeout(120_000);

beforeAll(() => {
  staff = new HallStaff(product.gateway);
});

beforeEach(async () => {
  line = new CuttableLine(product.signage);
  await line.mend();
});

afterEach(() => line.cut());

async function openTimedWall(query = '', device = hall): Promise<{ page: Page; clock: PatientClock }> {
  const page = await browser.open(device);
  const clock = await PatientClock.install(page);
  await page.goto(`${line.url}/${query}`);
  await page.waitForSelector('.row .line');
  return { page, clock };
}

const openWall = async (...asked: Parameters<typeof openTimedWall>): Promise<Page> =>
  (await openTimedWall(...asked)).page;

const job = (id: string) => `.line[data-job-id="${id}"]`;

/** Waits until the service worker holds everything, so that the wall can start without a network. */
async function untilOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Makes a mark in the page that a reload would wipe out. */
async function mark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));
  return () => page.evaluate(() => document.documentElement.hasAttribute('data-mark'));
}

describe('the wall in the hall', () => {
  it('shows a page of jobs, one axe has nothing serious to say of', async () => {
    const page = await openWall();
    expect(await page.locator('.row').count()).toBe(6);
    expect(await page.locator('.pager').textContent()).toMatch(/^1\/\d+$/);
    await expectNoSeriousAxeViolations(page);
    await screenshot(page, 'signage/hall');
  });

  it('shows an approved job without a reload, and drops it when it is closed', async () => {
    const page = await openWall();
    const untouched = await mark(page);
    const id = await staff.publish('院墙砌砖 两天活');
    await page.waitForSelector(job(id));
    expect(await page.locator(job(id)).first().textContent()).toContain('院墙砌砖 两天活');
    await screenshot(page, 'signage/just-published');
    await staff.close(id);
    await page.waitForSelector(job(id), { state: 'detached' });
    expect(await untouched()).toBe(true);
  });

  it('writes Mongolian with the right letters', async () => {
    const page = await openWall();
    const width = await page.evaluate(async () => {
      const text = document.createElement('span');
      text.lang = 'mn-Mong';
      text.style.cssText = 'position: absolute; font-size: 40px; white-space: nowrap; -webkit-text-stroke: 0';
      text.textContent = '\u1821\u1828\u180E\u1821';
      document.body.append(text);
      await document.fonts.load(`40px ${getComputedStyle(text).fontFamily}`, text.textContent);
      const measured = text.getBoundingClientRect().width;
      text.remove();
      return measured;
    });
    expect(width).toBeCloseTo(55.6, 0);
    const name = await page.locator('.header .mongolian').boundingBox();
    expect(name!.height).toBeGreaterThan(name!.width);
  });
});

describe('a market of another time zone', () => {
  it('has its own hours on the wall', async () => {
    const page = await browser.open({ ...hall, serviceWorkers: 'block' });
    await page.route('**/graphql', async (route) => {
      if (route.request().headers()['accept']?.includes('event-stream')) return route.continue();
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('"Asia/Shanghai"', '"Asia/Kathmandu"');
      return route.fulfill({ response, body });
    });
    await page.goto(`${line.url}/`);
    await page.waitForSelector('.row .line');
    // Shifts begin at whole and half hours of Shanghai, which are quarters in Kathmandu.
    const hours = (await page.locator('.line .start b').allTextContents()).filter((text) => text !== '');
    expect(hours.length).toBeGreaterThan(0);
    expect(hours.filter((text) => !/:[14]5$/.test(text))).toEqual([]);
  });
});

describe('a pulled cable', () => {
  it('leaves the pages turning, says as of when, and is made good without a reload', async () => {
    const { page, clock } = await openTimedWall();
    const untouched = await mark(page);
    await line.cut();
    await page.waitForSelector('.note');
    expect(await page.locator('.note').textContent()).toMatch(/^离线 · 数据截至 \d\d:\d\d$/);
    const before = await page.locator('.pager').textContent();
    await clock.pass(16_000);
    expect(await page.locator('.pager').textContent()).not.toBe(before);
    await screenshot(page, 'signage/offline');
    const missed = await staff.publish('断网时发布的活');
    await line.mend();
    await clock.passUntil(() => page.locator(job(missed)).first().isVisible(), 180_000);
    expect(await page.locator(job(missed)).first().isVisible()).toBe(true);
    await page.waitForSelector('.note', { state: 'detached' });
    expect(await untouched()).toBe(true);
    await staff.close(missed);
  });

  it('lets the screen start all the same, with its jobs and without boxes', async () => {
    const { page, clock } = await openTimedWall();
    await untilOffline(page);
    await clock.pass(6_000);
    await line.cut();
    await page.reload();
    await page.waitForSelector('.row .line');
    expect(await page.locator('.note').textContent()).toContain('离线');
    await page.waitForFunction(() => [...document.fonts].every(({ status }) => status === 'loaded'));
  });

  it('and a broken memory at once leave a calm picture, which recovers with the network', async () => {
    const { page, clock } = await openTimedWall();
    await untilOffline(page);
    await clock.pass(6_000);
    await line.cut();
    await page.evaluate(breakMemory);
    await page.reload();
    await page.waitForSelector('.wall .empty');
    expect(await page.locator('body').textContent()).not.toMatch(/error|undefined/i);
    await page.keyboard.press('i');
    await page.waitForSelector('.panel :text("picture")');
    await line.mend();
    await clock.pass(31_000);
    await page.waitForSelector('.row .line');
  });
});

/** Runs in the page: takes the pay from every job that is kept on the device. */
async function breakMemory(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('keyval-store');
    opening.onsuccess = () => resolve(opening.result);
  });
  const store = database.transaction('keyval', 'readwrite').objectStore('keyval');
  await new Promise<void>((resolve) => {
    const walls = store.openCursor(IDBKeyRange.bound('wall-', 'wall-~'));
    walls.onsuccess = () => {
      const at = walls.result!;
      const wall = at.value as { board: { jobs: Map<string, { wage: unknown }> } };
      for (const kept of wall.board.jobs.values()) kept.wage = null;
      at.update(wall).onsuccess = () => resolve();
    };
  });
}

/** Parts of the lines that stick out of the page or of their columns. */
function partsCut(): number {
  const frame = document.querySelector('.page')!.getBoundingClientRect();
  const sticksOut = (part: Element) => {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    const outside = left < 0 || right > innerWidth || top < frame.top - 1 || bottom > frame.bottom + 1;
    return outside || part.scrollWidth > part.clientWidth + 1;
  };
  return [...document.querySelectorAll('.row .top, .row .heads')].filter(sticksOut).length;
}

describe('every screen', () => {
  it.each([
    ['landscape', { width: 1920, height: 1080, inches: 55, distance: 8 }],
    ['portrait', { width: 1080, height: 1920, inches: 55, distance: 8 }],
    ['wide', { width: 3840, height: 1080, inches: 120, distance: 8 }],
    ['small', { width: 1366, height: 768, inches: 43, distance: 6 }],
  ])('%s shows whole lines, as high as its farthest viewer needs', async (name, screen) => {
    const { width, height, inches, distance } = screen;
    const query = `?inches=${inches}&distance=${distance}`;
    const page = await openWall(query, { ...hall, viewport: { width, height } });
    await page.evaluate(() => document.fonts.ready);
    await screenshot(page, `signage/${name}`);
    expect(await page.evaluate(partsCut)).toBe(0);
    const start = page.locator('.row .start .top').first();
    const fontSize = await start.evaluate((part) => parseFloat(getComputedStyle(part).fontSize));
    expect(fontSize).toBeGreaterThanOrEqual(Math.floor(requiredText(screen)));
  });
});

describe('the hours', () => {
  it('leave the screen black outside them', async () => {
    const page = await browser.open(hall);
    const now = new Date();
    const minute = (offset: number) => {
      const time = new Date(now.getTime() + (8 * 60 + offset) * 60_000);
      return time.toISOString().slice(11, 16);
    };
    await page.goto(`${line.url}/?on=${minute(60)}&off=${minute(-60)}`);
    await page.waitForSelector('.dark');
    expect(await page.locator('body').innerText()).toBe('');
  });
});
