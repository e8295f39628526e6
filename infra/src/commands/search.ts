import type { Database, DocumentReport } from '@yizhan/domain';
import { Complaint } from '../processes/complaint.ts';
import { live } from '../processes/life.ts';
import { readArguments } from '../product/arguments.ts';
import { workOnDatabase } from '../product/work-on-database.ts';

const usage = 'npm run search -- verify | rebuild [--market CODE]';
const say = (line: string) => void process.stdout.write(`${line}\n`);
/** More numbers than these are not printed one by one. */
const mostNamed = 20;

/** `npm run search`: compares the search documents with their jobs; `rebuild` writes anew those that differ. */
await live(
  async (life) => {
    const { words, options } = readArguments(process.argv.slice(2), ['market'], usage);
    const [word, ...more] = words;
    if ((word !== 'verify' && word !== 'rebuild') || more.length > 0) throw new Complaint(`Usage: ${usage}`);
    const mend = word === 'rebuild';
    const agree = await workOnDatabase(life, (database) => checkAll(database, mend, options['market']));
    return agree || mend ? 0 : 1;
  },
  { interrupted: 130 },
);

async function checkAll(database: Database, mend: boolean, code?: string): Promise<boolean> {
  const { checkDocuments, MarketDirectory, OccupationDirectory } = await import('@yizhan/domain');
  const db = database.scoped();
  const names = { markets: new MarketDirectory(db), occupations: new OccupationDirectory(db) };
  await Promise.all([names.markets.load(), names.occupations.load()]);
  const wanted = names.markets.all.filter((market) => code === undefined || market.code === code);
  if (wanted.length === 0) throw new Complaint(`There is no market ${code}.`);
  let agree = true;
  for (const market of wanted) {
    const report = await checkDocuments(db, names, market.id, { mend });
    say(summary(market.code, report, mend));
    if (report.differing.length > 0) agree = false;
  }
  return agree;
}

function summary(code: string, { jobs, differing }: DocumentReport, mend: boolean): string {
  if (differing.length === 0) return `${code}: ${jobs} jobs, every document agrees`;
  const named = differing.slice(0, mostNamed).join(', ');
  const rest = differing.length > mostNamed ? ` and ${differing.length - mostNamed} more` : '';
  return `${code}: ${jobs} jobs, ${differing.length} documents ${mend ? 'written anew' : 'DIFFER'}: ${named}${rest}`;
}
