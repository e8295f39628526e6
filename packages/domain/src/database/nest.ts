type Flat = Record<string, unknown>;

/**
 * Makes an object of the columns of a joined row, which are named `name.column`, and puts it under `name`; null where the
 * join found none, which its id tells.
 */
export const nest = <Row>(name: string, flat: Flat): Row => nestRows<Row>([name], [flat])[0]!;

/** The same for all rows of a statement, of several joined rows: those below another, such as `job.employer`, after it. */
export function nestRows<Row>(names: readonly string[], rows: readonly Flat[]): Row[] {
  if (names.length === 0 || rows.length === 0) return rows as Row[];
  const places = Object.keys(rows[0]!).map((column) => placeOf(column, names));
  const inwards = names.map((name, i) => ({ ...placeOf(name, names), i: i + 1, id: `${name}.id` })).reverse();
  return rows.map((row) => {
    const objects: Flat[] = [{}, ...names.map(() => ({}))];
    for (const { column, of, property } of places) objects[of]![property] = row[column];
    for (const { i, id, of, property } of inwards)
      objects[of]![property] = row[id] == null ? null : objects[i];
    return objects[0] as Row;
  });
}

/** To which of the names a column belongs, counted from 1 and 0 for none, and what it is called there. */
function placeOf(column: string, names: readonly string[]): { column: string; of: number; property: string } {
  const of = names.findLastIndex((name) => column.startsWith(`${name}.`)) + 1;
  return { column, of, property: of === 0 ? column : column.slice(names[of - 1]!.length + 1) };
}
