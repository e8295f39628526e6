import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { desk, hall, launchBrowser, phone } from '@yizhan/testing/launch';
import { root } from '../processes/root.ts';
import { scenes, type Addresses, type Scene } from './scenes.ts';

const folder = join(root, 'docs/pictures');
const devices = { phone, desk, hall };

/** Takes each scene's picture as a visitor of its own, and says which file it made. */
export async function takePictures(addresses: Addresses, say: (line: string) => void): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const scene of scenes) say(await take(scene, addresses));
  } finally {
    await browser.close();
  }

  async function take({ name, device, play }: Scene, at: Addresses): Promise<string> {
    const visitor = await browser.newContext({ ...devices[device], deviceScaleFactor: 1 });
    const page = await visitor.newPage();
    await play(page, at);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    await visitor.close();
    return `docs/pictures/${name}.png`;
  }
}
