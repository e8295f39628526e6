import { graphql } from '../gql/index.ts';

export const jobDocument = graphql(`
  query Job($id: ID!) {
    job(id: $id) {
      id
      number
      title
      description
      status
      urgent
      headcount
      openings
      startsOn
      endsOn
      expiresAt
      settlement
      benefits
      languageNeeds {
        language
        languageName
        reason
        state
      }
      wage {
        min
        max
        unit
      }
      occupation {
        id
        name
        certificateHint
      }
      skills {
        id
        name
      }
      shifts {
        startsAt
        endsAt
      }
      place {
        address
        divisionName
        location {
          longitude
          latitude
        }
      }
      employer {
        id
        name
        kind
        verified
        verifiedAt
      }
    }
  }
`);
