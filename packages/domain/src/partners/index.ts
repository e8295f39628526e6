export { createPartnerSecret, revokePartnerSecret, type CreatedSecret } from './change-secrets.ts';
export {
  delegateEmployer,
  endDelegation,
  type DelegationInput,
  type DelegationOutcome,
} from './delegate-employer.ts';
export { employersOfPartners, type DelegatedPartner } from './delegation-store.ts';
export { issuePartnerToken, type PartnerTokenOutcome } from './issue-partner-token.ts';
export { listPartners, partnerCount } from './list-partners.ts';
export { partnerContact } from './partner-contact.ts';
export {
  maySeePartner,
  partnerLoader,
  partnerSecretLoader,
  partnersOfEmployersLoader,
  secretsOfPartnersLoader,
} from './partner-loaders.ts';
export type { PartnerOutcome } from './partner-outcome.ts';
export { PartnerDelegation } from './partner-delegation.entity.ts';
export { PartnerSecretHash } from './partner-secret-hash.entity.ts';
export { PartnerSecret } from './partner-secret.entity.ts';
export type { PartnerRow } from './partner-store.ts';
export { Partner } from './partner.entity.ts';
export { registerPartner } from './register-partner.ts';
export { hashOfSecret, type PartnerSecretRow } from './secret-store.ts';
export { updatePartner } from './update-partner.ts';
