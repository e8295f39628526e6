import { create } from 'qrcode';
import { useMemo } from 'react';

/** White around the code, in modules, as ISO/IEC 18004 asks. */
const quietZone = 4;

/** A QR code as the path of its dark squares, within a square of that side. */
function qrPath(text: string): { path: string; side: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const dark = Array.from(modules.data, (bit, index) => (bit ? index : -1)).filter((index) => index >= 0);
  const squares = dark.map((index) => {
    const x = (index % modules.size) + quietZone;
    const y = Math.floor(index / modules.size) + quietZone;
    return `M${x} ${y}h1v1h-1z`;
  });
  return { path: squares.join(''), side: modules.size + 2 * quietZone };
}

interface QrCodeProps {
  text: string;
  /** What is read out in its place; the text itself without one. */
  label?: string;
  className?: string;
}

/** A QR code, drawn in the page and sharp at any size: what it says goes nowhere but to the camera. */
export function QrCode({ text, label = text, className }: QrCodeProps) {
  const { path, side } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
