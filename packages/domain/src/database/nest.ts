/**
 * Makes an object of the columns of a joined row, which are named `name.column`, and puts it under `name`; null where the
 * join found none, which its id tells.
 */
export function nest<Row>(name: string, flat: Record<string, unknown>): Row {
  const prefix = `${name}.`;
  const entries = Object.entries(flat);
  const joined = entries.flatMap(([column, value]) =>
    column.startsWith(prefix) ? [[column.slice(prefix.length), value] as const] : [],
  );
  const own = entries.filter(([column]) => !column.startsWith(prefix));
  const found = flat[`${prefix}id`] != null;
  return { ...Object.fromEntries(own), [name]: found ? Object.fromEntries(joined) : null } as Row;
}
