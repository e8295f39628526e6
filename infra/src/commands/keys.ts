import type { Database, KeyStatus } from '@yizhan/domain';
import { readEnv, type Env } from '../env.ts';
import { Complaint } from '../processes/complaint.ts';
import { live } from '../processes/life.ts';
import { readArguments } from '../product/arguments.ts';
import { telling, vaultOf } from '../product/prepare-database.ts';
import { secretsOf } from '../product/secret.ts';
import { workOnDatabase } from '../product/work-on-database.ts';

const usage = 'npm run keys -- status | rotate | rotate-root';
const say = (line: string) => void process.stdout.write(`${line}\n`);

const states: Readonly<Record<KeyStatus['signingKeys'][number]['state'], string>> = {
  SIGNS: 'signs',
  ACCEPTED: 'accepted until its last token has ended',
  RETIRED: 'retired',
};

const actions: Readonly<Record<string, (database: Database, env: Env) => Promise<void>>> = {
  status,
  rotate,
  'rotate-root': rotateRoot,
};

/** `npm run keys`: which keys there are; a new key to sign with; a new root key. */
await live(
  async (life) => {
    const { words } = readArguments(process.argv.slice(2), [], usage);
    const [word = 'status', ...more] = words;
    const action = actions[word];
    if (!action || more.length > 0) throw new Complaint(`Usage: ${usage}`);
    const env = readEnv();
    await workOnDatabase(life, (database) => action(database, env));
    return 0;
  },
  { interrupted: 130 },
);

async function status(database: Database): Promise<void> {
  const { keyStatus } = await import('@yizhan/domain');
  tell(await keyStatus(database.scoped(), new Date()));
}

async function rotate(database: Database, env: Env): Promise<void> {
  const { keyStatus, rotateSigningKey } = await import('@yizhan/domain');
  const db = database.scoped();
  const kid = await rotateSigningKey(db, await vaultOf(database, secretsOf(env)));
  say(`Access tokens are signed with ${kid} from now on; nobody is signed out.`);
  tell(await keyStatus(db, new Date()));
}

async function rotateRoot(database: Database, { secret, previousSecret }: Env): Promise<void> {
  if (secret === undefined || previousSecret === undefined || secret === previousSecret)
    throw new Complaint(
      'rotate-root needs the new secret in YIZHAN_SECRET and the one of before in YIZHAN_SECRET_PREVIOUS.',
    );
  const { rotateRootKey } = await import('@yizhan/domain');
  const progress = (count: number): void => {
    if (count > 0 && count % 10_000 === 0) say(`${count} keys wrapped anew`);
  };
  const count = await telling(() =>
    rotateRootKey(database.scoped(), { secret, previous: previousSecret, progress }),
  );
  say(
    `${count} keys were wrapped anew; everything is under the new root key. YIZHAN_SECRET_PREVIOUS is not needed any more.`,
  );
}

function tell({ rootKey, signingKeys }: KeyStatus): void {
  if (!rootKey) return say('No root key is noted yet: the first start notes it.');
  say(
    `Root key ${rootKey.fingerprint}${rootKey.rotatedAt ? `, since ${rootKey.rotatedAt.toISOString()}` : ''}`,
  );
  if (rootKey.previousFingerprint)
    say(`  The change from ${rootKey.previousFingerprint} has not ended: npm run keys -- rotate-root`);
  for (const { kid, createdAt, state } of signingKeys)
    say(`Signing key ${kid}, made ${createdAt.toISOString()}: ${states[state]}`);
}
