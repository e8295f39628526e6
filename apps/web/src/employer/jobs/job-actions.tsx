import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MyJobFragment } from '../../gql/graphql.ts';
import { hirePaths } from '../hire-paths.ts';
import { CloseForm } from './close-form.tsx';
import { ExtendForm } from './extend-form.tsx';

type Panel = 'extend' | 'close' | null;

interface ToggleProps {
  panel: Exclude<Panel, null>;
  open: Panel;
  title: string;
  onToggle(panel: Panel): void;
}

function Toggle({ panel, open, title, onToggle }: ToggleProps) {
  const { t } = useTranslation();
  const isOpen = open === panel;
  return (
    <button
      type="button"
      className="button"
      aria-expanded={isOpen}
      aria-label={`${t(`hire.jobs.${panel}`)}：${title}`}
      onClick={() => onToggle(isOpen ? null : panel)}
    >
      {t(`hire.jobs.${panel}`)}
    </button>
  );
}

/** What its employer may do with a job as it stands. */
export function JobActions({ job }: { job: MyJobFragment }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Panel>(null);
  const { id, title, status, allowedActions } = job;
  const toggle = { open, title, onToggle: setOpen };
  const mayUpdate = allowedActions.includes('UPDATE');
  const isShown = status === 'OPEN' || status === 'FILLED' || status === 'IN_REVIEW';
  return (
    <>
      <div className="hire-actions">
        <Link className="button" to={hirePaths.copy(id)} aria-label={`${t('hire.again')}：${title}`}>
          {t('hire.again')}
        </Link>
        {mayUpdate && (
          <Link className="button" to={hirePaths.edit(id)} aria-label={`${t('hire.jobs.edit')}：${title}`}>
            {t(status === 'DRAFT' ? 'hire.jobs.finish' : 'hire.jobs.edit')}
          </Link>
        )}
        {mayUpdate && isShown && <Toggle panel="extend" {...toggle} />}
        {allowedActions.includes('CLOSE') && <Toggle panel="close" {...toggle} />}
      </div>
      {open === 'extend' && <ExtendForm job={job} onDone={() => setOpen(null)} />}
      {open === 'close' && <CloseForm job={job} onDone={() => setOpen(null)} />}
    </>
  );
}
