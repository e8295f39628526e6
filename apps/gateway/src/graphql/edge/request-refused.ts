import type { Wording } from '@yizhan/domain';

export interface RefusalDetails {
  code: string;
  /** HTTP status; 4xx. */
  status: number;
  wording: Wording;
  /** Fills the wording's placeholders. */
  values?: Record<string, string | number>;
  /** Goes into the error's extensions beside the code. */
  extensions?: Record<string, unknown>;
  /** Seconds after which it is worth another try. */
  retryAfter?: number;
}

/** The request ends here, before anything is executed. */
export class RequestRefused extends Error {
  constructor(readonly details: RefusalDetails) {
    super(details.code);
    this.name = 'RequestRefused';
  }
}
