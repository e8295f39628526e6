import { graphql } from '../gql/index.ts';

export const shortagesQuery = graphql(`
  query Shortages {
    matchingReport {
      startedAt
      workers
      workersWithout
      jobs
      jobsOffered
      topTenthShare
      trades {
        occupation {
          code
          name
        }
        divisionCode
        divisionName
        jobs
        jobsWithNobody
        places
        candidates
      }
      jobsShort {
        places
        candidates
        job {
          id
          title
          occupation {
            code
            name
          }
          place {
            divisionName
          }
        }
      }
    }
  }
`);
