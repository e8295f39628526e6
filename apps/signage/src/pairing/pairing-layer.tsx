import { useCallback, useEffect, useState } from 'react';
import { PairingPage } from './pairing-page.tsx';
import type { ScreenPairing } from './screen-pairing.ts';

/** Opens the page: a key of the keyboard, or the one key that every remote control has. */
const openingKeys = new Set(['p', 'P', 'Enter']);

interface PairingLayerProps {
  pairing: ScreenPairing;
  /** What the address says: a code, empty to be asked for one, or null. */
  asked: string | null;
}

/** Nothing, or the page that asks for a code. A paired screen opens it only by `p`, so that nobody does by chance. */
export function PairingLayer({ pairing, asked }: PairingLayerProps) {
  const [first, setFirst] = useState(asked);
  const close = useCallback(() => setFirst(null), []);
  useEffect(() => {
    if (first !== null) return;
    const onKey = (event: KeyboardEvent) => {
      const { key } = event;
      const opens = pairing.getSnapshot() ? key.toLowerCase() === 'p' : openingKeys.has(key);
      if (!opens) return;
      // Or it would press the key of the page that gets the focus.
      event.preventDefault();
      setFirst('');
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [first, pairing]);
  return first === null ? null : <PairingPage pairing={pairing} first={first} onClose={close} />;
}
