import { as, type Facts, type Operation, type Questions } from '../operation.ts';
import { ourJob, ownJob, plainJob, readOurJob, readPlainJob, readTableJob, tableJob } from './job-shape.ts';

/** Where a page begins: for our gateway after a cursor, for the others after a number of rows. */
type Start = { after: string | null; rows: number };
type Starts = (facts: Facts) => readonly Start[];
type Asker = (facts: Facts) => { token: string };

/** The newest open jobs with all that a list shows. */
function newestJobs(name: string, title: string, first: number, starts: Starts, asker: Asker): Operation {
  return {
    name,
    title,
    questions: {
      ours: ours(first, starts, asker),
      tables: byTable(first, starts, tableJob),
      ownLayout: byTable(first, starts, ownJob),
      plain: plain(first, starts),
    },
  };
}

const ours =
  (first: number, starts: Starts, asker: Asker): Questions =>
  (facts) =>
    starts(facts).map(({ after }) => ({
      body: {
        query: `query Newest($after: String) {
          jobs(first: ${first}, orderBy: NEWEST, after: $after) { nodes { ${ourJob} } }
        }`,
        variables: { after },
      },
      headers: as(asker(facts)),
      read: (data) => data.jobs.nodes.map(readOurJob),
    }));

const byTable =
  (first: number, starts: Starts, fields: string): Questions =>
  (facts) =>
    starts(facts).map(({ rows }) => ({
      body: {
        query: `query Newest($market: Int!, $at: Datetime!, $offset: Int!) {
          openJobs(market: $market, at: $at, first: ${first}, offset: $offset) { nodes { ${fields} } }
        }`,
        variables: { market: facts.marketId, at: facts.at, offset: rows },
      },
      read: (data) => data.openJobs.nodes.map(readTableJob),
    }));

const plain =
  (first: number, starts: Starts): Questions =>
  (facts) =>
    starts(facts).map(({ rows }) => ({
      body: {
        query: `query Newest($market: Int!, $at: String!, $offset: Int!) {
          openJobs(market: $market, at: $at, first: ${first}, offset: $offset) { ${plainJob} }
        }`,
        variables: { market: facts.marketId, at: facts.at, offset: rows },
      },
      read: (data) => data.openJobs.map(readPlainJob),
    }));

const fromTheTop: Starts = () => [{ after: null, rows: 0 }];
const byWorker: Asker = ({ workers }) => workers[0]!;

/** The board. */
export const board = newestJobs(
  'newest',
  '20 newest jobs with employer, skills, application count',
  20,
  fromTheTop,
  byWorker,
);

/** Whoever goes on and on. */
export const deepBoard = newestJobs(
  'newest-100',
  'the same, around page 100',
  20,
  ({ deep }) => deep,
  byWorker,
);

/** A screen in the hall. */
export const screen = newestJobs(
  'screen',
  '50 newest for a screen',
  50,
  fromTheTop,
  ({ screen: paired }) => paired,
);
