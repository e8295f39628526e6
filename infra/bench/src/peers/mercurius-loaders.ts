import type pg from 'pg';
import { asker, jobColumns } from './mercurius-sql.ts';

interface JobRow {
  id: string;
  divisionCode: string;
  marketId: number;
  employerId: string;
  occupationCode: string;
  skillIds: number[];
}

type Asked<T> = readonly { obj: T }[];
type Keyed = { marketId: number };

/** One statement for all rows of a level. */
export const loaders = (pool: pg.Pool) => ({
  Job: jobLoaders(pool),
  Worker: { skills: workerSkills(pool) },
  WorkerSkill: { skill: skillOf(pool) },
  Application: { job: jobOf(pool) },
  TradeDays: { occupation: occupationOf(pool) },
});

function jobLoaders(pool: pg.Pool) {
  const rows = asker(pool);
  return {
    employer: async (asked: Asked<JobRow>) => {
      const text = `select id, name, kind, to_json(verified_at) #>> '{}' as "verifiedAt" from ${wanted} join employers on market_id = m and id = i`;
      const found = await rows<{ id: string }>('employers', text, keysOf(asked, 'employerId'));
      return inOrder(asked, 'employerId', found, 'id');
    },
    occupation: occupationOf(pool),
    division: async (asked: Asked<JobRow>) => {
      const text = 'select code, name_zh as name from divisions where code = any($1)';
      const codes = asked.map(({ obj }) => obj.divisionCode);
      return inOrder(asked, 'divisionCode', await rows<{ code: string }>('divisions', text, [codes]), 'code');
    },
    shifts: async (asked: Asked<JobRow>) => {
      const text = `select job_id as "jobId", to_json(starts_at) #>> '{}' as "startsAt" from ${wanted}
        join job_shifts on market_id = m and job_id = i`;
      const found = await rows<{ jobId: string }>('shifts', text, keysOf(asked, 'id'));
      return asked.map(({ obj }) => found.filter(({ jobId }) => jobId === obj.id));
    },
    skills: async (asked: Asked<JobRow>) => {
      const found = await skillsById(
        pool,
        asked.flatMap(({ obj }) => obj.skillIds),
      );
      return asked.map(({ obj }) => obj.skillIds.map((id) => found.get(id)));
    },
  };
}

const occupationOf = (pool: pg.Pool) => async (asked: Asked<{ occupationCode: string }>) => {
  const text = 'select code, name_zh as name from occupations where code = any($1)';
  const codes = [...new Set(asked.map(({ obj }) => obj.occupationCode))];
  const found = await asker(pool)<{ code: string }>('occupations', text, [codes]);
  return inOrder(asked, 'occupationCode', found, 'code');
};

const workerSkills = (pool: pg.Pool) => async (asked: Asked<Keyed & { id: string }>) => {
  const text = `select worker_id as "workerId", skill_id as "skillId", level from ${wanted}
    join worker_skills on market_id = m and worker_id = i`;
  const found = await asker(pool)<{ workerId: string }>('workerSkills', text, keysOf(asked, 'id'));
  return asked.map(({ obj }) => found.filter(({ workerId }) => workerId === obj.id));
};

const skillOf = (pool: pg.Pool) => async (asked: Asked<{ skillId: number }>) => {
  const found = await skillsById(
    pool,
    asked.map(({ obj }) => obj.skillId),
  );
  return asked.map(({ obj }) => found.get(obj.skillId));
};

const jobOf = (pool: pg.Pool) => async (asked: Asked<Keyed & { jobId: string }>) => {
  const text = `select ${jobColumns} from ${wanted} join jobs on market_id = m and id = i`;
  return inOrder(
    asked,
    'jobId',
    await asker(pool)<{ id: string }>('jobs', text, keysOf(asked, 'jobId')),
    'id',
  );
};

async function skillsById(pool: pg.Pool, ids: number[]) {
  const text = 'select id, name_zh as name from skills where id = any($1)';
  const found = await asker(pool)<{ id: number; name: string }>('skills', text, [ids]);
  return new Map(found.map((skill) => [skill.id, skill]));
}

const wanted = 'unnest($1::int[], $2::uuid[]) as wanted(m, i)';

const keysOf = <T extends Keyed>(asked: Asked<T>, id: keyof T): unknown[][] => [
  asked.map(({ obj }) => obj.marketId),
  asked.map(({ obj }) => obj[id]),
];

function inOrder<T, Row>(asked: Asked<T>, wantedKey: keyof T, found: readonly Row[], key: keyof Row) {
  const byKey = new Map<unknown, Row>(found.map((row) => [row[key], row]));
  return asked.map(({ obj }) => byKey.get(obj[wantedKey]));
}
