import {
  deleteSavedSearch,
  jobAlerts,
  renameSavedSearch,
  savedSearches,
  saveSearch,
  type JobAlert,
  type JobRow,
  type SavedSearch,
} from '@yizhan/domain';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { Rule } from '../graphql/rule.ts';
import { JobType } from '../jobs/job.type.ts';
import {
  DeleteSavedSearchPayload,
  RenameSavedSearchPayload,
  SaveSearchPayload,
  toSearchPayload,
  type SearchPayload,
} from './saved-search-payloads.ts';
import {
  DeleteSavedSearchInputType,
  RenameSavedSearchInputType,
  SaveSearchInputType,
} from './saved-search.input.ts';
import { JobAlertType, SavedSearchType } from './saved-search.type.ts';

@Resolver(() => JobAlertType)
export class SavedSearchResolver {
  @Rule('search.read')
  @Query(() => [SavedSearchType], {
    description:
      'The searches that the caller keeps in this market, at most ten, oldest first. People signed in.',
  })
  savedSearches(@Ctx() context: RequestContext): Promise<SavedSearch[]> {
    return savedSearches(context);
  }

  @Rule('search.read')
  @Query(() => [JobAlertType], {
    description: 'The last 21 new jobs that the caller was told of, newest first. People signed in.',
  })
  jobAlerts(@Ctx() context: RequestContext): Promise<JobAlert[]> {
    return jobAlerts(context);
  }

  @FieldResolver(() => JobType, {
    nullable: true,
    description: 'Which job; null when the caller may not see it any more.',
  })
  job(@Root() { marketId, jobId }: JobAlert, @Ctx() { loaders }: RequestContext): Promise<JobRow | null> {
    return loaders.job.load({ marketId, id: jobId });
  }

  @Rule('search.save')
  @Mutation(() => SaveSearchPayload, {
    description:
      'Keeps a search. Who has agreed to JOB_ALERTS is told of new jobs that it finds: three a day at most, not at night. Workers.',
  })
  async saveSearch(
    @Arg('input', () => SaveSearchInputType, { description: 'What to keep.' }) input: SaveSearchInputType,
    @Ctx() context: RequestContext,
  ): Promise<SearchPayload> {
    const { name, filter, near = null } = input;
    return toSearchPayload(context, await saveSearch(context, { name, filter: { ...filter }, near }));
  }

  @Rule('search.save')
  @Mutation(() => RenameSavedSearchPayload, { description: 'Gives a search another name. Workers.' })
  async renameSavedSearch(
    @Arg('input', () => RenameSavedSearchInputType, { description: 'Both names.' })
    input: RenameSavedSearchInputType,
    @Ctx() context: RequestContext,
  ): Promise<SearchPayload> {
    return toSearchPayload(context, await renameSavedSearch(context, input));
  }

  @Rule('search.save')
  @Mutation(() => DeleteSavedSearchPayload, { description: 'Forgets a search. Workers.' })
  async deleteSavedSearch(
    @Arg('input', () => DeleteSavedSearchInputType, { description: 'Which one.' })
    input: DeleteSavedSearchInputType,
    @Ctx() context: RequestContext,
  ): Promise<SearchPayload> {
    return toSearchPayload(context, await deleteSavedSearch(context, input));
  }
}
