import type { Json } from '../operation.ts';

/** Where two answers differ, as lines for people; none when they are equal. At most so many. */
export function differences(one: Json, other: Json, most = 5): string[] {
  const found: string[] = [];
  compare(one, other, 'answer', (line) => found.length < most && found.push(line));
  return found;
}

function compare(one: Json, other: Json, path: string, tell: (line: string) => unknown): void {
  if (isCompound(one) && isCompound(other) && Array.isArray(one) === Array.isArray(other)) {
    const left = one as Record<string, Json>;
    const right = other as Record<string, Json>;
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      compare(left[key] ?? null, right[key] ?? null, `${path}.${key}`, tell);
    }
    return;
  }
  if (one !== other) tell(`${path}: ${shown(one)} and ${shown(other)}`);
}

const isCompound = (value: Json): value is Json[] | { [key: string]: Json } =>
  typeof value === 'object' && value !== null;

const shown = (value: Json): string => JSON.stringify(value).slice(0, 100);
