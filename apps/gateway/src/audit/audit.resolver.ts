import {
  auditEntryCount,
  listAuditEntries,
  readChainCheck,
  type AuditEntryRow,
  type AuditFilter,
  type ChainCheck,
} from '@yizhan/domain';
import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { toConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { decodeId, type NodeTypeName } from '../graphql/global-id.ts';
import { wrongId } from '../graphql/ids.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { AuditChainCheckType, AuditEntryConnection } from './audit.type.ts';

@InputType('AuditEntryFilter', { description: 'Which entries; what is left out does not narrow.' })
export class AuditEntryFilterInput {
  @Field(() => String, { nullable: true, description: 'What was done, e.g. job.post.' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'What it was done to, e.g. job.' })
  subjectType?: string | null;

  @Field(() => ID, { nullable: true, description: 'Global id of what it was done to, or its inner id.' })
  subjectId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A member of staff who did it; or a worker who did it, or for whom it was done.',
  })
  actorId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From this instant on.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant.' })
  to?: Date | null;

  @Field(() => String, { nullable: true, description: 'The request it was done by.' })
  requestId?: string | null;
}

@Resolver()
export class AuditResolver {
  @Rule('audit.read')
  @Query(() => AuditEntryConnection, {
    description:
      "The audit trail of the caller's market, newest first. Auditors; managers are among those it is about. Each new search is an entry itself.",
  })
  async auditEntries(
    @Arg('filter', () => AuditEntryFilterInput, { nullable: true, description: 'Which ones.' })
    filter: AuditEntryFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<AuditEntryRow>> {
    const wanted = filterOf(filter ?? {}, context.market.id);
    return toConnection(await listAuditEntries(context, wanted, page), () =>
      auditEntryCount(context, wanted),
    );
  }

  @Rule('audit.read')
  @Query(() => AuditChainCheckType, {
    nullable: true,
    description:
      "How far the market's chain of entries was checked, and what was found; null before the first night. Auditors.",
  })
  auditChainCheck(@Ctx() context: RequestContext): Promise<ChainCheck | null> {
    return readChainCheck(context);
  }
}

function filterOf({ subjectId, actorId, ...rest }: AuditEntryFilterInput, marketId: number): AuditFilter {
  const { action, subjectType, from, to, requestId } = rest;
  const actor =
    actorId == null ? null : keyOf('filter.actorId', marketId, actorId, ['StaffMember', 'Worker']);
  return {
    ...{ action, subjectType, from, to, requestId },
    subjectId: subjectId == null ? null : subjectKeyOf(marketId, subjectId),
    ...(actor?.type === 'Worker' ? { workerId: actor.id } : { actorId: actor?.id }),
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const subjects = ['Job', 'Worker', 'Employer', 'Application', 'Placement', 'StaffMember'] as const;

const subjectKeyOf = (marketId: number, text: string): string =>
  uuid.test(text) ? text : keyOf('filter.subjectId', marketId, text, subjects).id;

function keyOf(argument: string, marketId: number, text: string, types: readonly NodeTypeName[]) {
  const decoded = decodeId(text);
  if (!decoded || decoded.marketId !== marketId || !types.includes(decoded.type)) throw wrongId(argument);
  return decoded;
}
