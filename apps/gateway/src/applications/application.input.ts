import type { ApplicationSource } from '@yizhan/domain';
import { Field, ID, InputType } from 'type-graphql';
import { ApplicationSourceEnum } from './application.type.ts';

const repeats = 'A repeat within 24 hours gets the first answer.';

@InputType('ApplyForJobInput', { description: 'A worker for a job.' })
export class ApplyForJobInputType {
  @Field(() => ID, { description: 'The job.' })
  jobId: string;

  @Field(() => ID, { nullable: true, description: 'Staff must say whom; otherwise the caller.' })
  workerId?: string | null;

  @Field(() => ApplicationSourceEnum, {
    nullable: true,
    description:
      'SELF without it, for staff WINDOW. SELF, CHANNEL, LIVESTREAM for oneself; WINDOW, DISPATCH for staff.',
  })
  source?: ApplicationSource | null;

  @Field(() => String, { nullable: true, description: 'Short code of a group, livestream or slip.' })
  trackingCode?: string | null;

  @Field(() => String, { nullable: true, description: repeats })
  idempotencyKey?: string | null;
}

@InputType('ShortlistApplicationInput', { description: 'An application to keep in mind.' })
export class ShortlistApplicationInputType {
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;
}

@InputType('OfferApplicationInput', { description: 'That the employer wants this worker.' })
export class OfferApplicationInputType {
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;

  @Field(() => String, { nullable: true, description: 'Words to the worker, at most 200 characters.' })
  message?: string | null;

  @Field(() => String, { nullable: true, description: repeats })
  idempotencyKey?: string | null;
}

@InputType('AcceptOfferInput', { description: 'That the worker comes.' })
export class AcceptOfferInputType {
  @Field(() => ID, { description: 'The application that was offered the job.' })
  applicationId: string;

  @Field(() => String, { nullable: true, description: repeats })
  idempotencyKey?: string | null;
}

@InputType('RefuseApplicationInput', { description: "The employer's no." })
export class RefuseApplicationInputType {
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;

  @Field(() => String, {
    description: 'FILLED, SKILL, TIME, DISTANCE, DOCUMENTS, UNREACHABLE, OTHER_WORK, ILLNESS or OTHER.',
  })
  reason: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the worker is told the reason; no without it.',
  })
  shareReason?: boolean | null;
}

@InputType('WithdrawApplicationInput', { description: 'That the worker drops out.' })
export class WithdrawApplicationInputType {
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;

  @Field(() => String, { nullable: true, description: 'As in RefuseApplicationInput; OTHER without it.' })
  reason?: string | null;
}

@InputType('RecordReferralPrintedInput', { description: 'A referral slip that goes to the printer.' })
export class RecordReferralPrintedInputType {
  @Field(() => ID, { description: 'The application it is for.' })
  applicationId: string;
}

@InputType('RequestJobContactInput', { description: 'A job to call about.' })
export class RequestJobContactInputType {
  @Field(() => ID, { description: 'The job.' })
  jobId: string;
}
