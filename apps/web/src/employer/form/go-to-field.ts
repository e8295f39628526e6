/** Brings a field of the form into view and puts the cursor there. */
export function goToField(field: string): void {
  const group = document.querySelector<HTMLElement>(`[data-field="${field}"]`);
  group?.scrollIntoView({ block: 'start' });
  group?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
}
