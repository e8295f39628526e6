/**
 * Reads every slice of the packed fonts into memory, one after the other. Browsers fetch a slice only when
 * one of its characters is shown: the first page with a rare one would show a box, and offline keep it.
 */
export async function loadFonts(): Promise<void> {
  for (const face of document.fonts) await face.load().catch(() => undefined);
}
