import { useEffect, useState } from 'react';

/** True once the condition has held for a while; false at once when it ends. */
export function useSettled(condition: boolean, milliseconds: number): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    if (!condition) return undefined;
    const timer = setTimeout(() => setSettled(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setSettled(false);
    };
  }, [condition, milliseconds]);
  return condition && isSettled;
}
