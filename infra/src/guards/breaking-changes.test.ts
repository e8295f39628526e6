import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { unannouncedBreaks } from './breaking-changes.ts';

const before = buildSchema('type Query { job: Job } type Job { title: String! pay: Int }');
const without = buildSchema('type Query { job: Job } type Job { title: String! }');

describe('unannouncedBreaks', () => {
  it('lets a schema grow', async () => {
    const more = buildSchema('type Query { job: Job } type Job { title: String! pay: Int place: String }');
    expect(await unannouncedBreaks(before, more, '')).toEqual([]);
  });

  it('refuses what breaks somebody', async () => {
    expect(await unannouncedBreaks(before, without, '')).toEqual([
      "Field 'pay' was removed from object type 'Job' Name it in CHANGELOG.md: - **BREAKING** `Job.pay` …",
    ]);
  });

  it('lets through what the changelog names', async () => {
    expect(await unannouncedBreaks(before, without, '- **BREAKING** `Job.pay`: see `Job.wage`.')).toEqual([]);
  });

  it('does not take another line of the changelog for an announcement', async () => {
    expect(await unannouncedBreaks(before, without, '- `Job.pay` is deprecated.')).toHaveLength(1);
  });
});
