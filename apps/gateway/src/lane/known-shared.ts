import { RecentlyUsed } from '@yizhan/domain';

/** Keys remembered, and the longest of them in characters. */
const most = 5_000;
const longest = 2_000;

/** Keys of which the last execution told nobody apart. Those that were not seen longest are forgotten first, long ones at once. */
export class KnownShared {
  private readonly keys = new RecentlyUsed<true>(most);

  has(key: string): boolean {
    return this.keys.peek(key) === true;
  }

  note(key: string, isShared: boolean): void {
    if (isShared && key.length <= longest) this.keys.set(key, true);
    else this.keys.delete(key);
  }
}
