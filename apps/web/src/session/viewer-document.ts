import { graphql } from '../gql/index.ts';

export const viewerDocument = graphql(`
  query Viewer {
    viewer {
      kind
      maskedPhone
      worker {
        id
        number
        displayName
        availableToday
      }
      employers {
        id
        name
        kind
        verified
      }
    }
  }
`);
