import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { lostSince, manifestFaults, merge, type Manifest } from './manifest.ts';

const board = 'query Board { jobs { totalCount } }';
const hash = createHash('sha256').update(board).digest('hex');
const emitted = { [hash]: board };
const registered: Manifest = { [hash]: { name: 'Board', body: board, addedOn: '2026-05-01' } };
const retired: Manifest = { [hash]: { ...registered[hash]!, retiredOn: '2026-05-10' } };

describe('merge', () => {
  it('registers a new document with its name and day', () => {
    expect(merge({}, emitted, '2026-05-01')).toEqual(registered);
  });

  it('leaves a known document as it is', () => {
    expect(merge(registered, emitted, '2026-06-01')).toEqual(registered);
  });

  it('retires a document that is no longer in use', () => {
    expect(merge(registered, {}, '2026-05-10')).toEqual(retired);
  });

  it('keeps a retired document for 90 days', () => {
    expect(merge(retired, {}, '2026-08-08')).toEqual(retired);
  });

  it('drops it after that', () => {
    expect(merge(retired, {}, '2026-08-09')).toEqual({});
  });

  it('takes a retired document back into use', () => {
    expect(merge(retired, emitted, '2026-05-20')).toEqual(registered);
  });
});

describe('manifestFaults', () => {
  it('has nothing to say when all is registered', () => {
    expect(manifestFaults(registered, emitted)).toEqual([]);
  });

  it('names documents that are not registered', () => {
    expect(manifestFaults({}, emitted)).toEqual([`Board (${hash.slice(0, 8)}) is not registered.`]);
  });

  it('names documents that are in use and retired, or out of use and not', () => {
    expect(manifestFaults(retired, emitted)).toHaveLength(1);
    expect(manifestFaults(registered, {})).toHaveLength(1);
  });

  it('names a text that is not the one of its hash', () => {
    const forged = { [hash]: { ...registered[hash]!, body: 'query Board { jobs { edges { cursor } } }' } };
    expect(manifestFaults(forged, emitted)).toEqual([
      `Board: ${hash.slice(0, 8)} is not the sha256 of its text.`,
    ]);
  });
});

describe('lostSince', () => {
  it('names what a release had and what is gone before its time', () => {
    expect(lostSince(registered, {}, '2026-05-20')).toHaveLength(1);
    expect(lostSince(retired, {}, '2026-05-20')).toHaveLength(1);
  });

  it('lets go of what was retired long ago', () => {
    expect(lostSince(retired, {}, '2026-09-01')).toEqual([]);
  });
});
