import { SearchOutlined } from '@ant-design/icons';
import { useText } from '../i18n/use-text.ts';
import { canReadWorkers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { SearchResults } from './search-results.tsx';
import { useGlobalSearch } from './use-global-search.ts';
import './global-search.css';

/** F2 from anywhere: people by what they say at the window, jobs by number or words. Enter opens, Esc goes back. */
export function GlobalSearch() {
  const { t } = useText();
  const findsPeople = canReadWorkers(useStaff());
  const { input, typed, type, words, options, expanded, active, ...search } = useGlobalSearch();
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
        placeholder={t(findsPeople ? 'shell.search.placeholder' : 'shell.search.placeholderJobs')}
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
      {expanded && <SearchResults options={options} words={words} active={active} onTake={search.take} />}
    </div>
  );
}
