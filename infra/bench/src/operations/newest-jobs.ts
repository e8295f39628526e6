import type { Operation } from '../operation.ts';
import { ourJob, plainJob, readOurJob, readPlainJob, readTableJob, tableJob } from './job-shape.ts';

/** The newest open jobs with all that a list shows. */
function newestJobs(name: string, title: string, first: number): Operation {
  return {
    name,
    title,
    questions: {
      ours: () => ({
        body: { query: `query Newest { jobs(first: ${first}, orderBy: NEWEST) { nodes { ${ourJob} } } }` },
        read: (data) => data.jobs.nodes.map(readOurJob),
      }),
      tables: ({ marketId, at }) => ({
        body: {
          query: `query Newest($market: Int!, $at: Datetime!) {
            openJobs(market: $market, at: $at, first: ${first}) { nodes { ${tableJob} } }
          }`,
          variables: { market: marketId, at },
        },
        read: (data) => data.openJobs.nodes.map(readTableJob),
      }),
      plain: ({ marketId, at }) => ({
        body: {
          query: `query Newest($market: Int!, $at: String!) {
            openJobs(market: $market, at: $at, first: ${first}) { ${plainJob} }
          }`,
          variables: { market: marketId, at },
        },
        read: (data) => data.openJobs.map(readPlainJob),
      }),
    },
  };
}

/** The board. */
export const board = newestJobs('newest', '20 newest jobs with employer, skills, application count', 20);

/** A screen in the hall. */
export const screen = newestJobs('screen', '50 newest for a screen', 50);
