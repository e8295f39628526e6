import { useTranslation } from 'react-i18next';
import type { MatchesQuery } from '../gql/graphql.ts';

interface HintListProps {
  hints: NonNullable<MatchesQuery['matchHints']>['hints'];
}

/** What would let more jobs fit; nothing where nothing would. */
export function HintList({ hints }: HintListProps) {
  const { t } = useTranslation();
  if (hints.length === 0) return null;
  return (
    <section className="hints" aria-labelledby="hints-heading">
      <h2 id="hints-heading">{t('matches.hints')}</h2>
      <ul>
        {hints.map(({ kind, text }) => (
          <li key={`${kind} ${text}`}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
