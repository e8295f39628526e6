import { graphql } from '../gql/index.ts';
import type { MergeSideFragment } from '../gql/graphql.ts';

/** A registration as it is compared and merged. */
export const mergeSide = graphql(`
  fragment MergeSide on Worker {
    id
    number
    displayName
    maskedPhone
    maskedIdNumber
    applicationCount
    placementCount
    registeredAt
  }
`);

export type MergeSide = MergeSideFragment;
