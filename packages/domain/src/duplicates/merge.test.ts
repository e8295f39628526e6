import { beforeAll, describe, expect, it } from '@jest/globals';
import { acceptOffer, applyForJob } from '../applications/index.ts';
import { statement } from '../database/index.ts';
import { declareEthnicGroup, participationOf } from '../equality/index.ts';
import { recordConsents } from '../consents/index.ts';
import { membershipsOf } from '../employers/index.ts';
import { newId } from '../shared/index.ts';
import {
  appliedTo,
  clerkActingFor,
  idNumberOf,
  offeredTo,
  openJob,
  registeredEmployer,
  registeredWorker,
  signedIn,
  smallMarket,
  useDomain,
  workerInput,
  type TestWorker,
} from '../testing/index.ts';
import { confirmWorkerSkill, findWorkers, registerWorker, updateWorker } from '../workers/index.ts';
import { mergePersons } from './merge-persons.ts';

const domain = useDomain();
const db = () => domain.database.scoped();

/** How much there is of what belongs to persons and workers; merging changes none of it but who they are. */
const sums = statement(
  'test.sums',
  `select (select count(*)::int from applications) as applications, (select count(*)::int from placements) as placements,
     (select count(*)::int from application_steps) as steps, (select count(*)::int from job_contacts) as contacts,
     (select count(*)::int from consents) as consents, (select count(*)::int from acting_grants) as grants,
     (select count(*)::int from sessions) as sessions, (select count(*)::int from employer_members) as members,
     (select count(distinct (market_id, skill_id))::int from worker_skills) as skills,
     (select sum(application_count)::int from workers) as "applicationCounts",
     (select sum(placement_count)::int from workers) as "placementCounts",
     (select sum(no_show_count)::int from workers) as "noShowCounts",
     (select count(*)::int from participation_declarations) as declarations`,
);
/** How much there is of each kind that is one person's. */
const ofPerson = statement(
  'test.ofPerson',
  `select (select count(*)::int from applications a join workers w on w.market_id = a.market_id and w.id = a.worker_id
      where w.person_id = any($1)) as applications,
     (select count(*)::int from placements a join workers w on w.market_id = a.market_id and w.id = a.worker_id
      where w.person_id = any($1)) as placements,
     (select count(*)::int from job_contacts where person_id = any($1)) as contacts,
     (select count(*)::int from consents where person_id = any($1)) as consents,
     (select count(*)::int from acting_grants where person_id = any($1)) as grants,
     (select count(*)::int from sessions where person_id = any($1)) as sessions,
     (select count(distinct (market_id, employer_id))::int from employer_members where person_id = any($1)) as members`,
);
const contact = statement(
  'test.contact',
  'insert into job_contacts (market_id, id, job_id, person_id) values (1, $1, $2, $3)',
);
const member = statement(
  'test.member',
  `insert into employer_members (market_id, employer_id, person_id, role) values (1, $1, $2, 'MEMBER')`,
);
const workerRow = statement(
  'test.worker',
  `select number, former_numbers as "formerNumbers", application_count as applications, placement_count as placements,
     registered_at as "registeredAt", consents from workers where id = $1`,
);
const skillRows = statement(
  'test.skills',
  `select skill_id as id, level, confirmed_at is not null as confirmed from worker_skills where worker_id = $1 order by 1`,
);
const gone = statement(
  'test.gone',
  `select (select count(*)::int from persons where id = $1) + (select count(*)::int from workers where id = $2) as left`,
);
const trail = statement(
  'test.trail',
  `select market_id as "marketId", detail from audit_entries where action = 'person.merge' and subject_id = $1 order by 1`,
);

interface Row {
  number: string;
  formerNumbers: string[];
  applications: number;
  placements: number;
  registeredAt: Date;
  consents: string[];
}
const rowOf = async (workerId: string) => (await db().row<Row>(workerRow, [workerId]))!;

const merge = (kept: string, other: string, idNumber: string, takeOtherPhone = true) =>
  mergePersons(domain.as('CLERK'), {
    ...{ workerId: kept, otherWorkerId: other, idNumber, takeOtherPhone, idempotencyKey: null },
  });

