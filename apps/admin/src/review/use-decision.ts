import { useMutation } from '@yizhan/graphql-client';
import { graphql } from '../gql/index.ts';
import type { LanguageNeedDecisionInput, ReviewDecision } from '../gql/graphql.ts';
import { useOneDecision } from '../shared/queue/use-one-decision.ts';

const reviewJobMutation = graphql(`
  mutation ReviewJob($input: ReviewJobInput!) {
    reviewJob(input: $input) {
      job {
        id
        status
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Sends one decision at a time; null while another is on its way. */
export function useDecision() {
  const [, reviewJob] = useMutation(reviewJobMutation);
  const { decide: decideOnce, deciding } = useOneDecision<ReviewDecision>();
  const decide = (
    jobId: string,
    decision: ReviewDecision,
    note: string,
    languageNeeds: LanguageNeedDecisionInput[],
  ) =>
    decideOnce(decision, async () => {
      const input = { jobId, decision, languageNeeds, ...(note && { note }) };
      const { data, error } = await reviewJob({ input });
      return { error, userErrors: data?.reviewJob.userErrors ?? [] };
    });
  return { decide, deciding };
}
