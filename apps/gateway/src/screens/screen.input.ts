import { Field, ID, InputType } from 'type-graphql';

@InputType('CreateScreenInput', { description: 'Which screen.' })
export class CreateScreenInputType {
  @Field(() => String, { description: 'Its name, at most 30 characters.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where in the hall it hangs, at most 60 characters.',
  })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A repeat within 24 hours makes no further screen, and does not show the code again.',
  })
  idempotencyKey?: string | null;
}

@InputType('RenewPairingCodeInput', { description: 'Which screen.' })
export class RenewPairingCodeInputType {
  @Field(() => ID, { description: 'The screen.' })
  screenId: string;
}

@InputType('RevokeScreenInput', { description: 'Which screen.' })
export class RevokeScreenInputType {
  @Field(() => ID, { description: 'The screen.' })
  screenId: string;
}

@InputType('PairScreenInput', { description: 'The code that staff was shown.' })
export class PairScreenInputType {
  @Field(() => String, { description: 'Six letters and digits, however typed.' })
  code: string;
}
