/** Keys remembered, and the longest of them in characters. */
const most = 5_000;
const longest = 2_000;

/** Keys of which the last execution told nobody apart. Those that were not seen longest are forgotten first, long ones at once. */
export class KnownShared {
  private readonly keys = new Set<string>();

  has(key: string): boolean {
    return this.keys.has(key);
  }

  note(key: string, isShared: boolean): void {
    this.keys.delete(key);
    if (!isShared || key.length > longest) return;
    this.keys.add(key);
    if (this.keys.size <= most) return;
    const [oldest] = this.keys;
    this.keys.delete(oldest!);
  }
}
