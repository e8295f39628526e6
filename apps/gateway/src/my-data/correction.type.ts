import {
  correctedFields,
  correctedValues,
  correctionReasons,
  correctionStatuses,
  type CorrectedField,
  type CorrectedValues,
  type Correction,
  type CorrectionReason,
  type CorrectionStatus,
  type WorkerRow,
} from '@yizhan/domain';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { globalId } from '../graphql/global-id.ts';
import { idDescription, NodeType } from '../graphql/node.type.ts';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { WorkerType } from '../workers/worker.type.ts';

const CorrectionStatusEnum = enumOf(
  'CorrectionStatus',
  'Where a request for correction stands.',
  correctionStatuses,
  {
    OPEN: 'Waits for the card to be seen.',
    APPROVED: 'Written.',
    REFUSED: 'Not written; see reason.',
    WITHDRAWN: 'No longer wanted.',
  },
);

const CorrectedFieldEnum = enumOf('CorrectedField', 'What is to be corrected.', correctedFields, {
  REAL_NAME: 'The name on the card.',
  ID_NUMBER: 'The number on the card.',
});

export const CorrectionReasonEnum = enumOf(
  'CorrectionReason',
  'Why a correction is refused.',
  correctionReasons,
  {
    CARD_DIFFERS: 'The card says something else.',
    SOMEBODY_ELSE: 'It is somebody else’s card.',
    CARD_NOT_BROUGHT: 'Nobody came with the card.',
  },
);

@Rule('person.requestCorrection')
@ObjectType('CorrectedValues', {
  description: 'What a request asks for, in full. The person; clerks, managers.',
  simpleResolvers: true,
})
class CorrectedValuesType implements CorrectedValues {
  @Field(() => String, { nullable: true, description: 'The name; null when it stays.' })
  realName: string | null;

  @Field(() => String, { nullable: true, description: 'The ID number; null when it stays.' })
  idNumber: string | null;
}

@Rule('person.requestCorrection')
@ObjectType('Correction', {
  implements: NodeType,
  description: 'A name or ID number that somebody says is wrong. The person; clerks, managers.',
  simpleResolvers: true,
})
export class CorrectionType extends NodeType {
  @Field(() => [CorrectedFieldEnum], { description: 'What is to be corrected.' })
  fields: CorrectedField[];

  @Field(() => CorrectionStatusEnum, { description: 'Where it stands.' })
  status: CorrectionStatus;

  @Field(() => CorrectionReasonEnum, { nullable: true, description: 'Why it was refused; else null.' })
  reason: CorrectionReason | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null while open.' })
  decidedAt: Date | null;
}

export const { Connection: CorrectionConnection } = connectionTypes<Correction>(
  'Correction',
  () => CorrectionType,
);

@Resolver(() => CorrectionType)
export class CorrectionFieldsResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { marketId, id }: Correction): string {
    return globalId('Correction', marketId, id);
  }

  @FieldResolver(() => WorkerType, {
    nullable: true,
    description: 'The worker as registered now; null for who only hires.',
  })
  async worker(
    @Root() { marketId, personId }: Correction,
    @Ctx() { loaders }: RequestContext,
  ): Promise<WorkerRow | null> {
    return (await loaders.workerOfPerson.load({ marketId, id: personId }))[0] ?? null;
  }

  @FieldResolver(() => CorrectedValuesType, {
    nullable: true,
    description:
      'What it asks for, to be compared with the card; each look of staff is recorded. The person; clerks, managers; null for others, and once decided.',
  })
  wanted(@Root() correction: Correction, @Ctx() context: RequestContext): Promise<CorrectedValues | null> {
    return correctedValues(context, correction);
  }
}
