import { graphql } from '../gql/gql.ts';

export const WallScreenQuery = graphql(`
  query WallScreen {
    viewer {
      screen {
        id
        name
        place
      }
    }
  }
`);
