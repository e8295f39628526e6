import { scopes, staffRoles, type SignedInPrincipal, type StaffRole } from '@yizhan/domain';
import { clerkActingFor, contextsOf, principalOf, twoMarkets, type FullMarket } from '@yizhan/domain/testing';
import { globalId, type NodeTypeName } from '../../graphql/global-id.ts';
import type { AskOptions, SuiteGateway } from '../../testing/index.ts';

/** Whose a thing is that is asked about, seen from the callers that have something. */
export const relations = ['own', 'other', 'elsewhere'] as const;
export type Relation = (typeof relations)[number];

/** Who asks. `worker`, `employer`, `acting` and `partner` have something; staff are of the market that it is in. */
export const callers = [
  ...(['nobody', 'person', 'worker', 'employer', 'acting'] as const),
  ...staffRoles,
  ...(['partner', 'scopeless', 'screen'] as const),
] as const;
export type Caller = (typeof callers)[number];

/** One thing of each kind, by the argument's name or, for `id`, the type it is asked of. */
export type Things = Record<string, string>;

export interface World {
  things: Record<Relation, Things>;
  askAs: Record<Caller, AskOptions>;
}

/** Two markets with one of everything; the first has it twice, of different people. */
export async function createWorld(api: SuiteGateway): Promise<World> {
  const contextOf = await contextsOf(api.gateway.services.database);
  const { here, there, others } = await twoMarkets(contextOf);
  const acting = await clerkActingFor(contextOf(null), here.worker.workerId);
  return {
    things: { own: thingsOf(here), other: thingsOf(others), elsewhere: thingsOf(there) },
    askAs: {
      nobody: {},
      person: { principal: here.stranger },
      worker: { principal: here.worker.principal },
      employer: { principal: here.employer.principal },
      acting: { principal: acting },
      ...(Object.fromEntries(staffRoles.map((role) => [role, { principal: staff(role) }])) as Record<
        StaffRole,
        AskOptions
      >),
      ...machines(here),
    },
  };
}

const staff = (role: StaffRole): SignedInPrincipal => principalOf(role) as SignedInPrincipal;

function thingsOf(full: FullMarket): Things {
  const { marketId, jobs, applications, worker, employer, placementId, sloganId } = full;
  const id = (type: NodeTypeName, inner: string): string => globalId(type, marketId, inner);
  const byArgument = {
    jobId: id('Job', jobs.open),
    draftId: id('Job', jobs.draft),
    applicationId: id('Application', applications.offered),
    placementId: id('Placement', placementId),
    workerId: id('Worker', worker.workerId),
    employerId: id('Employer', employer.employerId),
    staffId: id('StaffMember', full.staff.TRAINER),
    sessionId: nobodys,
  };
  const byType = {
    Market: id('Market', full.code),
    Job: byArgument.jobId,
    Draft: byArgument.draftId,
    Application: byArgument.applicationId,
    Placement: byArgument.placementId,
    Worker: byArgument.workerId,
    Employer: byArgument.employerId,
    StaffMember: byArgument.staffId,
    Slogan: id('Slogan', sloganId),
  };
  return { ...byArgument, ...byType };
}

function machines({ marketId }: FullMarket): Record<'partner' | 'scopeless' | 'screen', AskOptions> {
  const ids = { partnerId: nobodys, credentialId: nobodys, marketId };
  return {
    partner: { principal: { kind: 'PARTNER', ...ids, scopes } },
    scopeless: { principal: { kind: 'PARTNER', ...ids, scopes: [] } },
    screen: { principal: { kind: 'SCREEN', screenId: nobodys, marketId, sessionId: nobodys } },
  };
}

const nobodys = '01900000-0000-7000-8000-0000000000e1';
