import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import { isComposing } from '../shortcuts/shortcut.ts';
import { decide, moveMark, type Choice, type Choices } from './choice.ts';

/** What the field knows of the outside. */
export interface TypeAheadState {
  choices: Choices;
  /** What the choices are for. */
  typed: string;
  onType: (typed: string) => void;
  onChoose: (choice: Choice | null) => void;
}

/** The field's own state: what is typed, what is marked, whether an answer is waited for. */
function useTyping({ choices, typed, onType, onChoose }: TypeAheadState) {
  /** Null: not being edited, the field shows what is chosen. */
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [waiting, setWaiting] = useState(false);

  const begin = (next: string | null, isOpen: boolean) => {
    setText(next);
    setOpen(isOpen);
    setActive(-1);
    setWaiting(false);
  };
  const finish = () => {
    begin(null, false);
    onType('');
  };
  const take = (choice: Choice | null) => {
    onChoose(choice);
    finish();
  };
  const isAnswered = waiting && !choices.searching && typed === (text ?? '').trim();
  const onAnswer = useEffectEvent(() => {
    const [first] = choices.list;
    if (first) take(first);
    else setWaiting(false);
  });
  useEffect(() => {
    if (isAnswered) onAnswer();
  }, [isAnswered]);
  return { text, open, active, waiting, setOpen, setActive, setWaiting, begin, finish, take };
}

type Typing = ReturnType<typeof useTyping>;

/** What the keys do; true when a key was used up. */
function keysOf(typing: Typing, choices: Choices): Record<string, () => boolean> {
  const { text, open, active, take } = typing;
  const { length } = choices.list;
  function settle(): boolean {
    if (text?.trim() === '') take(null);
    const decision = decide(text ?? '', open ? active : -1, choices);
    if (decision.kind === 'take') take(decision.choice);
    else typing.setWaiting(decision.kind === 'wait');
    return decision.kind === 'take';
  }
  return {
    ArrowDown: () => {
      typing.setOpen(true);
      if (open) typing.setActive(moveMark(active, 1, length));
      return true;
    },
    ArrowUp: () => {
      typing.setActive(moveMark(active, -1, length));
      return open;
    },
    Enter: () => settle() || text !== null,
    Tab: () => {
      if (text !== null || (open && active >= 0)) settle();
      return false;
    },
    Escape: () => {
      typing.finish();
      return open || text !== null;
    },
  };
}

/** How a field behaves in which one chooses by typing: arrows, Enter, Tab, Esc, and the input method. */
export function useTypeAhead(state: TypeAheadState) {
  const typing = useTyping(state);
  const keys = keysOf(typing, state.choices);
  return {
    ...typing,
    change: (next: string, composing: boolean) => {
      typing.begin(next, true);
      if (!composing) state.onType(next.trim());
    },
    /** A choice that is waited for still comes when one has gone on to the next field. */
    leave: () => {
      typing.setOpen(false);
      if (!typing.waiting) typing.finish();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (keys[event.key]?.()) event.preventDefault();
    },
  };
}
