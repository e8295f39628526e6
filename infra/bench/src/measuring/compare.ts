import type { Facts, Json, Operation } from '../operation.ts';
import type { System } from '../systems.ts';
import { differences } from './differences.ts';
import { askOnce } from './load.ts';

/** Asks everybody everything once. Throws where one answers otherwise than the first, or with nothing. */
export async function compareAnswers(
  systems: readonly System[],
  operations: readonly Operation[],
  facts: Facts,
): Promise<number> {
  for (const operation of operations) {
    const answers = await Promise.all(systems.map((system) => answerOf(system, operation, facts)));
    const [first, ...others] = answers;
    if (isEmpty(first!))
      throw new Error(`${operation.name}: ${systems[0]!.name} found nothing, which proves nothing.`);
    others.forEach((other, index) => {
      const found = differences(first!, other);
      const names = `${systems[0]!.name} and ${systems[index + 1]!.name}`;
      if (found.length > 0)
        throw new Error(`${operation.name}: ${names} answer differently.\n${found.join('\n')}`);
    });
  }
  return operations.length * systems.length;
}

async function answerOf({ name, dialect, url }: System, operation: Operation, facts: Facts): Promise<Json> {
  try {
    return await askOnce(url, operation.questions[dialect](facts));
  } catch (error) {
    throw new Error(`${operation.name}: ${name} does not answer: ${String(error)}`, { cause: error });
  }
}

const isEmpty = (answer: Json): boolean =>
  answer === null || (typeof answer === 'object' && Object.keys(answer).length === 0);
