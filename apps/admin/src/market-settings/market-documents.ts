import { graphql } from '../gql/index.ts';

export const marketSettingsQuery = graphql(`
  query MarketSettings {
    market {
      id
      names {
        language
        text
      }
      tagline
      languages
      brandColor
      address
      servicePhone
      openingHours
      minimumWagePerHour
    }
    deskSettings {
      staffTotpRequired
      staffIdleMinutes
    }
  }
`);

export const updateMarketMutation = graphql(`
  mutation UpdateMarket($input: UpdateMarketInput!) {
    updateMarket(input: $input) {
      market {
        id
        code
        name
        brandColor
        languages
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
