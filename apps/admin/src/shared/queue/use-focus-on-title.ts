import { useEffect, useRef } from 'react';

/** After a decision the button that had the focus is gone: the next one's title takes it, and is read out. */
export function useFocusOnTitle(isHere: boolean) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isHere && document.activeElement === document.body) pane.current?.querySelector('h2')?.focus();
  }, [isHere]);
  return pane;
}
