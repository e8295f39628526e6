import type { PostingValues } from '../job-draft/posting-values.ts';
import type { Messages } from './form-messages.ts';

/** What a group of fields gets: only its own values, so that typing in one leaves the others alone. */
export type FieldProps<Name extends keyof PostingValues> = Pick<PostingValues, Name> & {
  messages: Messages;
  set: (change: Partial<PostingValues>) => void;
};
