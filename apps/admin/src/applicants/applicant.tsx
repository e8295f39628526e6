import { momentText, useWording } from '@yizhan/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { ApplicantFragment } from '../gql/graphql.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { canDecideApplications } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { workerPath } from '../shared/paths/worker-paths.ts';
import { useMarket } from '../shell/market-context.tsx';
import { ApplicantActions } from './applicant-actions.tsx';
import { ApplicationTag } from '../shared/marks/application-tag.tsx';
import { sourceText } from './source-text.ts';
import { WageLine } from './wage-line.tsx';

const applicant = graphql(`
  fragment Applicant on Application {
    id
    status
    source
    appliedAt
    changedAt
    offerEndsAt
    worker {
      id
      number
      displayName
      occupations {
        id
        name
      }
    }
    placement {
      id
      wagePromise {
        ...WageLine
      }
    }
  }
`);

function useTimes(t: Translate) {
  const wording = useWording();
  const { timeZone } = useMarket();
  const moment = (at: string) => momentText(wording, at, Date.now(), timeZone);
  return ({ appliedAt, changedAt, status, offerEndsAt }: ApplicantFragment): string[] => [
    t('applicants.times.applied', { time: moment(appliedAt) }),
    ...(changedAt !== appliedAt ? [t('applicants.times.changed', { time: moment(changedAt) })] : []),
    ...(status === 'OFFERED' && offerEndsAt
      ? [t('applicants.times.until', { time: moment(offerEndsAt) })]
      : []),
  ];
}

interface ApplicantProps {
  application: FragmentType<typeof applicant>;
  onChanged: () => void;
}

/** One who applied: who, what they can do, where it stands since when, and what may be done about it. */
export function Applicant({ application: masked, onChanged }: ApplicantProps) {
  const { t } = useText();
  const staff = useStaff();
  const timesOf = useTimes(t);
  const application = readFragment(applicant, masked);
  const { id, status, source, worker, placement } = application;
  return (
    <li className="applicant">
      <div className="applicant__who">
        <Link to={workerPath(worker.id)}>{worker.displayName}</Link>{' '}
        <span className="muted">{worker.number}</span> <ApplicationTag status={status} />
      </div>
      <p className="muted">
        {[...worker.occupations.map(({ name }) => name), sourceText(source, t)].join('、')} ·{' '}
        {timesOf(application).join(' · ')}
      </p>
      {placement?.wagePromise && <WageLine promise={placement.wagePromise} />}
      {canDecideApplications(staff) && (
        <ApplicantActions
          id={id}
          worker={{ id: worker.id, name: worker.displayName }}
          status={status}
          onChanged={onChanged}
        />
      )}
    </li>
  );
}
