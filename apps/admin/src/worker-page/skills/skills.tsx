import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import type { WorkerSkillsFragment } from '../../gql/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { canConfirmSkills } from '../../session/rights.ts';
import { useStaff } from '../../session/staff-context.ts';
import { ConfirmSkill } from './confirm-skill.tsx';

const workerSkills = graphql(`
  fragment WorkerSkills on Worker {
    id
    skills {
      level
      confirmed
      skill {
        id
        name
      }
    }
    occupations {
      id
      skills {
        id
        name
      }
    }
  }
`);

type Skill = WorkerSkillsFragment['skills'][number];

function SkillLine({ skill: { skill, level, confirmed } }: { skill: Skill }) {
  const { t } = useText();
  return (
    <li className="worker-skill">
      <strong>{skill.name}</strong> <span>{t('workers.page.level', { level })}</span>
      <span className={`status-tag status-tag--${confirmed ? 'success' : 'plain'}`}>
        {confirmed && <SafetyCertificateOutlined aria-hidden />}
        {t(confirmed ? 'workers.page.confirmed' : 'workers.page.claimed')}
      </span>
    </li>
  );
}

interface SkillsProps {
  worker: FragmentType<typeof workerSkills>;
  onChanged: () => void;
}

/** What somebody can do, and what of it staff has seen proof of. */
export function Skills({ worker: masked, onChanged }: SkillsProps) {
  const { t } = useText();
  const mayConfirm = canConfirmSkills(useStaff());
  const [asking, setAsking] = useState(false);
  const { id, skills, occupations } = readFragment(workerSkills, masked);
  const known = [...skills.map(({ skill }) => skill), ...occupations.flatMap((trade) => trade.skills)];
  const choices = [...new Map(known.map((skill) => [skill.id, skill])).values()];
  return (
    <section className="card worker-page__part">
      <div className="worker-page__part-head">
        <h2>{t('workers.page.skills')}</h2>
        {mayConfirm && choices.length > 0 && (
          <Button size="small" icon={<SafetyCertificateOutlined />} onClick={() => setAsking(true)}>
            {t('workers.page.confirm')}
          </Button>
        )}
      </div>
      {skills.length === 0 && <p className="muted">{t('workers.page.noSkills')}</p>}
      <ul className="worker-skills">
        {skills.map((skill) => (
          <SkillLine key={skill.skill.id} skill={skill} />
        ))}
      </ul>
      {asking && (
        <ConfirmSkill
          workerId={id}
          skills={choices}
          onClose={() => setAsking(false)}
          onConfirmed={() => {
            setAsking(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}
