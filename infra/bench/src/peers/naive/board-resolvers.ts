import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { MoreThan } from 'typeorm';
import { Division, Employer, Job, Shift } from './entities.ts';
import type { Context } from './loaders.ts';

@Resolver(() => Job)
export class BoardResolver {
  @Query(() => [Job])
  soonestJobs(
    @Ctx() { source }: Context,
    @Arg('market', () => Int) marketId: number,
    @Arg('at') at: string,
    @Arg('first', () => Int) take: number,
  ): Promise<Job[]> {
    const where = { marketId, status: 'OPEN', expiresAt: MoreThan(new Date(at)) };
    return source
      .getRepository(Job)
      .find({ where, order: { startsOn: 'ASC', listedAt: 'DESC', id: 'DESC' }, take });
  }

  @FieldResolver(() => Division)
  division(@Root() { divisionCode }: Job, @Ctx() { loaders }: Context): Promise<Division> {
    return loaders.divisions.load(divisionCode);
  }

  @FieldResolver(() => [Shift])
  shifts(@Root() { marketId, id }: Job, @Ctx() { loaders }: Context): Promise<Shift[]> {
    return loaders.shifts.load({ marketId, id });
  }
}

@Resolver(() => Shift)
export class ShiftResolver {
  @FieldResolver(() => String)
  startsAt(@Root() { startsAt }: Shift): string {
    return startsAt.toISOString();
  }
}

@Resolver(() => Employer)
export class EmployerResolver {
  @FieldResolver(() => String, { nullable: true })
  verifiedAt(@Root() { verifiedAt }: Employer): string | null {
    return verifiedAt?.toISOString() ?? null;
  }
}
