import { useClient } from '@yizhan/graphql-client';
import { isAboutBlank, useCheckedPosting, type PostingCheck } from '@yizhan/ui';
import type { CheckPostingInput, PostingHitFragment } from '../../gql/graphql.ts';
import { readFragment } from '../../gql/index.ts';
import { checkPostingDocument, postingHitFragment } from './posting-check-document.ts';

/** That nobody has vetted the employer yet is said elsewhere, once; no text would mend it. */
const isOfText = ({ field }: PostingHitFragment) => field !== 'employer';

/** Checks a posting whenever the typing pauses; stores nothing. */
export function usePostingCheck(input: CheckPostingInput): PostingCheck<PostingHitFragment> {
  const client = useClient();
  return useCheckedPosting(input, async (asked) => {
    const { data } = await client
      .query(checkPostingDocument, { input: asked }, { deviceCopy: false })
      .toPromise();
    const hits = data?.checkPosting.map((hit) => readFragment(postingHitFragment, hit));
    return hits?.filter((hit) => isOfText(hit) && !isAboutBlank(hit, asked)) ?? null;
  });
}
