/** Servers ping every 12 s; three missed pings mean that the line is dead though nobody closed it. */
const silentAfterMs = 40_000;

interface SilenceWatch {
  fetch: typeof fetch;
  onSilent(listener: () => void): void;
  stop(): void;
}

function isPing(chunk: Uint8Array): boolean {
  return chunk[0] === ':'.charCodeAt(0);
}

/** GraphQL over HTTP may refuse with 200 and JSON; for a stream that is no success. */
function plainRefusal(response: Response): Response {
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  return response.ok && !isStream ? new Response(response.body, { status: 400 }) : response;
}

/** Reads along a stream and tells when a server that used to ping fell silent, as after a change of network. */
export function watchSilence(limitMs = silentAfterMs): SilenceWatch {
  let pinged = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silent: () => void = () => undefined;
  const heard = (chunk: Uint8Array) => {
    pinged ||= isPing(chunk);
    clearTimeout(timer);
    if (pinged) timer = setTimeout(() => silent(), limitMs);
  };
  return {
    async fetch(input, init) {
      const response = plainRefusal(await fetch(input, init));
      if (!response.body || !response.ok || typeof TransformStream === 'undefined') return response;
      const tap = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          heard(chunk);
          controller.enqueue(chunk);
        },
      });
      return new Response(response.body.pipeThrough(tap), response);
    },
    onSilent(listener) {
      silent = listener;
    },
    stop: () => clearTimeout(timer),
  };
}
