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

/** The same of the ID number. */
export type SealedIdNumber = Pick<WorkerRow, 'personId'> & {
  sealedIdNumber: readonly [key: string | null, mask: string | null] | null;
};

export function maskedIdNumberOf(
  { personId, sealedIdNumber }: SealedIdNumber,
  { vault }: RequestContext,
): string | null {
  if (!sealedIdNumber) return null;
  const [wrappedKey, idNumberMaskSealed] = sealedIdNumber.map(bytes) as [Buffer, Buffer];
  const nothingElse = { realNameSealed: null, phoneSealed: null };
  return openPerson(vault, { id: personId, wrappedKey, idNumberMaskSealed, ...nothingElse }).maskedIdNumber;
}

export const displayNameOf = (worker: SealedWorker, context: RequestContext): string =>
  shownName(worker, isErased(worker) ? null : secretsOf(worker, context), context.language);

export const maskedPhoneOf = (worker: SealedWorker, context: RequestContext): string | null =>
  shownPhone(secretsOf(worker, context));
