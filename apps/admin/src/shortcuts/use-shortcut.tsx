import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { ShortcutRegistry, type ShortcutEntry } from './registry.ts';
import { singleKeysOn } from './single-keys.ts';

const ShortcutContext = createContext<ShortcutRegistry | null>(null);

/** The shortcuts that work just now. */
export function useShortcutRegistry(): ShortcutRegistry {
  const registry = use(ShortcutContext);
  if (!registry) throw new Error('useShortcut outside ShortcutProvider');
  return registry;
}

/** Listens for the shortcuts of everything inside it. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new ShortcutRegistry(singleKeysOn));
  useEffect(() => {
    // At once, with its effects: who knows the keys presses the next one before the browser has painted.
    const listen = (event: KeyboardEvent) => flushSync(() => registry.handle(event));
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [registry]);
  return <ShortcutContext value={registry}>{children}</ShortcutContext>;
}

type Shortcut = Omit<ShortcutEntry, 'inDialog' | 'run'> & { inDialog?: boolean; enabled?: boolean };

/** A shortcut as long as the component is on the screen; single keys are off while typing and composing. */
export function useShortcut(
  { enabled = true, inDialog = false, ...rest }: Shortcut,
  run: (key: string) => void,
): void {
  const registry = useShortcutRegistry();
  const entry = useRef<ShortcutEntry>({ ...rest, inDialog, run });
  useEffect(() => {
    entry.current = { ...rest, inDialog, run };
  });
  useEffect(() => (enabled ? registry.add(entry) : undefined), [registry, enabled]);
}