describe('two registrations of one human being, each with a day at the hall behind it,', () => {
  const idNumber = idNumberOf('1969-07-01');
  const [before, people] = [{ of: {}, sums: {} }, [] as string[]];
  let kept: TestWorker;
  let other: TestWorker;
  let [first, second]: Row[] = [];

  const day = async (worker: TestWorker, title: string) => {
    const jobId = await openJob(domain.as('CLERK'), { title });
    const applicationId = await offeredTo(domain.as(null), worker, jobId);
    await acceptOffer(domain.with(worker.principal), { applicationId, idempotencyKey: null });
    await db().rows(contact, [newId(), jobId, worker.principal.personId]);
  };
  const skilled = (worker: TestWorker, skillId: number, level: number) =>
    confirmWorkerSkill(domain.as('TRAINER'), { workerId: worker.workerId, skillId, level });
  const claims = (worker: TestWorker, skills: { skillId: number; level: number }[]) =>
    updateWorker(domain.with(worker.principal), { skills });
  const statesOf = (personId: string) => participationOf(domain.as(null), personId);

  beforeAll(async () => {
    kept = await registeredWorker(domain.as(null), { idNumber });
    other = await registeredWorker(domain.as(null), {});
    people.push(kept.principal.personId, other.principal.personId);
    await day(kept, '砌墙');
    const shared = await openJob(domain.as('CLERK'), { title: '两边都报过' });
    await appliedTo(domain.as(null), other, shared);
    const later = { startsOn: '2027-03-01', title: '开春的活' };
    const spring = await openJob(domain.as('CLERK'), later);
    const offer = await offeredTo(domain.as(null), other, spring);
    await acceptOffer(domain.with(other.principal), { applicationId: offer, idempotencyKey: null });
    await db().rows(contact, [newId(), shared, other.principal.personId]);
    await skilled(kept, 2, 2);
    await skilled(other, 1, 4);
    await claims(kept, [{ skillId: 1, level: 5 }]);
    await clerkActingFor(domain.as(null), other.workerId);
    await domain.as(null).db.transaction((tx) =>
      recordConsents(tx, domain.with(other.principal), {
        ...{ personId: other.principal.personId, purposes: ['PARTICIPATION_STATISTICS'], given: true },
        evidence: null,
      }),
    );
    await declareEthnicGroup(domain.with(other.principal), '01');
    [first, second] = [await rowOf(kept.workerId), await rowOf(other.workerId)];
    const join = [smallMarket.employerId, other.principal.personId];
    await db().rows(member, join);
    before.sums = (await db().row<object>(sums))!;
    before.of = (await db().row<object>(ofPerson, [people]))!;
    const outcome = await merge(kept.workerId, other.workerId, idNumber);
    expect(outcome).toEqual({ workerId: kept.workerId, userErrors: [] });
  });

  it('are one, and nothing is left of the other', async () => {
    const values = [other.principal.personId, other.workerId];
    expect(await db().row(gone, values)).toEqual({ left: 0 });
  });

  it('have the history of both, no row more or less', async () => {
    expect(Object.values(before.of).every((count) => Number(count) > 0)).toBe(true);
    expect(await db().row(ofPerson, [[kept.principal.personId]])).toEqual(before.of);
    expect(await db().row(sums)).toEqual(before.sums);
  });

  it('have counts that add up, and are known since the first of the two days', async () => {
    expect(await rowOf(kept.workerId)).toMatchObject({
      applications: first!.applications + second!.applications,
      placements: first!.placements + second!.placements,
      registeredAt: first!.registeredAt,
      number: first!.number,
      formerNumbers: [second!.number],
    });
    expect(second!.applications).toBe(2);
  });

  it('keep of each skill what was seen proof of, before what was said', async () => {
    expect(await db().rows(skillRows, [kept.workerId])).toEqual([
      { id: 1, level: 4, confirmed: true },
      { id: 2, level: 2, confirmed: true },
    ]);
  });

  it('agree to what either agreed to last', async () => {
    const { consents } = await rowOf(kept.workerId);
    expect(consents.toSorted()).toEqual(['EMPLOYER_CONTACT', 'PARTICIPATION_STATISTICS', 'SERVICE_RECORDS']);
  });

  it('are found by both printed numbers, and by the phone that is in use now', async () => {
    for (const search of [first!.number, second!.number, idNumber]) {
      const { rows } = await findWorkers(domain.as('CLERK'), { filter: { search } }, { first: 5 });
      expect(rows.map(({ id }) => id)).toEqual([kept.workerId]);
    }
  });

  it('keep what one of them said for figures', async () => {
    expect([...(await statesOf(kept.principal.personId)).values()]).toEqual(['01']);
  });

  it('are on the record, with ids only', async () => {
    expect(await db().rows(trail, [kept.principal.personId])).toEqual([
      {
        marketId: 1,
        detail: {
          ...{ from: other.principal.personId, fromWorker: other.workerId },
          ...{ worker: kept.workerId, phoneTaken: true },
        },
      },
    ]);
  });
});

