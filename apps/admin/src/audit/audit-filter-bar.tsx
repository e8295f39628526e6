import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { DayPicker } from '../pickers/day-picker.tsx';
import { isNarrowed, type AuditFilters } from './audit-filters.ts';
import { actionWord, knownActions } from './audit-words.ts';
import '../shared/list/list.css';

interface FilterProps {
  filters: AuditFilters;
  set: (change: Partial<AuditFilters>) => void;
}

function ActionFilter({ filters, set }: FilterProps) {
  const { t } = useText();
  const options = knownActions.map((value) => ({ value, label: actionWord(t, value) }));
  return (
    <Select<string | null>
      className="filter-bar__employer"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('audit.filter.action')}
      placeholder={t('audit.filter.action')}
      value={filters.action || null}
      options={options}
      onChange={(action) => set({ action: action ?? '' })}
    />
  );
}

interface CodeFieldProps {
  label: string;
  value: string;
  onEnter: (value: string) => void;
}

/** An id: taken with Enter or when the field is left. */
function CodeField({ label, value, onEnter }: CodeFieldProps) {
  const [typed, setTyped] = useState(value);
  const enter = () => typed.trim() !== value && onEnter(typed.trim());
  return (
    <Input
      className="filter-bar__search"
      allowClear
      aria-label={label}
      placeholder={label}
      maxLength={64}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={enter}
      onKeyDown={({ key }) => key === 'Enter' && enter()}
    />
  );
}

function DaysFilter({ filters: { from, to }, set }: FilterProps) {
  const { t } = useText();
  return (
    <div className="filter-bar__days">
      <DayPicker
        aria-label={t('audit.filter.from')}
        placeholder={t('audit.filter.from')}
        value={from}
        onChange={(day) => set({ from: day })}
      />
      <span aria-hidden>–</span>
      <DayPicker
        aria-label={t('audit.filter.to')}
        placeholder={t('audit.filter.to')}
        value={to}
        onChange={(day) => set({ to: day })}
      />
    </div>
  );
}

interface AuditFilterBarProps {
  filters: AuditFilters;
  onChange: (filters: AuditFilters) => void;
  onClear: () => void;
}

/** Narrows the trail; each choice acts at once. */
export function AuditFilterBar({ filters, onChange, onClear }: AuditFilterBarProps) {
  const { t } = useText();
  const set = (change: Partial<AuditFilters>) => onChange({ ...filters, ...change });
  const { subject, request, actor } = filters;
  return (
    <section className="filter-bar" aria-label={t('jobs.filter.label')}>
      <ActionFilter filters={filters} set={set} />
      <CodeField
        key={`s${subject}`}
        label={t('audit.filter.subject')}
        value={subject}
        onEnter={(value) => set({ subject: value })}
      />
      <CodeField
        key={`r${request}`}
        label={t('audit.filter.request')}
        value={request}
        onEnter={(value) => set({ request: value })}
      />
      <DaysFilter filters={filters} set={set} />
      {actor && <Button onClick={() => set({ actor: '' })}>{`${t('audit.filter.actorChosen')} ×`}</Button>}
      {isNarrowed(filters) && (
        <Button type="link" onClick={onClear}>
          {t('jobs.filter.clear')}
        </Button>
      )}
    </section>
  );
}
