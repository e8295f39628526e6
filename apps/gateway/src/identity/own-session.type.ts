import type { OwnSession, Refusal } from '@yizhan/domain';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';

@Rule('session.own')
@ObjectType('OwnSession', {
  description: 'One of the caller’s sign-ins that has not ended. The caller only.',
  simpleResolvers: true,
})
export class OwnSessionType implements Partial<OwnSession> {
  @Field(() => ID, { description: 'Names the session, for revokeSession. The caller only.' })
  id: string;

  @Field(() => String, { description: 'The app it was opened in, e.g. admin. The caller only.' })
  client: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened. The caller only.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, {
    description: 'When it was used last, within ten minutes. The caller only.',
  })
  lastUsedAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends at the latest. The caller only.' })
  expiresAt: Date;

  @Field(() => Boolean, { description: 'True for the session that asks. The caller only.' })
  current: boolean;
}

@InputType('RevokeSessionInput', { description: 'Which session ends.' })
export class RevokeSessionInputType {
  @Field(() => ID, { description: 'One of viewer.sessions.' })
  sessionId: string;
}

@ObjectType('RevokeSessionsPayload', { description: 'How ending sessions went.', simpleResolvers: true })
export class RevokeSessionsPayload {
  @Field(() => [OwnSessionType], { description: 'Those that are still open.' })
  sessions: OwnSession[];

  @Field(() => [UserErrorType], { description: 'SESSION_NOT_FOUND; empty when it worked.' })
  userErrors: Refusal[];
}
