import type { ParameterList } from '../read-model.ts';
import type { Run } from '../run.ts';
import type { Texts } from '../texts.ts';
import type { SelectLevel } from './select-level.ts';

/** How rows are read: those of a list in its order, or the few that have a key. */
export type Reads = 'inOrder' | 'byKey';

/** Runs the SELECT of a level over the rows of a source. */
export function readLevel<Env>(
  level: SelectLevel<Env>,
  source: (parameters: ParameterList) => string,
  reads: Reads,
  run: Run<Env>,
): Promise<Texts[]> {
  const ordered = reads === 'inOrder';
  const parameters = run.executor.newParameters();
  const columns = level.list(run, parameters);
  const from = level.from(source(parameters), ordered);
  return run.executor.rows(`select ${columns} ${from}${level.order(ordered)}`, parameters.values, !ordered);
}
