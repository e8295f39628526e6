import { AuditEntry } from '../audit/index.ts';
import { Employer } from '../employers/index.ts';
import { StaffMember, StaffSession } from '../identity/index.ts';
import { Job, JobReview, JobShift } from '../jobs/index.ts';
import { OutboxEvent } from '../outbox/index.ts';

/** Every entity of the domain; the migration guard compares them with the tables. */
export const entities = [
  AuditEntry,
  Employer,
  Job,
  JobReview,
  JobShift,
  OutboxEvent,
  StaffMember,
  StaffSession,
];
