import { useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { jobPath } from '../shared/job-paths.ts';
import { isComposing } from '../shortcuts/shortcut.ts';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { moveMark } from '../type-ahead/choice.ts';
import { jobNumberIn, searchWords } from './search-words.ts';
import { useJobSearch } from './use-job-search.ts';

const listPath = (words: string) => `/jobs?q=${encodeURIComponent(words)}`;

/** What is typed, what was found for it, and which of it is marked. */
function useTypedSearch() {
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const words = searchWords(typed);
  const { found, find } = useJobSearch(composing ? '' : words);
  const expanded = open && words !== '' && !composing;
  const type = (text: string) => {
    setTyped(text);
    setActive(-1);
    setOpen(true);
  };
  return { typed, type, words, found, find, expanded, active, setActive, setOpen, setComposing };
}

/** F2 brings one to the field, Esc back to where one was. */
function useWayBack(input: React.RefObject<HTMLInputElement | null>) {
  const { t } = useText();
  const before = useRef<Element | null>(null);
  useShortcut({ keys: ['F2'], label: t('shell.shortcuts.search'), group: 'everywhere' }, () => {
    before.current = document.activeElement;
    input.current?.focus();
    input.current?.select();
  });
  return () => {
    if (before.current instanceof HTMLElement) before.current.focus();
    else input.current?.blur();
  };
}

/** The search box of the top bar: a job by its number, or jobs by words. */
export function useGlobalSearch() {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const search = useTypedSearch();
  const goBack = useWayBack(input);
  const { words, found, find, expanded, active, setActive, setOpen } = search;
  const paths = [...found.map(({ id }) => jobPath(id)), listPath(words)];

  function leave(path: string) {
    search.type('');
    setOpen(false);
    input.current?.blur();
    void navigate(path);
  }
  async function openTyped() {
    const number = jobNumberIn(words);
    const exact = number && (await find(number)).find((job) => job.number === number);
    leave(exact ? jobPath(exact.id) : listPath(words));
  }
  const marked = expanded ? paths[active] : undefined;
  const keys: Record<string, () => void> = {
    ArrowDown: () => setActive(moveMark(active, 1, paths.length)),
    ArrowUp: () => setActive(active <= 0 ? -1 : active - 1),
    Enter: () => (marked ? leave(marked) : words && void openTyped()),
    Escape: () => {
      setOpen(false);
      goBack();
    },
  };
  function onKeyDown(event: KeyboardEvent) {
    const act = isComposing(event.nativeEvent) ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }
  return { ...search, input, onKeyDown, choose: (at: number) => leave(paths[at] ?? '/jobs') };
}
