import { addDays, instantOf } from '@yizhan/ui';
import type { AuditEntryFilter } from '../gql/graphql.ts';

/** What the trail is narrowed to; all of it stands in the address. */
export interface AuditFilters {
  action: string;
  /** Ids; people see who or what is meant in the rows. */
  actor: string;
  subject: string;
  request: string;
  /** Days of the market, both included. */
  from: string | null;
  to: string | null;
}

const texts = ['action', 'actor', 'subject', 'request'] as const;
const days = ['from', 'to'] as const;

/** Codes and ids only: whatever else is in an address counts as not given. */
const code = /^[\w.-]{1,64}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads an address. */
export function filtersFrom(params: URLSearchParams): AuditFilters {
  const read = (name: string, form: RegExp) => {
    const value = params.get(name)?.trim() ?? '';
    return form.test(value) ? value : '';
  };
  const [action, actor, subject, request] = texts.map((name) => read(name, code)) as [
    string,
    string,
    string,
    string,
  ];
  return { action, actor, subject, request, from: read('from', day) || null, to: read('to', day) || null };
}

/** Writes an address with only what is set. */
export function paramsOf(filters: AuditFilters): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of [...texts, ...days]) {
    const value = filters[name];
    if (value) params.set(name, value);
  }
  return params;
}

/** The filter as the API takes it: days become the instants they begin and end at in the market. */
export function apiFilterOf(filters: AuditFilters, timeZone: string): AuditEntryFilter {
  const { action, actor, subject, request, from, to } = filters;
  return {
    ...(action && { action }),
    ...(actor && { actorId: actor }),
    ...(subject && { subjectId: subject }),
    ...(request && { requestId: request }),
    ...(from && { from: instantOf(timeZone, from, '00:00') }),
    ...(to && { to: instantOf(timeZone, addDays(to, 1), '00:00') }),
  };
}

/** Whether any of them is in use. */
export const isNarrowed = (filters: AuditFilters): boolean => paramsOf(filters).size > 0;

/** The address of the trail with a filter. */
export const auditPath = (filters: Partial<AuditFilters>): string => {
  const none = { action: '', actor: '', subject: '', request: '', from: null, to: null };
  return `/audit?${paramsOf({ ...none, ...filters }).toString()}`;
};
