import { enumWord, useWording } from '@yizhan/ui';
import { Button, Select } from 'antd';
import { useText } from '../i18n/use-text.ts';
import { SearchField } from '../job-list/search-field.tsx';
import { employerKinds, isNarrowed, type EmployerFilters, type KnownKind } from './employer-filters.ts';

interface FilterProps {
  filters: EmployerFilters;
  set: (change: Partial<EmployerFilters>) => void;
}

function KindFilter({ filters, set }: FilterProps) {
  const { t } = useText();
  const wording = useWording();
  return (
    <Select<KnownKind | null>
      className="filter-bar__division"
      allowClear
      aria-label={t('employers.filter.kind')}
      placeholder={t('employers.filter.allKinds')}
      value={filters.kind}
      options={employerKinds.map((value) => ({ value, label: enumWord(wording, 'employerKind', value) }))}
      onChange={(kind) => set({ kind: kind ?? null })}
    />
  );
}

function VerifiedFilter({ filters, set }: FilterProps) {
  const { t } = useText();
  const options = [
    { value: 'yes', label: t('employers.filter.onlyVerified') },
    { value: 'no', label: t('employers.filter.onlyUnverified') },
  ];
  const value = filters.verified === null ? null : filters.verified ? 'yes' : 'no';
  return (
    <Select<string | null>
      className="filter-bar__division"
      allowClear
      aria-label={t('employers.filter.verified')}
      placeholder={t('employers.filter.anyVerified')}
      value={value}
      options={options}
      onChange={(chosen) => set({ verified: chosen ? chosen === 'yes' : null })}
    />
  );
}

interface EmployerFilterBarProps {
  filters: EmployerFilters;
  onChange: (filters: EmployerFilters) => void;
  onClear: () => void;
}

/** Narrows the list; each choice acts at once. */
export function EmployerFilterBar({ filters, onChange, onClear }: EmployerFilterBarProps) {
  const { t } = useText();
  const set = (change: Partial<EmployerFilters>) => onChange({ ...filters, ...change });
  return (
    <section className="filter-bar" aria-label={t('jobs.filter.label')}>
      <SearchField
        hint={t('employers.filter.search')}
        value={filters.search}
        onSearch={(search) => search !== filters.search && set({ search })}
      />
      <KindFilter filters={filters} set={set} />
      <VerifiedFilter filters={filters} set={set} />
      {isNarrowed(filters) && (
        <Button type="link" onClick={onClear}>
          {t('jobs.filter.clear')}
        </Button>
      )}
    </section>
  );
}
