import { graphql } from '../../gql/index.ts';

export const boardDocument = graphql(`
  query Board(
    $filter: JobFilter
    $near: GeoPointInput
    $orderBy: JobOrder
    $first: Int!
    $after: String
    $counted: Boolean!
  ) {
    jobs(filter: $filter, near: $near, orderBy: $orderBy, first: $first, after: $after) {
      nodes {
        id
        startsOn
        ...JobRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount @include(if: $counted)
      totalCountIsExact @include(if: $counted)
    }
  }
`);

export const boardFeedDocument = graphql(`
  subscription BoardFeed($after: String) {
    jobFeed(after: $after) {
      cursor
      kind
      jobId
      removal
      resync
      job {
        id
        startsOn
        status
        ...JobRow
        ...JobMatch
      }
    }
  }
`);

export const jobMatchFragment = graphql(`
  fragment JobMatch on Job {
    title
    occupation {
      code
      name
      aliases
    }
    wage {
      max
      unit
    }
    settlement
    place {
      divisionCode
      location {
        longitude
        latitude
      }
    }
    startsOn
    urgent
  }
`);
