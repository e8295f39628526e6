import { UserAddOutlined, UserOutlined } from '@ant-design/icons';
import { useText } from '../i18n/use-text.ts';
import { StatusTag } from '../shared/marks/status-tag.tsx';
import type { SearchOption } from './search-options.ts';
import type { FoundJob } from './use-job-search.ts';
import type { FoundPerson } from './use-people-search.ts';

interface SearchResultsProps {
  options: readonly SearchOption[];
  words: string;
  active: number;
  onTake: (option: SearchOption) => void;
}

function PersonLine({ person }: { person: FoundPerson }) {
  const { t } = useText();
  const { number, displayName, maskedPhone, maskedIdNumber, availableToday, occupations } = person;
  return (
    <>
      <span className="search-results__number">{number}</span>
      <span className="search-results__title">
        <UserOutlined aria-hidden /> {displayName}
        <span className="search-results__trades"> {occupations.map(({ name }) => name).join('、')}</span>
      </span>
      <span className="search-results__employer">
        {maskedPhone ?? maskedIdNumber ?? t('workers.noPhone')}
      </span>
      <span className="search-results__today">{availableToday && t('workers.availableToday')}</span>
    </>
  );
}

function JobLine({ job }: { job: FoundJob }) {
  return (
    <>
      <span className="search-results__number">{job.number}</span>
      <span className="search-results__title">{job.title}</span>
      <span className="search-results__employer">{job.employer.name}</span>
      <StatusTag status={job.status} />
    </>
  );
}

function Line({ option, words }: { option: SearchOption; words: string }) {
  const { t } = useText();
  if (option.kind === 'person') return <PersonLine person={option.person} />;
  if (option.kind === 'job') return <JobLine job={option.job} />;
  if (option.kind === 'all') return t('shell.search.all', { words });
  return (
    <>
      <UserAddOutlined aria-hidden /> {t('shell.search.register')}
    </>
  );
}

const listed = new Set(['person', 'job']);

/** What the search box has found, and at the end the ways on. */
export function SearchResults({ options, words, active, onTake }: SearchResultsProps) {
  const { t } = useText();
  return (
    <ul
      id="global-search-results"
      className="search-results"
      role="listbox"
      aria-label={t('shell.search.label')}
    >
      {options.length === 0 && (
        <li role="option" aria-selected={false} aria-disabled className="search-results__none">
          {t('shell.search.nobody')}
        </li>
      )}
      {options.map((option, at) => (
        <li
          key={option.kind + option.path}
          id={`global-search-${at}`}
          role="option"
          className={listed.has(option.kind) ? 'search-results__job' : 'search-results__all'}
          aria-selected={at === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          <Line option={option} words={words} />
        </li>
      ))}
    </ul>
  );
}
