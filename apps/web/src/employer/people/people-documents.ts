import { graphql } from '../../gql/index.ts';

export const hiringJobDocument = graphql(`
  query HiringJob($id: ID!) {
    job(id: $id) {
      id
      ...MyJob
      place {
        divisionCode
        location {
          longitude
          latitude
        }
      }
      ruleHits {
        ...PostingHit
      }
      languageNeeds {
        language
        languageName
        reason
        state
        note
      }
      reviews {
        decision
        note
        decidedAt
      }
    }
  }
`);

export const applicantFragment = graphql(`
  fragment Applicant on Application {
    id
    status
    appliedAt
    changedAt
    offerEndsAt
    reason
    worker {
      id
      number
      displayName
      divisionCode
      divisionName
      minor
      placementCount
      noShowCount
      occupations {
        id
        name
      }
      skills {
        confirmed
        skill {
          id
          name
        }
      }
    }
  }
`);

export const applicantsDocument = graphql(`
  query Applicants($id: ID!, $after: String) {
    job(id: $id) {
      id
      applications(first: 100, after: $after) {
        nodes {
          ...Applicant
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const placedFragment = graphql(`
  fragment PlacedPerson on Placement {
    id
    status
    startsOn
    endsOn
    beginsAt
    wagePromise {
      amount
      unit
      payBy
      employerConfirmedAt
      workerConfirmedAt
      paidAmount
    }
    application {
      id
      status
      worker {
        id
        displayName
      }
    }
  }
`);

export const placedDocument = graphql(`
  query PlacedPeople($id: ID!, $after: String) {
    job(id: $id) {
      id
      placements(first: 100, after: $after) {
        nodes {
          ...PlacedPerson
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const suggestedDocument = graphql(`
  query SuggestedWorkers($jobId: ID!) {
    workerMatches(jobId: $jobId, first: 10) {
      reasons {
        factor
        text
      }
      worker {
        id
        number
        displayName
        placementCount
        noShowCount
      }
    }
  }
`);

export const workerNumberDocument = graphql(`
  query WorkerNumber($id: ID!) {
    node(id: $id) {
      id
      ... on Application {
        workerPhone
      }
    }
  }
`);
