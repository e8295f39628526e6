import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { memo } from 'react';
import { useText } from '../i18n/use-text.ts';
import { isOvernight, type ShiftPattern } from '../time/shift-pattern.ts';
import { parseTimeOfDay } from '../time/time-of-day.ts';
import type { FieldProps } from './field-props.ts';
import { controlId } from './form-field.tsx';
import type { Messages } from './form-messages.ts';
import { WarningSign } from '../states/warning-sign.tsx';

const mostLines = 4;

interface TimeFieldProps {
  path: string;
  label: string;
  value: string;
  messages: Messages;
  onChange: (time: string) => void;
}

/** A time of day as people type it; put in order when one leaves it. */
function TimeField({ path, label, value, messages, onChange }: TimeFieldProps) {
  const isWrong = Boolean(messages[path]);
  return (
    <Input
      id={controlId(path)}
      className="posting-form__time"
      inputMode="numeric"
      aria-label={label}
      aria-invalid={isWrong}
      status={isWrong ? 'error' : ''}
      value={value}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => onChange(target.value)}
      onBlur={() => onChange(parseTimeOfDay(value) ?? value)}
    />
  );
}

function endsNextDay({ start, end }: ShiftPattern): boolean {
  const [from, to] = [parseTimeOfDay(start), parseTimeOfDay(end)];
  return from !== null && to !== null && isOvernight({ start: from, end: to });
}

interface ShiftLineProps {
  shift: ShiftPattern;
  line: string;
  messages: Messages;
  onChange: (shift: ShiftPattern) => void;
  onRemove: () => void;
}

function ShiftLine({ shift, line, messages, onChange, onRemove }: ShiftLineProps) {
  const { t } = useText();
  const end = (part: keyof ShiftPattern, field: string, label: string) => (
    <TimeField
      path={`${line}.${field}`}
      label={label}
      value={shift[part]}
      messages={messages}
      onChange={(time) => onChange({ ...shift, [part]: time })}
    />
  );
  return (
    <li className="posting-form__shift">
      {end('start', 'startsAt', t('jobForm.shiftStart'))}
      <span>
        {t('jobForm.shiftTo')}
        {endsNextDay(shift) && <span className="muted"> {t('common.nextDay')}</span>}
      </span>
      {end('end', 'endsAt', t('jobForm.shiftEnd'))}
      <Button type="text" icon={<CloseOutlined />} aria-label={t('jobForm.removeShift')} onClick={onRemove} />
    </li>
  );
}

/** From when to when, the same on each day. */
export const ShiftFields = memo(function ShiftFields({ shifts, messages, set }: FieldProps<'shifts'>) {
  const { t } = useText();
  const error = Object.entries(messages).find(([path]) => path.startsWith('shifts'))?.[1];
  return (
    <fieldset className="posting-form__shifts">
      <legend>{t('jobForm.shifts')}</legend>
      <ul>
        {shifts.map((shift, index) => (
          <ShiftLine
            key={index}
            shift={shift}
            line={`shifts.${index}`}
            messages={messages}
            onChange={(next) => set({ shifts: shifts.with(index, next) })}
            onRemove={() => set({ shifts: shifts.toSpliced(index, 1) })}
          />
        ))}
      </ul>
      {shifts.length < mostLines && (
        <Button
          type="link"
          icon={<PlusOutlined />}
          onClick={() => set({ shifts: [...shifts, { start: '', end: '' }] })}
        >
          {t('jobForm.addShift')}
        </Button>
      )}
      {error && (
        <p className="form-error" role="alert">
          <WarningSign /> {error}
        </p>
      )}
    </fieldset>
  );
});
