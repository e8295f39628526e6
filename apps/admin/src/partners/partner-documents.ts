import { graphql } from '../gql/index.ts';

export const partnerListQuery = graphql(`
  query PartnerList($first: Int, $after: String, $last: Int, $before: String) {
    partners(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        clientId
        name
        scopes
        disabledAt
        createdAt
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

export const partnerPageQuery = graphql(`
  query PartnerPage($id: ID!) {
    partner(id: $id) {
      id
      clientId
      name
      contact
      scopes
      disabledAt
      createdAt
      secrets {
        id
        createdAt
        lastUsedOn
      }
      employers(first: 100) {
        nodes {
          id
          number
          name
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
`);

export const registerPartnerMutation = graphql(`
  mutation RegisterPartner($input: RegisterPartnerInput!) {
    registerPartner(input: $input) {
      partner {
        id
        name
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const updatePartnerMutation = graphql(`
  mutation UpdatePartner($input: UpdatePartnerInput!) {
    updatePartner(input: $input) {
      partner {
        id
        scopes
        disabledAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const createPartnerSecretMutation = graphql(`
  mutation CreatePartnerSecret($input: CreatePartnerSecretInput!) {
    createPartnerSecret(input: $input) {
      secret
      partner {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const revokePartnerSecretMutation = graphql(`
  mutation RevokePartnerSecret($input: RevokePartnerSecretInput!) {
    revokePartnerSecret(input: $input) {
      partner {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const delegateEmployerMutation = graphql(`
  mutation DelegateEmployer($input: DelegateEmployerInput!) {
    delegateEmployer(input: $input) {
      partner {
        id
      }
      employer {
        id
        name
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const endDelegationMutation = graphql(`
  mutation EndDelegation($input: EndDelegationInput!) {
    endDelegation(input: $input) {
      partner {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
