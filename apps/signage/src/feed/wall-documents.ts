import { graphql } from '../gql/gql.ts';

export const WallJobFragment = graphql(`
  fragment WallJob on Job {
    id
    number
    title
    status
    openings
    occupation {
      name
    }
    wage {
      min
      max
      unit
    }
    settlement
    place {
      divisionName
    }
    startsOn
    endsOn
    shifts {
      startsAt
    }
    expiresAt
    publishedAt
    updatedAt
  }
`);

export const WallBoardQuery = graphql(`
  query WallBoard($market: String!, $from: Date!) {
    market(code: $market) {
      code
      name
      divisionCode
      timeZone
      openJobCount
      brandColor
      slogans {
        id
        text
        texts {
          language
          text
        }
      }
    }
    soonest: jobs(
      filter: { marketCode: $market, statuses: [OPEN], startsFrom: $from }
      orderBy: STARTS_SOONEST
      first: 100
    ) {
      nodes {
        ...WallJob
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    newest: jobs(filter: { marketCode: $market, statuses: [OPEN] }, orderBy: NEWEST, first: 20) {
      nodes {
        ...WallJob
      }
    }
  }
`);

export const WallMoreJobsQuery = graphql(`
  query WallMoreJobs($market: String!, $from: Date!, $after: String) {
    soonest: jobs(
      filter: { marketCode: $market, statuses: [OPEN], startsFrom: $from }
      orderBy: STARTS_SOONEST
      first: 100
      after: $after
    ) {
      nodes {
        ...WallJob
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const WallTimeQuery = graphql(`
  query WallTime($market: String!) {
    market(code: $market) {
      now
    }
  }
`);

export const WallFeedSubscription = graphql(`
  subscription WallFeed($market: String!, $after: String) {
    jobFeed(marketCode: $market, after: $after) {
      cursor
      kind
      jobId
      resync
      removal
      job {
        ...WallJob
      }
    }
  }
`);
