import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { words } from '../words.ts';
import { codeLength, codeLetters, eraseAt, keyBeyond, keysPerRow } from './code-keys.ts';
import type { ScreenPairing } from './screen-pairing.ts';
import { useCode } from './use-code.ts';
import './pairing.css';

/** Nobody at the remote control for so long: the wall is the wall again. */
const closesAfter = 2 * 60_000;

function Boxes({ code }: { code: string }) {
  return (
    <p className="boxes" role="status" aria-label={code}>
      {Array.from({ length: codeLength }, (_, i) => (
        <span key={i} aria-hidden="true" data-next={i === code.length}>
          {code[i] ?? ''}
        </span>
      ))}
    </p>
  );
}

function Keys({ onKey }: { onKey: (key: string) => void }) {
  const keys = useRef<(HTMLButtonElement | null)[]>([]);
  useEffect(() => keys.current[0]?.focus(), []);
  const move = (event: KeyboardEvent, at: number) => {
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    keys.current[keyBeyond(at, event.key)]?.focus();
  };
  return (
    <div className="keys" style={{ gridTemplateColumns: `repeat(${keysPerRow}, 1fr)` }}>
      {[...codeLetters, words.pairing.erase].map((key, at) => (
        <button
          key={key}
          type="button"
          ref={(button) => void (keys.current[at] = button)}
          onKeyDown={(event) => move(event, at)}
          onClick={() => onKey(at === eraseAt ? 'Backspace' : key)}
        >
          {key}
        </button>
      ))}
    </div>
  );
}

interface PairingPageProps {
  pairing: ScreenPairing;
  /** What the address brought along. */
  first: string;
  onClose: () => void;
}

/** A code by keyboard or remote control, over the wall, which goes on beneath. */
export function PairingPage({ pairing, first, onClose }: PairingPageProps) {
  const { code, note, failed, press } = useCode(pairing, first, onClose);
  const [touched, setTouched] = useState(0);
  useEffect(() => {
    const timer = setTimeout(onClose, closesAfter);
    return () => clearTimeout(timer);
  }, [onClose, touched]);
  useEffect(() => {
    const onKey = ({ key }: globalThis.KeyboardEvent) => {
      setTouched((count) => count + 1);
      if (key === 'Escape') onClose();
      else press(key);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onClose, press]);
  return (
    <aside className="pairing" role="dialog" aria-modal="true" aria-labelledby="pairing-title">
      <h2 id="pairing-title">{words.pairing.title}</h2>
      <p>{words.pairing.hint}</p>
      <Boxes code={code} />
      <p className="outcome" data-failed={failed} role="alert">
        {note}
      </p>
      <Keys onKey={press} />
      <button type="button" className="close" onClick={onClose}>
        {words.pairing.close}
      </button>
    </aside>
  );
}
