import { dateText, dayOf, enumWord, languageOfText, useWording } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { useToday } from '../app/server-clock.ts';
import type { Job } from './use-job.ts';

function useVerification({ verified, verifiedAt }: Job['employer']): string {
  const { t } = useTranslation();
  const wording = useWording();
  const today = useToday();
  if (!verified) return t('page.unverified');
  if (!verifiedAt) return t('page.verifiedPlain');
  return t('page.verifiedOn', { date: dateText(wording, dayOf(verifiedAt), today) });
}

/** Who hires, and what the market checked. */
export function EmployerCard({ employer }: Pick<Job, 'employer'>) {
  const { t } = useTranslation();
  const wording = useWording();
  const verification = useVerification(employer);
  return (
    <section className="job__section">
      <h2>{t('page.employer')}</h2>
      <p className="employer__name" lang={languageOfText(employer.name)}>
        {employer.name}
      </p>
      <p>{enumWord(wording, 'employerKind', employer.kind)}</p>
      <p className={employer.verified ? 'verified' : 'unverified'}>{verification}</p>
    </section>
  );
}
