import { CalendarOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Calendar, Popover } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';

interface MonthProps {
  value: string | null;
  /** The first day that can be chosen. */
  earliest?: string | undefined;
  onChoose: (day: string) => void;
}

const written = 'YYYY-MM-DD';

interface MonthHeadProps {
  month: dayjs.Dayjs;
  onTurn: (month: dayjs.Dayjs) => void;
}

function MonthHead({ month, onTurn }: MonthHeadProps) {
  const { t } = useText();
  const turn = (by: number) => onTurn(month.add(by, 'month'));
  return (
    <div className="day-picker__head">
      <Button
        type="text"
        icon={<LeftOutlined />}
        aria-label={t('common.previousMonth')}
        onClick={() => turn(-1)}
      />
      <strong aria-live="polite">{month.format('YYYY-MM')}</strong>
      <Button
        type="text"
        icon={<RightOutlined />}
        aria-label={t('common.nextMonth')}
        onClick={() => turn(1)}
      />
    </div>
  );
}

function Month({ value, earliest, onChoose }: MonthProps) {
  return (
    <div className="day-picker__month">
      <Calendar
        fullscreen={false}
        headerRender={({ value: month, onChange }) => <MonthHead month={month} onTurn={onChange} />}
        {...(value && { value: dayjs(value, written) })}
        {...(earliest && { disabledDate: (date: dayjs.Dayjs) => date.format(written) < earliest })}
        onSelect={(date, { source }) => source === 'date' && onChoose(date.format(written))}
      />
    </div>
  );
}

/** A month to choose a day from, behind a button; those who type do not come across it. */
export function MonthPopover({ onChoose, ...month }: MonthProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const choose = (day: string) => {
    setOpen(false);
    onChoose(day);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<Month {...month} onChoose={choose} />}
    >
      <button type="button" tabIndex={-1} className="day-picker__open" aria-label={t('common.calendar')}>
        <CalendarOutlined aria-hidden />
      </button>
    </Popover>
  );
}
