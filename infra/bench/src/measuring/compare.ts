import { questionsOf, type Facts, type Json, type Operation, type Question } from '../operation.ts';
import type { System } from '../systems.ts';
import { differences } from './differences.ts';
import { askOnce } from './load.ts';

/** Of several hundred questions that differ in an id, so many. */
const mostCompared = 24;

/** Asks everybody everything, or every so manieth of many questions. Throws where one answers otherwise than the first, or with nothing. */
export async function compareAnswers(
  systems: readonly System[],
  operations: readonly Operation[],
  facts: Facts,
): Promise<number> {
  let compared = 0;
  for (const operation of operations) {
    const asked = systems.map((system) => sample(questionsOf(operation, system.dialect, facts)));
    for (const index of asked[0]!.keys()) {
      const answers = systems.map((system, who) => answerOf(system, operation, asked[who]![index]!));
      assertEqual(operation, systems, await Promise.all(answers));
      compared += systems.length;
    }
  }
  return compared;
}

function assertEqual({ name }: Operation, systems: readonly System[], [first, ...others]: Json[]): void {
  if (isEmpty(first!)) throw new Error(`${name}: ${systems[0]!.name} found nothing, which proves nothing.`);
  others.forEach((other, index) => {
    const found = differences(first!, other);
    const names = `${systems[0]!.name} and ${systems[index + 1]!.name}`;
    if (found.length > 0) throw new Error(`${name}: ${names} answer differently.\n${found.join('\n')}`);
  });
}

function sample(questions: readonly Question[]): readonly Question[] {
  const step = Math.ceil(questions.length / mostCompared);
  return questions.filter((_, index) => index % step === 0);
}

async function answerOf({ name, url }: System, operation: Operation, question: Question): Promise<Json> {
  try {
    return await askOnce(url, question);
  } catch (error) {
    throw new Error(`${operation.name}: ${name} does not answer: ${String(error)}`, { cause: error });
  }
}

const isEmpty = (answer: Json): boolean =>
  answer === null || (typeof answer === 'object' && Object.keys(answer).length === 0);
