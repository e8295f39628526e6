import { create } from 'qrcode';

/** White around the code, in modules, as ISO/IEC 18004 asks. */
const quietZone = 4;

/** A QR code as the path of its dark squares, within a square of that side. */
export function qrPath(text: string): { path: string; side: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const dark = Array.from(modules.data, (bit, index) => (bit ? index : -1)).filter((index) => index >= 0);
  const squares = dark.map((index) => {
    const x = (index % modules.size) + quietZone;
    const y = Math.floor(index / modules.size) + quietZone;
    return `M${x} ${y}h1v1h-1z`;
  });
  return { path: squares.join(''), side: modules.size + 2 * quietZone };
}
