import { Field, ID, InputType } from 'type-graphql';

const scopesDescription =
  'Any of jobs:read, jobs:write, applications:read, applications:write; writing includes reading.';
const keyDescription = 'A repeat within 24 hours gets the first answer.';

@InputType('RegisterPartnerInput', { description: 'Whose application.' })
export class RegisterPartnerInputType {
  @Field(() => String, { description: 'Its name, 2 to 60 characters.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Whom to ask there, at most 120 characters; kept sealed.',
  })
  contact?: string | null;

  @Field(() => [String], { description: scopesDescription })
  scopes: string[];

  @Field(() => String, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;
}

@InputType('UpdatePartnerInput', { description: 'What is to change; what is left out stays.' })
export class UpdatePartnerInputType {
  @Field(() => ID, { description: 'Which partner.' })
  partnerId: string;

  @Field(() => String, { nullable: true, description: 'Its name, 2 to 60 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to ask there; null takes it away.' })
  contact?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `${scopesDescription} Fewer act on tokens that are out already.`,
  })
  scopes?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: no more tokens, and those that are out act for nobody. False: it may again.',
  })
  disabled?: boolean | null;
}

@InputType('CreatePartnerSecretInput', { description: 'For whom.' })
export class CreatePartnerSecretInputType {
  @Field(() => ID, { description: 'Which partner.' })
  partnerId: string;

  @Field(() => String, {
    nullable: true,
    description: 'A repeat within 24 hours makes no further secret, and does not show the first one again.',
  })
  idempotencyKey?: string | null;
}

@InputType('RevokePartnerSecretInput', { description: 'Which secret.' })
export class RevokePartnerSecretInputType {
  @Field(() => ID, { description: 'Whose.' })
  partnerId: string;

  @Field(() => ID, { description: 'Which one.' })
  secretId: string;
}

@InputType('DelegateEmployerInput', { description: 'Which partner for which employer.' })
export class DelegateEmployerInputType {
  @Field(() => String, { description: 'The partner’s client id.' })
  clientId: string;

  @Field(() => ID, { description: 'The employer.' })
  employerId: string;
}

@InputType('EndDelegationInput', { description: 'Which partner for which employer no longer.' })
export class EndDelegationInputType {
  @Field(() => String, { description: 'The partner’s client id.' })
  clientId: string;

  @Field(() => ID, { description: 'The employer.' })
  employerId: string;
}
