import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { closeJob } from '../../jobs/index.ts';
import { appliedTo, offeredTo, openJob, registeredWorker, useDomain } from '../../testing/index.ts';
import { acceptOffer } from './accept-offer.ts';
import { expireApplications } from './expire-applications.ts';
import { moveUpWhereRoom } from './move-up-where-room.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
const someone = () => registeredWorker(domain.as(null));
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);

const statusOf = statement('test.status', 'select status from applications where id = $1');
const statusNow = async (id: string) => (await db().row<{ status: string }>(statusOf, [id]))!.status;
const lastWritten = statement(
  'test.lastWritten',
  `select (select status || ' ' || actor_kind from application_steps where application_id = $1 order by id desc limit 1) as step,
     (select action || ' ' || actor_kind from audit_entries where subject_id = $1 order by id desc limit 1) as entry,
     (select data ->> 'status' from outbox_events where subject_id = $1 order by id desc limit 1) as event`,
);

describe('the clock', () => {
  it('ends an offer that nobody answered, and writes it down', async () => {
    const applicationId = await offeredTo(
      domain.as(null),
      await someone(),
      await openJob(domain.as('CLERK')),
    );
    await expireApplications(db(), later(11.9));
    expect(await statusNow(applicationId)).toBe('OFFERED');
    await expireApplications(db(), later(12.1));
    expect(await statusNow(applicationId)).toBe('EXPIRED');
    expect(await db().row(lastWritten, [applicationId])).toEqual({
      ...{ step: 'EXPIRED CLOCK', entry: 'application.expire CLOCK', event: 'EXPIRED' },
    });
  });

  it('ends what waits for a job that was closed, and leaves who was placed', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    const placed = await someone();
    const accepted = await offeredTo(domain.as(null), placed, jobId);
    await acceptOffer(domain.with(placed.principal), { applicationId: accepted, idempotencyKey: null });
    const waiting = await appliedTo(domain.as(null), await someone(), jobId);
    await closeJob(domain.as('CLERK'), { jobId, reason: null });
    await expireApplications(db(), new Date());
    expect([await statusNow(waiting), await statusNow(accepted)]).toEqual(['EXPIRED', 'ACCEPTED']);
  });

  it('moves up who waits when an offer ran out, first come first', async () => {
    const jobId = await openJob(domain.as('CLERK'), { headcount: 2 });
    const accepting = async (id: string, worker: Awaited<ReturnType<typeof someone>>) =>
      acceptOffer(domain.with(worker.principal), { applicationId: id, idempotencyKey: null });
    const workers = [await someone(), await someone(), await someone(), await someone()];
    const ids: string[] = [];
    for (const worker of workers) ids.push(await offeredTo(domain.as(null), worker, jobId));
    await accepting(ids[0]!, workers[0]!);
    await accepting(ids[1]!, workers[1]!);
    expect([await statusNow(ids[2]!), await statusNow(ids[3]!)]).toEqual(['WAITLISTED', 'WAITLISTED']);
    expect(await moveUpWhereRoom(db(), new Date())).toBe(0);
    const grow = statement('test.grow', `update jobs set headcount = 3, status = 'OPEN' where id = $1`);
    await db().rows(grow, [jobId]);
    expect(await moveUpWhereRoom(db(), new Date())).toBe(1);
    expect([await statusNow(ids[2]!), await statusNow(ids[3]!)]).toEqual(['SUBMITTED', 'WAITLISTED']);
    expect(await db().row(lastWritten, [ids[2]!])).toEqual({
      ...{ step: 'SUBMITTED CLOCK', entry: 'application.moveUp CLOCK', event: 'SUBMITTED' },
    });
    expect(await moveUpWhereRoom(db(), new Date())).toBe(0);
  });
});
