export { AuditEntry } from './audit-entry.entity.ts';
export { writeAuditEntry, type AuditedAction } from './write-audit-entry.ts';
