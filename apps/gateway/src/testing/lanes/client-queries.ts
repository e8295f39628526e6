import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { loadPersistedDocuments } from '../../graphql/edge/persisted-documents.ts';
import { relations, type World } from '../matrix/world.ts';
import { exampleQueries } from './example-queries.ts';

/** A query that is known, and each set of variables that it is asked with. */
export interface KnownQuery {
  name: string;
  query: string;
  variables: Record<string, unknown>[];
}

const operationOf = (body: string): OperationDefinitionNode =>
  parse(body).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)!;

/** Reading these is recorded: the second reading is another one. */
const recorded = /^(Reveal|WorkerNumber|ReferralSlip|AuditTrail|CorrectionWanted)/;

/** The ids of a type of all relations. */
export const idsIn =
  (world: World) =>
  (type: string): string[] =>
    relations.flatMap((relation) => world.things[relation][type] ?? []);

/** What the clients ask. */
export const clientQueries = (world: World): KnownQuery[] =>
  [...loadPersistedDocuments().values()]
    .filter(({ name, body }) => operationOf(body).operation === 'query' && !recorded.test(name))
    .map(({ name, body }) => ({ name, query: body, variables: variablesFor(world, body) }));

/** What README and docs show. */
export const pageQueries = (world: World): KnownQuery[] =>
  exampleQueries().map(({ page, query }) => ({ name: page, query, variables: variablesFor(world, query) }));

const point = { longitude: 106.8, latitude: 39.66 };

/** A value for each variable that there is; some mean other things in other queries, which are told by type. */
const values: Readonly<Record<string, unknown>> = {
  ...{
    first: 5,
    counted: true,
    reviews: true,
    today: '2026-01-01',
    search: '工',
    text: 'w',
    purpose: 'CALL',
  },
  ...{ from: '2026-10-20', to: '2026-12-31', market: 'HBW', statuses: ['OPEN', 'FILLED', 'DRAFT'] },
  ...{
    filter: {},
    payUnit: 'DAY',
    orderBy: 'NEWEST',
    occupationCode: '6-29-01-01',
    near: point,
    here: point,
  },
  ...{ input: { title: '砌墙', description: '只招男工，押金200元。' }, ref: 'A-1' },
};

/** Variables of an operation, once for each thing that its ids may mean. */
function variablesFor(world: World, body: string): Record<string, unknown>[] {
  const ids = idsIn(world);
  const base = { ...values, employerId: ids('Employer')[0], jobId: ids('Job')[0] };
  const names = (operationOf(body).variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const known = Object.fromEntries(Object.entries(base).filter(([name]) => names.includes(name)));
  if (!names.includes('id')) return [known];
  const type = /\b(job|worker|employer|partner)\(id/.exec(body)?.[1];
  const asked = { partner: ['PartnerApp'], job: ['Job', 'Draft'] }[type ?? ''] ?? [
    type ? type[0]!.toUpperCase() + type.slice(1) : 'Application',
  ];
  return asked.flatMap(ids).map((id) => ({ ...known, id }));
}
