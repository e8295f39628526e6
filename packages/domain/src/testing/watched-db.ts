import type { Db, Statement, Transaction } from '../database/index.ts';

/** A statement that was run. */
interface RunStatement {
  statement: Statement;
  values: readonly unknown[];
  isShort: boolean;
}

/** A database that notes every statement that is run; `begun` happens at the beginning of each transaction. */
export function watchedDb(real: Db, begun: (tx: Transaction) => Promise<unknown> = async () => undefined) {
  const run: RunStatement[] = [];
  const watching = <Target extends Db>(target: Target): Target => {
    const over = Object.create(target) as Target;
    over.rows = (statement, values = [], isShort = false) => {
      run.push({ statement, values, isShort });
      return target.rows(statement, values, isShort);
    };
    over.row = async (...asked) => ((await over.rows(...asked))[0] ?? null) as never;
    over.transaction = (work) => target.transaction((tx) => begun(tx).then(() => work(watching(tx))));
    return over;
  };
  const named = (name: string): RunStatement[] => run.filter(({ statement }) => statement.name === name);
  return {
    db: watching(real),
    times: (name: string): number => named(name).length,
    first: (name: string) => named(name)[0]!,
    /** The names of those that may go with other requests' statements. */
    short: (): string[] => run.filter(({ isShort }) => isShort).map(({ statement }) => statement.name),
  };
}

/** How PostgreSQL goes about it. */
export async function planOf(real: Db, { statement, values }: RunStatement): Promise<string> {
  const text = `explain ${statement.text}`;
  const rows = await real.rows<{ 'QUERY PLAN': string }>({ name: '', text }, values);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
