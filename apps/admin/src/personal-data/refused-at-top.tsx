import { useEffect, useRef } from 'react';
import { WarningSign } from '../states/warning-sign.tsx';

/** Why the whole cannot be, above everything else of a dialog; a long dialog is scrolled back to it. */
export function RefusedAtTop({ text }: { text: string | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text) place.current?.scrollIntoView({ block: 'center' });
  }, [text]);
  return (
    <div ref={place} role="alert">
      {text && (
        <p className="notice notice--block notice--quiet">
          <WarningSign />
          {text}
        </p>
      )}
    </div>
  );
}
