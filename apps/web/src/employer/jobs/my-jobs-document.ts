import { graphql } from '../../gql/index.ts';

export const myJobFragment = graphql(`
  fragment MyJob on Job {
    id
    number
    title
    status
    urgent
    headcount
    placedCount
    openings
    startsOn
    endsOn
    expiresAt
    settlement
    wage {
      min
      max
      unit
    }
    place {
      divisionName
      address
    }
    shifts {
      startsAt
      endsAt
    }
    allowedActions
  }
`);

export const myJobsDocument = graphql(`
  query MyJobs($employerId: ID!, $statuses: [JobStatus!]!, $after: String) {
    employer(id: $employerId) {
      id
      jobs(first: 20, after: $after, statuses: $statuses) {
        nodes {
          id
          ...MyJob
          applications(first: 50) {
            nodes {
              id
              status
            }
            pageInfo {
              hasNextPage
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const closeJobDocument = graphql(`
  mutation CloseJob($input: CloseJobInput!) {
    closeJob(input: $input) {
      job {
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
