import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/* One class for table and type, as both libraries' guides show. */

@ObjectType()
@Entity('employers')
export class Employer {
  @PrimaryColumn('integer', { name: 'market_id' }) marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') name: string;
  @Field() @Column('text') kind: string;
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt: Date | null;
}

@ObjectType()
@Entity('occupations')
export class Occupation {
  @Field() @PrimaryColumn('text') code: string;
  @Field() @Column('text', { name: 'name_zh' }) name: string;
}

@ObjectType()
@Entity('divisions')
export class Division {
  @PrimaryColumn('text') code: string;
  @Field() @Column('text', { name: 'name_zh' }) name: string;
}

@ObjectType()
@Entity('job_shifts')
export class Shift {
  @PrimaryColumn('integer', { name: 'market_id' }) marketId: number;
  @PrimaryColumn('uuid', { name: 'job_id' }) jobId: string;
  @PrimaryColumn('timestamptz', { name: 'starts_at' }) startsAt: Date;
}

@ObjectType()
@Entity('skills')
export class Skill {
  @PrimaryColumn('integer') id: number;
  @Field() @Column('text', { name: 'name_zh' }) name: string;
}

@ObjectType()
@Entity('jobs')
export class Job {
  @PrimaryColumn('integer', { name: 'market_id' }) marketId: number;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') number: string;
  @Field() @Column('text') title: string;
  @Field() @Column('text') description: string;
  @Field() @Column('text') status: string;
  @Field() @Column('numeric', { name: 'wage_min' }) wageMin: string;
  @Field() @Column('numeric', { name: 'wage_max' }) wageMax: string;
  @Field() @Column('text', { name: 'wage_unit' }) wageUnit: string;
  @Field() @Column('text') settlement: string;
  @Field() @Column('date', { name: 'starts_on' }) startsOn: string;
  @Field() @Column('boolean') urgent: boolean;
  @Column('integer') headcount: number;
  @Column('integer', { name: 'placed_count' }) placedCount: number;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { name: 'listed_at' }) listedAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Field(() => Int) @Column('integer', { name: 'application_count' }) applicationCount: number;
  @Field() @Column('text') address: string;
  @Field(() => [String]) @Column('text', { array: true }) benefits: string[];
  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  latitude: number | null;
  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  longitude: number | null;
  @Column('text', { name: 'division_code' }) divisionCode: string;
  @Column('uuid', { name: 'employer_id' }) employerId: string;
  @Column('text', { name: 'occupation_code' }) occupationCode: string;
  @Column('integer', { name: 'skill_ids', array: true }) skillIds: number[];
}

@ObjectType()
@Entity('workers')
export class Worker {
  @PrimaryColumn('integer', { name: 'market_id' }) marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') number: string;
}

@ObjectType()
@Entity('worker_skills')
export class WorkerSkill {
  @PrimaryColumn('integer', { name: 'market_id' }) marketId: number;
  @PrimaryColumn('uuid', { name: 'worker_id' }) workerId: string;
  @PrimaryColumn('integer', { name: 'skill_id' }) skillId: number;
  @Field(() => Int) @Column('smallint') level: number;
}

@ObjectType()
@Entity('applications')
export class Application {
  @PrimaryColumn('integer', { name: 'market_id' }) marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'job_id' }) jobId: string;
  @Column('uuid', { name: 'worker_id' }) workerId: string;
  @Field() @Column('text') status: string;
  @Field() @Column('text') source: string;
  @Column('timestamptz', { name: 'applied_at' }) appliedAt: Date;
  @Column('date', { name: 'applied_on' }) appliedOn: string;
  @Column('text', { name: 'occupation_code' }) occupationCode: string;
}
