import { enumWord, useWording } from '@yizhan/ui';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { TypeAhead, type TypeAheadLook } from '../type-ahead/type-ahead.tsx';
import { useEmployer, useEmployerSearch, type EmployerChoice } from './use-employer-search.ts';

interface EmployerSelectProps extends TypeAheadLook {
  value: string | null;
  onChange: (id: string | null) => void;
}

/** An employer by name or number, looked up on the server while one types. */
export function EmployerSelect({ value, onChange, ...look }: EmployerSelectProps) {
  const { t } = useText();
  const wording = useWording();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  const { employers, searching } = useEmployerSearch(typed, !opened);
  const [picked, setPicked] = useState<EmployerChoice | null>(null);
  const isPicked = picked !== null && picked.id === value;
  const known = useEmployer(isPicked ? null : value);
  const chosen = isPicked ? picked : known;
  const noteOf = ({ number, kind, verified }: EmployerChoice) =>
    `${number} · ${enumWord(wording, 'employerKind', kind)} · ${t(verified ? 'common.verified' : 'common.unverified')}`;
  const list = employers.map((employer) => ({
    key: employer.id,
    label: employer.name,
    note: noteOf(employer),
  }));
  return (
    <TypeAhead
      {...look}
      chosen={value ? (chosen?.name ?? '…') : null}
      choices={{ list, searching }}
      typed={typed}
      nothing={t('jobForm.noEmployer')}
      onType={setTyped}
      onOpen={() => setOpened(true)}
      onChoose={(choice) => {
        setPicked(employers.find(({ id }) => id === choice?.key) ?? null);
        onChange(choice?.key ?? null);
      }}
    />
  );
}
