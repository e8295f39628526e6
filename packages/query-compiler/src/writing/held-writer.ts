import type { HeldRows } from '../held-rows.ts';
import type { RowModel } from '../read-model.ts';
import { readLevel } from '../reading/read-level.ts';
import { SelectLevel } from '../reading/select-level.ts';
import { NotCompiled } from '../refusal.ts';
import type { RowWriter, Run, SqlPart } from '../run.ts';
import type { Texts } from '../texts.ts';
import { absent } from './absent.ts';
import type { AskedField, FieldOf } from './relation-writers.ts';
import { nameOf, RowsByKey } from './rows-by-key.ts';

/** Another row that this one points to, of those that the process holds; what it does not hold is read by one statement more. */
export function heldWriter<Env>(
  { compiler, model: parent, field, nodes, place }: AskedField<Env>,
  { model: name, key }: FieldOf<Env, 'held'>,
): RowWriter<Env> {
  const model = compiler.rowModel(name);
  if (!model.held) throw new NotCompiled(`${name} is not held`);
  const { changes, rows } = model.held;
  const marketAt = place.level.column(parent, place.alias, 'marketId');
  const idAt = place.level.column(parent, place.alias, key);
  const changesAt = place.level.expression(changes);
  const level = new WholeRows<Env>(model, compiler.newAlias);
  const write = compiler.rowWriter(model, nodes, { level, alias: level.alias });
  const readerOf = readerOfHeld(compiler.newFound(), model.held, level);
  return (row, run) => {
    const [marketId, id] = [row[marketAt]!, row[idAt]];
    if (id == null) return absent(field);
    const found = rows(run.env).at(row[changesAt]!, nameOf(marketId, id));
    if (found) return write(found, run);
    const read = readerOf(run).row({ marketId: Number(marketId), id });
    return run.later.mark(read.then((texts) => (texts ? write(texts, run) : absent(field))));
  };
}

/** Reads rows whole, for this answer and for those that follow. */
const readerOfHeld =
  <Env>(slot: number, { rows, select }: NonNullable<RowModel<Env>['held']>, level: WholeRows<Env>) =>
  (run: Run<Env>): RowsByKey<Texts> =>
    (run.found[slot] ??= new RowsByKey<Texts>(async (keys) => {
      const held: HeldRows = rows(run.env);
      const { changes } = held;
      const source = select(keys);
      const texts = await readLevel(level, (parameters) => source(parameters, run.env), 'byKey', run);
      for (const row of texts) held.keep(changes, level.nameOf(row), row);
      return new Map(texts.map((row) => [level.nameOf(row), row]));
    })) as RowsByKey<Texts>;

/** A SELECT of all columns of a model, in its order, whatever is asked for: what is read for one operation serves every other. */
class WholeRows<Env> extends SelectLevel<Env> {
  private readonly isWhole: boolean;
  private readonly key: readonly number[];

  constructor(
    private readonly model: RowModel<Env>,
    newAlias: () => string,
  ) {
    super(newAlias(), newAlias);
    for (const name of Object.keys(model.columns)) this.column(model, this.alias, name);
    this.key = ['marketId', 'id'].map((name) => this.column(model, this.alias, name));
    this.isWhole = true;
  }

  nameOf(row: Texts): string {
    return nameOf(row[this.key[0]!], row[this.key[1]!]);
  }

  override add(part: SqlPart<Env>): number {
    if (this.isWhole) throw this.refusal();
    return super.add(part);
  }

  override join(): string {
    throw this.refusal();
  }

  private refusal(): NotCompiled {
    return new NotCompiled(`${this.model.type} is held without what belongs to it`);
  }
}
