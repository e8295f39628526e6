import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { loadPersistedDocuments } from '../../graphql/edge/persisted-documents.ts';

const operationOf = (body: string): OperationDefinitionNode =>
  parse(body).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)!;

/** What the clients ask, without what is recorded when it is read, or is of the moment. */
export const clientQueries = [...loadPersistedDocuments().values()].filter(
  ({ name, body }) =>
    operationOf(body).operation === 'query' &&
    !/^(Reveal|MyDataLooks|OwnSessions|OwnAccount|WorkerNumber|ReferralSlip|AuditTrail)/.test(name),
);

/** Variables of an operation, once for each thing that its ids may mean. */
export function variablesFor(body: string, ids: (type: string) => string[]): Record<string, unknown>[] {
  const { variableDefinitions = [] } = operationOf(body);
  const base: Record<string, unknown> = {
    ...{ first: 5, counted: true, reviews: false, from: '2020-01-01', today: '2026-01-01', search: '工' },
    ...{ market: 'HBW', statuses: ['OPEN', 'FILLED', 'DRAFT'], filter: {}, employerId: ids('Employer')[0] },
    jobId: ids('Job')[0],
  };
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  const known = Object.fromEntries(names.filter((name) => name in base).map((name) => [name, base[name]]));
  if (!names.includes('id')) return [known];
  const type = /\b(job|worker|employer|partner)\(id/.exec(body)?.[1];
  const asked = type ? type[0]!.toUpperCase() + type.slice(1) : 'Application';
  return ids(asked).map((id) => ({ ...known, id }));
}
