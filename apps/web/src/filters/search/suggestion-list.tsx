import { useTranslation } from 'react-i18next';
import './suggestion-list.css';
import type { Suggestion } from './use-suggestions.ts';

interface SuggestionListProps {
  id: string;
  suggestions: readonly Suggestion[];
  active: number;
  onChoose(suggestion: Suggestion): void;
}

export const optionId = (list: string, n: number): string => `${list}-${n}`;

/** What the reader may mean; the box above keeps the focus, so that typing goes on. */
export function SuggestionList({ id, suggestions, active, onChoose }: SuggestionListProps) {
  const { t } = useTranslation();
  return (
    <ul id={id} role="listbox" className="suggestions" aria-label={t('search.suggestions')}>
      {suggestions.map((suggestion, n) => (
        <li
          key={`${suggestion.kind} ${suggestion.name}`}
          id={optionId(id, n)}
          role="option"
          className="suggestions__one"
          aria-selected={n === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
        >
          <span>
            {suggestion.name}
            {suggestion.alias && <span className="suggestions__alias"> {suggestion.alias}</span>}
          </span>
          <span className="suggestions__count">
            {t(`search.kind.${suggestion.kind}`)} · {t('search.found', { value: suggestion.count })}
          </span>
        </li>
      ))}
    </ul>
  );
}
