import type { Callers, Facts, Operation } from '@yizhan/bench';

/** One request whose statements are shown. */
export interface PlanQuestion {
  title: string;
  body: object;
  headers: Record<string, string>;
}

/** What the bench measures, of the lists in turn the first. */
export function questionsOf(operations: readonly Operation[], facts: Facts): PlanQuestion[] {
  return operations.map(({ title, questions }) => {
    const { body, headers = {} } = [questions.ours(facts)].flat()[0]!;
    return { title, body, headers };
  });
}

/** What a worker asks besides: helps to find, and jobs that fit. */
export function questionsOfWorker({ workers }: Callers): PlanQuestion[] {
  const headers = { authorization: `Bearer ${workers[0]!.token}` };
  return [
    ['facets of a word', `{ jobFacets(filter: { search: "保洁" }) { isExact occupations { count } } }`],
    ['suggestions while typing', `{ jobSuggestions(text: "保") { kind } }`],
    ['the total of a search', `{ jobs(filter: { search: "保洁" }, first: 1) { totalCount } }`],
  ].map(([title, query]) => ({ title: title!, body: { query }, headers }));
}
