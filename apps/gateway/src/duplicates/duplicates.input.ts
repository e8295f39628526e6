import { Field, ID, InputType } from 'type-graphql';

@InputType('MergePersonsInput', {
  description:
    'Two registrations of one human being; the other is named by conflictId or otherWorkerId, not both.',
})
export class MergePersonsInputType {
  @Field(() => ID, { description: 'The worker who stays, with number and ID number.' })
  workerId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The conflict in which the worker met the other account.',
  })
  conflictId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The worker who turns out to be the same human being.' })
  otherWorkerId?: string | null;

  @Field(() => String, {
    description:
      'The number on the identity card that was seen; must be that of the worker who stays. Five wrong ones in a quarter of an hour are all that a caller has.',
  })
  idNumber: string;

  @Field(() => Boolean, {
    description: 'True when the other’s phone is the one in use now; it is taken too by who has none.',
  })
  takeOtherPhone: boolean;

  @Field(() => String, { nullable: true, description: 'A repeat within 24 hours gets the first answer.' })
  idempotencyKey?: string | null;
}

@InputType('DismissPersonConflictInput', { description: 'Two who are different people.' })
export class DismissPersonConflictInputType {
  @Field(() => ID, { description: 'The conflict.' })
  conflictId: string;
}
