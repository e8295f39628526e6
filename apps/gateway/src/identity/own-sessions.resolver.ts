import { ownSessions, revokeOtherSessions, revokeOwnSession } from '@yizhan/domain';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { tried } from './account/account.resolver.ts';
import type { RequestContext } from '../graphql/context.ts';
import { Rule } from '../graphql/rule.ts';
import { RevokeSessionInputType, RevokeSessionsPayload } from './own-session.type.ts';

@Resolver()
export class OwnSessionsResolver {
  @Rule('session.own')
  @Mutation(() => RevokeSessionsPayload, {
    description:
      'Ends one of the caller’s sessions on every gateway: its access token, its streams and its cookie. Staff and people signed in by phone; refused with SESSION_NOT_FOUND.',
  })
  async revokeSession(
    @Arg('input', () => RevokeSessionInputType, { description: 'Which one.' })
    { sessionId }: RevokeSessionInputType,
    @Ctx() context: RequestContext,
  ): Promise<RevokeSessionsPayload> {
    return answer(context, () => revokeOwnSession(context, sessionId));
  }

  @Rule('session.own')
  @Mutation(() => RevokeSessionsPayload, {
    description: 'Ends all of the caller’s sessions but this one. Staff and people signed in by phone.',
  })
  async revokeOtherSessions(@Ctx() context: RequestContext): Promise<RevokeSessionsPayload> {
    return answer(context, () => revokeOtherSessions(context));
  }
}

async function answer(context: RequestContext, end: () => Promise<unknown>): Promise<RevokeSessionsPayload> {
  const { userErrors } = await tried(end);
  return { sessions: await ownSessions(context), userErrors };
}
