import type { IncomingMessage } from 'node:http';

/** Bytes of a body that are looked at before the usual way; with its headers twice as many. */
const longestBody = 4_096;
const longestForm = 2 * longestBody;

/** Stands for a header that did not come: no header can hold it. */
const absent = '\0';

/** What of the headers decides over an answer, beside the token. Another address or device pays for it, but gets the same. */
const deciding = ['content-type', 'accept', 'accept-language', 'x-yizhan-market', 'origin'] as const;

/** Whether a request is one that somebody may have sent before: by its head alone, as its body may not have come yet. */
export function mayBeKnown({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === 'POST' &&
    url === '/graphql' &&
    headers.expect === undefined &&
    Number(headers['content-length']) <= longestBody
  );
}

/** Takes a body that has come whole together with its head; null, and nothing taken, where it has not. */
export function takeBody(request: IncomingMessage): Buffer | null {
  const { complete, readableLength, headers } = request;
  const isHere = complete && readableLength > 0 && readableLength === Number(headers['content-length']);
  return isHere ? (request.read() as Buffer | null) : null;
}

/**
 * All that decides over an answer that tells nobody apart, to the letter: of those who have that in common which `sharers`
 * says, who sends the same is answered the same. Null for what is too long.
 */
export function askedForm({ headers }: IncomingMessage, sharers: string, body: Buffer): string | null {
  let form = startOf(sharers);
  for (const name of deciding) form += `${String(headers[name] ?? absent)}\n`;
  form += body.toString('latin1');
  return form.length > longestForm ? null : form;
}

/** Whether the form is one of theirs. */
export const isFormOf = (sharers: string, form: string): boolean => form.startsWith(startOf(sharers));

const startOf = (sharers: string): string => `${sharers}\n`;
