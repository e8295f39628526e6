/** Ids of things that there are, by type. */
export type IdsOf = (type: string) => readonly string[];

/** A field of the query that is drawn: how often, and with which arguments. */
export interface DrawnRoot {
  name: string;
  weight: number;
  args(idsOf: IdsOf): readonly string[];
}

const root = (name: string, weight: number, ...args: string[]): DrawnRoot => ({
  ...{ name, weight },
  args: () => (args.length > 0 ? args : ['']),
});

const byId = (name: string, weight: number, type: string, argument = 'id', more = ''): DrawnRoot => ({
  ...{ name, weight },
  args: (idsOf) => idsOf(type).map((id) => `${argument}: "${id}"${more}`),
});

const pages = ['first: 3', 'last: 2', 'first: 1', ''];
const point = '{longitude: 106.8, latitude: 39.66}';
const days = 'from: "2026-11-01", to: "2027-01-15"';
const within = `filter: {withinMetres: 90000} near: ${point}`;
const searches = [
  'filter: {search: "工"}',
  'filter: {search: "砌墙 月球"}',
  'filter: {urgent: true}',
  within,
  '',
];

const boards = [
  ...['', 'filter: {urgent: false}', 'filter: {search: "工"}', 'filter: {statuses: [OPEN, DRAFT]}', within],
].flatMap((filter) =>
  ['', 'orderBy: NEWEST', 'orderBy: WAGE_HIGHEST', 'orderBy: STARTS_SOONEST'].flatMap((order) =>
    pages.map((page) => [filter, order, page || 'first: 5'].join(' ')),
  ),
);

const posting = `occupationCode: "6-29-01-01", description: "只招男工，押金200元。"`;

/** All fields of the query but node, which asks for the fields of one type. */
export const drawnRoots: readonly DrawnRoot[] = [
  byId('job', 5, 'Job'),
  byId('employer', 4, 'Employer'),
  byId('worker', 4, 'Worker'),
  root('jobs', 6, ...boards),
  root('viewer', 5),
  root('market', 2, '', 'code: "HBW"'),
  ...['employers', 'workers', 'reviewQueue', 'vettingQueue'].map((list) => root(list, 1, ...pages)),
  root('jobFacets', 2, ...searches, 'payUnit: DAY'),
  root('jobSuggestions', 2, 'text: "w"', 'text: "砌"', 'text: "保洁"', 'text: "示例"'),
  root('widerSearches', 2, ...searches),
  root('jobMatches', 3, '', 'first: 3'),
  byId('jobMatches', 2, 'Worker', 'workerId', ', first: 4'),
  byId('workerMatches', 3, 'Job', 'jobId'),
  root('keptMatches', 2, ...pages),
  root('matchHints', 1),
  byId('matchHints', 1, 'Worker', 'workerId'),
  root('nearbyWorkers', 1, 'occupationCode: "6-29-01-01"', 'occupationCode: "4-09-10-99"'),
  root('matchingWeights', 1),
  root('savedSearches', 2),
  root('jobAlerts', 2),
  root('occupations', 2, ...pages, 'search: "砌" first: 3', 'search: "baojie"'),
  root('consentTerms', 1),
  root('ethnicGroups', 1),
  root('instantHireRules', 1),
  root('checkPosting', 1, `input: {title: "砌墙", ${posting}}`),
  root('marketFigures', 1),
  root('applicationReport', 1, days),
  root('instantOfferReport', 1, days),
  root('matchingReport', 1),
  root('participation', 1),
  root('deskSettings', 1),
  root('staffMembers', 1, ...pages, 'filter: {role: CLERK}'),
  root('partners', 1, ...pages),
  byId('partner', 1, 'PartnerApp'),
  root('screens', 1, ...pages),
  root('correctionQueue', 1, ...pages),
  root('personConflicts', 2, ...pages),
];
