import {
  erasedWorkerName,
  maskPhone,
  openPerson,
  say,
  type PersonSecrets,
  type WorkerRow,
} from '@yizhan/domain';
import type { RequestContext } from '../../graphql/context.ts';
import { formerWorker } from '../../workers/former-worker.ts';

/** A worker with what identifies them, sealed, as PostgreSQL prints bytes; null for readers who may not know. */
export type SealedWorker = Pick<WorkerRow, 'politeName' | 'personId'> & {
  sealedPerson: readonly [key: string | null, realName: string | null, phone: string | null] | null;
};

const bytes = (text: string | null): Buffer | null =>
  text === null ? null : Buffer.from(text.slice(2), 'hex');

function secretsOf(
  { personId, sealedPerson }: SealedWorker,
  { vault }: RequestContext,
): PersonSecrets | null {
  if (!sealedPerson) return null;
  const [wrappedKey, realNameSealed, phoneSealed] = sealedPerson.map(bytes) as [Buffer, Buffer, Buffer];
  return openPerson(vault, { id: personId, wrappedKey, realNameSealed, idNumberSealed: null, phoneSealed });
}

export function displayNameOf(worker: SealedWorker, context: RequestContext): string {
  if (worker.politeName === erasedWorkerName) return say(context.language, formerWorker);
  return secretsOf(worker, context)?.realName ?? worker.politeName;
}

export function maskedPhoneOf(worker: SealedWorker, context: RequestContext): string | null {
  const phone = secretsOf(worker, context)?.phone;
  return phone ? maskPhone(phone) : null;
}
