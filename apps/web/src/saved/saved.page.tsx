import { problemOf, useQuery } from '@yizhan/graphql-client';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { usePreferences } from '../app/preferences.ts';
import { useToday } from '../app/server-clock.ts';
import { FailedList } from '../board/list/failed-list.tsx';
import { PlainList } from '../board/list/row-list.tsx';
import { readFragment } from '../gql/index.ts';
import type { SavedSearchesQuery } from '../gql/graphql.ts';
import { ConsentSwitch } from '../my-data/consent-switch.tsx';
import { MyDataShell } from '../my-data/my-data-shell.tsx';
import { pathWithNext } from '../session/next-address.ts';
import { savedSearchesDocument, savedSearchFragment } from './saved-documents.ts';
import { SavedRow } from './saved-row.tsx';
import './saved.css';

const context = { requestPolicy: 'network-only', deviceCopy: false } as const;
const nobodyLeft: ReadonlyMap<string, string> = new Map();

/** Whoever agreed sees what they were told of; whoever did not is asked once, here. */
function Alerts({ data, onChanged }: { data: SavedSearchesQuery; onChanged(): void }) {
  const { t } = useTranslation();
  const { here } = usePreferences();
  const today = useToday();
  const consent = data.viewer.consents.find(({ purpose }) => purpose === 'JOB_ALERTS');
  const rows = data.jobAlerts.flatMap(({ job }) =>
    job ? [{ id: job.id, startsOn: job.startsOn, job }] : [],
  );
  return (
    <>
      <section className="card">
        <h2>{t('saved.alerts')}</h2>
        {consent && <ConsentSwitch consent={consent} onChanged={onChanged} />}
        <p className="field__hint">{t('saved.alertsHint')}</p>
      </section>
      {rows.length > 0 && (
        <PlainList heading={t('saved.told')} rows={rows} departures={nobodyLeft} here={here} today={today} />
      )}
    </>
  );
}

/** The searches that one keeps, and the new jobs that they found. */
export function SavedPage() {
  const { t } = useTranslation();
  const [{ data, error }, askAgain] = useQuery({ query: savedSearchesDocument, context });
  const refresh = () => askAgain(context);
  if (data && !data.viewer.worker) return <Navigate to={pathWithNext('/register', '/me/searches')} replace />;
  return (
    <MyDataShell heading={t('saved.heading')}>
      {error && !data && (
        <FailedList problem={problemOf(error)} title={t('saved.failed')} onRetry={refresh} />
      )}
      {!data && !error && <p role="status">{t('signIn.starting')}</p>}
      {data?.savedSearches.length === 0 && <p>{t('saved.none')}</p>}
      {data && (
        <ul className="saved">
          {data.savedSearches.map((search) => (
            <SavedRow
              key={search.name}
              search={readFragment(savedSearchFragment, search)}
              onChanged={refresh}
            />
          ))}
        </ul>
      )}
      {data && <Alerts data={data} onChanged={refresh} />}
    </MyDataShell>
  );
}
