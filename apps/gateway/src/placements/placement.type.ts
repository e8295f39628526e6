import { placementStatuses, type PlacementRow, type PlacementStatus, type WageUnit } from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../graphql/scalars.ts';
import { WageUnitEnum } from '../jobs/job-enums.ts';
import { Rule } from '../graphql/rule.ts';

const PlacementStatusEnum = enumOf('PlacementStatus', 'Where a placement stands.', placementStatuses, {
  AGREED: 'Agreed; the work has not begun.',
  ACTIVE: 'At work.',
  FINISHED: 'The last day has passed.',
  NO_SHOW: 'The worker did not come.',
  CANCELLED: 'The worker dropped out before it began.',
});

@Rule('application.read')
@ObjectType('WagePromise', {
  description: 'What was promised, and what became of it.',
  simpleResolvers: true,
})
export class WagePromiseType {
  @Field(() => DecimalScalar, { description: 'Yuan per unit: at least so much.' })
  amount: string;

  @Field(() => WageUnitEnum, { description: 'What the amount is paid per.' })
  unit: WageUnit;

  @Field(() => DateScalar, { description: 'The last day on which it is due.' })
  payBy: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the employer said it was paid; null until then.',
  })
  employerConfirmedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the worker said it was received; null until then.',
  })
  workerConfirmedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it changed hands; null until the worker says so.',
  })
  paidAt: Date | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Yuan in all; null until somebody has said.' })
  paidAmount: string | null;
}

/** The fields that the row itself answers; the others are in placement.resolver.ts. */
@Rule('application.read')
@ObjectType('Placement', {
  implements: NodeType,
  description:
    'An accepted application with its days and its wage. Seen by the worker, the employer and staff who deal with applications.',
  simpleResolvers: true,
})
export class PlacementType extends NodeType {
  @Field(() => PlacementStatusEnum, { description: 'Where it stands.' })
  status: PlacementStatus;

  @Field(() => DateScalar, { description: 'First day of work.' })
  startsOn: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of work; null when it is one day or open.',
  })
  endsOn: string | null;
}

export const { Connection: PlacementConnection } = connectionTypes<PlacementRow>(
  'Placement',
  () => PlacementType,
);
