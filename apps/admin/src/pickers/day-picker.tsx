import { Input } from 'antd';
import { MonthPopover } from './month-popover.tsx';
import { useTypedDay } from './use-typed-day.ts';
import './day-picker.css';

interface DayPickerProps {
  value: string | null;
  onChange: (day: string | null) => void;
  /** The first day that the calendar offers. */
  earliest?: string;
  id?: string;
  'aria-label'?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean;
  status?: 'error' | '';
  placeholder?: string;
}

/** A calendar day: typed as people write it, or chosen from the month. */
export function DayPicker({ value, onChange, earliest, status, ...input }: DayPickerProps) {
  const { shown, isUnreadable, begin, type, settle, choose } = useTypedDay(value, onChange);
  return (
    <Input
      {...input}
      status={status || (isUnreadable ? 'error' : '')}
      className="day-picker"
      suffix={<MonthPopover value={value} earliest={earliest} onChoose={choose} />}
      autoComplete="off"
      value={shown}
      onFocus={({ target }) => {
        begin();
        target.select();
      }}
      onChange={({ target }) => type(target.value)}
      onBlur={settle}
      onKeyDown={({ key }) => key === 'Enter' && settle()}
    />
  );
}
