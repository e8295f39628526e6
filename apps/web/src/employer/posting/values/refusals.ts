import { messagesByField, type UserError } from '@yizhan/graphql-client';
import { fieldOfRefusal } from './posting-errors.ts';
import type { Messages } from '../use-posting-form.ts';

/** The gateway's refusals at the fields of the form; what is about none of them stands under the empty name. */
export function refusalsByField(errors: readonly UserError[]): Messages {
  const messages: Messages = {};
  for (const [path, message] of Object.entries(messagesByField(errors))) {
    messages[fieldOfRefusal(path) ?? ''] ??= message;
  }
  return messages;
}
