import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { writeFontConfig } from './fonts.ts';

export type { Browser, BrowserContext, Page } from 'playwright-core';

const here = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

/** A worker's phone. */
export const phone: BrowserContextOptions = {
  ...here,
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/** The clerk's desk. */
export const desk: BrowserContextOptions = { ...here, viewport: { width: 1440, height: 900 } };

/** The screen in the hall. */
export const hall: BrowserContextOptions = { ...here, viewport: { width: 1920, height: 1080 } };

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** A real Chromium that shows Chinese everywhere and calls nobody by itself. */
async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findChromium();
  return chromium.launch({
    executablePath: path,
    args: flags,
    env: { ...process.env, ...env, FONTCONFIG_FILE: writeFontConfig() },
  });
}

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

/** Fails with rule, place and advice for everything axe calls serious or critical on the page. */
export async function expectNoSeriousAxeViolations(page: Page): Promise<void> {
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
