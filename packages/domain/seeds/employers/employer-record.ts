/** One row of employers: names are the columns', instants are milliseconds, bytes are in PostgreSQL's hexadecimal form. */
export interface EmployerRecord {
  id: string;
  number: string;
  name: string;
  kind: string;
  credit_code: string | null;
  division_code: string;
  verified_at: number | null;
  verified_until: number | null;
  verified_evidence: readonly string[];
  takes_calls: boolean;
  search_tokens: string;
  created_at: number;
}

/** One row of employer_contacts: the number to call, sealed. */
export interface ContactRecord {
  employer_id: string;
  wrapped_key: string;
  contact_phone_sealed: string;
}

/** One row of employer_vettings: staff looked at the papers. */
export interface VettingRecord {
  id: string;
  employer_id: string;
  evidence: readonly string[];
  decided_at: number;
}

/** Who signs in for an employer. */
export interface OwnerRecord {
  employer_id: string;
  person_id: string;
  phone: string;
  created_at: number;
}

/** An employer with what belongs to it. */
export interface WrittenEmployer {
  employer: EmployerRecord;
  contact: ContactRecord;
  vetting: VettingRecord | null;
  owner: OwnerRecord | null;
}
