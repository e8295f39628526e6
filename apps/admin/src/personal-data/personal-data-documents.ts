import { graphql } from '../gql/index.ts';

export const personalDataFragment = graphql(`
  fragment PersonalData on Worker {
    id
    displayName
    maskedPhone
    maskedIdNumber
    consents {
      purpose
      given
      changedAt
      textThen
      terms {
        purpose
        title
        text
        textVersion
        required
      }
    }
  }
`);

export const giveConsentMutation = graphql(`
  mutation GiveConsentAtWindow($input: GiveConsentInput!) {
    giveConsent(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const withdrawConsentMutation = graphql(`
  mutation WithdrawConsentAtWindow($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const changeWorkerPhoneMutation = graphql(`
  mutation ChangeWorkerPhone($input: ChangeWorkerPhoneInput!) {
    changeWorkerPhone(input: $input) {
      changed
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const eraseWorkerMutation = graphql(`
  mutation EraseWorker($input: EraseWorkerInput!) {
    eraseWorker(input: $input) {
      erased
      userErrors {
        code
        message
        path
      }
    }
  }
`);
