import type { Refusal } from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('UserError', {
  description:
    'A refusal the caller can act on. Programming errors and missing rights are GraphQL errors instead.',
  simpleResolvers: true,
})
export class UserErrorType implements Refusal {
  @Field(() => String, { description: 'Which refusal, in capitals; documented in docs/errors.md.' })
  code: string;

  @Field(() => String, { description: "What is wrong and what to do, in the caller's language." })
  message: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Where in the arguments, e.g. ["input", "wage", "max"]; null when it is about the whole.',
  })
  path: string[] | null;
}
