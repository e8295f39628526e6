import { openPerson, type PersonSecrets, type WorkerRow } from '@yizhan/domain';
import type { RequestContext } from '../../graphql/context.ts';
import { isErased, shownName, shownPhone } from '../../workers/worker-values.ts';

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
  return openPerson(vault, {
    id: personId,
    wrappedKey,
    realNameSealed,
    idNumberMaskSealed: null,
    phoneSealed,
  });
}

export const displayNameOf = (worker: SealedWorker, context: RequestContext): string =>
  shownName(worker, isErased(worker) ? null : secretsOf(worker, context), context.language);

export const maskedPhoneOf = (worker: SealedWorker, context: RequestContext): string | null =>
  shownPhone(secretsOf(worker, context));
