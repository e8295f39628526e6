import {
  acceptInstantOffer,
  declineInstantOffer,
  comparedFirst,
  fairnessRule,
  instantHireSettings,
  offerReport,
  offersPerBand,
  say,
  startInstantHire,
  stopInstantHire,
  updateInstantHireSettings,
  type InstantHireSettings,
  type Language,
  type OfferReport,
} from '@yizhan/domain';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { innerId } from '../graphql/global-id.ts';
import { Rule } from '../graphql/rule.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { toJobPayload, type JobPayloadSource } from '../jobs/job-payloads.ts';
import {
  AcceptInstantOfferPayload,
  DeclineInstantOfferPayload,
  StartInstantHirePayload,
  StopInstantHirePayload,
  toOfferPayload,
  SetInstantHireRulesPayload,
  type InstantOfferPayloadSource,
} from './instant-hire-payloads.ts';
import {
  AcceptInstantOfferInputType,
  DeclineInstantOfferInputType,
  StartInstantHireInputType,
  StopInstantHireInputType,
  SetInstantHireRulesInputType,
} from './instant-hire.input.ts';
import { InstantHireRulesType, InstantOfferReportType } from './instant-hire.type.ts';

const jobKey = ({ market }: RequestContext, id: string): string | null => innerId('Job', market.id, id);
const offerKey = ({ market }: RequestContext, id: string): string | null =>
  innerId('InstantOffer', market.id, id);

function rulesOf(settings: InstantHireSettings, language: Language): InstantHireRulesType {
  const { waveSeconds, offersPerPlace, offersPerDay } = settings;
  const values = {
    minutes: Math.ceil(waveSeconds / 60),
    perDay: offersPerDay,
    perBand: offersPerBand,
    compared: comparedFirst,
  };
  const sentences = fairnessRule.map((wording) => say(language, wording, values));
  return { waveSeconds, offersPerPlace, offersPerDay, sentences };
}

@Resolver()
export class InstantHireResolver {
  @Rule('public.read')
  @Query(() => InstantHireRulesType, {
    description: 'How the market hands out offers of urgent jobs, in numbers and in words. Everybody.',
  })
  async instantHireRules(
    @Arg('marketCode', () => String, {
      nullable: true,
      description: 'Code of another market than the client is set to.',
    })
    marketCode: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<InstantHireRulesType> {
    const { db, market } = context.inMarket(marketCode);
    return rulesOf(await instantHireSettings(db, market.id), context.language);
  }

  @Rule('figures.read')
  @Query(() => InstantOfferReportType, {
    description:
      'How offers of urgent jobs were spread over people; names are the polite ones. Managers, auditors, administrators.',
  })
  instantOfferReport(
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day; 92 days at most.' }) to: string,
    @Ctx() context: RequestContext,
  ): Promise<OfferReport> {
    return offerReport(context, { from, to });
  }

  @Rule('application.answer')
  @Mutation(() => AcceptInstantOfferPayload, {
    description:
      'The worker comes: takes a place at once, or is told by name why not. Accepted twice it is answered alike. The worker, and staff acting for them.',
  })
  async acceptInstantOffer(
    @Arg('input', () => AcceptInstantOfferInputType, { description: 'Which offer.' })
    { offerId, idempotencyKey = null }: AcceptInstantOfferInputType,
    @Ctx() context: RequestContext,
  ): Promise<InstantOfferPayloadSource> {
    const key = offerKey(context, offerId);
    return toOfferPayload(context, key, await acceptInstantOffer(context, { offerId: key, idempotencyKey }));
  }

  @Rule('application.answer')
  @Mutation(() => DeclineInstantOfferPayload, {
    description:
      'The worker does not come; it does not count against them. The worker, and staff acting for them.',
  })
  async declineInstantOffer(
    @Arg('input', () => DeclineInstantOfferInputType, { description: 'Which offer, and why.' })
    { offerId, reason = null }: DeclineInstantOfferInputType,
    @Ctx() context: RequestContext,
  ): Promise<InstantOfferPayloadSource> {
    const key = offerKey(context, offerId);
    return toOfferPayload(context, key, await declineInstantOffer(context, { offerId: key, reason }));
  }

  @Rule('job.hireInstantly')
  @Mutation(() => StartInstantHirePayload, {
    description:
      'Begins to offer an open job in waves, also one that was stopped; urgent jobs begin by themselves. The employer; clerks, managers.',
  })
  async startInstantHire(
    @Arg('input', () => StartInstantHireInputType, { description: 'Which job.' })
    { jobId }: StartInstantHireInputType,
    @Ctx() context: RequestContext,
  ): Promise<JobPayloadSource> {
    return toJobPayload(context, await startInstantHire(context, { jobId: jobKey(context, jobId) }));
  }

  @Rule('job.hireInstantly')
  @Mutation(() => StopInstantHirePayload, {
    description:
      'Takes the open offers of a job back, and makes no more. What was accepted stands. The employer; clerks, managers.',
  })
  async stopInstantHire(
    @Arg('input', () => StopInstantHireInputType, { description: 'Which job.' })
    { jobId }: StopInstantHireInputType,
    @Ctx() context: RequestContext,
  ): Promise<JobPayloadSource> {
    return toJobPayload(context, await stopInstantHire(context, { jobId: jobKey(context, jobId) }));
  }

  @Rule('market.update')
  @Mutation(() => SetInstantHireRulesPayload, {
    description:
      'Changes how the market offers urgent jobs, from the next wave on. Managers, administrators.',
  })
  async setInstantHireRules(
    @Arg('input', () => SetInstantHireRulesInputType, { description: 'The changes.' })
    { waveMinutes, offersPerPlace, offersPerDay }: SetInstantHireRulesInputType,
    @Ctx() context: RequestContext,
  ): Promise<SetInstantHireRulesPayload> {
    const { settings, userErrors } = await updateInstantHireSettings(context, {
      waveMinutes: waveMinutes ?? undefined,
      offersPerPlace: offersPerPlace ?? undefined,
      offersPerDay: offersPerDay ?? undefined,
    });
    return { rules: settings && rulesOf(settings, context.language), userErrors };
  }
}
