export { AuditEntry } from './audit-entry.entity.ts';
export type { AuditEntryRow, AuditFilter } from './audit-store.ts';
export { headText, readHead } from './chain/chain-head.ts';
export {
  brokenChains,
  chainedMarkets,
  checkChains,
  type ChainCheck,
  type CheckedChain,
} from './chain/check-chains.ts';
export { chainFaults, verifyChain, type ChainFaultKind, type ChainReport } from './chain/verify-chain.ts';
export { auditEntryCount, listAuditEntries } from './list-audit-entries.ts';
export { marketSubject } from './market-subject.ts';
export { readChainCheck } from './read-chain-check.ts';
export { writeAuditEntries, writeAuditEntry, type AuditedAction } from './write-audit-entry.ts';
export { writeConsoleEntry } from './write-console-entry.ts';
