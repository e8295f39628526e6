import { useMutation } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wageInput } from '../../filters/pay/wage-input.ts';
import { TextField } from '../../form/text-field.tsx';
import type { PlacedPersonFragment } from '../../gql/graphql.ts';
import { PanelEnd } from '../form/panel-end.tsx';
import { useSending } from '../../form/use-sending.ts';
import { wagePaidDocument } from './step-documents.ts';
import { expectedWage } from '../../work/expected-wage.ts';

interface WagePaidFormProps {
  placement: PlacedPersonFragment;
  onDone(): void;
}

/** That the wage was handed over, and how much it was; the worker is asked whether it came. */
export function WagePaidForm({ placement, onDone }: WagePaidFormProps) {
  const { t } = useTranslation();
  const { wagePromise } = placement;
  const [typed, setTyped] = useState(wagePromise ? expectedWage({ ...placement, wagePromise }) : '');
  const [isWrong, setWrong] = useState(false);
  const [, confirm] = useMutation(wagePaidDocument);
  const sending = useSending();
  const send = async () => {
    const amount = wageInput(typed);
    setWrong(!amount);
    if (!amount) return;
    const input = { placementId: placement.id, amount };
    await sending.send(
      () => confirm({ input }),
      (data) => data.confirmWagePaid.userErrors,
      onDone,
    );
  };
  return (
    <div className="panel">
      <TextField
        id={`paid-${placement.id}`}
        inputMode="decimal"
        label={t('hire.wage.amount')}
        hint={t('hire.wage.amountHint')}
        error={isWrong ? t('filters.payWrong') : undefined}
        value={typed}
        maxLength={12}
        onChange={({ target }) => setTyped(target.value)}
      />
      <PanelEnd
        fault={sending.error}
        isSending={sending.isBusy}
        text={t('hire.wage.send')}
        onSend={() => void send()}
      />
    </div>
  );
}