describe('the phone', () => {
  const ends = statement(
    'test.openSessions',
    'select count(*)::int as open from sessions where person_id = $1 and revoked_at is null',
  );
  const openSessions = async (personId: string) => (await db().row<{ open: number }>(ends, [personId]))!.open;
  const pair = async () => {
    const idNumber = idNumberOf('1968-07-01');
    const [kept, other] = [
      await registeredWorker(domain.as(null), { idNumber }),
      await registeredWorker(domain.as(null)),
    ];
    return { idNumber, kept, other };
  };
  const phones = statement('test.phone', 'select phone_token as token from persons where id = $1');
  const tokenOf = async (personId: string) =>
    (await db().row<{ token: string | null }>(phones, [personId]))!.token;

  it('that is in use now is taken, and whoever holds the old one is signed out', async () => {
    const { idNumber, kept, other } = await pair();
    const token = await tokenOf(other.principal.personId);
    await merge(kept.workerId, other.workerId, idNumber, true);
    expect(await tokenOf(kept.principal.personId)).toBe(token);
    expect(await openSessions(kept.principal.personId)).toBe(0);
  });

  it('stays where it is not to be taken; only who signed in with the other is signed out', async () => {
    const { idNumber, kept, other } = await pair();
    const token = await tokenOf(kept.principal.personId);
    await merge(kept.workerId, other.workerId, idNumber, false);
    expect(await tokenOf(kept.principal.personId)).toBe(token);
    expect(await openSessions(kept.principal.personId)).toBe(1);
  });

  it('of the other is taken by who has none', async () => {
    const idNumber = idNumberOf('1967-07-01');
    const { workerId } = await registerWorker(domain.as('CLERK'), workerInput({ idNumber }));
    const other = await registeredWorker(domain.as(null));
    const token = await tokenOf(other.principal.personId);
    await merge(workerId!, other.workerId, idNumber, false);
    const person = statement('test.personOf', 'select person_id as id from workers where id = $1');
    const { id } = (await db().row<{ id: string }>(person, [workerId]))!;
    expect(await tokenOf(id)).toBe(token);
  });
});

describe('what is not in both', () => {
  it('employers that both act for are one’s, as their owner', async () => {
    const idNumber = idNumberOf('1966-07-01');
    const kept = await registeredWorker(domain.as(null), { idNumber });
    const { principal, employerId } = await registeredEmployer(domain.as(null));
    const other = { principal, ...(await registerWorker(domain.with(principal), workerInput())) };
    await db().rows(member, [employerId, kept.principal.personId]);
    await merge(kept.workerId, other.workerId!, idNumber);
    expect(await membershipsOf(db(), kept.principal)).toEqual([
      { marketId: 1, id: employerId, role: 'OWNER' },
    ]);
  });

  it('a worker of another market is theirs there, with an entry in that market’s trail', async () => {
    const idNumber = idNumberOf('1965-07-01');
    const kept = await registeredWorker(domain.as(null), { idNumber });
    const otherNumber = idNumberOf('1964-07-01');
    const principal = await signedIn(domain.as(null));
    const here = await registerWorker(domain.with(principal), workerInput({ idNumber: otherNumber }));
    const market = domain.as(null).markets.market(2)!;
    const there = domain.with({ ...principal, marketId: 2 }, { market });
    const elsewhere = await registerWorker(there, workerInput({ idNumber: otherNumber }));
    await merge(kept.workerId, here.workerId!, idNumber);
    const owner = statement(
      'test.owner',
      'select person_id as id from workers where market_id = 2 and id = $1',
    );
    expect(await db().row(owner, [elsewhere.workerId])).toEqual({ id: kept.principal.personId });
    const entries = await db().rows<{ marketId: number }>(trail, [kept.principal.personId]);
    expect(entries.map(({ marketId }) => marketId)).toEqual([1, 2]);
  });

  it('an account that only signed in applies as the one that stays', async () => {
    const idNumber = idNumberOf('1963-07-01');
    const kept = await registeredWorker(domain.as(null), { idNumber });
    const claimant = await signedIn(domain.as(null));
    await registerWorker(domain.with(claimant), workerInput({ idNumber }));
    const waiting = statement(
      'test.waiting',
      'select id, decision, settled_by as "by" from person_conflicts where person_id = $1',
    );
    const { id } = (await db().row<{ id: string }>(waiting, [claimant.personId]))!;
    const outcome = await mergePersons(domain.as('CLERK'), {
      ...{ workerId: kept.workerId, conflictId: id, idNumber, takeOtherPhone: true, idempotencyKey: null },
    });
    expect(outcome.userErrors).toEqual([]);
    const clerk = domain.as('CLERK').principal;
    expect(await db().row(waiting, [claimant.personId])).toEqual({
      ...{ id, decision: 'MERGED', by: clerk.kind === 'STAFF' && clerk.staffId },
    });
    const job = { jobId: await openJob(domain.as('CLERK')), source: null, trackingCode: null };
    const applied = await applyForJob(domain.with(kept.principal), { ...job, idempotencyKey: null });
    expect(applied.userErrors).toEqual([]);
  });
});
