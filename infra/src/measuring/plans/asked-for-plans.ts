import type { Callers, Facts, Operation, Question } from '@yizhan/bench';

/** One request whose statements are shown. */
export interface PlanQuestion {
  title: string;
  question: Question;
}

/** What the bench measures, of the lists in turn the first. */
export const questionsOf = (operations: readonly Operation[], facts: Facts): PlanQuestion[] =>
  operations.map(({ title, questions }) => ({ title, question: [questions.ours(facts)].flat()[0]! }));

/** What a worker asks besides: helps to find, and how much was found. */
export function questionsOfWorker({ workers }: Callers): PlanQuestion[] {
  const headers = { authorization: `Bearer ${workers[0]!.token}` };
  return Object.entries({
    'facets of a word': `{ jobFacets(filter: { search: "保洁" }) { isExact occupations { count } } }`,
    'suggestions while typing': `{ jobSuggestions(text: "保") { kind } }`,
    'the total of a search': `{ jobs(filter: { search: "保洁" }, first: 1) { totalCount } }`,
  }).map(([title, query]) => ({ title, question: { body: { query }, headers, read: () => null } }));
}
