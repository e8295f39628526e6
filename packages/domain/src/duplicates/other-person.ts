import type { UseCaseContext } from '../context/index.ts';
import { statement, type Db } from '../database/index.ts';
import type { PersonPair } from '../persons/index.ts';
import { Refused } from '../shared/index.ts';
import { refuseWorker, workerConcerned, type WorkerRow } from '../workers/index.ts';
import { refuseMerge } from './duplicate-refusals.ts';

/** The person who goes, and how the caller named them. */
export interface OtherPerson {
  personId: string;
  /** What is said when somebody else has merged them just before. */
  gone: Refused;
}

const waiting = statement(
  'duplicates.waitingPair',
  `select person_id as "personId", other_person_id as "otherPersonId" from person_conflicts
   where market_id = $1 and id = $2 and settled_at is null`,
);

/** Throws Refused. */
export async function otherPerson(
  db: Db,
  context: UseCaseContext,
  kept: WorkerRow,
  named: { conflictId?: string | null; otherWorkerId?: string | null },
): Promise<OtherPerson> {
  const { language } = context;
  const { conflictId, otherWorkerId } = named;
  if ((conflictId === undefined) === (otherWorkerId === undefined))
    throw new Refused(refuseMerge(language, 'MERGE_ONE_OTHER', ['input']));
  const other =
    conflictId === undefined
      ? await byWorker(db, context, otherWorkerId!)
      : await byConflict(db, context, kept, conflictId);
  if (other.personId !== kept.personId) return other;
  throw new Refused(refuseMerge(language, 'MERGE_SAME_PERSON', ['input', 'otherWorkerId']));
}

/** The one of the two who is not the worker; the worker has to be the other one. */
async function byConflict(
  db: Db,
  { market, language }: UseCaseContext,
  { personId }: WorkerRow,
  conflictId: string | null,
): Promise<OtherPerson> {
  const gone = new Refused(refuseMerge(language, 'CONFLICT_NOT_FOUND', ['input', 'conflictId']));
  const pair = conflictId ? await db.row<PersonPair>(waiting, [market.id, conflictId]) : null;
  if (pair?.personId === personId) return { personId: pair.otherPersonId, gone };
  if (pair?.otherPersonId === personId) return { personId: pair.personId, gone };
  throw gone;
}

async function byWorker(db: Db, context: UseCaseContext, otherWorkerId: string | null): Promise<OtherPerson> {
  const { language } = context;
  const gone = new Refused(refuseWorker(language, 'WORKER_NOT_FOUND', ['input', 'otherWorkerId']));
  const { personId } = await workerConcerned(db, context, 'person.merge', otherWorkerId).catch(
    (error: unknown) => {
      throw error instanceof Refused ? gone : error;
    },
  );
  return { personId, gone };
}
