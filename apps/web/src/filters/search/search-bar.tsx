import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { boardPath, filtersFrom } from '../filters-in-address.ts';
import { optionId, SuggestionList } from './suggestion-list.tsx';
import { useSearchText } from './use-search-text.ts';
import { useSuggestions, type Suggestion } from './use-suggestions.ts';

/** What is typed, what the reader may mean by it, and the way to the list of it. */
function useSearchBox() {
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  const { type, settle, ...box } = useSearchText();
  const { suggestions, active, move } = useSuggestions(box.text, isOpen && !box.isComposing);
  const choose = ({ name, occupationCode, divisionCode }: Suggestion) => {
    const filters = filtersFrom(address);
    const isWord = !occupationCode && !divisionCode;
    setOpen(false);
    settle(isWord ? name : '');
    void navigate(
      boardPath({
        ...filters,
        search: isWord ? name : '',
        ...(occupationCode && { occupationCodes: [occupationCode] }),
        ...(divisionCode && { divisionCodes: [divisionCode] }),
      }),
    );
  };
  const typed = (text: string) => {
    setOpen(true);
    type(text);
  };
  return { ...box, type: typed, suggestions, active, move, choose, close: () => setOpen(false) };
}

type SearchBox = ReturnType<typeof useSearchBox>;

/** Arrows walk through the suggestions, Enter takes one, Escape closes them. */
function keyHandler({ suggestions, active, move, choose, close }: SearchBox) {
  return (event: KeyboardEvent) => {
    const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const chosen = suggestions[active];
    if (step && suggestions.length > 0) move(step);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape' && suggestions.length > 0) close();
    else return;
    event.preventDefault();
  };
}

function SearchInput({ box, list }: { box: SearchBox; list: string }) {
  const { t } = useTranslation();
  const { suggestions, active } = box;
  return (
    <input
      id="search"
      className="search__input"
      type="search"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded={suggestions.length > 0}
      aria-controls={suggestions.length > 0 ? list : undefined}
      aria-activedescendant={active >= 0 ? optionId(list, active) : undefined}
      enterKeyHint="search"
      autoComplete="off"
      maxLength={50}
      placeholder={t('search.placeholder')}
      value={box.text}
      onChange={(event) => box.type(event.target.value)}
      onKeyDown={keyHandler(box)}
      onBlur={box.close}
      {...box.composition}
    />
  );
}

/** Words to look for; nothing is searched while an input method is still composing. */
export function SearchBar() {
  const { t } = useTranslation();
  const list = useId();
  const box = useSearchBox();
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        box.close();
        box.submit();
      }}
    >
      <label className="visually-hidden" htmlFor="search">
        {t('search.label')}
      </label>
      <SearchInput box={box} list={list} />
      {box.text && (
        <button type="button" className="search__clear" aria-label={t('search.clear')} onClick={box.clear}>
          <span aria-hidden="true">×</span>
        </button>
      )}
      <button type="submit" className="search__submit">
        {t('search.submit')}
      </button>
      {box.suggestions.length > 0 && (
        <SuggestionList id={list} suggestions={box.suggestions} active={box.active} onChoose={box.choose} />
      )}
    </form>
  );
}
