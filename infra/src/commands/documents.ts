import { faultsOfManifests, writeManifests } from '../documents/manifest-files.ts';
import { live } from '../processes/life.ts';
import { turbo } from '../product/build.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run documents`: registers the clients' documents with the gateway; `-- --check` says what is not registered. */
await live(
  async (life) => {
    await turbo(life, 'codegen');
    const today = new Date().toISOString().slice(0, 10);
    if (process.argv.includes('--check')) return tell(await faultsOfManifests(today));
    for (const line of await writeManifests(today)) say(line);
    return 0;
  },
  { interrupted: 130 },
);

function tell(faults: readonly string[]): number {
  for (const fault of faults) say(fault);
  if (faults.length > 0) say('Run npm run documents and commit packages/schema/documents.');
  return faults.length > 0 ? 1 : 0;
}
