import { graphql } from '../gql/index.ts';

export const myDataDocument = graphql(`
  query MyData {
    viewer {
      maskedPhone
      worker {
        id
        displayName
        maskedIdNumber
      }
      consents {
        purpose
        given
        changedAt
        textThen
        terms {
          title
          text
          textVersion
          required
        }
      }
      ethnicGroup {
        code
      }
      corrections {
        id
        fields
        status
        requestedAt
      }
    }
  }
`);

export const dataLooksDocument = graphql(`
  query MyDataLooks($after: String) {
    viewer {
      dataLooks(first: 20, after: $after) {
        nodes {
          at
          own
          employerName
          fields
          purpose
          marketName
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`);

export const ethnicGroupsDocument = graphql(`
  query EthnicGroups {
    ethnicGroups {
      code
      name
    }
  }
`);

export const giveConsentDocument = graphql(`
  mutation GiveConsent($input: GiveConsentInput!) {
    giveConsent(input: $input) {
      consents {
        purpose
        given
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const withdrawConsentDocument = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      consents {
        purpose
        given
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const declareEthnicGroupDocument = graphql(`
  mutation DeclareEthnicGroup($input: DeclareEthnicGroupInput!) {
    declareEthnicGroup(input: $input) {
      ethnicGroup {
        code
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const exportMyDataDocument = graphql(`
  mutation ExportMyData {
    exportMyData {
      htmlUrl
      jsonUrl
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const requestCorrectionDocument = graphql(`
  mutation RequestCorrection($input: RequestCorrectionInput!) {
    requestCorrection(input: $input) {
      correction {
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

export const ownCodeDocument = graphql(`
  mutation RequestOwnCode {
    requestOwnCode {
      demoCode
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const changePhoneDocument = graphql(`
  mutation ChangePhone($input: ChangePhoneInput!) {
    changePhone(input: $input) {
      changed
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const eraseMeDocument = graphql(`
  mutation EraseMe($input: EraseMeInput!) {
    eraseMe(input: $input) {
      erased
      kept
      userErrors {
        code
        message
        path
      }
    }
  }
`);
