import {
  childPageSource,
  readColumns,
  type PageSource,
  type Parameters,
  type ReadColumns,
} from '../database/index.ts';
import { actsForEmployerOf, visibleToParties } from '../parties/index.ts';
import type { PageArguments, Principal } from '../shared/index.ts';
import { applicationList } from './application-lists.ts';
import { ApplicationStep } from './application-step.entity.ts';
import { Application } from './application.entity.ts';

/** Applications as compiled statements read them. */
export const applicationReadColumns: ReadColumns = {
  ...readColumns(Application),
  /** The reader acts for the employer. */
  actsForIt: {
    as: 'boolean',
    sql: (alias, parameters, { principal }) => actsForEmployerOf(alias, principal, parameters),
  },
};

/** The application with a key, if the principal may see it. */
export const visibleApplicationSelect =
  (principal: Principal, marketId: number, id: string) =>
  (parameters: Parameters): string =>
    `select * from applications where market_id = ${parameters.add(marketId)} and id = ${parameters.add(id)}
     and ${visibleToParties('applications', principal, parameters)}`;

/** A page of a worker's or a job's applications, as far as the principal may see them. Throws BadArgument. */
export const applicationPageSource = (
  principal: Principal,
  parent: 'worker_id' | 'job_id',
  page: PageArguments,
  parentAlias: string,
): PageSource => childPageSource(applicationList(principal, parent), page, parentAlias);

export const applicationStepReadColumns = readColumns(ApplicationStep);

/** The states that an application came into, in order. */
export const stepsOfApplicationSelect = (application: string): string =>
  `select * from application_steps where market_id = ${application}.market_id
   and application_id = ${application}.id order by id`;
