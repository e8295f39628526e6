import type { Place } from '../operation-compiler.ts';
import type { RowModel } from '../read-model.ts';
import type { Texts } from '../texts.ts';
import { readings } from './column-kinds.ts';

/** Has some columns of a row read, and gives their values as an object of the row would have them. */
export function neededValues<Env>(
  model: RowModel<Env>,
  { level, alias }: Place<Env>,
  needs: readonly string[],
): (row: Texts) => Record<string, unknown> {
  const columns = needs.map((name) => ({
    name,
    at: level.column(model, alias, name),
    as: model.columns[name]!.as,
  }));
  return (row) => {
    const values: Record<string, unknown> = {};
    for (const { name, at, as } of columns) {
      const text = row[at];
      values[name] = text == null ? null : readings[as].value(text);
    }
    return values;
  };
}
