import { confirmWagePaid, type ApplicationRow, type PlacementRow, type Refusal } from '@yizhan/domain';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { ApplicationType } from '../applications/application.type.ts';
import type { RequestContext } from '../graphql/context.ts';
import { globalId, innerId } from '../graphql/global-id.ts';
import { idDescription } from '../graphql/node.type.ts';
import { DateTimeScalar, DecimalScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { PlacementType, WagePromiseType } from './placement.type.ts';
import { wagePromiseOf } from './wage-promise-of.ts';
import { Rule } from '../graphql/rule.ts';

@InputType('ConfirmWagePaidInput', { description: 'That a wage changed hands.' })
class ConfirmWagePaidInputType {
  @Field(() => ID, { description: 'The placement.' })
  placementId: string;

  @Field(() => DecimalScalar, { description: 'Yuan in all, more than 0.' })
  amount: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; now without it.' })
  paidAt?: Date | null;
}

@ObjectType('ConfirmWagePaidPayload', {
  description: 'The placement as it is now, or what is to be mended.',
  simpleResolvers: true,
})
class ConfirmWagePaidPayload {
  @Field(() => PlacementType, { nullable: true, description: 'The placement; null when nothing was stored.' })
  placement: PlacementRow | null;

  @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
  userErrors: Refusal[];
}

@Resolver(() => PlacementType)
export class PlacementResolver {
  @Rule('placement.confirmWage')
  @Mutation(() => ConfirmWagePaidPayload, {
    description:
      'The employer says that the wage was paid, the worker that it was received; it counts as paid when the worker says so. The employer, the worker; staff that acts for either.',
  })
  async confirmWagePaid(
    @Arg('input', () => ConfirmWagePaidInputType, { description: 'Which, and how much.' })
    { placementId, amount, paidAt = null }: ConfirmWagePaidInputType,
    @Ctx() context: RequestContext,
  ): Promise<{ placement: PlacementRow | null; userErrors: Refusal[] }> {
    const { id: marketId } = context.market;
    const key = innerId('Placement', marketId, placementId);
    const { placementId: id, userErrors } = await confirmWagePaid(context, {
      placementId: key,
      amount,
      paidAt,
    });
    const placement = id === null ? null : await context.loaders.visiblePlacement.load({ marketId, id });
    return { placement, userErrors };
  }

  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { marketId, id }: Pick<PlacementRow, 'marketId' | 'id'>): string {
    return globalId('Placement', marketId, id);
  }

  @FieldResolver(() => ApplicationType, { description: 'The application that was accepted.' })
  async application(
    @Root() { marketId, applicationId }: Pick<PlacementRow, 'marketId' | 'applicationId'>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ApplicationRow> {
    return (await loaders.applicationOf.load({ marketId, id: applicationId }))!;
  }

  @FieldResolver(() => DateTimeScalar, {
    description:
      'When the work begins: the first shift that was not over when it was agreed; where no shifts are told, midnight of the first day. From then on its wage can be confirmed.',
  })
  async beginsAt(
    @Root() { marketId, id }: Pick<PlacementRow, 'marketId' | 'id'>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Date> {
    return (await loaders.placementBeginning.load({ marketId, id }))!.beginsAt;
  }

  @FieldResolver(() => WagePromiseType, {
    nullable: true,
    description: 'What was promised; never null today.',
  })
  wagePromise(@Root() placement: Parameters<typeof wagePromiseOf>[0]): WagePromiseType {
    return wagePromiseOf(placement);
  }
}
