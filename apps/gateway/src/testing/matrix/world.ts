import {
  addDays,
  dayIn,
  requestCorrection,
  runMatching,
  staffRoles,
  stepInstantHire,
  type PartnerPrincipal,
  type ScreenPrincipal,
  type SignedInPrincipal,
  type StaffRole,
  type UseCaseContext,
} from '@yizhan/domain';
import {
  clerkActingFor,
  contextsOf,
  offersOf,
  openJob,
  pairedScreen,
  principalOf,
  registeredPartner,
  twoMarkets,
  waitingConflict,
  type FullMarket,
} from '@yizhan/domain/testing';
import { globalId, type NodeTypeName } from '../../graphql/global-id.ts';
import type { AskOptions, SuiteGateway } from '../index.ts';

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
  /** The context of a manager of the market that such things are of. */
  managerOf(relation: Relation): UseCaseContext;
  things: Record<Relation, Things>;
  askAs: Record<Caller, AskOptions>;
}

type ContextOf = Awaited<ReturnType<typeof contextsOf>>;

/** Two markets with one of everything; the first has it twice, of different people. */
export async function createWorld(api: SuiteGateway): Promise<World> {
  const contextOf = await contextsOf(api.gateway.services.database);
  const { here, there, others } = await twoMarkets(contextOf);
  const own = await machinesOf(contextOf, here);
  const acting = await clerkActingFor(contextOf(null), here.worker.workerId);
  const managerOf = (relation: Relation): UseCaseContext => {
    const { marketId } = { own: here, other: others, elsewhere: there }[relation];
    const market = contextOf(null).markets.market(marketId)!;
    return contextOf(null, { market, principal: principalOf('MANAGER', marketId) });
  };
  await runMatching(managerOf('own'), 'CONSOLE');
  return {
    managerOf,
    things: {
      own: await thingsOf(contextOf, here, own),
      other: await thingsOf(contextOf, others, await machinesOf(contextOf, others)),
      elsewhere: await thingsOf(contextOf, there, await machinesOf(contextOf, there)),
    },
    askAs: {
      nobody: {},
      person: { principal: here.stranger },
      worker: { principal: here.worker.principal },
      employer: { principal: here.employer.principal },
      acting: { principal: acting },
      ...staff(),
      partner: { principal: own.partner },
      scopeless: { principal: { ...own.partner, scopes: [] } },
      screen: { principal: own.screen },
    },
  };
}

const staff = (): Record<StaffRole, AskOptions> =>
  Object.fromEntries(
    staffRoles.map((role) => [role, { principal: principalOf(role) as SignedInPrincipal }]),
  ) as Record<StaffRole, AskOptions>;

interface Machines {
  partner: PartnerPrincipal;
  clientId: string;
  screen: ScreenPrincipal;
}

/** A partner that acts for the employer, and a paired screen. */
async function machinesOf(contextOf: ContextOf, { marketId, employer }: FullMarket): Promise<Machines> {
  const context = contextOf(null, { market: contextOf(null).markets.market(marketId)! });
  const { principal, clientId } = await registeredPartner(context, [employer.employerId]);
  return { partner: principal, clientId, screen: await pairedScreen(context) };
}

async function thingsOf(contextOf: ContextOf, full: FullMarket, machines: Machines): Promise<Things> {
  const { marketId } = full;
  const { partner, clientId, screen } = machines;
  return {
    ...thingsIn(full),
    ...{ clientId, sessionId: nobodys, ...(await corrected(contextOf, full)) },
    ...(await metAgain(contextOf, full)),
    unansweredId: globalId('Job', marketId, await unanswered(contextOf, full)),
    ...(await askedAtOnce(contextOf, full)),
    partnerId: globalId('PartnerApp', marketId, partner.partnerId),
    PartnerApp: globalId('PartnerApp', marketId, partner.partnerId),
    PartnerSecret: globalId('PartnerSecret', marketId, partner.credentialId),
    Screen: globalId('Screen', marketId, screen.screenId),
    secretId: globalId('PartnerSecret', marketId, partner.credentialId),
    screenId: globalId('Screen', marketId, screen.screenId),
  };
}

/** A wish of the worker to be called by another name. */
async function corrected(contextOf: ContextOf, { marketId, worker }: FullMarket): Promise<Things> {
  const { principal } = worker;
  const context = contextOf(null, { principal, market: contextOf(null).markets.market(marketId)! });
  const wish = { realName: '测试更名', idNumber: null, idempotencyKey: null };
  const { correctionId, userErrors } = await requestCorrection(context, wish);
  if (correctionId === null) throw new Error(JSON.stringify(userErrors));
  const id = globalId('Correction', marketId, correctionId);
  return { correctionId: id, Correction: id };
}

/** Two accounts that wait to be made one. */
async function metAgain(contextOf: ContextOf, { marketId, worker }: FullMarket): Promise<Things> {
  const market = contextOf(null).markets.market(marketId)!;
  const id = globalId('PersonConflict', marketId, await waitingConflict(contextOf(null, { market })));
  return { conflictId: id, PersonConflict: id, otherWorkerId: globalId('Worker', marketId, worker.workerId) };
}

/** An offer of an urgent job to the worker, on a day when they have no other work. */
async function askedAtOnce(
  contextOf: ContextOf,
  { marketId, worker, employer }: FullMarket,
): Promise<Things> {
  const market = contextOf(null).markets.market(marketId)!;
  const context = contextOf(null, { market });
  const startsOn = addDays(dayIn(market.timeZone, new Date()), 12);
  const jobId = await openJob(context, { employerId: employer.employerId, startsOn, urgent: true });
  await stepInstantHire(context, jobId);
  const offers = await offersOf(context.db, jobId);
  const { id } = offers.find(({ workerId }) => workerId === worker.workerId)!;
  const offerId = globalId('InstantOffer', marketId, id);
  return { offerId, InstantOffer: offerId };
}

/** A job that nobody has applied for, on a day when nobody has other work. */
function unanswered(
  contextOf: ContextOf,
  { marketId, employer: { employerId } }: FullMarket,
): Promise<string> {
  const market = contextOf(null).markets.market(marketId)!;
  const startsOn = addDays(dayIn(market.timeZone, new Date()), 9);
  return openJob(contextOf(null, { market }), { employerId, startsOn });
}

function thingsIn(full: FullMarket): Things {
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

const nobodys = '01900000-0000-7000-8000-0000000000e1';
