import {
  declineReasons,
  instantOfferStatuses,
  type DeclineReason,
  type InstantOfferRow,
  type InstantOfferStatus,
} from '@yizhan/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { NodeType } from '../graphql/node.type.ts';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';

const InstantOfferStatusEnum = enumOf<InstantOfferStatus>(
  'InstantOfferStatus',
  'What became of an offer.',
  instantOfferStatuses,
  {
    OFFERED: 'It can be accepted until its clock runs out.',
    ACCEPTED: 'The worker said yes, and has the place.',
    DECLINED: 'The worker said no.',
    EXPIRED: 'Nobody answered in time.',
    GONE: 'Others took the last place; if one is free again, they are asked first.',
    RECALLED: 'It was taken back: the waves were stopped, or the job is over.',
  },
);

export const InstantDeclineReasonEnum = enumOf<DeclineReason>(
  'InstantDeclineReason',
  'Why a worker does not want an offer.',
  declineReasons,
  {
    TOO_FAR: 'It is too far.',
    PAY: 'It pays too little.',
    TIME: 'Not at that time.',
    OTHER_WORK: 'They have other work.',
    ILLNESS: 'They are ill.',
    OTHER: 'Something else.',
  },
);

/** The fields that the row itself answers; the others are in instant-offer-fields.resolver.ts. */
@Rule('application.read')
@ObjectType('InstantOffer', {
  implements: NodeType,
  description:
    'An urgent job, offered to one worker in one wave (即时快招). Seen by the worker and by staff who deal with applications.',
  simpleResolvers: true,
})
export class InstantOfferType extends NodeType {
  @Field(() => InstantOfferStatusEnum, { description: 'What became of it.' })
  status: InstantOfferStatus;

  @Field(() => Int, { description: 'In which wave of the job.' })
  wave: number;

  @Field(() => InstantDeclineReasonEnum, {
    nullable: true,
    description: 'Why it was declined; null where nothing was said.',
  })
  reason: DeclineReason | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  offeredAt: Date;

  @Field(() => DateTimeScalar, { description: 'Until when it can be accepted, by the server’s clock.' })
  endsAt: Date;
}

export const { Connection: InstantOfferConnection } = connectionTypes<InstantOfferRow>(
  'InstantOffer',
  () => InstantOfferType,
);
