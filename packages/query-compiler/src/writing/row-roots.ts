import type { FieldNode, GraphQLField } from 'graphql';
import type { OperationCompiler } from '../operation-compiler.ts';
import type { RootField, RowSelect } from '../read-model.ts';
import { pageReader } from '../reading/page-reader.ts';
import { readLevel, type Reads } from '../reading/read-level.ts';
import { SelectLevel } from '../reading/select-level.ts';
import { NotCompiled, PlanMissed } from '../refusal.ts';
import type { RootWriter, Run } from '../run.ts';
import { absent } from './absent.ts';
import { argumentsOf } from './arguments-of.ts';

/** A field of a root model that is asked for. */
export interface AskedRoot<Env> {
  compiler: OperationCompiler<Env>;
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
}

export type Of<Env, Kind extends RootField<Env>['kind']> = Extract<RootField<Env>, { kind: Kind }>;

export function rowRoot<Env>(
  asked: AskedRoot<Env>,
  { model, row, otherwise }: Of<Env, 'row'>,
): RootWriter<Env> {
  const { compiler, field, nodes } = asked;
  const argsOf = argumentsOf(compiler, field, nodes);
  const read = oneRow(asked, model);
  return async (run, object) => {
    const given = [argsOf(run.args) as never, run.env, object as never] as const;
    const found = await readOne(read, row(...given), run);
    return found ?? (await readOne(read, otherwise?.(...given), run)) ?? absent(field);
  };
}

/** The row of a SELECT, where there is one to look for. */
const readOne = <Env>(
  read: Read<Env, string | null>,
  select: RowSelect<Env> | null | undefined,
  run: Run<Env>,
): Promise<string | null> | null => (select ? read(select, run) : null);

export function rowsRoot<Env>(asked: AskedRoot<Env>, { model, rows }: Of<Env, 'rows'>): RootWriter<Env> {
  const { compiler, field, nodes } = asked;
  const argsOf = argumentsOf(compiler, field, nodes);
  const read = rowsOf(asked, model, 'inOrder');
  return async (run, object) => {
    const select = rows(argsOf(run.args) as never, run.env, object as never);
    return select ? `[${(await read(select, run)).join(',')}]` : '[]';
  };
}

type Read<Env, Result> = (select: RowSelect<Env>, run: Run<Env>) => Promise<Result>;

/** Reads and writes the rows of a model. */
function rowsOf<Env>({ compiler, nodes }: AskedRoot<Env>, name: string, reads: Reads): Read<Env, string[]> {
  const level = new SelectLevel<Env>(compiler.newAlias(), compiler.newAlias);
  const write = compiler.rowWriter(compiler.rowModel(name), nodes, { level, alias: level.alias });
  return async (select, run) => {
    const rows = await readLevel(level, (parameters) => select(parameters, run.env), reads, run);
    return rows.map((row) => write(row, run));
  };
}

/** Reads and writes one row of a model; null where there is none. */
function oneRow<Env>(asked: AskedRoot<Env>, name: string): Read<Env, string | null> {
  const read = rowsOf(asked, name, 'byKey');
  return async (select, run) => (await read(select, run))[0] ?? null;
}

/** Compiles for every type a node may have; what cannot be compiled is missed when such a node is asked for. */
export function nodeRoot<Env>(asked: AskedRoot<Env>, { node }: Of<Env, 'node'>): RootWriter<Env> {
  const { compiler, field, nodes } = asked;
  const argsOf = argumentsOf(compiler, field, nodes);
  const readers = Object.fromEntries(
    Object.keys(compiler.models.rows).map((name) => [name, readerOrRefusal(asked, name)]),
  );
  return async (run) => {
    const found = node(argsOf(run.args) as never, run.env);
    if (!found) return absent(field);
    const reader = readers[found.model];
    if (typeof reader !== 'function') throw new PlanMissed(`node: ${reader ?? found.model}`);
    const written = await reader(found.select, run);
    return written ?? (await readOne(reader, found.otherwise?.(), run)) ?? absent(field);
  };
}

function readerOrRefusal<Env>(asked: AskedRoot<Env>, name: string): Read<Env, string | null> | string {
  try {
    return oneRow(asked, name);
  } catch (error) {
    if (error instanceof NotCompiled) return error.reason;
    throw error;
  }
}

export function pageRoot<Env>(asked: AskedRoot<Env>, { model, page }: Of<Env, 'page'>): RootWriter<Env> {
  const { compiler, field, nodes } = asked;
  const read = pageReader(compiler, field, model, nodes);
  const argsOf = argumentsOf(compiler, field, nodes);
  return async (run, object) => read(await page(argsOf(run.args) as never, run.env, object as never), run);
}
