import {
  employerPageSource,
  jobPageSource,
  reviewQueueSource,
  vettingQueueSource,
  workerPageSource,
  type JobOrder,
  type PageArguments,
  type WorkerOrder,
} from '@yizhan/domain';
import type { EmployerFilterInput } from '../../employers/employer.resolver.ts';
import type { GeoPointInput } from '../../graphql/geo-point.type.ts';
import type { JobFilterInput } from '../../jobs/job.input.ts';
import { toJobFilter } from '../../jobs/posting-input.ts';
import { toWorkerFilter } from '../../workers/worker-input.ts';
import type { WorkerFilterInput } from '../../workers/worker.input.ts';
import type { LaneRootField } from './fields.ts';

interface ListArguments<Filter, Order> extends PageArguments {
  filter?: Filter | null;
  near?: GeoPointInput | null;
  orderBy?: Order | null;
}

/** The lists that one asks the query for. */
export const lists: Readonly<Record<string, LaneRootField>> = {
  jobs: {
    kind: 'page',
    model: 'Job',
    page(args: ListArguments<JobFilterInput, JobOrder>, context) {
      const { filter = null, near = null, orderBy = null, ...page } = args;
      const inMarket = context.inMarket(filter?.marketCode);
      const search = { filter: toJobFilter(inMarket.market.id, filter), near, orderBy };
      return jobPageSource(inMarket, search, page);
    },
  },
  reviewQueue: {
    kind: 'page',
    model: 'Job',
    page: (page: PageArguments, context) => reviewQueueSource(context, page),
  },
  employers: {
    kind: 'page',
    model: 'Employer',
    page({ filter = null, ...page }: ListArguments<EmployerFilterInput, never>, context) {
      const { search, kinds, verified, marketCode } = filter ?? {};
      return employerPageSource(context.inMarket(marketCode), { search, kinds, verified }, page);
    },
  },
  vettingQueue: {
    kind: 'page',
    model: 'Employer',
    page: (page: PageArguments, context) => vettingQueueSource(context, page),
  },
  workers: {
    kind: 'page',
    model: 'Worker',
    page(args: ListArguments<WorkerFilterInput, WorkerOrder>, context) {
      const { filter = null, near = null, orderBy = null, ...page } = args;
      return workerPageSource(context, { filter: toWorkerFilter(filter), near, orderBy }, page);
    },
  },
};
