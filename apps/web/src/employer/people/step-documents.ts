import { graphql } from '../../gql/index.ts';

export const offerDocument = graphql(`
  mutation OfferApplication($input: OfferApplicationInput!) {
    offerApplication(input: $input) {
      application {
        id
        status
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const shortlistDocument = graphql(`
  mutation ShortlistApplication($input: ShortlistApplicationInput!) {
    shortlistApplication(input: $input) {
      application {
        id
        status
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const refuseDocument = graphql(`
  mutation RefuseApplication($input: RefuseApplicationInput!) {
    refuseApplication(input: $input) {
      application {
        id
        status
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const wagePaidDocument = graphql(`
  mutation SayWagePaid($input: ConfirmWagePaidInput!) {
    confirmWagePaid(input: $input) {
      placement {
        id
        status
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
