import { useTranslation } from 'react-i18next';
import type { HiringJobQuery } from '../../gql/graphql.ts';

type Needs = NonNullable<HiringJobQuery['job']>['languageNeeds'];

/** What became of the languages that the employer says the work needs. */
export function NeedStates({ needs }: { needs: Needs }) {
  const { t } = useTranslation();
  if (needs.length === 0) return null;
  return (
    <ul className="field__hint">
      {needs.map(({ language, languageName, reason, state, note }) => (
        <li key={language}>
          {t('page.need', { language: languageName, reason })} <strong>{t(`hire.needState.${state}`)}</strong>
          {note && ` ${t('hire.edit.returned', { note })}`}
        </li>
      ))}
    </ul>
  );
}
