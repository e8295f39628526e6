import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
-- Jobs that ended and whose applications were not yet looked at.
create table ended_job_queue (
  market_id integer not null,
  job_id uuid not null,
  primary key (market_id, job_id),
  foreign key (market_id, job_id) references jobs (market_id, id) on delete cascade
);
`;

/** In the statement that ends the job: no path can forget it. */
const trigger = `
create function queue_ended_job() returns trigger language plpgsql as $$
begin
  insert into ended_job_queue (market_id, job_id) values (new.market_id, new.id) on conflict do nothing;
  return null;
end $$;
create trigger jobs_queue_ended after update of status on jobs for each row
  when (old.status is distinct from new.status and new.status in ('CLOSED', 'EXPIRED', 'REJECTED'))
  execute function queue_ended_job();
`;

/** Those that ended before. */
const fill = `
insert into ended_job_queue (market_id, job_id)
select distinct j.market_id, j.id from applications a join jobs j on j.market_id = a.market_id and j.id = a.job_id
where a.status in ('SUBMITTED', 'WAITLISTED', 'SHORTLISTED', 'OFFERED') and j.status in ('CLOSED', 'EXPIRED', 'REJECTED');
`;

const indexes = `
create index applications_waitlisted on applications (market_id, job_id) where status = 'WAITLISTED';
create index job_alert_queue_next on job_alert_queue (tries, queued_at);
`;

/** What the clock asks for is found without a look at every application that waits. */
export class QueueEndedJobs1790640000000 implements MigrationInterface {
  name = 'QueueEndedJobs1790640000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('statement_timeout', '0', true)`);
    for (const step of [table, trigger, fill, indexes]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index job_alert_queue_next, applications_waitlisted');
    await runner.query('drop trigger jobs_queue_ended on jobs');
    await runner.query('drop function queue_ended_job');
    await runner.query('drop table ended_job_queue');
  }
}
