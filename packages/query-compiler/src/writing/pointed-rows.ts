import type { FieldNode, GraphQLField } from 'graphql';
import type { OperationCompiler } from '../operation-compiler.ts';
import type { PointedRow, RowKey } from '../read-model.ts';
import { readLevel } from '../reading/read-level.ts';
import { SelectLevel } from '../reading/select-level.ts';
import type { Run } from '../run.ts';
import { absent } from './absent.ts';
import { nameOf, RowsByKey } from './rows-by-key.ts';

/** The writer of rows that plain objects point to; those asked for in one go are read by one statement. */
export function pointedRows<Env>(
  compiler: OperationCompiler<Env>,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  { model: name, key, select }: PointedRow<Env>,
): (object: unknown, run: Run<Env>) => string {
  const model = compiler.rowModel(name);
  const level = new SelectLevel<Env>(compiler.newAlias(), compiler.newAlias);
  const { alias } = level;
  const [market, id] = [level.column(model, alias, 'marketId'), level.column(model, alias, 'id')];
  const write = compiler.rowWriter(model, nodes, { level, alias });
  const slot = compiler.newFound();
  const readerOf = (run: Run<Env>): RowsByKey<string> =>
    (run.found[slot] ??= new RowsByKey<string>(async (keys) => {
      const source = select(keys);
      const rows = await readLevel(level, (parameters) => source(parameters, run.env), 'byKey', run);
      return new Map(rows.map((row) => [nameOf(row[market], row[id]), write(row, run)]));
    })) as RowsByKey<string>;
  return (object, run) => {
    const found = key(object as never, run.env);
    if (!found) return absent(field);
    return run.later.mark(textOf(readerOf(run), found).then((text) => text ?? absent(field)));
  };
}

async function textOf(
  reader: RowsByKey<string>,
  key: RowKey | Promise<RowKey | null>,
): Promise<string | null | undefined> {
  const found = key instanceof Promise ? await key : key;
  return found && reader.row(found);
}
