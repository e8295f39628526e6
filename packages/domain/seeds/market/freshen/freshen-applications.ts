import { statement, type Transaction } from '../../../src/database/index.ts';

/** Rows of jobs that the generator made, whoever applied: they move with their job. */
const ofGenerated = 'jobs.created_by is null and jobs.partner_id is null';

/**
 * What would then lie ahead came at the same time of the day before, but never before the posting. Runs after the jobs
 * have moved; $2 days, $3 now.
 */
const passed = `make_interval(days => case when applications.changed_at + make_interval(days => $2) > $3 then $2 - 1 else $2 end)`;
const moved = (column: string): string => `least($3, greatest(${column} + ${passed}, jobs.published_at))`;
const joined = `jobs.market_id = $1 and jobs.id = applications.job_id and ${ofGenerated}`;

const moveSteps = statement(
  'seeds.moveSteps',
  `update application_steps set at = ${moved('at')} from applications, jobs
   where application_steps.market_id = $1 and applications.market_id = $1 and applications.id = application_id and ${joined}`,
);

const moveApplications = statement(
  'seeds.moveApplications',
  `update applications set applied_at = ${moved('applied_at')}, changed_at = ${moved('changed_at')},
     offer_ends_at = offer_ends_at + ${passed}
   from jobs where applications.market_id = $1 and ${joined}`,
);

/** The clock ended what waited for jobs that are on the board again: it waits on, the newest of each worker. */
const revive = statement(
  'seeds.reviveApplications',
  `with ended as (
     select distinct on (a.job_id, a.worker_id) a.market_id, a.id, a.job_id, a.worker_id from applications a
     join jobs on jobs.market_id = a.market_id and jobs.id = a.job_id
     where a.market_id = $1 and a.status = 'EXPIRED' and jobs.status = 'OPEN' and ${ofGenerated}
     order by a.job_id, a.worker_id, a.applied_at desc
   ), before as (
     select distinct on (ended.id) ended.market_id, ended.id, s.status, s.at from ended
     join application_steps s on s.market_id = ended.market_id and s.application_id = ended.id and s.status <> 'EXPIRED'
     where not exists (select from applications live where live.market_id = ended.market_id
       and live.job_id = ended.job_id and live.worker_id = ended.worker_id
       and live.status in ('SUBMITTED', 'WAITLISTED', 'SHORTLISTED', 'OFFERED', 'ACCEPTED'))
     order by ended.id, s.id desc
   ), forgotten as (
     delete from application_steps s using before
     where s.market_id = before.market_id and s.application_id = before.id and s.status = 'EXPIRED'
   )
   update applications set status = before.status, changed_at = before.at from before
   where applications.market_id = before.market_id and applications.id = before.id`,
);

/** There is time to answer again. */
const prolongOffers = statement(
  'seeds.prolongOffers',
  `update applications set offer_ends_at = $2::timestamptz + interval '10 hours' from jobs
   where applications.market_id = $1 and applications.status = 'OFFERED' and offer_ends_at <= $2
     and jobs.market_id = $1 and jobs.id = job_id and ${ofGenerated}`,
);

/** What the clock finished meanwhile begins anew; a wage that would be paid ahead of now is still to be paid. $4: today. */
const movePlacements = statement(
  'seeds.movePlacements',
  `update placements set
     starts_on = placements.starts_on + $2, ends_on = placements.ends_on + $2, pay_by = pay_by + $2,
     status = case when placements.status not in ('AGREED', 'ACTIVE', 'FINISHED') then placements.status
       when placements.starts_on + $2 > $4 then 'AGREED'
       when coalesce(placements.ends_on, placements.starts_on) + $2 >= $4 then 'ACTIVE' else 'FINISHED' end,
     created_at = least($3, placements.created_at + make_interval(days => $2)),
     changed_at = least($3, changed_at + make_interval(days => $2)),
     employer_confirmed_at = case when not ahead then least($3, employer_confirmed_at + make_interval(days => $2)) end,
     worker_confirmed_at = case when not ahead then least($3, worker_confirmed_at + make_interval(days => $2)) end,
     paid_at = case when not ahead then paid_at + make_interval(days => $2) end,
     paid_amount = case when not ahead then paid_amount end
   from (
     select p.id as moved, coalesce(coalesce(paid_at, employer_confirmed_at) + make_interval(days => $2) > $3, false) as ahead
     from placements p join jobs on jobs.market_id = p.market_id and jobs.id = p.job_id
     where p.market_id = $1 and ${ofGenerated}
   ) as pay
   where placements.market_id = $1 and placements.id = moved`,
);

/** Who said "today" says it again, as far as nobody signed in and may say it for themselves. */
const moveAvailability = statement(
  'seeds.moveAvailability',
  `update workers set available_on = $2 where market_id = $1 and available_on is not null
     and not exists (select from sessions where sessions.person_id = workers.person_id)`,
);

/** Moves what happened between workers and generated jobs on with the jobs, which have moved already. */
export async function freshenApplications(
  tx: Transaction,
  marketId: number,
  { days, now, today }: { days: number; now: Date; today: string },
): Promise<void> {
  await tx.rows(moveSteps, [marketId, days, now]);
  await tx.rows(moveApplications, [marketId, days, now]);
  await tx.rows(revive, [marketId]);
  await tx.rows(prolongOffers, [marketId, now]);
  await tx.rows(movePlacements, [marketId, days, now, today]);
  await tx.rows(moveAvailability, [marketId, today]);
}
