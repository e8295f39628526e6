import { consentsEverywhere, type Consent } from '../../consents/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { participationOf } from '../../equality/index.ts';
import { openIdNumber, openPerson, personsByIds, type PersonSecrets } from '../../persons/index.ts';
import {
  workersOfPerson,
  skillsByWorkerKeys,
  type WorkerRow,
  type WorkerSkill,
} from '../../workers/index.ts';
import {
  alertsOfPerson,
  searchesOfPerson,
  type JobAlert,
  type SavedSearch,
} from '../../saved-searches/index.ts';
import { correctionsOf } from '../correction/correction-store.ts';
import type { Correction } from '../correction/correction.entity.ts';
import { looksAt, type DataLook } from '../looks.ts';
import {
  contactsOf,
  employersOf,
  keptApplications,
  keptBestJobs,
  keptPlacements,
  keptSessions,
  type KeptApplication,
  type KeptBestJob,
  type KeptContact,
  type KeptEmployer,
  type KeptPlacement,
  type KeptSession,
} from './kept-store.ts';

/** Everything that is kept on a person, in all markets. */
export interface KeptData {
  person: PersonSecrets & { idNumber: string | null };
  workers: (WorkerRow & { skills: WorkerSkill[] })[];
  employers: KeptEmployer[];
  applications: KeptApplication[];
  placements: KeptPlacement[];
  consents: Consent[];
  /** Codes of GB/T 3304 by market. */
  ethnicGroups: Map<number, string>;
  corrections: Omit<Correction, 'realNameSealed' | 'idNumberSealed'>[];
  searches: SavedSearch[];
  alerts: JobAlert[];
  bestJobs: KeptBestJob[];
  contacts: KeptContact[];
  sessions: KeptSession[];
  looks: DataLook[];
}

const mostLooks = 1_000;
/** More than thirty days hold, after which they are forgotten. */
const mostAlerts = 1_000;

/** Reads it all, for the person's own file. Whoever calls has found out that it is theirs. */
export async function keptDataOf(
  context: Pick<UseCaseContext, 'db' | 'vault'>,
  personId: string,
): Promise<KeptData> {
  const { db, vault } = context;
  const [sealed] = await personsByIds(db, [personId]);
  const workers = await workersOfPerson(db, personId);
  const marketIds = workers.map(({ marketId }) => marketId);
  const ids = workers.map(({ id }) => id);
  const skills = await skillsByWorkerKeys(db, marketIds, ids);
  const corrections = await correctionsOf(db, personId);
  return {
    person: { ...openPerson(vault, sealed!), idNumber: await openIdNumber(db, vault, personId) },
    workers: workers.map((worker) => ({
      ...worker,
      skills: skills.filter(({ workerId }) => workerId === worker.id),
    })),
    employers: await employersOf(db, personId),
    applications: await keptApplications(db, personId),
    placements: await keptPlacements(db, personId),
    consents: await consentsEverywhere(db, personId),
    ethnicGroups: await participationOf(context, personId),
    corrections: corrections.map(({ realNameSealed: _name, idNumberSealed: _number, ...rest }) => rest),
    searches: await searchesOfPerson(db, personId, null),
    alerts: await alertsOfPerson(db, personId, null, mostAlerts),
    bestJobs: await keptBestJobs(db, personId),
    contacts: await contactsOf(db, personId),
    sessions: await keptSessions(db, personId),
    looks: await looksAt(db, personId, mostLooks),
  };
}
