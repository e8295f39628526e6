import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { TypeAhead, type TypeAheadLook } from '../../type-ahead/type-ahead.tsx';

/** A skill as the picker shows it. */
export interface SkillChoice {
  id: string;
  name: string;
}

interface SkillSelectProps extends TypeAheadLook {
  skills: readonly SkillChoice[];
  value: SkillChoice | null;
  onChange: (skill: SkillChoice | null) => void;
}

/** One of the skills of somebody's trades. */
export function SkillSelect({ skills, value, onChange, ...look }: SkillSelectProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const list = skills
    .filter(({ name }) => name.includes(typed))
    .map(({ id, name }) => ({ key: id, label: name }));
  return (
    <TypeAhead
      {...look}
      placeholder={t('workers.page.skillHint')}
      chosen={value?.name ?? null}
      choices={{ list, searching: false }}
      typed={typed}
      nothing={t('workers.page.noSkill')}
      onType={setTyped}
      onChoose={(choice) => onChange(skills.find(({ id }) => id === choice?.key) ?? null)}
    />
  );
}
