import { graphql } from '../gql/index.ts';

/** What of a job fills the form. */
export const postingSource = graphql(`
  fragment PostingSource on Job {
    title
    description
    headcount
    settlement
    startsOn
    endsOn
    benefits
    languageNeeds {
      language
      reason
    }
    urgent
    wage {
      min
      max
      unit
    }
    place {
      divisionCode
      address
      location {
        longitude
        latitude
      }
    }
    shifts {
      startsAt
      endsAt
    }
    occupation {
      id
      code
    }
    employer {
      id
    }
    skills {
      id
    }
  }
`);
