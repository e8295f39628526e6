import { SearchOutlined } from '@ant-design/icons';
import { useText } from '../i18n/use-text.ts';
import { SearchResults } from './search-results.tsx';
import { useGlobalSearch } from './use-global-search.ts';
import './global-search.css';

/** F2 from anywhere: a job by its number, or jobs by words. Enter opens, Esc goes back to where one was. */
export function GlobalSearch() {
  const { t } = useText();
  const { input, typed, type, words, found, expanded, active, ...search } = useGlobalSearch();
  return (
    <div className="global-search" role="search">
      <SearchOutlined aria-hidden />
      <input
        ref={input}
        role="combobox"
        aria-label={t('shell.search.label')}
        aria-expanded={expanded}
        aria-controls="global-search-results"
        aria-autocomplete="list"
        aria-activedescendant={expanded && active >= 0 ? `global-search-${active}` : undefined}
        placeholder={t('shell.search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onCompositionStart={() => search.setComposing(true)}
        onCompositionEnd={() => search.setComposing(false)}
        onFocus={() => search.setOpen(true)}
        onBlur={() => search.setOpen(false)}
        onKeyDown={search.onKeyDown}
      />
      {expanded && <SearchResults found={found} words={words} active={active} onChoose={search.choose} />}
    </div>
  );
}
