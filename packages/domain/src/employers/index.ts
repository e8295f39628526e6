export { actsFor } from './acts-for.ts';
export { checkCreditCode, type CreditCodeCheck, type CreditCodeFault } from './credit-code.ts';
export { employerContact, forgetContact, sealContact, type EmployerContact } from './employer-contact.ts';
export { EmployerContactRow } from './employer-contact.entity.ts';
export { EmployerMember } from './employer-member.entity.ts';
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
} from './employer-vetting.entity.ts';
export { employerCount, employerPageSource, listEmployers } from './list-employers.ts';
export { forgetContactPhones } from './forget-contact-phones.ts';
export { isMemberOf, membershipsOf, type Membership } from './member-store.ts';
export { refreshHirerNames } from './refresh-hirer-names.ts';
export { registerEmployer, type EmployerOutcome, type RegisterEmployerInput } from './register-employer.ts';
export { vetEmployer, type VetEmployerInput } from './vet-employer.ts';
export { vettingQueue, vettingQueueLength, vettingQueueSource } from './vetting-queue.ts';
export {
  employerReadColumns,
  employerSelect,
  employersOfPartnerSelect,
  employersOfPersonSelect,
} from './employer-read-model.ts';
