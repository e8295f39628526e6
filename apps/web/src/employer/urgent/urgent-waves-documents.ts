import { graphql } from '../../gql/index.ts';

export const urgentWavesDocument = graphql(`
  query UrgentWaves($id: ID!) {
    job(id: $id) {
      id
      urgent
      openings
      instantHire {
        status
        waves {
          number
          offers
          accepted
          declined
          endsAt
          endedAt
        }
      }
    }
  }
`);

export const startUrgentDocument = graphql(`
  mutation StartUrgent($input: StartInstantHireInput!) {
    startInstantHire(input: $input) {
      job {
        id
        instantHire {
          status
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const stopUrgentDocument = graphql(`
  mutation StopUrgent($input: StopInstantHireInput!) {
    stopInstantHire(input: $input) {
      job {
        id
        instantHire {
          status
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
