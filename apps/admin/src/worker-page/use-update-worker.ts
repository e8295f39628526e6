import { useMutation } from '@yizhan/graphql-client';
import { graphql } from '../gql/index.ts';

const updateWorkerMutation = graphql(`
  mutation UpdateWorker($input: UpdateWorkerInput!) {
    updateWorker(input: $input) {
      worker {
        id
        availableToday
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Changes what a worker says of themselves. */
export const useUpdateWorker = () => useMutation(updateWorkerMutation);
