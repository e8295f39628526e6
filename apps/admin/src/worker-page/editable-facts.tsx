import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { canKeepWorkers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { EditWorker } from './edit-worker.tsx';
import { WorkerFacts } from './worker-facts.tsx';

const workerFacts = graphql(`
  fragment WorkerFacts on Worker {
    id
    languages
    divisionCode
    divisionName
    wagePerDayAtLeast
    radiusMetres
    weekdays
    usualWeek {
      weekday
      from
      to
    }
    availabilityExceptions {
      day
      kind
      from
      to
    }
    availableToday
    applicationCount
    placementCount
    noShowCount
    registeredAt
    occupations {
      id
      code
      name
    }
  }
`);

interface EditableFactsProps {
  worker: FragmentType<typeof workerFacts>;
  onChanged: () => void;
}

/** What work somebody looks for, to read or to change. */
export function EditableFacts({ worker: masked, onChanged }: EditableFactsProps) {
  const { t } = useText();
  const mayEdit = canKeepWorkers(useStaff());
  const worker = readFragment(workerFacts, masked);
  const [editing, setEditing] = useState(false);
  const edit = () => setEditing(true);
  useShortcut(
    { keys: ['e'], label: t('workers.page.shortcuts.edit'), group: 'atWorker', enabled: mayEdit && !editing },
    edit,
  );
  if (editing) {
    return (
      <EditWorker
        worker={worker}
        onCancel={() => setEditing(false)}
        onSaved={() => {
          setEditing(false);
          onChanged();
        }}
      />
    );
  }
  return (
    <section className="card worker-page__part">
      <div className="worker-page__part-head">
        <h2>{t('workers.page.facts')}</h2>
        {mayEdit && (
          <Button size="small" icon={<EditOutlined />} onClick={edit}>
            {t('workers.form.edit')} <kbd>E</kbd>
          </Button>
        )}
      </div>
      <WorkerFacts worker={worker} />
    </section>
  );
}
