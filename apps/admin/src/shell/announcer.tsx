import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const AnnouncerContext = createContext<(text: string) => void>(() => undefined);

/** Says something to people who hear the screen instead of seeing it. */
export function useAnnounce(): (text: string) => void {
  return use(AnnouncerContext);
}

/** One polite live region for all pages; a repeat of the same words is heard again. */
export function Announcer({ children }: { children: ReactNode }) {
  const [{ text, odd }, setSaid] = useState({ text: '', odd: false });
  const announce = useCallback((words: string) => setSaid((said) => ({ text: words, odd: !said.odd })), []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {text}
        {odd && '\u00A0'}
      </div>
    </AnnouncerContext>
  );
}
