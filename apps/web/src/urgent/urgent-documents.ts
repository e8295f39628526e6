import { graphql } from '../gql/index.ts';

/** All that a card of an urgent call shows. */
export const urgentOfferFragment = graphql(`
  fragment UrgentOffer on InstantOffer {
    id
    status
    offeredAt
    endsAt
    job {
      id
      title
      startsOn
      settlement
      openings
      wage {
        min
        max
        unit
      }
      shifts {
        startsAt
        endsAt
      }
      place {
        address
        divisionName
      }
    }
  }
`);

export const urgentOffersDocument = graphql(`
  query UrgentOffers {
    viewer {
      worker {
        id
        instantOffers(first: 10) {
          nodes {
            ...UrgentOffer
          }
        }
      }
    }
  }
`);

export const acceptUrgentDocument = graphql(`
  mutation AcceptUrgent($input: AcceptInstantOfferInput!) {
    acceptInstantOffer(input: $input) {
      offer {
        ...UrgentOffer
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const declineUrgentDocument = graphql(`
  mutation DeclineUrgent($input: DeclineInstantOfferInput!) {
    declineInstantOffer(input: $input) {
      offer {
        ...UrgentOffer
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const urgentRulesDocument = graphql(`
  query UrgentRules {
    instantHireRules {
      sentences
    }
  }
`);
