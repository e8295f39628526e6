import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { checkSearch, searchedWords, type GeoPoint } from '../jobs/index.ts';
import { assertMayOwn, orRefused, Refused, type Refusal } from '../shared/index.ts';
import { lockWorker, recordWorkerChange, workerConcerned, type WorkerRow } from '../workers/index.ts';
import { refuseSearch } from './saved-search-refusals.ts';
import { removeSearch, renameSearch, searchNames, writeSearch } from './saved-search-store.ts';
import { mostSearches, narrowing, type SavedFilter } from './saved-search.ts';

export interface SaveSearchInput {
  name: string;
  filter: SavedFilter;
  near: GeoPoint | null;
}

/** What is to be mended; nothing when it went well. */
export interface SavedOutcome {
  userErrors: Refusal[];
}

type Work = (tx: Transaction, worker: WorkerRow) => Promise<{ action: string; detail: object }>;

/** Changes the caller's own searches, one change at a time: the limit holds whatever is asked at once. */
function change(context: UseCaseContext, work: Work): Promise<SavedOutcome> {
  assertMayOwn(context.principal, 'search.save', context.market.id);
  return orRefused({}, () =>
    context.db.transaction(async (tx) => {
      const own = await workerConcerned(tx, context, 'search.save', undefined);
      const worker = (await lockWorker(tx, own.marketId, own.id)) ?? own;
      const { action, detail } = await work(tx, worker);
      const { userErrors } = await recordWorkerChange(tx, context, worker, action, { ...detail });
      return { userErrors };
    }),
  );
}

/** Keeps a search under a name; one of the same name is replaced. Throws AccessDenied and BadArgument. */
export function saveSearch(context: UseCaseContext, input: SaveSearchInput): Promise<SavedOutcome> {
  const { language, clock } = context;
  checkSearch(input.filter, input.near);
  const filter = narrowing(input.filter);
  return change(context, async (tx, { marketId, id: workerId }) => {
    const name = nameOf(context, input.name, 'name');
    if (Object.keys(filter).every((key) => key === 'wageUnit'))
      throw new Refused(refuseSearch(language, 'SAVED_SEARCH_EMPTY', ['input', 'filter']));
    const others = (await searchNames(tx, marketId, workerId)).filter((other) => other !== name);
    if (others.length >= mostSearches)
      throw new Refused(refuseSearch(language, 'SAVED_SEARCH_LIMIT', null, { max: mostSearches }));
    const near = filter.withinMetres == null ? null : input.near;
    const search = { marketId, workerId, name, filter, near, createdAt: clock.now() };
    await writeSearch(tx, search, searchedWords(filter.search, context));
    return { action: 'worker.saveSearch', detail: { fields: Object.keys(filter) } };
  });
}

/** Gives one of the caller's searches another name. Throws AccessDenied. */
export function renameSavedSearch(
  context: UseCaseContext,
  input: { name: string; newName: string },
): Promise<SavedOutcome> {
  return change(context, async (tx, { marketId, id }) => {
    const newName = nameOf(context, input.newName, 'newName');
    if (newName !== input.name && (await searchNames(tx, marketId, id)).includes(newName))
      throw new Refused(refuseSearch(context.language, 'SAVED_SEARCH_NAME_TAKEN', ['input', 'newName']));
    if (!(await renameSearch(tx, [marketId, id, input.name], newName))) throw notFound(context);
    return { action: 'worker.renameSearch', detail: {} };
  });
}

/** Forgets one of the caller's searches. Throws AccessDenied. */
export function deleteSavedSearch(context: UseCaseContext, input: { name: string }): Promise<SavedOutcome> {
  return change(context, async (tx, { marketId, id }) => {
    if (!(await removeSearch(tx, [marketId, id, input.name]))) throw notFound(context);
    return { action: 'worker.deleteSearch', detail: {} };
  });
}

function nameOf({ language }: UseCaseContext, text: string, field: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  if (name === '' || [...name].length > 20)
    throw new Refused(refuseSearch(language, 'SAVED_SEARCH_NAME', ['input', field]));
  return name;
}

const notFound = ({ language }: UseCaseContext): Refused =>
  new Refused(refuseSearch(language, 'SAVED_SEARCH_NOT_FOUND', ['input', 'name']));
