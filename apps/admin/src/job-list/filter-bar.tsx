import { enumWord, useWording } from '@yizhan/ui';
import { Button, Checkbox, Select } from 'antd';
import { useText } from '../i18n/use-text.ts';
import { DayPicker } from '../pickers/day-picker.tsx';
import { DivisionSelect } from '../pickers/division-select.tsx';
import { EmployerSelect } from '../pickers/employer-select.tsx';
import { OccupationSelect } from '../pickers/occupation-select.tsx';
import { jobStatuses, type KnownStatus } from '../shared/marks/statuses.ts';
import { activeFilters, type JobFilters } from './job-filters.ts';
import { SearchField } from './search-field.tsx';

interface PartProps {
  filters: JobFilters;
  set: (change: Partial<JobFilters>) => void;
}

function StatusFilter({ filters, set }: PartProps) {
  const { t } = useText();
  const wording = useWording();
  return (
    <Select<KnownStatus[]>
      className="filter-bar__status"
      mode="multiple"
      maxTagCount="responsive"
      allowClear
      aria-label={t('jobs.filter.status')}
      placeholder={t('jobs.filter.allStatuses')}
      value={filters.statuses}
      options={jobStatuses.map((value) => ({ value, label: enumWord(wording, 'jobStatus', value) }))}
      onChange={(statuses) => set({ statuses })}
    />
  );
}

/** A picker's look where it has no label of its own. */
function useLook(kind: 'occupation' | 'employer' | 'division') {
  const { t } = useText();
  const label = t(`jobs.filter.${kind}`);
  return { allowClear: true, className: `filter-bar__${kind}`, 'aria-label': label, placeholder: label };
}

function PickerFilters({ filters, set }: PartProps) {
  const { occupation, employer, division } = filters;
  return (
    <>
      <OccupationSelect
        {...useLook('occupation')}
        value={occupation}
        onChange={(code) => set({ occupation: code })}
      />
      <EmployerSelect {...useLook('employer')} value={employer} onChange={(id) => set({ employer: id })} />
      <DivisionSelect
        {...useLook('division')}
        value={division}
        onChange={(code) => set({ division: code })}
      />
    </>
  );
}

function DayFilters({ filters, set }: PartProps) {
  const { t } = useText();
  const day = (name: 'from' | 'to', label: string) => (
    <DayPicker
      aria-label={label}
      placeholder={label}
      value={filters[name]}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <div className="filter-bar__days" role="group" aria-label={t('jobs.filter.starts')}>
      {day('from', t('jobs.filter.startsFrom'))}
      <span className="muted">–</span>
      {day('to', t('jobs.filter.startsTo'))}
    </div>
  );
}

interface FilterBarProps {
  filters: JobFilters;
  onChange: (filters: JobFilters) => void;
  onClear: () => void;
}

/** Narrows the list; each choice acts at once. */
export function FilterBar({ filters, onChange, onClear }: FilterBarProps) {
  const { t } = useText();
  const set = (change: Partial<JobFilters>) => onChange({ ...filters, ...change });
  return (
    <section className="filter-bar" aria-label={t('jobs.filter.label')}>
      <SearchField
        value={filters.search}
        onSearch={(search) => search !== filters.search && set({ search })}
      />
      <StatusFilter filters={filters} set={set} />
      <PickerFilters filters={filters} set={set} />
      <DayFilters filters={filters} set={set} />
      <Checkbox checked={filters.urgent} onChange={({ target }) => set({ urgent: target.checked })}>
        {t('jobs.filter.urgent')}
      </Checkbox>
      {activeFilters(filters) > 0 && (
        <Button type="link" onClick={onClear}>
          {t('jobs.filter.clear')}
        </Button>
      )}
    </section>
  );
}
