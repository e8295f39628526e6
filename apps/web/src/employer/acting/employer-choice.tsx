import { enumWord, languageOfText, useWording } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import type { ActingEmployer } from './acting-employer.ts';

interface EmployerChoiceProps {
  employers: readonly ActingEmployer[];
  employer: ActingEmployer;
  onChoose(id: string): void;
}

function EmployerCard({ employer }: Pick<EmployerChoiceProps, 'employer'>) {
  const { t } = useTranslation();
  const wording = useWording();
  return (
    <span className="hire-who__card">
      <strong lang={languageOfText(employer.name)}>{employer.name}</strong>
      <span>
        {enumWord(wording, 'employerKind', employer.kind)} ·{' '}
        <span className={employer.verified ? 'verified' : 'unverified'}>
          {t(employer.verified ? 'hire.verified' : 'hire.unverified')}
        </span>
      </span>
    </span>
  );
}

/** Whom one hires for; with one employer there is nothing to choose. */
export function EmployerChoice({ employers, employer, onChoose }: EmployerChoiceProps) {
  const { t } = useTranslation();
  if (employers.length === 1) {
    return (
      <div className="hire-card">
        <EmployerCard employer={employer} />
      </div>
    );
  }
  return (
    <fieldset className="field">
      <legend className="field__label">{t('hire.home.who')}</legend>
      <div className="hire-who">
        {employers.map((one) => (
          <label key={one.id} className="option">
            <input
              type="radio"
              name="employer"
              checked={one.id === employer.id}
              onChange={() => onChoose(one.id)}
            />
            <EmployerCard employer={one} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
