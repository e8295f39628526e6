import {
  acceptOffer,
  applyForJob,
  offerApplication,
  recordReferralPrinted,
  refuseWorkersApplication,
  requestJobContact,
  shortlistApplication,
  withdrawApplication,
  type JobContactOutcome,
} from '@yizhan/domain';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { innerId, optionalInnerId } from '../graphql/global-id.ts';
import {
  AcceptOfferPayload,
  ApplyForJobPayload,
  OfferApplicationPayload,
  RecordReferralPrintedPayload,
  RefuseApplicationPayload,
  RequestJobContactPayload,
  ShortlistApplicationPayload,
  toApplicationPayload,
  toReferralPrintPayload,
  WithdrawApplicationPayload,
  type ApplicationPayloadSource,
} from './application-payloads.ts';
import {
  AcceptOfferInputType,
  ApplyForJobInputType,
  OfferApplicationInputType,
  RecordReferralPrintedInputType,
  RefuseApplicationInputType,
  RequestJobContactInputType,
  ShortlistApplicationInputType,
  WithdrawApplicationInputType,
} from './application.input.ts';
import { Rule } from '../graphql/rule.ts';

const keyOf = ({ market }: RequestContext, id: string): string | null =>
  innerId('Application', market.id, id);

@Resolver()
export class ApplicationResolver {
  @Rule('job.contact')
  @Mutation(() => RequestJobContactPayload, {
    description:
      'The number to call, shown through the market and counted; null when the employer prefers applications. Persons signed in by phone.',
  })
  requestJobContact(
    @Arg('input', () => RequestJobContactInputType, { description: 'Which job.' })
    { jobId }: RequestJobContactInputType,
    @Ctx() context: RequestContext,
  ): Promise<JobContactOutcome> {
    return requestJobContact(context, { jobId: innerId('Job', context.market.id, jobId) });
  }

  @Rule('application.create')
  @Mutation(() => ApplyForJobPayload, {
    description:
      'Puts the caller, or for staff a worker, forward for a job. Whoever has a live application already gets that one. Registered workers; clerks, managers.',
  })
  async applyForJob(
    @Arg('input', () => ApplyForJobInputType, { description: 'Who for which job.' })
    input: ApplyForJobInputType,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationPayloadSource> {
    const { id: marketId } = context.market;
    const { source = null, trackingCode = null, idempotencyKey = null } = input;
    const jobId = innerId('Job', marketId, input.jobId);
    const workerId = optionalInnerId('Worker', marketId, input.workerId);
    const outcome = await applyForJob(context, { jobId, workerId, source, trackingCode, idempotencyKey });
    return toApplicationPayload(context, outcome);
  }

  @Rule('application.decide')
  @Mutation(() => ShortlistApplicationPayload, {
    description: 'The employer has looked and keeps it in mind. The employer; clerks, managers.',
  })
  async shortlistApplication(
    @Arg('input', () => ShortlistApplicationInputType, { description: 'Which one.' })
    { applicationId }: ShortlistApplicationInputType,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationPayloadSource> {
    const outcome = await shortlistApplication(context, { applicationId: keyOf(context, applicationId) });
    return toApplicationPayload(context, outcome);
  }

  @Rule('application.decide')
  @Mutation(() => OfferApplicationPayload, {
    description: 'Offers the job to the worker, open for twelve hours. The employer; clerks, managers.',
  })
  async offerApplication(
    @Arg('input', () => OfferApplicationInputType, { description: 'To whom.' })
    { applicationId, message = null, idempotencyKey = null }: OfferApplicationInputType,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationPayloadSource> {
    const input = { applicationId: keyOf(context, applicationId), message, idempotencyKey };
    return toApplicationPayload(context, await offerApplication(context, input));
  }

  @Rule('application.answer')
  @Mutation(() => AcceptOfferPayload, {
    description:
      'The worker comes: takes a place, never more than the headcount. The worker; staff that acts for them.',
  })
  async acceptOffer(
    @Arg('input', () => AcceptOfferInputType, { description: 'Which offer.' })
    { applicationId, idempotencyKey = null }: AcceptOfferInputType,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationPayloadSource> {
    const input = { applicationId: keyOf(context, applicationId), idempotencyKey };
    return toApplicationPayload(context, await acceptOffer(context, input));
  }

  @Rule('application.decide')
  @Mutation(() => RefuseApplicationPayload, {
    description: "The employer's no, with a coded reason. The employer; clerks, managers.",
  })
  async refuseApplication(
    @Arg('input', () => RefuseApplicationInputType, { description: 'Which one, and why.' })
    { applicationId, reason, shareReason }: RefuseApplicationInputType,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationPayloadSource> {
    const input = { applicationId: keyOf(context, applicationId), reason, shareReason: shareReason ?? false };
    return toApplicationPayload(context, await refuseWorkersApplication(context, input));
  }

  @Rule('application.answer')
  @Mutation(() => WithdrawApplicationPayload, {
    description:
      'The worker drops out; a place that was agreed is given back and the waiting list moves up. The worker; staff that acts for them.',
  })
  async withdrawApplication(
    @Arg('input', () => WithdrawApplicationInputType, { description: 'Which one, and why.' })
    { applicationId, reason = null }: WithdrawApplicationInputType,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationPayloadSource> {
    const input = { applicationId: keyOf(context, applicationId), reason };
    return toApplicationPayload(context, await withdrawApplication(context, input));
  }

  @Rule('application.printSlip')
  @Mutation(() => RecordReferralPrintedPayload, {
    description:
      'Records that the referral slip (推荐信) is printed, each time; refused with WRONG_STATUS once the application is over. Clerks, managers.',
  })
  async recordReferralPrinted(
    @Arg('input', () => RecordReferralPrintedInputType, { description: 'Which slip.' })
    { applicationId }: RecordReferralPrintedInputType,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationPayloadSource & { prints: number }> {
    const outcome = await recordReferralPrinted(context, { applicationId: keyOf(context, applicationId) });
    return toReferralPrintPayload(context, outcome);
  }
}
