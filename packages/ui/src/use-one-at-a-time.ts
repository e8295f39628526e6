import { useRef, useState } from 'react';

/** One of several things at a time, and which of them is on its way: null while none is. Another meanwhile does nothing and gives null. */
export function useOneOf<What>() {
  const running = useRef(false);
  const [busyWith, setBusyWith] = useState<What | null>(null);
  const run = async <Result>(what: What, work: () => Promise<Result>): Promise<Result | null> => {
    if (running.current) return null;
    running.current = true;
    setBusyWith(what);
    try {
      return await work();
    } finally {
      running.current = false;
      setBusyWith(null);
    }
  };
  return { busyWith, run };
}

/** One thing at a time: a second tap while the first is on its way does nothing, and gives null. */
export function useOneAtATime() {
  const { busyWith, run } = useOneOf<true>();
  return {
    isBusy: busyWith !== null,
    run: <Result>(work: () => Promise<Result>): Promise<Result | null> => run(true, work),
  };
}
