import { newIdempotencyKey, useMutation } from '@yizhan/graphql-client';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSending } from '../form/use-sending.ts';
import type { MyApplicationFragment } from '../gql/graphql.ts';
import { acceptDocument } from './step-documents.ts';
import { timeLeft } from './time-left.ts';
import { useNow } from './use-now.ts';
import { Withdraw } from './withdraw.tsx';

function Countdown({ until }: { until: string }) {
  const { t } = useTranslation();
  const left = timeLeft(until, useNow());
  return (
    <p className="offer__left" role="timer">
      {left ? t('work.offer.left', left) : t('work.offer.over')}
    </p>
  );
}

/** The employer wants the reader: yes or no, while there is time. */
export function OfferPanel({ application }: { application: MyApplicationFragment }) {
  const { t } = useTranslation();
  const [, accept] = useMutation(acceptDocument);
  const { isBusy, error, send } = useSending();
  const key = useRef<string | null>(null);
  const { id, offerEndsAt, offerMessage } = application;
  const say = () => {
    key.current ??= newIdempotencyKey();
    const input = { applicationId: id, idempotencyKey: key.current };
    void send(
      () => accept({ input }),
      ({ acceptOffer: { userErrors } }) => userErrors,
    );
  };
  return (
    <div className="offer">
      <p className="offer__ask">{t('work.offer.ask')}</p>
      {offerMessage && <blockquote className="offer__words">{offerMessage}</blockquote>}
      {offerEndsAt && <Countdown until={offerEndsAt} />}
      {error && (
        <p className="work__error" role="alert">
          {error}
        </p>
      )}
      <button type="button" className="button button--main work__button" aria-disabled={isBusy} onClick={say}>
        {t(isBusy ? 'work.offer.sending' : 'work.offer.yes')}
      </button>
      <Withdraw applicationId={id} label={t('work.offer.no')} />
    </div>
  );
}
