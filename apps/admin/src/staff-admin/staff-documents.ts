import { graphql } from '../gql/index.ts';

export const staffListQuery = graphql(`
  query StaffList($first: Int, $after: String, $last: Int, $before: String) {
    staffMembers(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        username
        displayName
        roles
        disabled
        mustChangePassword
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

export const addStaffMutation = graphql(`
  mutation AddStaffMember($input: AddStaffMemberInput!) {
    addStaffMember(input: $input) {
      password
      staffMember {
        id
        displayName
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const updateStaffMutation = graphql(`
  mutation UpdateStaffMember($input: UpdateStaffMemberInput!) {
    updateStaffMember(input: $input) {
      staffMember {
        id
        displayName
        roles
        disabled
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const resetStaffMutation = graphql(`
  mutation ResetStaffPassword($input: ResetStaffPasswordInput!) {
    resetStaffPassword(input: $input) {
      password
      staffMember {
        id
        mustChangePassword
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
