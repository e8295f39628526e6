import { indexedDbSnapshots } from '@yizhan/graphql-client';

/** Answers kept for times without a network; they go when another person may hold the phone. */
export const deviceCopies = indexedDbSnapshots('yizhan-web');
