export { actsFor } from './members/acts-for.ts';
export { checkCreditCode, type CreditCodeCheck, type CreditCodeFault } from './registration/credit-code.ts';
export {
  employerContact,
  forgetContact,
  sealContact,
  type EmployerContact,
} from './contact/employer-contact.ts';
export { EmployerContactRow } from './contact/employer-contact.entity.ts';
export { EmployerMember } from './members/employer-member.entity.ts';
export { Employer, employerKinds, type EmployerKind } from './employer.entity.ts';
export { employerLoader, employerVettingsLoader, Memberships } from './employer-loaders.ts';
export {
  employerBeside,
  employerColumns,
  employersByKeys,
  type EmployerListFilter,
  type EmployerRow,
} from './employer-store.ts';
export { isVerified } from './employer-verification.ts';
export {
  EmployerVetting,
  vettingDecisions,
  vettingEvidence,
  type VettingDecision,
  type VettingEvidence,
} from './vetting/employer-vetting.entity.ts';
export { employerCount, employerPageSource, listEmployers } from './list-employers.ts';
export { forgetContactPhones } from './contact/forget-contact-phones.ts';
export { isMemberOf, membershipsOf, type Membership } from './members/member-store.ts';
export { refreshHirerNames } from './registration/refresh-hirer-names.ts';
export {
  registerEmployer,
  type EmployerOutcome,
  type RegisterEmployerInput,
} from './registration/register-employer.ts';
export { vetEmployer, type VetEmployerInput } from './vetting/vet-employer.ts';
export { vettingQueue, vettingQueueLength, vettingQueueSource } from './vetting/vetting-queue.ts';
export {
  employerChanges,
  employerReadColumns,
  employersByKeysSelect,
  employerSelect,
  employersOfPartnerSelect,
  employersOfPersonSelect,
} from './employer-read-model.ts';
