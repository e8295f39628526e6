import { qrPath } from '@yizhan/ui/qr';
import { useMemo } from 'react';

/** A QR code, drawn sharp at any size. */
export function QrCode({ text }: { text: string }) {
  const { path, side } = useMemo(() => qrPath(text), [text]);
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
