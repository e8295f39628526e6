import type { FieldNode, GraphQLField } from 'graphql';
import type { OperationCompiler } from '../operation-compiler.ts';
import type { PageSource } from '../read-model.ts';
import { PlanMissed } from '../refusal.ts';
import type { Run } from '../run.ts';
import type { Texts } from '../texts.ts';
import { connectionWriter, type Count } from '../writing/connection-writer.ts';
import { readLevel } from './read-level.ts';
import { SelectLevel } from './select-level.ts';

/** Reads a page by a statement of its own, and its count by another one where it is asked for; writes the connection. */
export function pageReader<Env>(
  compiler: OperationCompiler<Env>,
  field: GraphQLField<unknown, unknown>,
  name: string,
  nodes: readonly FieldNode[],
): (source: PageSource, run: Run<Env>) => Promise<string> {
  const model = compiler.rowModel(name);
  const level = new SelectLevel<Env>(compiler.newAlias(), compiler.newAlias);
  const writer = connectionWriter(compiler, compiler.objectOf(field), model, nodes, level);
  return async (source, run) => {
    const read = (select: PageSource['select']): Promise<Texts[]> =>
      readLevel(level, (parameters) => select(parameters, writer.needs), 'inOrder', run);
    const [rows, count] = await Promise.all([
      writer.readsRows ? readWith(source, read) : [],
      writer.readsCount ? counted(source) : null,
    ]);
    return writer.write({ source, rows }, count, run);
  };
}

async function readWith(
  { select, otherwise }: Pick<PageSource, 'select' | 'otherwise'>,
  read: (select: PageSource['select']) => Promise<Texts[]>,
): Promise<Texts[]> {
  const rows = await read(select);
  return rows.length === 0 && otherwise ? readWith(await otherwise(), read) : rows;
}

function counted({ count }: PageSource): Promise<Count> {
  if (!count) throw new PlanMissed('a count that only resolvers take');
  return count();
}
