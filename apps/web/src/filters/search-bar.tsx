import { useTranslation } from 'react-i18next';
import { useSearchText } from './use-search-text.ts';

/** Words to look for; nothing is searched while an input method is still composing. */
export function SearchBar() {
  const { t } = useTranslation();
  const { text, type, submit, clear, composition } = useSearchText();
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="visually-hidden" htmlFor="search">
        {t('search.label')}
      </label>
      <input
        id="search"
        className="search__input"
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={50}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => type(event.target.value)}
        {...composition}
      />
      {text && (
        <button type="button" className="search__clear" aria-label={t('search.clear')} onClick={clear}>
          <span aria-hidden="true">×</span>
        </button>
      )}
      <button type="submit" className="search__submit">
        {t('search.submit')}
      </button>
    </form>
  );
}
