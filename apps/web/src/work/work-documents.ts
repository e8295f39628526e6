import { graphql } from '../gql/index.ts';

/** All that a card of "my work" shows; the list with it takes five statements. */
export const myApplicationFragment = graphql(`
  fragment MyApplication on Application {
    id
    status
    appliedAt
    changedAt
    offerEndsAt
    offerMessage
    reason
    steps {
      status
      at
    }
    job {
      id
      number
      title
      status
      startsOn
      endsOn
      settlement
      wage {
        min
        max
        unit
      }
      place {
        address
        divisionName
      }
    }
    placement {
      id
      status
      startsOn
      endsOn
      beginsAt
      wagePromise {
        amount
        unit
        payBy
        paidAmount
        employerConfirmedAt
        workerConfirmedAt
      }
    }
  }
`);

export const myWorkDocument = graphql(`
  query MyWork($first: Int!, $after: String) {
    viewer {
      worker {
        id
        applications(first: $first, after: $after) {
          nodes {
            ...MyApplication
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

export const workFeedDocument = graphql(`
  subscription WorkFeed($after: String) {
    applicationFeed(after: $after) {
      cursor
      resync
      application {
        worker {
          id
        }
        ...MyApplication
      }
      instantOffer {
        ...UrgentOffer
      }
      instantHireJob {
        id
      }
    }
  }
`);
