import { graphql } from '../gql/index.ts';

export const acceptDocument = graphql(`
  mutation AcceptOffer($input: AcceptOfferInput!) {
    acceptOffer(input: $input) {
      application {
        ...MyApplication
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const withdrawDocument = graphql(`
  mutation WithdrawApplication($input: WithdrawApplicationInput!) {
    withdrawApplication(input: $input) {
      application {
        ...MyApplication
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
  mutation ConfirmWagePaid($input: ConfirmWagePaidInput!) {
    confirmWagePaid(input: $input) {
      placement {
        id
        wagePromise {
          paidAmount
          workerConfirmedAt
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
