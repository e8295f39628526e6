import { graphql } from '../gql/index.ts';

export const matchesDocument = graphql(`
  query Matches($first: Int!) {
    viewer {
      worker {
        id
        availableToday
      }
    }
    matchHints {
      jobs
      atLeast
      hints {
        kind
        text
      }
    }
    jobMatches(first: $first) {
      score
      reasons {
        factor
        text
      }
      job {
        id
        ...JobRow
      }
    }
  }
`);

export const bestMatchDocument = graphql(`
  query BestMatch {
    jobMatches(first: 3) {
      job {
        id
        title
        wage {
          min
          max
          unit
        }
      }
    }
  }
`);

export const availableDocument = graphql(`
  mutation SetAvailable($input: UpdateWorkerInput!) {
    updateWorker(input: $input) {
      worker {
        id
        availableToday
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
