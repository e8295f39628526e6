import { graphql } from '../gql/index.ts';

export const startActingForMutation = graphql(`
  mutation StartActingFor($input: StartActingForInput!) {
    startActingFor(input: $input) {
      accessToken
      endsAt
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const endActingForMutation = graphql(`
  mutation EndActingFor {
    endActingFor {
      endedCount
      userErrors {
        code
        message
        path
      }
    }
  }
`);
