import { graphql } from '../gql/index.ts';

export const registerWorkerDocument = graphql(`
  mutation RegisterWorker($input: RegisterWorkerInput!) {
    registerWorker(input: $input) {
      worker {
        id
        number
        displayName
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
