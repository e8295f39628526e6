import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { writeFontConfig } from './fonts.ts';

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
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findChromium();
  return chromium.launch({
    executablePath: path,
    args: flags,
    env: { ...process.env, ...env, FONTCONFIG_FILE: writeFontConfig() },
  });
}
