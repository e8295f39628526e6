import { graphql } from '../../gql/index.ts';

export const marketDocument = graphql(`
  query Market {
    market {
      id
      code
      name
      timeZone
      now
      languages
      brandColor
      tagline
      address
      servicePhone
      openingHours
      divisions {
        code
        name
        level
        parentCode
        location {
          longitude
          latitude
        }
      }
    }
  }
`);
