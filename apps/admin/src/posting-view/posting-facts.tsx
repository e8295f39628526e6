import { SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import {
  benefitText,
  dayOf,
  dayRangeText,
  enumWord,
  plainDecimal,
  useWording,
  wageAmount,
  wageUnit,
} from '@yizhan/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { PostingFactsFragment } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { employerPath } from '../shared/paths/employer-paths.ts';
import { placeText } from '../shared/place-text.ts';
import { isOvernight, shiftPatterns, type ShiftPattern } from '../time/shift-pattern.ts';
import { useMarket } from '../shell/market-context.tsx';

const postingFacts = graphql(`
  fragment PostingFacts on Job {
    headcount
    placedCount
    openings
    settlement
    startsOn
    endsOn
    benefits
    languageNeeds {
      language
      languageName
      reason
      state
      note
    }
    wage {
      min
      max
      unit
      perDay
    }
    place {
      address
      divisionName
    }
    shifts {
      startsAt
      endsAt
    }
    occupation {
      id
      code
      name
      certificateHint
    }
    skills {
      id
      name
    }
    employer {
      id
      number
      name
      kind
      verified
    }
  }
`);

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function useShiftText() {
  const { t } = useText();
  return (shift: ShiftPattern) =>
    `${shift.start}–${isOvernight(shift) ? t('common.nextDay') : ''}${shift.end}`;
}

function Money({ job: { wage, settlement } }: { job: PostingFactsFragment }) {
  const { t } = useText();
  const wording = useWording();
  return (
    <Fact label={t('jobs.page.money')}>
      <span className="fact__pay">{wageAmount(wage)}</span> {wageUnit(wording, wage.unit)} ·{' '}
      {enumWord(wording, 'settlement', settlement)}
      {wage.unit !== 'DAY' && (
        <span className="muted"> · {t('jobs.page.perDay', { amount: plainDecimal(wage.perDay) })}</span>
      )}
    </Fact>
  );
}

function EmployerFact({ employer }: { employer: PostingFactsFragment['employer'] }) {
  const { t } = useText();
  const wording = useWording();
  return (
    <Fact label={t('jobs.page.employer')}>
      <Link to={employerPath(employer.id)}>{employer.name}</Link>{' '}
      <span className={employer.verified ? 'fact__good' : 'fact__warning'}>
        {employer.verified ? <SafetyCertificateOutlined aria-hidden /> : <WarningOutlined aria-hidden />}{' '}
        {t(employer.verified ? 'common.verified' : 'common.unverified')}
      </span>{' '}
      <span className="muted">
        {employer.number} · {enumWord(wording, 'employerKind', employer.kind)}
      </span>
    </Fact>
  );
}

function Trade({ job: { occupation, skills } }: { job: PostingFactsFragment }) {
  const { t } = useText();
  return (
    <>
      <Fact label={t('jobs.page.occupation')}>
        {occupation.name} <span className="muted">{occupation.code}</span>
      </Fact>
      {skills.length > 0 && (
        <Fact label={t('jobs.page.skills')}>{skills.map(({ name }) => name).join('、')}</Fact>
      )}
    </>
  );
}

/** All that are stated, with what became of them. */
function Needs({ job: { languageNeeds } }: { job: PostingFactsFragment }) {
  const { t } = useText();
  if (languageNeeds.length === 0) return null;
  return (
    <Fact label={t('jobs.page.needs')}>
      {languageNeeds.map(({ language, languageName, reason, state, note }) => (
        <div key={language}>
          {t('jobs.page.need', { language: languageName, reason })}{' '}
          <span className={state === 'ACCEPTED' ? 'fact__good' : 'muted'}>
            {t(`jobs.page.needState.${state}`)}
            {note && ` · ${note}`}
          </span>
        </div>
      ))}
    </Fact>
  );
}

/** What a posting says besides its text: pay first, then how many, when and where. */
export function PostingFacts({ job: masked }: { job: FragmentType<typeof postingFacts> }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const shiftText = useShiftText();
  const job = readFragment(postingFacts, masked);
  const today = dayOf(Date.now(), timeZone);
  const shifts = shiftPatterns(job.shifts, timeZone).map(shiftText);
  return (
    <dl className="facts">
      <Money job={job} />
      <Fact label={t('jobs.page.headcount')}>
        {t('jobs.page.headcountOf', {
          headcount: job.headcount,
          placed: job.placedCount,
          openings: job.openings,
        })}
      </Fact>
      <Fact label={t('jobs.page.startsOn')}>
        {dayRangeText(wording, job.startsOn, job.endsOn, today)}
        {shifts.length > 0 && ` · ${shifts.join('、')}`}
      </Fact>
      <Fact label={t('jobs.page.where')}>{placeText(job.place)}</Fact>
      <Trade job={job} />
      <Needs job={job} />
      <EmployerFact employer={job.employer} />
      {job.benefits.length > 0 && (
        <Fact label={t('jobs.page.benefits')}>
          {job.benefits.map((benefit) => benefitText(wording, benefit)).join('、')}
        </Fact>
      )}
    </dl>
  );
}
