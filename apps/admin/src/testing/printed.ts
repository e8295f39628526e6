import type { Page } from '@yizhan/testing/browser';
import jsQr from 'jsqr';

/** A printed page, in whole millimetres. */
interface PrintedPage {
  width: number;
  height: number;
}

const millimetres = (points: string): number => Math.round((Number(points) * 25.4) / 72);

/** What would come out of the printer at 100 %: the size of each page, as the page's own styles say. */
export async function printedPages(page: Page): Promise<PrintedPage[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: false })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return boxes.map(([, width = '', height = '']) => ({
    width: millimetres(width),
    height: millimetres(height),
  }));
}

/** Keeps the browser's dialog away, which nobody could answer; pages still hear that they may be printed. */
export async function withoutPrintDialog(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
}

/** What a phone reads when it is held over the code. */
export async function scanned(page: Page, selector: string): Promise<string | null> {
  const picture = (await page.locator(selector).screenshot()).toString('base64');
  const { pixels, width, height } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return { pixels: [...data], width: image.width, height: image.height };
  }, picture);
  const read = typeof jsQr === 'function' ? jsQr : (jsQr as { default: typeof jsQr }).default;
  return read(Uint8ClampedArray.from(pixels), width, height)?.data ?? null;
}
