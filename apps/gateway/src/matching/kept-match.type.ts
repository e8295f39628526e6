import type { KeptJob, KeptMatch } from '@yizhan/domain';
import { Extensions, Field, Float, ObjectType } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';

const mostJobs = 20;

@Rule('worker.match')
@ObjectType('KeptJob', {
  description: 'A job that was among the best of a worker when matching ran last.',
  simpleResolvers: true,
})
export class KeptJobType implements Pick<KeptJob, 'score'> {
  @Field(() => Float, { description: 'How well it fitted, 0 to 1.' })
  score: number;
}

@Rule('worker.match')
@ObjectType('KeptMatch', {
  description: 'A worker and the jobs that fitted them best when matching ran last.',
  simpleResolvers: true,
})
export class KeptMatchType implements Pick<KeptMatch, 'finishedAt' | 'jobs'> {
  @Field(() => DateTimeScalar, { description: 'When it was worked out.' })
  finishedAt: Date;

  @Extensions({ cost: { listSize: mostJobs } })
  @Field(() => [KeptJobType], {
    description: `Best first, at most ${mostJobs}. Jobs that were filled, closed or have ended since are left out: there may be none left.`,
  })
  jobs: KeptJob[];
}

export const { Connection: KeptMatchConnection } = connectionTypes<KeptMatch>(
  'KeptMatch',
  () => KeptMatchType,
);
