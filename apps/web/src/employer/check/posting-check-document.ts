import { graphql } from '../../gql/index.ts';

export const postingHitFragment = graphql(`
  fragment PostingHit on RuleHit {
    rule
    severity
    field
    words
    start
    end
    advice
    suggestion
    lawArticles {
      id
      citation
      gist
    }
  }
`);

export const checkPostingDocument = graphql(`
  query CheckPosting($input: CheckPostingInput!) {
    checkPosting(input: $input) {
      ...PostingHit
    }
  }
`);
