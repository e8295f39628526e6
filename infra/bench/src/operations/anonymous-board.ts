import { readFileSync } from 'node:fs';
import type { Answer, Json, Operation } from '../operation.ts';
import { moment, wageOf } from './job-shape.ts';

const registered = new URL('../../../../packages/schema/documents/web.json', import.meta.url);

/** The hash that today's web client asks with. */
function boardHash(): string {
  const documents = JSON.parse(readFileSync(registered, 'utf8')) as Record<
    string,
    { name: string; retiredOn?: string }
  >;
  const found = Object.entries(documents).find(([, { name, retiredOn }]) => name === 'Board' && !retiredOn);
  if (!found) throw new Error('The web client has no document Board.');
  return found[0];
}

const tables = `query Board($market: Int!, $at: Datetime!) { soonestJobs(market: $market, at: $at, first: 20) { nodes {
  title benefits settlement startsOn urgent headcount placedCount wageMin wageMax wageUnit latitude longitude
  employerByMarketIdAndEmployerId { verifiedAt } occupationByOccupationCode { nameZh } divisionByDivisionCode { nameZh }
  jobShiftsByMarketIdAndJobId { nodes { startsAt } }
} } }`;

const plain = `query Board($market: Int!, $at: String!) { soonestJobs(market: $market, at: $at, first: 20) {
  title benefits settlement startsOn urgent openings wageMin wageMax wageUnit latitude longitude
  employer { verifiedAt } occupation { name } division { name } shifts { startsAt }
} }`;

/** What everybody sees first: asked by hash and without a name of our gateway, as text of the others. */
export const anonymousBoard: Operation = {
  name: 'anonymous',
  title: 'the web client’s board, anonymous, by hash',
  questions: {
    ours: () => ({
      body: {
        extensions: { persistedQuery: { version: 1, sha256Hash: boardHash() } },
        variables: { filter: {}, orderBy: 'STARTS_SOONEST', first: 20, counted: false },
      },
      read: (data) => data.jobs.nodes.map(readOurs),
    }),
    tables: ({ marketId: market, at }) => ({
      body: { query: tables, variables: { market, at } },
      read: (data) => data.soonestJobs.nodes.map(readTables),
    }),
    plain: ({ marketId: market, at }) => ({
      body: { query: plain, variables: { market, at } },
      read: (data) => data.soonestJobs.map(readPlain),
    }),
  },
};

const readOurs = ({ employer, occupation, place, shifts, wage, ...job }: Answer): Json =>
  row(job, {
    ...{ verifiedAt: employer.verifiedAt, occupation: occupation.name, division: place.divisionName, shifts },
    ...{ latitude: place.location?.latitude ?? null, longitude: place.location?.longitude ?? null },
    ...{ wage: wageOf(wage.min, wage.max, wage.unit), openings: job.openings },
  });

const readTables = (job: Answer): Json =>
  row(job, {
    verifiedAt: job.employerByMarketIdAndEmployerId.verifiedAt,
    occupation: job.occupationByOccupationCode.nameZh,
    division: job.divisionByDivisionCode.nameZh,
    shifts: job.jobShiftsByMarketIdAndJobId.nodes,
    ...{ latitude: job.latitude, longitude: job.longitude },
    wage: wageOf(job.wageMin, job.wageMax, job.wageUnit),
    openings: Math.max(job.headcount - job.placedCount, 0),
  });

const readPlain = (job: Answer): Json =>
  row(job, {
    ...{ verifiedAt: job.employer.verifiedAt, occupation: job.occupation.name, division: job.division.name },
    ...{ shifts: job.shifts, latitude: job.latitude, longitude: job.longitude },
    ...{ wage: wageOf(job.wageMin, job.wageMax, job.wageUnit), openings: job.openings },
  });

function row(same: Answer, { verifiedAt, shifts, wage, ...rest }: Answer): Json {
  const { title, benefits, settlement, startsOn, urgent } = same;
  const starts = shifts.map(({ startsAt }: Answer) => new Date(startsAt as string).toISOString()).sort();
  const alike = { title, benefits, settlement, startsOn, urgent, shifts: starts };
  return { ...alike, ...rest, ...wage, ...moment('verifiedAt', verifiedAt) };
}
