import { graphql } from '../gql/index.ts';

export const consentTermsDocument = graphql(`
  query ConsentTerms {
    consentTerms {
      purpose
      title
      text
      basis
    }
  }
`);
