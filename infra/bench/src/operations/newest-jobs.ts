import { as, type Facts, type Operation } from '../operation.ts';
import { ourJob, plainJob, readOurJob, readPlainJob, readTableJob, tableJob } from './job-shape.ts';

type Start = (facts: Facts) => { after: string | null; offset: number; by: { token: string } };

/** The newest open jobs with all that a list shows; ours goes on after a cursor, the others after a number of rows. */
function newestJobs(name: string, title: string, first: number, start: Start): Operation {
  const variables = (facts: Facts) => ({ market: facts.marketId, at: facts.at, offset: start(facts).offset });
  return {
    name,
    title,
    questions: {
      ours: (facts) => ({
        body: {
          query: `query Newest($after: String) {
            jobs(first: ${first}, orderBy: NEWEST, after: $after) { nodes { ${ourJob} } }
          }`,
          variables: { after: start(facts).after },
        },
        headers: as(start(facts).by),
        read: (data) => data.jobs.nodes.map(readOurJob),
      }),
      tables: (facts) => ({
        body: {
          query: `query Newest($market: Int!, $at: Datetime!, $offset: Int!) {
            openJobs(market: $market, at: $at, first: ${first}, offset: $offset) { nodes { ${tableJob} } }
          }`,
          variables: variables(facts),
        },
        read: (data) => data.openJobs.nodes.map(readTableJob),
      }),
      plain: (facts) => ({
        body: {
          query: `query Newest($market: Int!, $at: String!, $offset: Int!) {
            openJobs(market: $market, at: $at, first: ${first}, offset: $offset) { ${plainJob} }
          }`,
          variables: variables(facts),
        },
        read: (data) => data.openJobs.map(readPlainJob),
      }),
    },
  };
}

const fromTheTop: Start = ({ worker }) => ({ after: null, offset: 0, by: worker });
const onTheWall: Start = ({ screen }) => ({ after: null, offset: 0, by: screen });
const deepInside: Start = ({ deep, worker }) => ({ after: deep.after, offset: deep.rows, by: worker });

/** The board. */
export const board = newestJobs(
  'newest',
  '20 newest jobs with employer, skills, application count',
  20,
  fromTheTop,
);

/** Whoever goes on and on. */
export const deepBoard = newestJobs('newest-100', 'the same, page 100', 20, deepInside);

/** A screen in the hall. */
export const screen = newestJobs('screen', '50 newest for a screen', 50, onTheWall);
