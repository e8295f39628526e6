import { CreateTheBoard1790000000000 } from './1790000000000-create-the-board.ts';
import { CreateTheDayAtTheHall1790100000000 } from './1790100000000-create-the-day-at-the-hall.ts';
import { KnowNoDistanceFromNowhere1790110000000 } from './1790110000000-know-no-distance-from-nowhere.ts';
import { FindWorkersBySkill1790120000000 } from './1790120000000-find-workers-by-skill.ts';
import { NameOnWhoseBehalf1790190000000 } from './1790190000000-name-on-whose-behalf.ts';
import { KeepKeys1790200000000 } from './1790200000000-keep-keys.ts';
import { RevokeByEvent1790200010000 } from './1790200010000-revoke-by-event.ts';
import { GuardTheDesk1790200020000 } from './1790200020000-guard-the-desk.ts';
import { AskForConsents1790210000000 } from './1790210000000-ask-for-consents.ts';
import { CountParticipation1790210010000 } from './1790210010000-count-participation.ts';
import { CorrectAndExport1790210020000 } from './1790210020000-correct-and-export.ts';
import { ReachOwnRows1790210030000 } from './1790210030000-reach-own-rows.ts';
import { KnowPartners1790220000000 } from './1790220000000-know-partners.ts';
import { PairScreens1790220010000 } from './1790220010000-pair-screens.ts';
import { ShareBucketsBetweenGateways1790230000000 } from './1790230000000-share-buckets-between-gateways.ts';
import { ChainTheAuditTrail1790230010000 } from './1790230010000-chain-the-audit-trail.ts';
import { CountOpenJobsOfNewMarkets1790240000000 } from './1790240000000-count-open-jobs-of-new-markets.ts';
import { GiveMarketsSettings1790240010000 } from './1790240010000-give-markets-settings.ts';
import { LetStaffBeManaged1790240020000 } from './1790240020000-let-staff-be-managed.ts';
import { WallMarketsOff1790240030000 } from './1790240030000-wall-markets-off.ts';
import { CountByTime1790240040000 } from './1790240040000-count-by-time.ts';
import { ActForSomebody1790250000000 } from './1790250000000-act-for-somebody.ts';
import { KeepPersonConflicts1790260000000 } from './1790260000000-keep-person-conflicts.ts';
import { KeepCallersOffTheChain1790290000000 } from './1790290000000-keep-callers-off-the-chain.ts';
import { WeighMatchesByMarket1790330000000 } from './1790330000000-weigh-matches-by-market.ts';
import { KeepDeclarationsFromCallers1790330010000 } from './1790330010000-keep-declarations-from-callers.ts';
import { KeepAvailability1790340000000 } from './1790340000000-keep-availability.ts';
import { HireInstantly1790340010000 } from './1790340010000-hire-instantly.ts';
import { WallRecoveryCodesOff1790400000000 } from './1790400000000-wall-recovery-codes-off.ts';
import { PartStaffCredentials1790400010000 } from './1790400010000-part-staff-credentials.ts';
import { PartSecretsOfApps1790400020000 } from './1790400020000-part-secrets-of-apps.ts';
import { PartPartnerHashes1790400030000 } from './1790400030000-part-partner-hashes.ts';
import { WallContactNumbersOff1790410000000 } from './1790410000000-wall-contact-numbers-off.ts';
import { WallIdNumbersOff1790410010000 } from './1790410010000-wall-id-numbers-off.ts';
import { ServeWithoutCopies1790410020000 } from './1790410020000-serve-without-copies.ts';
import { CountApplicationsByDay1790450000000 } from './1790450000000-count-applications-by-day.ts';
import { SaveSearches1790450010000 } from './1790450010000-save-searches.ts';
import { RequireLicences1790460000000 } from './1790460000000-require-licences.ts';
import { MatchAlongAnIndex1790460010000 } from './1790460010000-match-along-an-index.ts';
import { NumberChangesOfOpenJobs1790470000000 } from './1790470000000-number-changes-of-open-jobs.ts';
import { PutFailingAlertsOff1790481000000 } from './1790481000000-put-failing-alerts-off.ts';
import { RequirePublicationOfOpenJobs1790500000000 } from './1790500000000-require-publication-of-open-jobs.ts';
import { NeedLanguages1790550000000 } from './1790550000000-need-languages.ts';
import { WeighLanguages1790550010000 } from './1790550010000-weigh-languages.ts';
import { NoteLastDaysOfOpenJobs1790560000000 } from './1790560000000-note-last-days-of-open-jobs.ts';
import { KeepSkillsWithWorkers1790560010000 } from './1790560010000-keep-skills-with-workers.ts';
import { CountApplicationsByTrade1790630000000 } from './1790630000000-count-applications-by-trade.ts';
import { ReadTradeCountsAlongTheKey1790630010000 } from './1790630010000-read-trade-counts-along-the-key.ts';
import { QueueEndedJobs1790640000000 } from './1790640000000-queue-ended-jobs.ts';
import { FindWhatHasPassed1790640010000 } from './1790640010000-find-what-has-passed.ts';
import { NoteShiftsOfOpenJobs1790650000000 } from './1790650000000-note-shifts-of-open-jobs.ts';
import { FindWorkersByConfirmedSkills1790650010000 } from './1790650010000-find-workers-by-confirmed-skills.ts';
import { KeepMatchesOfMarkets1790710000000 } from './1790710000000-keep-matches-of-markets.ts';
import { OfferAddedPlaces1790715000000 } from './1790715000000-offer-added-places.ts';
import { NumberChangesOfEmployers1790800000000 } from './1790800000000-number-changes-of-employers.ts';

