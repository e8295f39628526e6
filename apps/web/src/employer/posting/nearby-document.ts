import { graphql } from '../../gql/index.ts';

export const nearbyDocument = graphql(`
  query NearbyWorkers($occupationCode: String!, $divisionCode: String) {
    nearbyWorkers(occupationCode: $occupationCode, divisionCode: $divisionCode) {
      atLeast
      text
    }
  }
`);
