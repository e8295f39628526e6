import { beforeEach, describe, expect, it } from '@jest/globals';
import { draftKey, dropDraft, forgetDrafts, keepDraft, readDraft, type KeptDraft } from './draft-store.ts';
import { newPosting } from './posting-values.ts';

class MemoryStorage implements Storage {
  [name: string]: unknown;
  private readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  clear = () => this.items.clear();
  getItem = (key: string) => this.items.get(key) ?? null;
  key = (index: number) => [...this.items.keys()][index] ?? null;
  removeItem = (key: string) => void this.items.delete(key);
  setItem = (key: string, value: string) => void this.items.set(key, value);
}

const draft: KeptDraft = { values: newPosting(null, '2026-11-24'), savedAt: 1, submissionKey: null };
let storage: Storage;

beforeEach(() => {
  storage = new MemoryStorage();
});

describe('drafts', () => {
  it('come back as they were left', () => {
    keepDraft(draftKey('s1', 'new'), draft, storage);
    expect(readDraft(draftKey('s1', 'new'), storage)).toEqual(draft);
  });

  it('are not shown to somebody else, nor in another form', () => {
    keepDraft(draftKey('s1', 'new'), draft, storage);
    expect(readDraft(draftKey('s2', 'new'), storage)).toBeNull();
    expect(readDraft(draftKey('s1', 'edit:j1'), storage)).toBeNull();
  });

  it('are dropped one by one', () => {
    keepDraft(draftKey('s1', 'new'), draft, storage);
    dropDraft(draftKey('s1', 'new'), storage);
    expect(readDraft(draftKey('s1', 'new'), storage)).toBeNull();
  });

  it('are all gone after signing out, and nothing else is', () => {
    storage.setItem('other', 'x');
    keepDraft(draftKey('s1', 'new'), draft, storage);
    keepDraft(draftKey('s1', 'copy:j1'), draft, storage);
    forgetDrafts(storage);
    expect([storage.length, storage.getItem('other')]).toEqual([1, 'x']);
  });

  it('that cannot be read count as none', () => {
    storage.setItem('broken', '{"values":');
    storage.setItem('strange', '7');
    expect([readDraft('broken', storage), readDraft('strange', storage)]).toEqual([null, null]);
  });
});
