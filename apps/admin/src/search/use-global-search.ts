import { useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { canKeepWorkers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { isComposing } from '../shortcuts/shortcut.ts';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { moveMark } from '../type-ahead/choice.ts';
import { handToRegistration } from '../worker-form/registration-start.ts';
import { isPersonal } from './person-words.ts';
import { meantBy, searchOptions, type SearchOption } from './search-options.ts';
import { jobNumberIn, searchWords } from './search-words.ts';
import { useFound } from './use-found.ts';
import { useJobSearch } from './use-job-search.ts';
import { usePeopleSearch } from './use-people-search.ts';

/** People and jobs for the words; a phone or ID number is looked up among people only. */
function useSearch(words: string) {
  const findPeople = usePeopleSearch();
  const findJobs = useJobSearch();
  const people = useFound(words, findPeople, false);
  const jobs = useFound(isPersonal(words) ? '' : words, findJobs, true);
  const find = async () => {
    const [someone, some] = await Promise.all([
      findPeople(words),
      isPersonal(words) ? [] : findJobs(jobNumberIn(words) ?? words),
    ]);
    return { people: someone, jobs: some };
  };
  return { found: { people, jobs }, find };
}

/** What is typed, what was found for it, and which of it is marked. */
function useTypedSearch() {
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const mayRegister = canKeepWorkers(useStaff());
  const words = searchWords(typed);
  const { found, find } = useSearch(composing ? '' : words);
  const options = searchOptions(words, found, mayRegister);
  const expanded = open && words !== '' && !composing;
  const type = (text: string) => {
    setTyped(text);
    setActive(-1);
    setOpen(true);
  };
  const meant = async () => {
    const now = await find();
    return meantBy(words, jobNumberIn(words), now, searchOptions(words, now, mayRegister));
  };
  return { typed, type, words, options, meant, expanded, active, setActive, setOpen, setComposing };
}

/** F2 brings one to the field, Esc back to where one was. */
function useWayBack(input: React.RefObject<HTMLInputElement | null>) {
  const { t } = useText();
  const before = useRef<Element | null>(null);
  useShortcut({ keys: ['F2'], label: t('shell.shortcuts.search'), group: 'everywhere' }, () => {
    if (document.activeElement !== input.current) before.current = document.activeElement;
    input.current?.focus();
    input.current?.select();
  });
  return () => {
    if (before.current instanceof HTMLElement) before.current.focus();
    else input.current?.blur();
  };
}

/** The search box of the top bar: people and jobs, by whatever somebody says at the window. */
export function useGlobalSearch() {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const search = useTypedSearch();
  const goBack = useWayBack(input);
  const { words, typed, options, expanded, active, setActive, setOpen } = search;

  function leave(path: string) {
    search.type('');
    setOpen(false);
    input.current?.blur();
    void navigate(path);
  }
  function take(option: SearchOption) {
    if (option.kind === 'register') handToRegistration(words);
    leave(option.path);
  }
  async function openTyped() {
    const meant = await search.meant();
    if (input.current?.value !== typed) return; // typed on while the answer was on its way
    if ('path' in meant) leave(meant.path);
    else setActive(meant.mark);
  }
  const marked = expanded ? options[active] : undefined;
  const keys: Record<string, () => void> = {
    ArrowDown: () => setActive(moveMark(active, 1, options.length)),
    ArrowUp: () => setActive(active === 0 ? -1 : moveMark(active, -1, options.length)),
    Enter: () => (marked ? take(marked) : words && void openTyped()),
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
  return { ...search, input, onKeyDown, take };
}
