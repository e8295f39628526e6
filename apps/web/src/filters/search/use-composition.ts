import { useState } from 'react';

/** Whether an input method is composing, with the handlers that its field needs. */
export function useComposition() {
  const [isComposing, setComposing] = useState(false);
  return {
    isComposing,
    handlers: {
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: () => setComposing(false),
    },
  };
}
