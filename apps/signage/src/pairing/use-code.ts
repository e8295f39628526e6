import { useCallback, useEffect, useRef, useState } from 'react';
import { words } from '../words.ts';
import { codeLength, typedOnto } from './code-keys.ts';
import type { ScreenPairing } from './screen-pairing.ts';

/** Long enough to be read from the ladder. */
const readFor = 4_000;

/** The code as it is typed; when it is whole it is sent, and what came of it is said. */
export function useCode(pairing: ScreenPairing, first: string, onClose: () => void) {
  const [code, setCode] = useState(() => [...first].reduce(typedOnto, ''));
  const [note, setNote] = useState('');
  const [failed, setFailed] = useState(false);
  const sent = useRef(false);

  const press = useCallback((key: string) => {
    if (sent.current) return;
    setCode((before) => (key === 'Backspace' ? before.slice(0, -1) : typedOnto(before, key)));
  }, []);

  useEffect(() => {
    if (code.length < codeLength || sent.current) return;
    sent.current = true;
    setFailed(false);
    setNote(words.pairing.asking);
    void pairing.pair(code).then(
      (trouble) => {
        setFailed(trouble !== null);
        setNote(trouble ?? words.pairing.done(pairing.getSnapshot()?.name ?? ''));
        if (trouble === null) return void setTimeout(onClose, readFor);
        sent.current = false;
        setCode('');
      },
      () => {
        sent.current = false;
        setFailed(true);
        setNote(words.pairing.unreachable);
      },
    );
  }, [code, pairing, onClose]);

  return { code, note, failed, press };
}
