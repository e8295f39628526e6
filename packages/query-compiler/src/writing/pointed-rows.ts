import type { FieldNode, GraphQLField } from 'graphql';
import type { OperationCompiler } from '../operation-compiler.ts';
import type { PointedRow, RowKey } from '../read-model.ts';
import { readLevel } from '../reading/read-level.ts';
import { SelectLevel } from '../reading/select-level.ts';
import type { Run } from '../run.ts';
import { absent } from './absent.ts';

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
  const readerOf = (run: Run<Env>): RowsByKey =>
    (run.found[slot] ??= new RowsByKey(async (keys) => {
      const source = select(keys);
      const rows = await readLevel(level, (parameters) => source(parameters, run.env), 'byKey', run);
      return new Map(rows.map((row) => [`${row[market]}:${row[id]}`, write(row, run)]));
    })) as RowsByKey;
  return (object, run) => {
    const found = key(object as never, run.env);
    if (!found) return absent(field);
    return run.later.mark(textOf(readerOf(run), found).then((text) => text ?? absent(field)));
  };
}

async function textOf(
  reader: RowsByKey,
  key: RowKey | Promise<RowKey | null>,
): Promise<string | null | undefined> {
  const found = key instanceof Promise ? await key : key;
  return found && reader.text(found);
}

type ReadByKey = (keys: readonly RowKey[]) => Promise<ReadonlyMap<string, string>>;

/** Gathers keys while objects are written, then reads their rows. */
class RowsByKey {
  private next: { keys: RowKey[]; texts: ReturnType<ReadByKey> } | null = null;

  constructor(private readonly read: ReadByKey) {}

  async text(key: RowKey): Promise<string | undefined> {
    const { keys, texts } = (this.next ??= this.gather());
    keys.push(key);
    return (await texts).get(`${key.marketId}:${key.id}`);
  }

  private gather(): { keys: RowKey[]; texts: ReturnType<ReadByKey> } {
    const keys: RowKey[] = [];
    const texts = Promise.resolve().then(() => {
      this.next = null;
      return this.read(keys);
    });
    return { keys, texts };
  }
}
