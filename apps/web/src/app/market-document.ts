import { graphql } from '../gql/index.ts';

export const marketDocument = graphql(`
  query Market {
    market {
      id
      code
      name
      now
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
