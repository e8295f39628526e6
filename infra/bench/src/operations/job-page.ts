import { as, type Facts, type Operation, type Questions } from '../operation.ts';
import { ourJob, ownJob, plainJob, readOurJob, readPlainJob, readTableJob, tableJob } from './job-shape.ts';

const byTable =
  (fields: string): Questions =>
  ({ marketId, jobs }) =>
    jobs.map(({ id }) => ({
      body: {
        query: `query JobPage($market: Int!, $id: UUID!) {
          jobByMarketIdAndRowId(marketId: $market, rowId: $id) { description ${fields} }
        }`,
        variables: { market: marketId, id },
      },
      read: (data) => readTableJob(data.jobByMarketIdAndRowId),
    }));

/** One job with all that its page shows, of several hundred. */
export const jobPage: Operation = {
  name: 'job',
  title: 'one job with the same',
  questions: {
    ours: ({ jobs, workers: [worker] }: Facts) =>
      jobs.map(({ globalId }) => ({
        body: {
          query: `query JobPage($id: ID!) { job(id: $id) { description ${ourJob} } }`,
          variables: { id: globalId },
        },
        headers: as(worker!),
        read: (data) => readOurJob(data.job),
      })),
    tables: byTable(tableJob),
    ownLayout: byTable(ownJob),
    plain: ({ marketId, jobs }) =>
      jobs.map(({ id }) => ({
        body: {
          query: `query JobPage($market: Int!, $id: ID!) { job(market: $market, id: $id) { description ${plainJob} } }`,
          variables: { market: marketId, id },
        },
        read: (data) => readPlainJob(data.job),
      })),
  },
};
