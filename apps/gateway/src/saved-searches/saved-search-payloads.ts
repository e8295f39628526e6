import { savedSearches, type Refusal, type SavedOutcome, type SavedSearch } from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { SavedSearchType } from './saved-search.type.ts';

export interface SearchPayload {
  savedSearches: SavedSearch[];
  userErrors: Refusal[];
}

function searchPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The caller’s searches as they are now, and what is to be mended.',
    simpleResolvers: true,
  })
  class Payload {
    @Field(() => [SavedSearchType], { description: 'All of them, in the order in which they were saved.' })
    savedSearches: SavedSearch[];

    @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
    userErrors: Refusal[];
  }
  return Payload;
}

export const SaveSearchPayload = searchPayload('SaveSearch');
export const RenameSavedSearchPayload = searchPayload('RenameSavedSearch');
export const DeleteSavedSearchPayload = searchPayload('DeleteSavedSearch');

/** What all the caller's searches are after a change. */
export async function toSearchPayload(
  context: RequestContext,
  { userErrors }: SavedOutcome,
): Promise<SearchPayload> {
  return { savedSearches: await savedSearches(context), userErrors };
}
