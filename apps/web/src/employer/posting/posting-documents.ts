import { graphql } from '../../gql/index.ts';

export const postingSourceFragment = graphql(`
  fragment PostingSource on Job {
    occupation {
      code
    }
    title
    description
    headcount
    wage {
      min
      max
      unit
    }
    settlement
    place {
      divisionCode
      address
      location {
        longitude
        latitude
      }
    }
    startsOn
    endsOn
    shifts {
      startsAt
      endsAt
    }
    benefits
    languageNeeds {
      language
      reason
    }
    urgent
    skills {
      id
    }
  }
`);

export const postingToChangeDocument = graphql(`
  query PostingToChange($id: ID!) {
    job(id: $id) {
      id
      number
      status
      expiresAt
      allowedActions
      reviews {
        decision
        note
      }
      ...PostingSource
    }
  }
`);

export const lastPostingDocument = graphql(`
  query LastPosting($employerId: ID!) {
    employer(id: $employerId) {
      id
      jobs(first: 1, statuses: [OPEN, FILLED, CLOSED, EXPIRED, IN_REVIEW]) {
        nodes {
          id
          title
        }
      }
    }
  }
`);

export const postJobDocument = graphql(`
  mutation PostJob($input: PostJobInput!) {
    postJob(input: $input) {
      job {
        id
        number
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

export const updateJobDocument = graphql(`
  mutation UpdateJob($input: UpdateJobInput!) {
    updateJob(input: $input) {
      job {
        id
        number
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

export const submitJobDocument = graphql(`
  mutation SubmitJob($input: SubmitJobInput!) {
    submitJob(input: $input) {
      job {
        id
        number
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
