import { useLayoutEffect } from 'react';

/** Tells the style sheet what stands at the foot of the screen, so that nothing lies under it. */
export function useDock(dock: 'tabs' | 'actions' | null): void {
  useLayoutEffect(() => {
    if (dock === null) return undefined;
    const root = document.documentElement;
    root.dataset['dock'] = dock;
    return () => {
      delete root.dataset['dock'];
    };
  }, [dock]);
}
