import { useLayoutEffect, type RefObject } from 'react';

/**
 * Tells the style sheet how high the bar at the foot of the screen is, in `--dock`: what else lies there keeps clear of it.
 */
export function useDock(bar: RefObject<HTMLElement | null>, isShown = true): void {
  useLayoutEffect(() => {
    const element = bar.current;
    if (!isShown || !element) return undefined;
    const { style } = document.documentElement;
    const measure = () => {
      const isFixed = getComputedStyle(element).position !== 'static';
      style.setProperty('--dock', `${isFixed ? element.offsetHeight : 0}px`);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    return () => {
      watch.disconnect();
      style.removeProperty('--dock');
    };
  }, [bar, isShown]);
}
