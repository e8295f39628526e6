/** One part of a file about a person: pairs, or a table. */
export interface Section {
  title: string;
  pairs?: [label: string, value: string][];
  table?: { head: string[]; rows: string[][] };
  /** What stands there when there is nothing. */
  none: string;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character]!);

/**
 * A cell that people copy into a spreadsheet: what a spreadsheet would run as a formula gets an apostrophe before it
 * (full-width signs count as well).
 */
export const safeCell = (text: string): string => (/^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

const pageStyle = `
body{font:18px/1.7 system-ui,-apple-system,"PingFang SC","Microsoft YaHei",sans-serif;color:#14202b;max-width:60rem;
  margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.7rem;line-height:1.3}h2{font-size:1.25rem;margin:2rem 0 .5rem;padding-top:1rem;border-top:2px solid #14202b}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.25rem 1rem;margin:0}dt{color:#44525f}dd{margin:0}
.wide{overflow-x:auto}table{border-collapse:collapse;min-width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #b9c4cd;overflow-wrap:anywhere}
th{background:#eef2f5}p{margin:.5rem 0}.note{color:#44525f}
@media (max-width:32rem){dl{grid-template-columns:1fr}dt{margin-top:.5rem}}
@media print{body{font-size:11pt;padding:0}h2{break-after:avoid}tr{break-inside:avoid}}`;

const pairsOf = (pairs: [string, string][]): string =>
  `<dl>${pairs.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`;

const rowOf = (tag: 'th' | 'td', cells: string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(safeCell(cell))}</${tag}>`).join('')}</tr>`;

const tableOf = ({ head, rows }: { head: string[]; rows: string[][] }): string =>
  `<div class="wide"><table><thead>${rowOf('th', head)}</thead><tbody>${rows
    .map((row) => rowOf('td', row))
    .join('')}</tbody></table></div>`;

function sectionOf({ title, pairs, table, none }: Section): string {
  const isEmpty = (pairs?.length ?? 0) + (table?.rows.length ?? 0) === 0;
  const body = isEmpty
    ? `<p class="note">${escapeHtml(none)}</p>`
    : `${pairs ? pairsOf(pairs) : ''}${table && table.rows.length > 0 ? tableOf(table) : ''}`;
  return `<section><h2>${escapeHtml(title)}</h2>${body}</section>`;
}

/** A page that needs nothing else: no script, no picture, no address to fetch from. */
export function renderPage(
  lang: string,
  { title, notes, sections }: { title: string; notes: string[]; sections: Section[] },
): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!doctype html><html lang="${escapeHtml(lang)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escapeHtml(title)}</title>
<style>${pageStyle}</style></head><body><main><h1>${escapeHtml(title)}</h1>${notes
    .map((note) => `<p>${escapeHtml(note)}</p>`)
    .join('')}${sections.map(sectionOf).join('')}</main></body></html>`;
}
