import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';

type Results = AsyncGenerator<ExecutionResult, void, void>;

/**
 * GraphQL's subscribe, but with a new context for each event: a stream may live for weeks, and what its loaders had read
 * once would be told for ever.
 */
export async function subscribeAfresh(
  args: ExecutionArgs,
  newContext: () => unknown,
): Promise<Results | ExecutionResult> {
  const events = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in events)) return events;
  const source = events[Symbol.asyncIterator]();
  const results: Results = {
    async next() {
      const event = await source.next();
      if (event.done) return { done: true, value: undefined };
      return {
        done: false,
        value: await execute({ ...args, rootValue: event.value, contextValue: newContext() }),
      };
    },
    // Not a generator function: its return would wait for an event that may never come.
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
    async throw(error) {
      await source.return?.();
      throw error;
    },
    [Symbol.asyncIterator]: () => results,
    [Symbol.asyncDispose]: async () => void (await results.return()),
  };
  return results;
}
