import { ActingGrant } from '../acting/index.ts';
import { Application, ApplicationStep, JobContact } from '../applications/index.ts';
import { AuditEntry } from '../audit/index.ts';
import { AvailabilityException, AvailabilityHours } from '../availability/index.ts';
import { Consent } from '../consents/index.ts';
import { WrongCard } from '../duplicates/index.ts';
import { Employer, EmployerContactRow, EmployerMember, EmployerVetting } from '../employers/index.ts';
import { Correction, DataExport } from '../my-data/index.ts';
import { ParticipationDeclaration } from '../equality/index.ts';
import {
  RecoveryCode,
  SecondFactor,
  Session,
  StaffCredential,
  StaffMember,
  TotpSecret,
} from '../identity/index.ts';
import {
  InstantHire,
  InstantHireSettings,
  InstantOffer,
  InstantOfferCount,
  InstantWave,
} from '../instant-hire/index.ts';
import { Job, JobReview, JobShift } from '../jobs/index.ts';
import { RootKeyRecord, SigningKeyRecord } from '../keys/index.ts';
import { MatchingWeights } from '../matching/index.ts';
import { OutboxEvent } from '../outbox/index.ts';
import { Partner, PartnerDelegation, PartnerSecret, PartnerSecretHash } from '../partners/index.ts';
import { Person, PersonConflict, PersonIdNumber } from '../persons/index.ts';
import { Placement } from '../placements/index.ts';
import { Screen } from '../screens/index.ts';
import { Worker, WorkerSkill } from '../workers/index.ts';

/** Every entity of the domain; the migration guard compares them with the tables. */
export const entities = [
  ActingGrant,
  Application,
  ApplicationStep,
  AuditEntry,
  AvailabilityException,
  AvailabilityHours,
  Consent,
  Correction,
  DataExport,
  Employer,
  EmployerContactRow,
  EmployerMember,
  EmployerVetting,
  InstantHire,
  InstantHireSettings,
  InstantOffer,
  InstantOfferCount,
  InstantWave,
  Job,
  JobContact,
  JobReview,
  JobShift,
  MatchingWeights,
  OutboxEvent,
  ParticipationDeclaration,
  Partner,
  PartnerDelegation,
  PartnerSecret,
  PartnerSecretHash,
  Person,
  PersonConflict,
  PersonIdNumber,
  Placement,
  RecoveryCode,
  RootKeyRecord,
  Screen,
  SecondFactor,
  Session,
  SigningKeyRecord,
  StaffCredential,
  StaffMember,
  TotpSecret,
  Worker,
  WorkerSkill,
  WrongCard,
];
