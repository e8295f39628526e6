import { isSingleKey, isTypingIn, matches, type Combination, type KeyPress } from './shortcut.ts';

/** Where in the sheet a shortcut is listed. */
export type ShortcutGroup = 'everywhere' | 'inForm' | 'inReview' | 'inReasons' | 'atWorker';

export interface ShortcutEntry {
  keys: readonly Combination[];
  label: string;
  group: ShortcutGroup;
  /** Works inside a dialog, and only there. */
  inDialog: boolean;
  /** Hears which of its keys it was. */
  run: (key: string) => void;
}

interface Focus {
  inDialog: boolean;
  typing: boolean;
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return { inDialog: false, typing: false };
  const { tagName } = target;
  const editable = target instanceof HTMLElement && target.isContentEditable;
  const type = target instanceof HTMLInputElement ? target.type : undefined;
  const typing = isTypingIn({
    tagName,
    isContentEditable: editable,
    role: target.role,
    ...(type && { type }),
  });
  return { inDialog: target.closest('[role="dialog"]') !== null, typing };
}

/** The shortcuts of what is on the screen; the one added last comes first. */
export class ShortcutRegistry {
  private readonly entries = new Set<{ current: ShortcutEntry }>();

  constructor(private readonly singleKeysOn: () => boolean) {}

  add(entry: { current: ShortcutEntry }): () => void {
    this.entries.add(entry);
    return () => this.entries.delete(entry);
  }

  list(): ShortcutEntry[] {
    return [...this.entries].map(({ current }) => current);
  }

  handle(event: KeyPress & { target: EventTarget | null; preventDefault: () => void }): void {
    const focus = focusOf(event.target);
    const entry = this.list()
      .reverse()
      .find(
        (each) => each.inDialog === focus.inDialog && each.keys.some((key) => this.fits(event, key, focus)),
      );
    if (!entry) return;
    event.preventDefault();
    entry.run(event.key);
  }

  private fits(event: KeyPress, key: Combination, { typing }: Focus): boolean {
    if (!matches(event, key)) return false;
    const isPlain = isSingleKey(key) || key.startsWith('Arrow');
    return !isPlain || (!typing && (this.singleKeysOn() || !isSingleKey(key)));
  }
}
