import {
  employerCount,
  isVerified,
  jobCount,
  listEmployers,
  may,
  searchJobs,
  type EmployerKind,
  type EmployerRow,
  type EmployerVetting,
} from '@yizhan/domain';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { toConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { decodeId, globalId } from '../graphql/global-id.ts';
import { idDescription } from '../graphql/node.type.ts';
import { wrongId } from '../graphql/ids.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { JobConnection } from '../jobs/job.type.ts';
import type { JobRow, JobStatus } from '@yizhan/domain';
import { jobsOfEmployer } from './employer-jobs.ts';
import { EmployerConnection, EmployerKindEnum, EmployerType, EmployerVettingType } from './employer.type.ts';
import { JobStatusEnum } from '../jobs/job-enums.ts';
import { Rule } from '../graphql/rule.ts';

@InputType('EmployerFilter', { description: 'Which employers; what is left out does not narrow.' })
export class EmployerFilterInput {
  @Field(() => String, { nullable: true, description: 'Words of the name, or the number.' })
  search?: string | null;

  @Field(() => [EmployerKindEnum], { nullable: true, description: 'Only these kinds.' })
  kinds?: EmployerKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whose papers are checked, or only the others.',
  })
  verified?: boolean | null;

  @Field(() => String, { nullable: true, description: "Of this market; else of the caller's." })
  marketCode?: string | null;
}

type Keyed = Pick<EmployerRow, 'marketId' | 'id'>;

@Resolver(() => EmployerType)
export class EmployerResolver {
  @Rule('public.read')
  @Query(() => EmployerType, {
    nullable: true,
    description: 'One employer; null when there is none. Everybody.',
  })
  async employer(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<EmployerRow | null> {
    const decoded = decodeId(id);
    if (decoded?.type !== 'Employer') throw wrongId('id');
    return loaders.employer.load(decoded);
  }

  @Rule('public.read')
  @Query(() => EmployerConnection, { description: 'The employers of a market, oldest first. Everybody.' })
  async employers(
    @Arg('filter', () => EmployerFilterInput, { nullable: true, description: 'Which ones.' })
    filter: EmployerFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<EmployerRow>> {
    const inMarket = context.inMarket(filter?.marketCode);
    const { search, kinds, verified } = filter ?? {};
    const wanted = { search, kinds, verified };
    return toConnection(await listEmployers(inMarket, wanted, page), () => employerCount(inMarket, wanted));
  }

  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { marketId, id }: Keyed): string {
    return globalId('Employer', marketId, id);
  }

  @FieldResolver(() => Boolean, {
    description: 'True while its papers count as checked: six months from verifiedAt.',
  })
  verified(@Root() employer: Pick<EmployerRow, 'verifiedUntil'>, @Ctx() { clock }: RequestContext): boolean {
    return isVerified(employer, clock.now());
  }

  @FieldResolver(() => [EmployerVettingType], {
    nullable: true,
    description: 'Looks at its papers, newest first. Who vets employers, and its members; for others null.',
  })
  async vettings(
    @Root() { marketId, id }: Keyed,
    @Ctx() { principal, loaders }: RequestContext,
  ): Promise<EmployerVetting[] | null> {
    const sees =
      may(principal, 'employer.vet', marketId) || (await loaders.memberships.includes(marketId, id));
    return sees ? loaders.employerVettings.load({ marketId, id }) : null;
  }

  @FieldResolver(() => JobConnection, {
    description: 'Its open jobs, soonest first; with statuses others too, as far as the caller may see them.',
  })
  async jobs(
    @Root() { marketId, id }: Keyed,
    @Arg('statuses', () => [JobStatusEnum], {
      nullable: true,
      description: 'Which states; newest first then. Without it the open ones.',
    })
    statuses: JobStatus[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<JobRow>> {
    const { inMarket, search } = jobsOfEmployer(context, { marketId, id }, statuses);
    return toConnection<JobRow>(await searchJobs(inMarket, search, page), () => jobCount(inMarket, search));
  }
}
