/** A click that neither follows a link nor ends a selection of text. */
export function isPlainClick(target: EventTarget): boolean {
  const selecting = (window.getSelection()?.toString() ?? '') !== '';
  return !selecting && target instanceof Element && target.closest('a') === null;
}
