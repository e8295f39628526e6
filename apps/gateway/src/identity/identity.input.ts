import { Field, InputType } from 'type-graphql';

@InputType('StaffLoginInput', { description: "A member of staff's name and password." })
export class StaffLoginInputType {
  @Field(() => String, { description: 'User name, in letters of any case.' })
  username: string;

  @Field(() => String, { description: 'Password, as typed.' })
  password: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Six digits of the authenticator app, or a recovery code; where one is set up, TOTP_REQUIRED asks for it.',
  })
  totp?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which market to sign in to, e.g. HBW; without it the first one.',
  })
  marketCode?: string | null;
}

@InputType('RequestLoginCodeInput', { description: 'Where to send a code.' })
export class RequestLoginCodeInputType {
  @Field(() => String, { description: 'Mobile number of the mainland, however typed.' })
  phone: string;

  @Field(() => String, { nullable: true, description: 'Which market; without it the first one.' })
  marketCode?: string | null;
}

@InputType('LoginInput', { description: 'A phone and the code that was sent to it.' })
export class LoginInputType {
  @Field(() => String, { description: 'Mobile number the code was sent to.' })
  phone: string;

  @Field(() => String, { description: 'Six digits of the newest message.' })
  code: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which market to sign in to; without it the first one.',
  })
  marketCode?: string | null;
}
