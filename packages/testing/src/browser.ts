import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './launch.ts';

export type { Browser, BrowserContext, Page, Request } from 'playwright-core';
export { desk, hall, phone } from './launch.ts';

/** Opens pages in the suite's browser; `open(phone)` is a new visitor each time. */
export type SuiteBrowser = { open(device: BrowserContextOptions): Promise<Page> };

/** One browser for the suite; each visitor leaves at the end of the test. */
export function useBrowser(): SuiteBrowser {
  let browser: Browser | undefined;
  const visitors: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(visitors.splice(0).map((visitor) => visitor.close()));
  });
  afterAll(() => browser?.close());
  return {
    async open(device) {
      if (browser === undefined) throw new Error('The browser of the suite exists from beforeAll on.');
      const visitor = await browser.newContext(device);
      visitors.push(visitor);
      return visitor.newPage();
    },
  };
}

/** Waits, in the page, for what moves or changes colour to come to rest: half-way colours are nobody's. Endless ones go on. */
async function settledAnimations(): Promise<void> {
  const finite = document.getAnimations().filter(({ effect, playState }) => {
    return playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime);
  });
  await Promise.allSettled(finite.map(({ finished }) => finished));
}

/** Fails with rule, place and advice for everything axe calls serious or critical on the page. */
export async function expectNoSeriousAxeViolations(page: Page): Promise<void> {
  await page.evaluate(settledAnimations);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const lines = serious.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  expect(lines).toEqual([]);
}

const screenshots = fileURLToPath(new URL('../../../infra/reports/screenshots/', import.meta.url));

/** Keeps a picture of the page for people to look at, in `infra/reports/screenshots/`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const path = join(screenshots, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
}
