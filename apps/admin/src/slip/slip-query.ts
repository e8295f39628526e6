import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { ReferralSlipQuery } from '../gql/graphql.ts';

const referralSlipQuery = graphql(`
  query ReferralSlip($id: ID!) {
    market {
      id
      webUrl
    }
    node(id: $id) {
      id
      ... on Application {
        status
        trackingCode
        employerPhone
        worker {
          id
          number
          displayName
        }
        job {
          id
          number
          title
          startsOn
          settlement
          shifts {
            startsAt
            endsAt
          }
          wage {
            min
            max
            unit
          }
          place {
            address
            divisionName
          }
          occupation {
            id
            certificateHint
          }
          employer {
            id
            name
            verified
          }
        }
      }
    }
  }
`);

/** What stands on a slip. */
export type SlipApplication = Extract<NonNullable<ReferralSlipQuery['node']>, { __typename?: 'Application' }>;

/** Asked once for each preview: each look at the employer's number is recorded. */
export function useSlip(id: string) {
  const answer = useSteadyQuery(referralSlipQuery, { id }, { requestPolicy: 'network-only' });
  const node = answer.data?.node;
  return {
    ...answer,
    application: node?.__typename === 'Application' ? node : null,
    webUrl: answer.data?.market?.webUrl ?? '',
  };
}
