import { CloseOutlined } from '@ant-design/icons';
import type { KeyboardEvent } from 'react';
import { useText } from '../i18n/use-text.ts';
import { OccupationSelect } from '../pickers/occupation-select.tsx';
import { useOccupations } from '../pickers/use-occupations.ts';
import { FormField } from '../posting-form/form-field.tsx';
import { isComposing } from '../shortcuts/shortcut.ts';
import { workerForm } from './use-worker-form.ts';

interface OccupationsFieldProps {
  codes: readonly string[];
  error: string | undefined;
  autoFocus: boolean;
  onChange: (codes: string[]) => void;
}

interface ChosenTradesProps {
  codes: readonly string[];
  onRemove: (code: string) => void;
}

/** The trades chosen so far; a click takes one away. */
function ChosenTrades({ codes, onRemove }: ChosenTradesProps) {
  const { t } = useText();
  const occupations = useOccupations();
  const nameOf = (code: string) => occupations?.find((trade) => trade.code === code)?.name ?? code;
  return codes.map((code) => (
    <button
      key={code}
      type="button"
      tabIndex={-1}
      className="worker-form__trade"
      aria-label={t('workers.form.removeOccupation', { name: nameOf(code) })}
      onClick={() => onRemove(code)}
    >
      {nameOf(code)} <CloseOutlined aria-hidden />
    </button>
  ));
}

/** Trades, one after the other by typing; Backspace in the empty field takes the last away. */
export function OccupationsField({ codes, error, autoFocus, onChange }: OccupationsFieldProps) {
  const { t } = useText();
  const remove = (code: string) => onChange(codes.filter((each) => each !== code));
  const onKeyDown = ({ key, target, nativeEvent }: KeyboardEvent) => {
    const isEmpty = target instanceof HTMLInputElement && target.value === '';
    const last = codes.at(-1);
    if (key === 'Backspace' && isEmpty && last && !isComposing(nativeEvent)) remove(last);
  };
  const label = t('workers.form.occupations');
  return (
    <FormField form={workerForm} path="occupationCodes" label={label} error={error} className="span-2">
      {(control) => (
        <div className="worker-form__trades" onKeyDown={onKeyDown}>
          <ChosenTrades codes={codes} onRemove={remove} />
          <OccupationSelect
            {...control}
            autoFocus={autoFocus}
            placeholder={t('workers.form.occupationsHint')}
            value={null}
            onChange={(code) => code && !codes.includes(code) && onChange([...codes, code])}
          />
        </div>
      )}
    </FormField>
  );
}
