/** Codes of the refusals that a source file words: the keys of what it hands to `refusalsOf`. */
export function refusalCodes(source: string): string[] {
  const catalogues = [...source.matchAll(/refusalsOf\(\{([\s\S]*?)\n\}\)/g)].map(([, body = '']) => body);
  return catalogues.flatMap((body) =>
    [...body.matchAll(/^ {2}([A-Z][A-Z_]+): \{/gm)].map(([, code = '']) => code),
  );
}

/** Codes that a source file puts on errors: `code: 'X'`, and those of AccessDenied and InvalidDocument. */
export function errorCodes(source: string): string[] {
  const written = source.matchAll(/\bcode: '([A-Z][A-Z_]+)'(?: \| '([A-Z][A-Z_]+)')?/g);
  return [...written].flatMap(([, ...codes]) => codes.filter((code) => code !== undefined));
}

/** The codes in the first column of the tables under a heading of a page. */
export function documentedCodes(page: string, heading: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, code = '']) => code);
}
