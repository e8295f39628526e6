import { staffRoles, type Market, type StaffRole, type StaffRow } from '@yizhan/domain';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { globalId } from '../graphql/global-id.ts';
import { idDescription, NodeType } from '../graphql/node.type.ts';
import { MarketType } from '../markets/market.type.ts';
import { Rule } from '../graphql/rule.ts';

export const StaffRoleEnum = enumOf(
  'StaffRole',
  'What a member of staff may be; one person may be several.',
  staffRoles,
  {
    CLERK: 'Serves people at the window.',
    REVIEWER: 'Decides on postings.',
    TRAINER: 'Runs courses.',
    LEGAL_OFFICER: 'Handles rights cases.',
    EDITOR: 'Writes notices and slogans.',
    MANAGER: 'Runs the market.',
    AUDITOR: 'Reads the audit trail.',
    ADMINISTRATOR: 'Manages accounts and settings.',
  },
);

@Rule('staff.read')
@ObjectType('StaffMember', {
  implements: NodeType,
  description: "A member of a market's staff. Colleagues.",
  simpleResolvers: true,
})
export class StaffMemberType extends NodeType implements Partial<StaffRow> {
  @Field(() => String, { description: 'What they sign in with.' })
  username: string;

  @Field(() => String, { description: 'What colleagues call them.' })
  displayName: string;

  @Field(() => [StaffRoleEnum], { description: 'What they may do.' })
  roles: StaffRole[];

  @Field(() => Boolean, {
    description:
      'True while somebody else may know their password: they choose their own at the next sign-in.',
  })
  mustChangePassword: boolean;
}

@Resolver(() => StaffMemberType)
export class StaffMemberFieldsResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { marketId, id }: Pick<StaffRow, 'marketId' | 'id'>): string {
    return globalId('StaffMember', marketId, id);
  }

  @FieldResolver(() => Boolean, { description: 'True when they cannot sign in any more.' })
  disabled(@Root() { disabledAt }: Pick<StaffRow, 'disabledAt'>): boolean {
    return disabledAt !== null;
  }

  @FieldResolver(() => MarketType, { description: 'Where they work.' })
  market(@Root() { marketId }: Pick<StaffRow, 'marketId'>, @Ctx() { markets }: RequestContext): Market {
    return markets.market(marketId)!;
  }
}
