import { languageOfText } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import type { HiringJobQuery, MyJobFragment } from '../../gql/graphql.ts';
import { readFragment } from '../../gql/index.ts';
import { HitCard } from '../check/hit-card.tsx';
import { postingHitFragment } from '../check/posting-check-document.ts';
import { JobActions } from '../jobs/job-actions.tsx';
import { JobLines, JobStatusTag } from '../jobs/job-lines.tsx';
import { NeedStates } from './need-states.tsx';
import '../check/check.css';

interface HiringHeadProps {
  hiring: NonNullable<HiringJobQuery['job']>;
  job: MyJobFragment;
}

/** What the state means for whoever hires, and what the reviewer said. */
function StateNote({ hiring, job }: HiringHeadProps) {
  const { t, i18n } = useTranslation();
  const key = `hire.state.${job.status}`;
  const [last] = hiring.reviews ?? [];
  const isAnswer = (job.status === 'DRAFT' || job.status === 'REJECTED') && last?.note;
  if (!i18n.exists(key)) return null;
  return (
    <div className="hire-state" role="status">
      <p>{t(key)}</p>
      {isAnswer && <p>{t('hire.edit.returned', { note: last.note })}</p>}
    </div>
  );
}

/** The job itself, where it stands and what can be done with it. */
export function HiringHead({ hiring, job }: HiringHeadProps) {
  const hits = job.status === 'DRAFT' ? (hiring.ruleHits ?? []) : [];
  return (
    <section className="hire-card my-job">
      <p className="my-job__head">
        <JobStatusTag status={job.status} />
        <span className="field__hint">{job.number}</span>
      </p>
      <h1 className="form__heading" lang={languageOfText(job.title)}>
        {job.title}
      </h1>
      <JobLines job={job} />
      <NeedStates needs={hiring.languageNeeds} />
      <StateNote hiring={hiring} job={job} />
      {hits.map((masked, index) => {
        const hit = readFragment(postingHitFragment, masked);
        return hit.field === 'employer' ? null : <HitCard key={`${hit.rule} ${index}`} hit={hit} />;
      })}
      <JobActions job={job} />
    </section>
  );
}
