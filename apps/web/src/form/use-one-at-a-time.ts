import { useRef, useState } from 'react';

/** One thing at a time: a second tap while the first is on its way does nothing. */
export function useOneAtATime() {
  const running = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    await work().finally(() => {
      running.current = false;
      setBusy(false);
    });
  };
  return { isBusy, run };
}
