import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { MoreThan } from 'typeorm';
import { Application, Employer, Job, Occupation, Skill, Worker, WorkerSkill } from './entities.ts';
import type { Context } from './loaders.ts';

const newestFirst = { listedAt: 'DESC', id: 'DESC' } as const;

@Resolver(() => Job)
export class JobResolver {
  @Query(() => [Job])
  openJobs(
    @Ctx() { source }: Context,
    @Arg('market', () => Int) marketId: number,
    @Arg('at') at: string,
    @Arg('first', () => Int) take: number,
    @Arg('offset', () => Int) skip: number,
  ): Promise<Job[]> {
    const where = { marketId, status: 'OPEN', expiresAt: MoreThan(new Date(at)) };
    return source.getRepository(Job).find({ where, order: newestFirst, take, skip });
  }

  @Query(() => [Job])
  foundJobs(
    @Ctx() { source }: Context,
    @Arg('market', () => Int) marketId: number,
    @Arg('at') at: string,
    @Arg('words', () => [String]) words: string[],
    @Arg('lat', () => Float) lat: number,
    @Arg('lng', () => Float) lng: number,
    @Arg('metres', () => Float) metres: number,
    @Arg('first', () => Int) take: number,
  ): Promise<Job[]> {
    return source
      .getRepository(Job)
      .createQueryBuilder('job')
      .where({ marketId, status: 'OPEN', expiresAt: MoreThan(new Date(at)) })
      .andWhere('job.search_tokens @> :words::text[]', { words })
      .andWhere('distance_metres(job.latitude, job.longitude, :lat, :lng) <= :metres', { lat, lng, metres })
      .orderBy({ 'job.listedAt': 'DESC', 'job.id': 'DESC' })
      .take(take)
      .getMany();
  }

  @Query(() => Job, { nullable: true })
  job(
    @Ctx() { source }: Context,
    @Arg('market', () => Int) marketId: number,
    @Arg('id', () => ID) id: string,
  ): Promise<Job | null> {
    return source.getRepository(Job).findOneBy({ marketId, id });
  }

  @FieldResolver(() => Int)
  openings(@Root() { headcount, placedCount }: Job): number {
    return Math.max(headcount - placedCount, 0);
  }

  @FieldResolver(() => String, { nullable: true })
  publishedAt(@Root() { publishedAt }: Job): string | null {
    return publishedAt?.toISOString() ?? null;
  }

  @FieldResolver(() => Employer)
  employer(@Root() { marketId, employerId: id }: Job, @Ctx() { loaders }: Context): Promise<Employer> {
    return loaders.employers.load({ marketId, id });
  }

  @FieldResolver(() => Occupation)
  occupation(@Root() { occupationCode }: Job, @Ctx() { loaders }: Context): Promise<Occupation> {
    return loaders.occupations.load(occupationCode);
  }

  @FieldResolver(() => [Skill])
  skills(@Root() { skillIds }: Job, @Ctx() { loaders }: Context): Promise<Skill[]> {
    return loaders.skills.loadMany(skillIds) as Promise<Skill[]>;
  }

  @FieldResolver(() => [Application])
  applications(
    @Root() { marketId, id }: Job,
    @Ctx() { source }: Context,
    @Arg('first', () => Int) take: number,
  ): Promise<Application[]> {
    const order = { appliedAt: 'ASC', id: 'ASC' } as const;
    return source.getRepository(Application).find({ where: { marketId, jobId: id }, order, take });
  }
}

@Resolver(() => Worker)
export class WorkerResolver {
  @Query(() => Worker, { nullable: true })
  worker(
    @Ctx() { source }: Context,
    @Arg('market', () => Int) marketId: number,
    @Arg('id', () => ID) id: string,
  ): Promise<Worker | null> {
    return source.getRepository(Worker).findOneBy({ marketId, id });
  }

  @FieldResolver(() => [WorkerSkill])
  skills(@Root() { marketId, id }: Worker, @Ctx() { source }: Context): Promise<WorkerSkill[]> {
    return source.getRepository(WorkerSkill).findBy({ marketId, workerId: id });
  }

  @FieldResolver(() => [Application])
  applications(
    @Root() { marketId, id }: Worker,
    @Ctx() { source }: Context,
    @Arg('first', () => Int) take: number,
  ): Promise<Application[]> {
    const order = { appliedAt: 'DESC', id: 'DESC' } as const;
    return source.getRepository(Application).find({ where: { marketId, workerId: id }, order, take });
  }
}

@Resolver(() => WorkerSkill)
export class WorkerSkillResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: WorkerSkill, @Ctx() { loaders }: Context): Promise<Skill> {
    return loaders.skills.load(skillId);
  }
}

@Resolver(() => Application)
export class ApplicationResolver {
  @FieldResolver(() => Job)
  job(@Root() { marketId, jobId: id }: Application, @Ctx() { loaders }: Context): Promise<Job> {
    return loaders.jobs.load({ marketId, id });
  }

  @FieldResolver(() => String)
  appliedAt(@Root() { appliedAt }: Application): string {
    return appliedAt.toISOString();
  }
}
