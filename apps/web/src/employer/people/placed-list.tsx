import { useQuery } from '@yizhan/graphql-client';
import { dateText, dayRangeText, plainDecimal, useWording } from '@yizhan/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/server-clock.ts';
import type { PlacedPersonFragment } from '../../gql/graphql.ts';
import { readFragment } from '../../gql/index.ts';
import { useNow } from '../../work/use-now.ts';
import { placedDocument, placedFragment } from './people-documents.ts';
import { PhoneButton } from './phone-button.tsx';
import { useFreshList } from './use-hiring.ts';
import { maySayPaid } from './wage-paid.ts';
import { WagePaidForm } from './wage-paid-form.tsx';

/** What was said about the wage, by whom. */
function WageState({ placement }: { placement: PlacedPersonFragment }) {
  const { t } = useTranslation();
  const wording = useWording();
  const today = useToday();
  const promise = placement.wagePromise;
  if (!promise || placement.status === 'CANCELLED') return null;
  const amount = plainDecimal(promise.paidAmount ?? '');
  if (promise.workerConfirmedAt) return <p className="good">{t('hire.wage.received', { amount })}</p>;
  if (promise.employerConfirmedAt) return <p>{t('hire.wage.said', { amount })}</p>;
  return <p>{t('hire.wage.due', { day: dateText(wording, promise.payBy, today) })}</p>;
}

function PlacedPerson({ placement }: { placement: PlacedPersonFragment }) {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const today = useToday();
  const now = useNow();
  const [isPaying, setPaying] = useState(false);
  const { application, status, startsOn, endsOn } = placement;
  const { displayName } = application.worker;
  const key = `hire.placement.${status}`;
  return (
    <li className="hire-card person">
      <h3 className="person__name">{displayName}</h3>
      <p className="people__state">
        <strong>{i18n.exists(key) ? t(key) : t('hire.placement.unknown')}</strong>{' '}
        {dayRangeText(wording, startsOn, endsOn, today)}
      </p>
      <WageState placement={placement} />
      {application.status === 'ACCEPTED' && <PhoneButton applicationId={application.id} name={displayName} />}
      {maySayPaid(placement, now) && (
        <button
          type="button"
          className="button button--wide"
          aria-expanded={isPaying}
          aria-label={`${t('hire.wage.paid')}：${displayName}`}
          onClick={() => setPaying(!isPaying)}
        >
          {t('hire.wage.paid')}
        </button>
      )}
      {isPaying && maySayPaid(placement, now) && (
        <WagePaidForm placement={placement} onDone={() => setPaying(false)} />
      )}
    </li>
  );
}

interface PartProps {
  jobId: string;
  after: string | null;
  onMore: ((after: string) => void) | null;
}

function Part({ jobId, after, onMore }: PartProps) {
  const { t } = useTranslation();
  const [{ data }, fetchAgain] = useQuery({
    query: placedDocument,
    variables: { id: jobId, after },
    requestPolicy: 'cache-and-network',
  });
  useFreshList(jobId, fetchAgain);
  const list = data?.job?.placements;
  const placements = (list?.nodes ?? []).map((one) => readFragment(placedFragment, one));
  return (
    <>
      {after === null && list && placements.length === 0 && <p>{t('hire.people.nobody')}</p>}
      <ul className="stack">
        {placements.map((placement) => (
          <PlacedPerson key={placement.id} placement={placement} />
        ))}
      </ul>
      {onMore && list?.pageInfo.hasNextPage && (
        <button
          type="button"
          className="button button--wide"
          onClick={() => onMore(list.pageInfo.endCursor ?? '')}
        >
          {t('board.more')}
        </button>
      )}
    </>
  );
}

/** Who comes, and what became of their wage. */
export function PlacedList({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <section className="stack" aria-labelledby="placed">
      <h2 id="placed" className="people__heading">
        {t('hire.people.placedHeading')}
      </h2>
      {cursors.map((after, index) => (
        <Part
          key={after ?? ''}
          jobId={jobId}
          after={after}
          onMore={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : null}
        />
      ))}
    </section>
  );
}
