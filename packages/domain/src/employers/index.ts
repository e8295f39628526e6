export { checkCreditCode, type CreditCodeCheck, type CreditCodeFault } from './credit-code.ts';
export { Employer, employerKinds, type EmployerKind } from './employer.entity.ts';
export { employerLoader } from './employer-loaders.ts';
export { employersByKeys, type EmployerListFilter, type EmployerRow } from './employer-store.ts';
export { isVerified } from './employer-verification.ts';
export { employerCount, listEmployers } from './list-employers.ts';
