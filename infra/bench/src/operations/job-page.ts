import { as, type Operation } from '../operation.ts';
import { ourJob, plainJob, readOurJob, readPlainJob, readTableJob, tableJob } from './job-shape.ts';

/** One job with all that its page shows. */
export const jobPage: Operation = {
  name: 'job',
  title: 'one job with the same',
  questions: {
    ours: ({ job, worker }) => ({
      body: {
        query: `query JobPage($id: ID!) { job(id: $id) { description ${ourJob} } }`,
        variables: { id: job.globalId },
      },
      headers: as(worker),
      read: (data) => readOurJob(data.job),
    }),
    tables: ({ marketId, job }) => ({
      body: {
        query: `query JobPage($market: Int!, $id: UUID!) {
          jobByMarketIdAndRowId(marketId: $market, rowId: $id) { description ${tableJob} }
        }`,
        variables: { market: marketId, id: job.id },
      },
      read: (data) => readTableJob(data.jobByMarketIdAndRowId),
    }),
    plain: ({ marketId, job }) => ({
      body: {
        query: `query JobPage($market: Int!, $id: ID!) { job(market: $market, id: $id) { description ${plainJob} } }`,
        variables: { market: marketId, id: job.id },
      },
      read: (data) => readPlainJob(data.job),
    }),
  },
};
