import { useTranslation } from 'react-i18next';
import { usePreferences } from '../app/preferences.ts';
import { useToday } from '../app/server-clock.ts';
import { JobRow } from '../board/list/job-row.tsx';
import type { MatchesQuery } from '../gql/graphql.ts';

interface MatchListProps {
  matches: MatchesQuery['jobMatches'];
}

/** Jobs, each with why it was chosen. */
export function MatchList({ matches }: MatchListProps) {
  const { t } = useTranslation();
  const { here } = usePreferences();
  const today = useToday();
  return (
    <ul className="rows">
      {matches.map(({ job, reasons }) => (
        <li key={job.id} className="match">
          <JobRow job={job} here={here} today={today} departure={null} />
          <p className="match__reasons">
            <strong>{t('matches.why')}</strong>
            {reasons.map(({ text }) => text).join(t('matches.and'))}
          </p>
        </li>
      ))}
    </ul>
  );
}
