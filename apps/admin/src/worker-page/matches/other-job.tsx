import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.tsx';
import { TypeAhead } from '../../type-ahead/type-ahead.tsx';
import { useOpenJobs, type OpenJob } from './use-open-jobs.ts';

const fieldId = 'other-job';

interface OtherJobProps {
  /** Whether a referral is on its way. */
  busy: boolean;
  onRefer: (job: OpenJob) => void;
}

/** For whoever comes with a number from the wall: any open job, by number, words or employer; 0 goes to the field. */
export function OtherJob({ busy, onRefer }: OtherJobProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<OpenJob | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useShortcut({ keys: ['0'], label: t('workers.page.shortcuts.otherJob'), group: 'atWorker' }, () =>
    document.getElementById(fieldId)?.focus(),
  );
  // Chosen with Enter, another Enter refers; the button can be focused once it is no longer disabled.
  useEffect(() => {
    if (chosen) button.current?.focus();
  }, [chosen]);
  return (
    <div className="other-job">
      <label htmlFor={fieldId}>
        {t('workers.page.otherJob')} <kbd>0</kbd>
      </label>
      <OpenJobField chosen={chosen} onChoose={setChosen} />
      <Button
        ref={button}
        type="primary"
        disabled={chosen === null}
        loading={busy}
        onClick={() => chosen && onRefer(chosen)}
      >
        {t('workers.page.refer')}
      </Button>
    </div>
  );
}

interface OpenJobFieldProps {
  chosen: OpenJob | null;
  onChoose: (job: OpenJob | null) => void;
}

function OpenJobField({ chosen, onChoose }: OpenJobFieldProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const { jobs, searching } = useOpenJobs(typed);
  const list = jobs.map((job) => ({
    key: job.id,
    label: job.title,
    note: `${job.number} · ${job.employer.name}`,
  }));
  return (
    <TypeAhead
      id={fieldId}
      placeholder={t('workers.page.otherJobHint')}
      allowClear
      chosen={chosen && `${chosen.number} ${chosen.title}`}
      choices={{ list, searching }}
      typed={typed}
      nothing={t('workers.page.noOtherJob')}
      onType={setTyped}
      onChoose={(choice) => onChoose(jobs.find(({ id }) => id === choice?.key) ?? null)}
    />
  );
}
