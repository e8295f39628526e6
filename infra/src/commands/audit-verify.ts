import type { ChainReport, Database } from '@yizhan/domain';
import { readEnv } from '../env.ts';
import { Complaint } from '../processes/complaint.ts';
import { live } from '../processes/life.ts';
import { readArguments } from '../product/arguments.ts';
import { turbo } from '../product/build.ts';
import { openDatabase } from '../product/database.ts';
import { withDomain } from '../product/prepare-database.ts';

const usage = 'npm run audit:verify -- [--market CODE] [--expect HEAD]';
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run audit:verify`: walks the chains of the audit trail; exit code 1 when one is broken. Changes nothing. */
await live(
  async (life) => {
    const { words, options } = readArguments(process.argv.slice(2), ['market', 'expect'], usage);
    if (words.length > 0) throw new Complaint(`Usage: ${usage}`);
    const url = await openDatabase(life, readEnv());
    await turbo(life, 'build', '@yizhan/domain');
    const sound = await withDomain(url, (database) =>
      verifyAll(database, options['market'], options['expect']),
    );
    return sound ? 0 : 1;
  },
  { interrupted: 130 },
);

async function verifyAll(database: Database, code?: string, expect?: string): Promise<boolean> {
  const domain = await import('@yizhan/domain');
  if (await database.pendingMigrations())
    throw new Complaint('Migrations are missing: npm run migrate -- up.');
  const db = database.scoped();
  const anchor = expect === undefined ? null : domain.readHead(expect);
  if (expect !== undefined && !anchor)
    throw new Complaint('--expect takes a head as this command prints it: CODE:NUMBER:HASH.');
  const markets = await domain.chainedMarkets(db, anchor?.marketCode ?? code);
  if (markets.length === 0) throw new Complaint(`There is no market ${anchor?.marketCode ?? code}.`);
  let sound = true;
  for (const market of markets) {
    const report = await domain.verifyChain(db, market.id, { expected: anchor?.head });
    say(summary(market.code, report));
    if (report.fault) sound = false;
    else say(`  head ${domain.headText(market.code, report.head)}`);
  }
  return sound;
}

function summary(code: string, { entries, links, fault }: ChainReport): string {
  if (!fault) return `${code}: ${entries} entries, ${links} links, sound`;
  const place = fault.seq === null ? '' : ` at ${fault.seq}`;
  const entry = fault.entryId === null ? '' : `, entry ${fault.entryId}`;
  return `${code}: BROKEN${place}: ${fault.kind}${entry} (${entries} entries, ${links} links sound before it)`;
}
