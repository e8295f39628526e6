import { graphql } from '../../gql/index.ts';

export const registerEmployerDocument = graphql(`
  mutation RegisterEmployer($input: RegisterEmployerInput!) {
    registerEmployer(input: $input) {
      employer {
        id
        number
        name
        kind
        verified
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