/** In order of their time stamps; a merged migration never changes. */
export const migrations = [
  CreateTheBoard1790000000000,
  CreateTheDayAtTheHall1790100000000,
  KnowNoDistanceFromNowhere1790110000000,
  FindWorkersBySkill1790120000000,
  NameOnWhoseBehalf1790190000000,
  KeepKeys1790200000000,
  RevokeByEvent1790200010000,
  GuardTheDesk1790200020000,
  AskForConsents1790210000000,
  CountParticipation1790210010000,
  CorrectAndExport1790210020000,
  ReachOwnRows1790210030000,
  KnowPartners1790220000000,
  PairScreens1790220010000,
  ShareBucketsBetweenGateways1790230000000,
  ChainTheAuditTrail1790230010000,
  CountOpenJobsOfNewMarkets1790240000000,
  GiveMarketsSettings1790240010000,
  LetStaffBeManaged1790240020000,
  WallMarketsOff1790240030000,
  CountByTime1790240040000,
  ActForSomebody1790250000000,
  KeepPersonConflicts1790260000000,
  KeepCallersOffTheChain1790290000000,
  WeighMatchesByMarket1790330000000,
  KeepDeclarationsFromCallers1790330010000,
  KeepAvailability1790340000000,
  HireInstantly1790340010000,
  WallRecoveryCodesOff1790400000000,
  PartStaffCredentials1790400010000,
  PartSecretsOfApps1790400020000,
  PartPartnerHashes1790400030000,
  WallContactNumbersOff1790410000000,
  WallIdNumbersOff1790410010000,
  ServeWithoutCopies1790410020000,
  CountApplicationsByDay1790450000000,
  SaveSearches1790450010000,
  RequireLicences1790460000000,
  MatchAlongAnIndex1790460010000,
  NumberChangesOfOpenJobs1790470000000,
  PutFailingAlertsOff1790481000000,
  RequirePublicationOfOpenJobs1790500000000,
  NeedLanguages1790550000000,
  WeighLanguages1790550010000,
  NoteLastDaysOfOpenJobs1790560000000,
  KeepSkillsWithWorkers1790560010000,
  CountApplicationsByTrade1790630000000,
  ReadTradeCountsAlongTheKey1790630010000,
  QueueEndedJobs1790640000000,
  FindWhatHasPassed1790640010000,
  NoteShiftsOfOpenJobs1790650000000,
  FindWorkersByConfirmedSkills1790650010000,
  KeepMatchesOfMarkets1790710000000,
  OfferAddedPlaces1790715000000,
  NumberChangesOfEmployers1790800000000,
];
