/** A refusal inside a payload, its message already in the caller's language. */
export interface UserError {
  code: string;
  message: string;
  path?: readonly string[] | null;
}

/**
 * Messages by field, named as in the input without its root: `["input","wage","max"]` is `wage.max`.
 * Refusals of the whole stand under the empty name. The first message of a field wins.
 */
export function messagesByField(userErrors: readonly UserError[]): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { path, message } of userErrors) {
    const parts = path ?? [];
    const field = (parts[0] === 'input' ? parts.slice(1) : parts).join('.');
    messages[field] ??= message;
  }
  return messages;
}

/** The message to show when there is room for one only. */
export function firstMessage(userErrors: readonly UserError[]): string | null {
  return userErrors[0]?.message ?? null;
}
