import { graphql } from '../gql/index.ts';

export const instantRulesQuery = graphql(`
  query InstantRules {
    instantHireRules {
      waveSeconds
      offersPerPlace
      offersPerDay
      sentences
    }
  }
`);

export const setInstantRulesMutation = graphql(`
  mutation SetInstantRules($input: SetInstantHireRulesInput!) {
    setInstantHireRules(input: $input) {
      rules {
        waveSeconds
        offersPerPlace
        offersPerDay
        sentences
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const instantReportQuery = graphql(`
  query InstantReport($from: Date!, $to: Date!) {
    instantOfferReport(from: $from, to: $to) {
      offers
      accepted
      people
      most
      topTenthShare
      gini
      workers {
        politeName
        maskedNumber
        offers
        accepted
        declined
        unanswered
      }
    }
  }
`);
