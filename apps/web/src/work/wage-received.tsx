import { useMutation } from '@yizhan/graphql-client';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { wageInput } from '../filters/pay/wage-input.ts';
import { useSending } from '../form/use-sending.ts';
import { TextField } from '../form/text-field.tsx';
import { wagePaidDocument } from './step-documents.ts';

interface WageReceivedProps {
  placementId: string;
  /** What is to be expected; empty when only the worker knows. */
  expected: string;
  onDone(): void;
}

function AmountButtons({ isBusy, onCancel }: { isBusy: boolean; onCancel(): void }) {
  const { t } = useTranslation();
  return (
    <>
      <button type="submit" className="button button--main work__button" aria-disabled={isBusy}>
        {t('work.wage.confirm')}
      </button>
      <button type="button" className="button work__button" onClick={onCancel}>
        {t('shared:action.cancel')}
      </button>
    </>
  );
}

/** How much it was: the amount expected stands there already. */
function AmountForm({ placementId, expected, onDone, onCancel }: WageReceivedProps & { onCancel(): void }) {
  const { t } = useTranslation();
  const [amount, setAmount] = useState(expected);
  const [isWrong, setWrong] = useState(false);
  const [, confirm] = useMutation(wagePaidDocument);
  const { isBusy, error, send } = useSending();
  const type = (text: string) => {
    setAmount(text);
    setWrong(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const yuan = wageInput(amount);
    setWrong(yuan === '');
    if (yuan === '') return;
    void send(
      () => confirm({ input: { placementId, amount: yuan } }),
      ({ confirmWagePaid: { userErrors } }) => userErrors,
      onDone,
    );
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <TextField
        id={`wage-${placementId}`}
        label={t('work.wage.amount')}
        hint={t('work.wage.amountHint')}
        error={error ?? (isWrong ? t('filters.payWrong') : undefined)}
        inputMode="decimal"
        maxLength={12}
        value={amount}
        onChange={({ target }) => type(target.value)}
      />
      <AmountButtons isBusy={isBusy} onCancel={onCancel} />
    </form>
  );
}

/** 收到工钱了: how much, and done. */
export function WageReceived(props: WageReceivedProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <AmountForm {...props} onCancel={() => setOpen(false)} />;
  return (
    <button type="button" className="button work__button" onClick={() => setOpen(true)}>
      {t('work.wage.received')}
    </button>
  );
}
