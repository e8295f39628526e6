const begin = '<!-- bench -->';
const end = '<!-- /bench -->';

/** The text with what stands between its two markers replaced. Throws when they are not there. */
export function betweenMarkers(text: string, content: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`There is no place for the table: ${begin} and ${end} are missing.`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}
