import type { Principal } from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum-of.ts';
import { Rule } from '../graphql/rule.ts';

const principalKinds = ['ANONYMOUS', 'PERSON', 'STAFF', 'PARTNER', 'SCREEN'] as const;
export type PrincipalKind = (typeof principalKinds)[number];

export const PrincipalKindEnum = enumOf('PrincipalKind', 'Kinds of callers.', principalKinds, {
  ANONYMOUS: 'Not signed in.',
  PERSON: 'Signed in by phone: a worker, someone who acts for employers, both, or neither yet.',
  STAFF: "A member of a market's staff.",
  PARTNER: "A partner's application.",
  SCREEN: 'A paired hall screen.',
});

/** Who is calling, as a resolver returns it; its fields are in ViewerFieldsResolver. */
export interface ViewerSource {
  principal: Principal;
}

@Rule('viewer.read')
@ObjectType('Viewer', {
  description:
    'Who is calling. A person signed in by phone may be a worker, act for employers, both, or neither yet.',
})
export class ViewerType {
  @Field(() => [String], {
    description:
      'What a partner application may do with its token; empty for everybody else. The caller only.',
    simple: true,
  })
  scopes: string[];
}
