import { dayOf } from '@yizhan/ui';
import { useState } from 'react';
import { parseDay } from '../time/typed-day.ts';
import { useMarket } from '../shell/market-context.tsx';

/** A day while it is being typed: read when the field is left, kept as it is when it is none. */
export function useTypedDay(value: string | null, onChange: (day: string | null) => void) {
  const { timeZone } = useMarket();
  /** What is being typed, or was typed and is no day. */
  const [text, setText] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const isUnreadable = text !== null && text !== '' && value === null && !editing;

  return {
    shown: editing || isUnreadable ? (text ?? value ?? '') : (value ?? ''),
    isUnreadable,
    begin: () => {
      if (value !== null) setText(null);
    },
    type: (typed: string) => {
      setEditing(true);
      setText(typed);
    },
    settle: () => {
      setEditing(false);
      if (text === null) return;
      const day = parseDay(text, dayOf(Date.now(), timeZone));
      if (day || text.trim() === '') setText(null);
      onChange(day);
    },
    choose: (day: string) => {
      setText(null);
      onChange(day);
    },
  };
}
