import { CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';

/** Breaking changes from one schema to the next that the changelog does not name, a line each. */
export async function unannouncedBreaks(
  before: GraphQLSchema,
  after: GraphQLSchema,
  changelog: string,
): Promise<string[]> {
  const announced = announcedIn(changelog);
  const changes = await diff(before, after);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter(({ path }) => !announced.has(path ?? ''))
    .map(({ path, message }) => `${message} Name it in CHANGELOG.md: - **BREAKING** \`${path ?? ''}\` …`);
}

/** Coordinates in lines of the changelog that begin with the word, e.g. "- **BREAKING** `Job.place`: …". */
function announcedIn(changelog: string): ReadonlySet<string> {
  const lines = changelog.split('\n').filter((line) => line.includes('**BREAKING**'));
  return new Set(lines.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place)));
}
