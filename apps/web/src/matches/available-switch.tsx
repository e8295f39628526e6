import { useMutation } from '@yizhan/graphql-client';
import { useTranslation } from 'react-i18next';
import { useSending } from '../form/use-sending.ts';
import { availableDocument } from './matches-documents.ts';
import '../form/field.css';
import './available.css';

/** 今天能干活: one tap; it goes off by itself at midnight. */
export function AvailableSwitch({ isAvailable }: { isAvailable: boolean }) {
  const { t } = useTranslation();
  const [, update] = useMutation(availableDocument);
  const { isBusy, error, send } = useSending();
  const toggle = () =>
    void send(
      () => update({ input: { availableToday: !isAvailable } }),
      ({ updateWorker: { userErrors } }) => userErrors,
    );
  return (
    <div className="available">
      <button
        type="button"
        role="switch"
        className="available__switch"
        aria-checked={isAvailable}
        aria-disabled={isBusy}
        onClick={toggle}
      >
        <span>{t('matches.today')}</span>
        <strong>{t(isAvailable ? 'matches.yes' : 'matches.no')}</strong>
      </button>
      <p className="field__hint">{t('matches.todayHint')}</p>
      {error && <p role="alert">{error}</p>}
    </div>
  );
}
