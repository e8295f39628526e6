import { create } from 'qrcode';
import { useMemo } from 'react';

/** White around the code, in modules, as ISO/IEC 18004 asks. */
const quietZone = 4;

function pathOf(text: string): { path: string; side: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const dark = Array.from(modules.data, (bit, index) => (bit ? index : -1)).filter((index) => index >= 0);
  const squares = dark.map((index) => {
    const x = (index % modules.size) + quietZone;
    const y = Math.floor(index / modules.size) + quietZone;
    return `M${x} ${y}h1v1h-1z`;
  });
  return { path: squares.join(''), side: modules.size + 2 * quietZone };
}

/** A QR code, drawn sharp at any size. */
export function QrCode({ text }: { text: string }) {
  const { path, side } = useMemo(() => pathOf(text), [text]);
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={text}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
