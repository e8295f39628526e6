import { clear, createStore, delMany, entries, get, set, type UseStore } from 'idb-keyval';

/** One answer kept on the device. */
export interface Snapshot {
  data: unknown;
  /** Epoch milliseconds of its arrival. */
  savedAt: number;
}

/** Where answers are kept between visits; never throws for a full or forbidden disk, only rejects. */
export interface SnapshotStorage {
  read(key: string): Promise<Snapshot | undefined>;
  write(key: string, snapshot: Snapshot): Promise<void>;
  /** Forgets all of them: the next reader of the device may be another person. */
  clear(): Promise<void>;
}

async function dropOldest(store: UseStore, keep: number): Promise<void> {
  const all = await entries<string, Snapshot>(store);
  if (all.length <= keep) return;
  const oldest = all.sort(([, a], [, b]) => a.savedAt - b.savedAt).slice(0, all.length - keep);
  await delMany(
    oldest.map(([key]) => key),
    store,
  );
}

/** Keeps the latest answers in IndexedDB; the oldest go when there are more than `keep`. */
export function indexedDbSnapshots(name: string, keep = 60): SnapshotStorage {
  let opened: UseStore | undefined;
  const store = () => (opened ??= createStore(name, 'snapshots'));
  return {
    read: async (key) => get<Snapshot>(key, store()),
    async write(key, snapshot) {
      await set(key, snapshot, store());
      await dropOldest(store(), keep);
    },
    clear: () => clear(store()),
  };
}
