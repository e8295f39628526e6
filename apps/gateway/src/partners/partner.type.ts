import type { PartnerRow, PartnerSecretRow, Scope } from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import { NodeType } from '../graphql/node.type.ts';
import { Rule } from '../graphql/rule.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';

@Rule('partner.manage')
@ObjectType('PartnerSecret', {
  implements: NodeType,
  description:
    'A secret that is good now; its text was shown once and is kept nowhere. Managers, administrators.',
  simpleResolvers: true,
})
export class PartnerSecretType extends NodeType implements Partial<PartnerSecretRow> {
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day a token was got with it; null when never.',
  })
  lastUsedOn: string | null;
}

@Rule('partner.read')
@ObjectType('PartnerApp', {
  implements: NodeType,
  description:
    'The application of an agency, city platform or other market. It acts for employers that are delegated to it, as far as its scopes go. Managers, administrators, auditors; itself; members of employers delegated to it.',
  simpleResolvers: true,
})
export class PartnerAppType extends NodeType implements Partial<PartnerRow> {
  @Field(() => String, { description: 'What it calls itself at /oauth/token.' })
  clientId: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => [String], {
    description:
      'What it may do for employers delegated to it: jobs:read, jobs:write, applications:read, applications:write; writing includes reading.',
  })
  scopes: Scope[];

  @Field(() => DateTimeScalar, { description: 'When it was registered.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it gets no tokens and acts for nobody; null while it may.',
  })
  disabledAt: Date | null;
}

const partners = connectionTypes<PartnerRow>('PartnerApp', () => PartnerAppType);
export const PartnerAppConnection = partners.Connection;
