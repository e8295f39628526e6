import { ArgsType, Field, Int } from 'type-graphql';

/** Relay's paging arguments, for every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many rows, 1 to 100; 20 when nothing is said. With after.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Rows after this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many rows from the end, 1 to 100. With before.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Rows before this cursor.' })
  before?: string | null;
}
