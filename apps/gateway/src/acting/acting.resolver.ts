import { endActingFor, startActingFor } from '@yizhan/domain';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { innerId } from '../graphql/global-id.ts';
import { Rule } from '../graphql/rule.ts';
import { EndActingForPayload, StartActingForPayload } from './acting-payloads.ts';
import { StartActingForInputType } from './acting.input.ts';

@Resolver()
export class ActingResolver {
  @Rule('person.actFor')
  @Mutation(() => StartActingForPayload, {
    description:
      'Records that a worker at the window wants the caller to act for them, and gives a token for a quarter of an hour; what is done with it is recorded as done by the caller on the worker’s behalf. Ends what the caller did for others. Clerks, legal officers, managers.',
  })
  async startActingFor(
    @Arg('input', () => StartActingForInputType, { description: 'For whom, and the proof.' })
    { workerId, evidence, proof }: StartActingForInputType,
    @Ctx() context: RequestContext,
  ): Promise<StartActingForPayload> {
    const key = innerId('Worker', context.market.id, workerId);
    const { acting, userErrors } = await startActingFor(context, { workerId: key, evidence, proof });
    if (!acting) return { accessToken: null, endsAt: null, worker: null, userErrors };
    const { principal, endsAt } = acting;
    const token = await context.services.tokens.issue(principal, endsAt);
    const worker = await context.loaders.visibleWorker.load({
      marketId: principal.marketId,
      id: acting.workerId,
    });
    return { accessToken: token.text, endsAt, worker, userErrors };
  }

  @Rule('person.endActing')
  @Mutation(() => EndActingForPayload, {
    description: 'Ends what the caller does for somebody; their token is good for nothing then. Staff.',
  })
  async endActingFor(@Ctx() context: RequestContext): Promise<EndActingForPayload> {
    return { endedCount: await endActingFor(context), userErrors: [] };
  }
}
