import { as, type Answer, type Json, type Operation } from '../operation.ts';
import { moment } from './job-shape.ts';

const ours = `query MyWork { viewer { worker { number skills { level skill { name } } applications(first: 10) { nodes {
  status source appliedAt job { number title startsOn employer { name } }
} } } } }`;

const tables = `query Worker($market: Int!, $id: UUID!) { workerByMarketIdAndRowId(marketId: $market, rowId: $id) {
  number
  workerSkillsByMarketIdAndWorkerId { nodes { level skillBySkillId { nameZh } } }
  applicationsByMarketIdAndWorkerId(first: 10, orderBy: [APPLIED_AT_DESC, ROW_ID_DESC]) { nodes {
    status source appliedAt jobByMarketIdAndJobId { number title startsOn employerByMarketIdAndEmployerId { name } }
  } }
} }`;

const plain = `query Worker($market: Int!, $id: ID!) { worker(market: $market, id: $id) {
  number skills { level skill { name } }
  applications(first: 10) { status source appliedAt job { number title startsOn employer { name } } }
} }`;

/** A worker's own page, of several hundred workers, each with a session. Our gateway asks who is calling and what they may see; the peers have no rights. */
export const workerPage: Operation = {
  name: 'worker',
  title: 'worker, skills, last 10 applications with job and employer',
  questions: {
    ours: ({ workers }) =>
      workers.map((worker) => ({
        body: { query: ours },
        headers: as(worker),
        read: ({ viewer: { worker: found } }) =>
          readWorker(
            found.number,
            skillsOf(found.skills, 'skill', 'name'),
            found.applications.nodes.map(readApplication),
          ),
      })),
    tables: ({ marketId, workers }) =>
      workers.map(({ id }) => ({
        body: { query: tables, variables: { market: marketId, id } },
        read: ({ workerByMarketIdAndRowId: found }) =>
          readWorker(
            found.number,
            skillsOf(found.workerSkillsByMarketIdAndWorkerId.nodes, 'skillBySkillId', 'nameZh'),
            found.applicationsByMarketIdAndWorkerId.nodes.map(readTableApplication),
          ),
      })),
    plain: ({ marketId, workers }) =>
      workers.map(({ id }) => ({
        body: { query: plain, variables: { market: marketId, id } },
        read: ({ worker: found }) =>
          readWorker(
            found.number,
            skillsOf(found.skills, 'skill', 'name'),
            found.applications.map(readApplication),
          ),
      })),
  },
};

const readWorker = (number: string, skills: Json, applications: Json): Json => ({
  number,
  skills,
  applications,
});

const skillsOf = (rows: Answer[], skill: string, name: string): Json =>
  rows.map((row) => `${row[skill][name]} ${row.level}`).sort();

const readApplication = ({ appliedAt, ...rest }: Answer): Json => ({
  ...rest,
  ...moment('appliedAt', appliedAt),
});

function readTableApplication({ jobByMarketIdAndJobId: found, ...rest }: Answer): Json {
  const { employerByMarketIdAndEmployerId: employer, ...job } = found;
  return readApplication({ ...rest, job: { ...job, employer } });
}
