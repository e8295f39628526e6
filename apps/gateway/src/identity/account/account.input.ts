import { Field, InputType } from 'type-graphql';

@InputType('ChangePasswordInput', { description: 'The present password and the next one.' })
export class ChangePasswordInputType {
  @Field(() => String, { description: 'The present password.' })
  currentPassword: string;

  @Field(() => String, { description: 'The next one: 10 to 256 characters, another than the present.' })
  newPassword: string;
}

@InputType('StartSecondFactorInput', { description: 'Proof that it is the owner who asks.' })
export class StartSecondFactorInputType {
  @Field(() => String, { description: 'The account’s password.' })
  password: string;
}

@InputType('ConfirmSecondFactorInput', { description: 'Proof that the app has the secret.' })
export class ConfirmSecondFactorInputType {
  @Field(() => String, { description: 'The six digits that the app shows.' })
  code: string;
}

@InputType('EndSecondFactorInput', { description: 'Proof that it is the owner who asks.' })
export class EndSecondFactorInputType {
  @Field(() => String, { description: 'The account’s password.' })
  password: string;

  @Field(() => String, { description: 'Six digits of the app, or a recovery code.' })
  code: string;
}

@InputType('SetPinInput', { description: 'The PIN that opens the locked desk.' })
export class SetPinInputType {
  @Field(() => String, { description: 'The account’s password.' })
  password: string;

  @Field(() => String, {
    nullable: true,
    description: 'Four to six digits, not one only nor a row; null takes the PIN away.',
  })
  pin?: string | null;
}

@InputType('UnlockSessionInput', { description: 'What opens a locked desk.' })
export class UnlockSessionInputType {
  @Field(() => String, { description: 'The owner’s PIN.' })
  pin: string;
}
