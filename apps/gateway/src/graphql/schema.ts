import 'reflect-metadata';
import { createPubSub } from '@graphql-yoga/subscription';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ActingResolver } from '../acting/acting.resolver.ts';
import {
  ApplicationFieldsResolver,
  JobApplicationsResolver,
} from '../applications/application-fields.resolver.ts';
import { ApplicationResolver } from '../applications/application.resolver.ts';
import { AuditFieldsResolver } from '../audit/audit-fields.resolver.ts';
import { AuditResolver } from '../audit/audit.resolver.ts';
import { AvailabilityResolver } from '../availability/availability.resolver.ts';
import { DuplicatesResolver } from '../duplicates/duplicates.resolver.ts';
import { PersonConflictFieldsResolver } from '../duplicates/person-conflict.type.ts';
import { EmployerMutationsResolver } from '../employers/employer-mutations.resolver.ts';
import { EmployerResolver } from '../employers/employer.resolver.ts';
import { EmployerVettingFieldsResolver } from '../employers/employer.type.ts';
import { ApplicationFeedResolver } from '../feed/application-feed.resolver.ts';
import { JobFeedResolver } from '../feed/job-feed.resolver.ts';
import { FigureResolver } from '../figures/figure.resolver.ts';
import { IdentityResolver } from '../identity/identity.resolver.ts';
import { AccountResolver } from '../identity/account/account.resolver.ts';
import { DeskResolver } from '../identity/account/desk.resolver.ts';
import { OwnSessionsResolver } from '../identity/own-sessions.resolver.ts';
import { StaffMemberFieldsResolver } from '../identity/staff-member.type.ts';
import { ViewerFieldsResolver } from '../identity/viewer-fields.resolver.ts';
import { InstantHireResolver } from '../instant-hire/instant-hire.resolver.ts';
import {
  InstantHireFieldsResolver,
  InstantOfferFieldsResolver,
  JobInstantHireResolver,
  WorkerInstantOffersResolver,
} from '../instant-hire/instant-offer-fields.resolver.ts';
import { callDirectly } from './direct-resolvers.ts';
import { JobFieldsResolver } from '../jobs/job-fields.resolver.ts';
import { JobMutationsResolver } from '../jobs/job-mutations.resolver.ts';
import { JobReviewFieldsResolver } from '../jobs/job-review.type.ts';
import { JobResolver } from '../jobs/job.resolver.ts';
import { SearchHelpsResolver } from '../jobs/search-helps.resolver.ts';
import { DivisionFieldsResolver, MarketResolver, SloganFieldsResolver } from '../markets/market.resolver.ts';
import { DeskSettingsResolver } from '../markets/desk-settings.resolver.ts';
import { UpdateMarketResolver } from '../markets/update-market.resolver.ts';
import { HintsResolver } from '../matching/hints.resolver.ts';
import { KeptJobResolver, KeptMatchesResolver } from '../matching/kept-matches.resolver.ts';
import { MatchingResolver } from '../matching/matching.resolver.ts';
import { MatchingReportResolver } from '../matching/matching-report.resolver.ts';
import { WeightsResolver } from '../matching/weights.resolver.ts';
import { myDataResolvers } from '../my-data/index.ts';
import { NodeResolver } from '../nodes/node.resolver.ts';
import { OccupationResolver } from '../occupations/occupation.resolver.ts';
import { OccupationFieldsResolver, SkillFieldsResolver } from '../occupations/occupation.type.ts';
import {
  EmployerPartnersResolver,
  PartnerFieldsResolver,
  PartnerSecretFieldsResolver,
} from '../partners/partner-fields.resolver.ts';
import { PartnerResolver } from '../partners/partner.resolver.ts';
import { PlacementResolver } from '../placements/placement.resolver.ts';
import { RateLimitResolver } from '../rate-limits/rate-limit.resolver.ts';
import { RuleHitFieldsResolver } from '../posting-rules/rule-hit.type.ts';
import { SavedSearchResolver } from '../saved-searches/saved-search.resolver.ts';
import { StaffResolver } from '../staff/staff.resolver.ts';
import { ScreenResolver } from '../screens/screen.resolver.ts';
import { WorkerFieldsResolver } from '../workers/worker-fields.resolver.ts';
import { WorkerResolver } from '../workers/worker.resolver.ts';

/** Every resolver of the gateway. */
const resolvers = [
  ActingResolver,
  AccountResolver,
  DeskResolver,
  ApplicationFeedResolver,
  ApplicationFieldsResolver,
  ApplicationResolver,
  DivisionFieldsResolver,
  AuditFieldsResolver,
  AuditResolver,
  AvailabilityResolver,
  DuplicatesResolver,
  EmployerMutationsResolver,
  EmployerPartnersResolver,
  EmployerResolver,
  EmployerVettingFieldsResolver,
  FigureResolver,
  IdentityResolver,
  InstantHireFieldsResolver,
  InstantHireResolver,
  InstantOfferFieldsResolver,
  JobFeedResolver,
  JobApplicationsResolver,
  JobFieldsResolver,
  JobInstantHireResolver,
  JobMutationsResolver,
  JobResolver,
  JobReviewFieldsResolver,
  MarketResolver,
  HintsResolver,
  KeptJobResolver,
  KeptMatchesResolver,
  MatchingResolver,
  WeightsResolver,
  MatchingReportResolver,
  NodeResolver,
  OccupationFieldsResolver,
  OccupationResolver,
  OwnSessionsResolver,
  PartnerFieldsResolver,
  PartnerResolver,
  PartnerSecretFieldsResolver,
  PersonConflictFieldsResolver,
  PlacementResolver,
  RateLimitResolver,
  RuleHitFieldsResolver,
  ScreenResolver,
  SearchHelpsResolver,
  SkillFieldsResolver,
  SloganFieldsResolver,
  StaffMemberFieldsResolver,
  SavedSearchResolver,
  StaffResolver,
  DeskSettingsResolver,
  UpdateMarketResolver,
  ViewerFieldsResolver,
  WorkerFieldsResolver,
  WorkerInstantOffersResolver,
  WorkerResolver,
  ...myDataResolvers,
] as const;

/**
 * The executable schema. Inputs are checked by the domain, field by field, so type-graphql validates
 * nothing; it insists on a pub-sub for subscriptions, though each brings a source of its own.
 */
export function buildSchema(): GraphQLSchema {
  return callDirectly(buildSchemaSync({ resolvers, validate: false, pubSub: createPubSub() }));
}
