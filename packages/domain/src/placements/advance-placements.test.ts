import { describe, expect, it } from '@jest/globals';
import { acceptOffer } from '../applications/index.ts';
import { statement } from '../database/index.ts';
import { addDays, dayIn, instantIn } from '../shared/index.ts';
import { offeredTo, openJob, registeredWorker, useDomain } from '../testing/index.ts';
import { advancePlacements } from './advance-placements.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
const tomorrow = addDays(dayIn('Asia/Shanghai', new Date()), 1);
const at = (day: string, time: string) => instantIn('Asia/Shanghai', day, time);

async function placed(endsOn: string | null): Promise<string> {
  const worker = await registeredWorker(domain.as(null));
  const jobId = await openJob(domain.as('CLERK'), { startsOn: tomorrow, endsOn });
  const applicationId = await offeredTo(domain.as(null), worker, jobId);
  await acceptOffer(domain.with(worker.principal), { applicationId, idempotencyKey: null });
  const idOf = statement('test.idOf', 'select id from placements where application_id = $1');
  return (await db().row<{ id: string }>(idOf, [applicationId]))!.id;
}
const statusOf = statement('test.status', 'select status from placements where id = $1');
const statusAfter = async (id: string, now: Date) => {
  await advancePlacements(db(), now);
  return (await db().row<{ status: string }>(statusOf, [id]))!.status;
};

describe('placements', () => {
  it("begin and end by the market's calendar", async () => {
    const id = await placed(addDays(tomorrow, 1));
    const seen = [
      await statusAfter(id, at(addDays(tomorrow, -1), '23:59')),
      await statusAfter(id, at(tomorrow, '00:00')),
      await statusAfter(id, at(addDays(tomorrow, 1), '23:59')),
      await statusAfter(id, at(addDays(tomorrow, 2), '00:00')),
    ];
    expect(seen).toEqual(['AGREED', 'ACTIVE', 'ACTIVE', 'FINISHED']);
  });

  it('of one day end with it, also when the clock stood still meanwhile', async () => {
    const id = await placed(null);
    expect(await statusAfter(id, at(addDays(tomorrow, 5), '12:00'))).toBe('FINISHED');
  });

  it('leave an audit entry and an event for each move', async () => {
    const id = await placed(null);
    await statusAfter(id, at(tomorrow, '08:00'));
    await statusAfter(id, at(addDays(tomorrow, 1), '08:00'));
    const left = statement(
      'test.left',
      `select (select array_agg(action || ' ' || actor_kind || ' ' || (detail ->> 'to') order by id) from audit_entries
         where subject_id = $1) as entries,
       (select array_agg(data ->> 'status' order by id) from outbox_events where subject_id = $1) as events`,
    );
    expect(await db().row(left, [id])).toEqual({
      entries: [
        'placement.agree PERSON AGREED',
        'placement.advance CLOCK ACTIVE',
        'placement.advance CLOCK FINISHED',
      ],
      events: ['AGREED', 'ACTIVE', 'FINISHED'],
    });
  });

  it('move once when two clocks strike', async () => {
    const ids = [await placed(null), await placed(null), await placed(null)];
    const now = at(tomorrow, '09:00');
    const counts = await Promise.all([advancePlacements(db(), now), advancePlacements(db(), now)]);
    expect(counts[0] + counts[1]).toBe(ids.length);
  });
});
