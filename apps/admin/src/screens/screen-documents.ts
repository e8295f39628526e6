import { graphql } from '../gql/index.ts';

export const screenListQuery = graphql(`
  query ScreenList($first: Int, $after: String, $last: Int, $before: String) {
    screens(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        name
        place
        paired
        lastSeenAt
        pairingEndsAt
      }
      pageInfo {
        hasNextPage
        startCursor
        endCursor
      }
      totalCount
      totalCountIsExact
    }
  }
`);

export const createScreenMutation = graphql(`
  mutation CreateScreen($input: CreateScreenInput!) {
    createScreen(input: $input) {
      screen {
        id
        name
        pairingEndsAt
      }
      pairingCode
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const renewPairingCodeMutation = graphql(`
  mutation RenewPairingCode($input: RenewPairingCodeInput!) {
    renewPairingCode(input: $input) {
      screen {
        id
        name
        pairingEndsAt
      }
      pairingCode
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const revokeScreenMutation = graphql(`
  mutation RevokeScreen($input: RevokeScreenInput!) {
    revokeScreen(input: $input) {
      screen {
        id
        paired
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
