import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { useDemoMarket, useProduct } from '@yizhan/testing';
import {
  expectNoSeriousAxeViolations,
  hall,
  screenshot,
  useBrowser,
  type Page,
} from '@yizhan/testing/browser';
import { HallStaff } from '../testing/hall-staff.ts';
import { PatientClock } from '../testing/patient-clock.ts';

const database = useDemoMarket();
const product = useProduct(database);
const browser = useBrowser();
let staff: HallStaff;

jest.setTimeout(120_000);

beforeAll(() => {
  staff = new HallStaff(product.gateway);
});

async function openWall(query = ''): Promise<{ page: Page; clock: PatientClock }> {
  const page = await browser.open(hall);
  const clock = await PatientClock.install(page);
  await page.goto(`${product.signage}/${query}`);
  await page.waitForSelector('.row .line');
  return { page, clock };
}

/** What the hidden panel says of the screen. */
async function saysOf(page: Page, text: string): Promise<void> {
  if ((await page.locator('.panel').count()) === 0) await page.keyboard.press('i');
  await page.locator('.panel p', { hasText: text }).waitFor();
}

describe('pairing a screen', () => {
  it('is done with a remote control, over a wall that goes on', async () => {
    const { code } = await staff.createScreen('正厅大屏');
    const { page, clock } = await openWall();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '配对这块屏幕' }).waitFor();
    await expectNoSeriousAxeViolations(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.locator('.boxes').getAttribute('aria-label')).toBe('AB');
    await screenshot(page, 'signage/pairing');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(code.toLowerCase());
    await page.getByText('已配对：正厅大屏').waitFor();
    await screenshot(page, 'signage/paired');
    await clock.pass(5_000);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await saysOf(page, '本屏：正厅大屏');
    expect(await page.locator('.row .line').count()).toBeGreaterThan(0);
  });

  it('says what is wrong with a code, and takes the next one', async () => {
    const { code } = await staff.createScreen('侧厅');
    const { page } = await openWall();
    await page.keyboard.press('p');
    await page.keyboard.type('222222');
    await page.getByText('配对码不对或已过期').waitFor();
    await page.keyboard.type(code);
    await page.getByText('已配对：侧厅').waitFor();
  });

  it('is done by the address too, which forgets the code', async () => {
    const { page, clock } = await openWall('?market=HBW&pair=SCREEN');
    await page.getByText('已配对：示例大屏').waitFor();
    expect(new URL(page.url()).search).toBe('?market=HBW');
    await clock.pass(5_000);
    await page.reload();
    await page.waitForSelector('.row .line');
    await saysOf(page, '本屏：示例大屏');
  });

  it('is given up after a while: the wall is the wall again', async () => {
    const { page, clock } = await openWall();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await clock.pass(121_000);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await saysOf(page, '没有配对');
  });
});

describe('a screen that staff revokes', () => {
  it('goes on showing jobs and is unpaired at its next refresh', async () => {
    const { id, code } = await staff.createScreen('要撤的屏');
    const { page, clock } = await openWall(`?pair=${code}`);
    await page.getByText('已配对：要撤的屏').waitFor();
    await clock.pass(5_000);
    await saysOf(page, '本屏：要撤的屏');
    await staff.revokeScreen(id);
    await clock.pass(5 * 60_000);
    await saysOf(page, '没有配对');
    expect(await page.locator('.row .line').count()).toBeGreaterThan(0);
  });
});
