import { Field, ID, InterfaceType } from 'type-graphql';

/** Rows are plain objects, so `node` marks each with its type. */
export interface Marked {
  __typename: string;
}

export const idDescription = 'Opaque global id: type, market and inner id.';

@InterfaceType('Node', {
  description: 'Anything that can be fetched again by its global id.',
  resolveType: (value: Marked) => value.__typename,
})
export abstract class NodeType {
  @Field(() => ID, { description: idDescription })
  id: string;
}
