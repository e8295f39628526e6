import { problemOf, useQuery } from '@yizhan/graphql-client';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { readFragment } from '../gql/index.ts';
import { FailedList } from '../board/list/failed-list.tsx';
import { AvailableSwitch } from '../matches/available-switch.tsx';
import { MyDataShell } from '../my-data/my-data-shell.tsx';
import { pathWithNext } from '../session/next-address.ts';
import { availabilityDocument, availabilityFragment } from './availability-documents.ts';
import { DatesForm } from './dates-form.tsx';
import { WeekForm } from './week-form.tsx';
import './availability.css';

const context = { requestPolicy: 'network-only', deviceCopy: false } as const;

/** When the reader can work: today, every week, and the days that are different. */
export function AvailabilityPage() {
  const { t } = useTranslation();
  const [{ data, error }, askAgain] = useQuery({ query: availabilityDocument, context });
  if (data && !data.viewer.worker)
    return <Navigate to={pathWithNext('/register', '/me/availability')} replace />;
  const mine = data?.viewer.worker && readFragment(availabilityFragment, data.viewer.worker);
  return (
    <MyDataShell heading={t('availability.heading')}>
      <p>{t('availability.lead')}</p>
      {error && !data && (
        <FailedList
          problem={problemOf(error)}
          title={t('availability.failed')}
          onRetry={() => askAgain(context)}
        />
      )}
      {!data && !error && <p role="status">{t('signIn.starting')}</p>}
      {mine && <AvailableSwitch isAvailable={mine.availableToday} />}
      {mine && <WeekForm week={mine.usualWeek} />}
      {mine && <DatesForm dates={mine.availabilityExceptions} />}
    </MyDataShell>
  );
}
