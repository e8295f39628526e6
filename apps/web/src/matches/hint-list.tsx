import { useTranslation } from 'react-i18next';
import type { MatchesQuery } from '../gql/graphql.ts';

type Hints = NonNullable<MatchesQuery['matchHints']>;

/** How many jobs fit, and what would let more of them; nothing where nothing would. */
export function HintList({ jobs, atLeast, hints }: Pick<Hints, 'jobs' | 'atLeast' | 'hints'>) {
  const { t } = useTranslation();
  if (jobs === 0 && hints.length === 0) return null;
  return (
    <section className="hints" aria-label={t('matches.hints')}>
      {jobs > 0 && <p>{t(atLeast ? 'matches.fitAtLeast' : 'matches.fit', { jobs })}</p>}
      {hints.length > 0 && (
        <>
          <h2>{t('matches.hints')}</h2>
          <ul>
            {hints.map(({ kind, text }) => (
              <li key={`${kind} ${text}`}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
