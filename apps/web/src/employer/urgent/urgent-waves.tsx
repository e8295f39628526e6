import { useTranslation } from 'react-i18next';
import { FormError } from '../../form/form-error.tsx';
import type { UrgentWavesQuery } from '../../gql/graphql.ts';
import { clockLeft } from '../../urgent/offer-state.ts';
import { useSecond } from '../../urgent/use-urgent-offers.ts';
import { useUrgentWaves } from './use-urgent-waves.ts';
import './urgent-waves.css';

type Hire = NonNullable<NonNullable<UrgentWavesQuery['job']>['instantHire']>;

/** Whoever has not said anything has not answered, also where the places are gone by now. */
const figuresOf = ({ offers, accepted, declined }: Hire['waves'][number]) =>
  [
    ['offers', offers],
    ['accepted', accepted],
    ['declined', declined],
    ['unanswered', offers - accepted - declined],
  ] as const;

function Wave({ wave }: { wave: Hire['waves'][number] }) {
  const { t } = useTranslation();
  const isLive = !wave.endedAt;
  const now = useSecond(isLive);
  return (
    <li className="wave">
      <p className="wave__head">
        <strong>{t('hire.urgent.wave', { value: wave.number })}</strong>
        {isLive ? (
          <span role="timer">{t('urgent.left', clockLeft(wave.endsAt, now))}</span>
        ) : (
          <span>{t('hire.urgent.over')}</span>
        )}
      </p>
      <dl className="wave__figures">
        {figuresOf(wave).map(([figure, value]) => (
          <div key={figure}>
            <dt>{t(`hire.urgent.figure.${figure}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function Waves({ hire }: { hire: Hire }) {
  const { t } = useTranslation();
  if (hire.status === 'RUNNING' && hire.waves.length === 0) return <p>{t('hire.urgent.looking')}</p>;
  return (
    <ul className="waves">
      {hire.waves.map((wave) => (
        <Wave key={wave.number} wave={wave} />
      ))}
    </ul>
  );
}

interface UrgentWavesProps {
  jobId: string;
  /** It takes people now. */
  isOpen: boolean;
}

/** 即时快招: how the job is being offered, live; started and stopped by one button. */
export function UrgentWaves({ jobId, isOpen }: UrgentWavesProps) {
  const { t } = useTranslation();
  const { job, start, stop, isBusy, error } = useUrgentWaves(jobId);
  const hire = job?.instantHire ?? null;
  if (!job || (!hire && !isOpen)) return null;
  const isRunning = hire?.status === 'RUNNING';
  const state = hire?.status ?? 'NONE';
  return (
    <section className="hire-card stack" aria-labelledby="urgent-waves">
      <h2 id="urgent-waves">{t('hire.urgent.heading')}</h2>
      <p role="status">
        <strong>{t(`hire.urgent.state.${state}`)}</strong>{' '}
        {t('hire.urgent.openings', { value: job.openings })}
      </p>
      {hire && <Waves hire={hire} />}
      <FormError text={error ?? undefined} />
      {isRunning && (
        <button type="button" className="button button--wide" aria-disabled={isBusy} onClick={stop}>
          {t('hire.urgent.stop')}
        </button>
      )}
      {isOpen && !isRunning && (
        <button
          type="button"
          className="button button--main button--wide"
          aria-disabled={isBusy}
          onClick={start}
        >
          {t('hire.urgent.start')}
        </button>
      )}
    </section>
  );
}
