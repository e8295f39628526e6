import { problemOf, useQuery } from '@yizhan/graphql-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FormError } from '../form/form-error.tsx';
import type { MyDataQuery } from '../gql/graphql.ts';
import { ConsentSwitch } from './consent-switch.tsx';
import { Download } from './download.tsx';
import { EthnicGroup } from './ethnic-group.tsx';
import { MyDataShell } from './my-data-shell.tsx';
import { myDataDocument } from './my-data-documents.ts';

type Mine = MyDataQuery['viewer'];

/** Never kept on the device: what somebody agrees to is nobody else's to read there. */
const context = { requestPolicy: 'network-only', deviceCopy: false } as const;

function Consents({ mine, onChanged }: { mine: Mine; onChanged(): void }) {
  const { t } = useTranslation();
  const counts = mine.consents.some(({ purpose, given }) => purpose === 'PARTICIPATION_STATISTICS' && given);
  return (
    <section className="card">
      <h2>{t('myData.consents')}</h2>
      <p>{t('myData.consentsHint')}</p>
      {mine.consents.map((consent) => (
        <ConsentSwitch key={consent.purpose} consent={consent} onChanged={onChanged} />
      ))}
      {counts && <EthnicGroup code={mine.ethnicGroup?.code ?? null} onChanged={onChanged} />}
    </section>
  );
}

function Identity({ mine }: { mine: Mine }) {
  const { t } = useTranslation();
  const isWaiting = mine.corrections.some(({ status }) => status === 'OPEN');
  return (
    <section className="card">
      <h2>{t('myData.identity')}</h2>
      {mine.worker && (
        <p>
          <strong>{mine.worker.displayName}</strong> {mine.worker.maskedIdNumber}
        </p>
      )}
      <p className="me__phone">{mine.maskedPhone}</p>
      {isWaiting && <p role="status">{t('myData.correctionOpen')}</p>}
      <div className="my-data__links">
        {mine.worker && !isWaiting && (
          <Link className="button button--wide" to="/me/data/correct">
            {t('myData.correct')}
          </Link>
        )}
        <Link className="button button--wide" to="/me/data/phone">
          {t('myData.phone')}
        </Link>
      </div>
    </section>
  );
}

/** What is kept of the reader, what they agree to, and what they may do about it. */
export function MyDataPage() {
  const { t } = useTranslation();
  const [{ data, error }, askAgain] = useQuery({ query: myDataDocument, context });
  const again = () => askAgain(context);
  return (
    <MyDataShell heading={t('myData.heading')}>
      <p>
        {t('myData.lead')} <Link to="/privacy">{t('privacy.link')}</Link>
      </p>
      {error && !data && (
        <>
          <FormError text={t(`shared:problem.${problemOf(error).kind}`)} />
          <button type="button" className="button" onClick={again}>
            {t('shared:action.retry')}
          </button>
        </>
      )}
      {!data && !error && <p role="status">{t('signIn.starting')}</p>}
      {data && <Identity mine={data.viewer} />}
      {data && <Consents mine={data.viewer} onChanged={again} />}
      <section className="card">
        <h2>{t('myData.looks')}</h2>
        <p>{t('myData.looksHint')}</p>
        <Link className="button button--wide" to="/me/data/looks">
          {t('myData.looksOpen')}
        </Link>
      </section>
      <Download />
      <section className="card">
        <h2>{t('myData.erase')}</h2>
        <p>{t('myData.eraseHint')}</p>
        <Link className="button button--wide" to="/me/data/erase">
          {t('myData.eraseOpen')}
        </Link>
      </section>
    </MyDataShell>
  );
}
