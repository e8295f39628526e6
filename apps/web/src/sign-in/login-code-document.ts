import { graphql } from '../gql/index.ts';

export const loginCodeDocument = graphql(`
  mutation RequestLoginCode($input: RequestLoginCodeInput!) {
    requestLoginCode(input: $input) {
      expiresAt
      demoCode
      userErrors {
        code
        message
        path
      }
    }
  }
`);
