import type { UseCaseContext } from '../context/index.ts';
import { personConflicts } from '../duplicates/index.ts';
import { registerWorker } from '../workers/index.ts';
import { idNumberOf, registeredWorker, signedIn, workerInput } from './people.factory.ts';
import { principalOf } from './test-context.ts';

/** Somebody is registered in the market, and comes again with another phone; returns what waits for staff then. */
export async function waitingConflict(context: UseCaseContext): Promise<string> {
  const idNumber = idNumberOf('1977-07-07');
  await registeredWorker(context, { idNumber });
  await registerWorker({ ...context, principal: await signedIn(context) }, workerInput({ idNumber }));
  const clerk = { ...context, principal: principalOf('CLERK', context.market.id) };
  const [newest] = (await personConflicts(clerk, { last: 1 })).rows;
  return newest!.id;
}
