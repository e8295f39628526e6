/** One event of a text/event-stream. */
export interface StreamedEvent {
  event: string;
  data: unknown;
}

/** Reads a response of server-sent events one by one; comments and hints come as events of those names. */
export async function* readEvents(response: Response): AsyncGenerator<StreamedEvent, void, void> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) yield parse(block);
  }
}

function parse(block: string): StreamedEvent {
  const fields = new Map(
    block.split('\n').map((line) => /^([a-z]*): ?(.*)$/s.exec(line)?.slice(1) as [string, string]),
  );
  const retry = fields.get('retry');
  if (retry !== undefined) return { event: 'retry', data: Number(retry) };
  const event = fields.get('event');
  if (event === undefined) return { event: 'comment', data: null };
  return { event, data: JSON.parse(fields.get('data') || 'null') as unknown };
}
