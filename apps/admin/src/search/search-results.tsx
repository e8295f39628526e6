import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { StatusTag } from '../shared/status-tag.tsx';
import type { FoundJob } from './use-job-search.ts';

interface SearchResultsProps {
  found: FoundJob[];
  words: string;
  active: number;
  onChoose: (at: number) => void;
}

/** What the search box has found, and at the end the way to the whole list. */
export function SearchResults({ found, words, active, onChoose }: SearchResultsProps) {
  const { t } = useText();
  const option = (at: number, className: string, children: ReactNode) => (
    <li
      key={at}
      id={`global-search-${at}`}
      role="option"
      className={className}
      aria-selected={at === active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(at)}
    >
      {children}
    </li>
  );
  return (
    <ul
      id="global-search-results"
      className="search-results"
      role="listbox"
      aria-label={t('shell.search.label')}
    >
      {found.map((job, at) =>
        option(
          at,
          'search-results__job',
          <>
            <span className="search-results__number">{job.number}</span>
            <span className="search-results__title">{job.title}</span>
            <span className="search-results__employer">{job.employer.name}</span>
            <StatusTag status={job.status} />
          </>,
        ),
      )}
      {option(found.length, 'search-results__all', t('shell.search.all', { words }))}
    </ul>
  );
}
