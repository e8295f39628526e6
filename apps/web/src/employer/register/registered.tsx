import { languageOfText } from '@yizhan/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { UnverifiedNote } from '../acting/unverified-note.tsx';
import { hirePaths } from '../hire-paths.ts';
import type { RegisteredEmployer } from './use-registration.ts';

/** It worked; what comes next. */
export function Registered({ employer }: { employer: RegisteredEmployer }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="form__heading">
        {t('hire.registered.heading')}
      </h1>
      <p className="hire-card">
        <strong lang={languageOfText(employer.name)}>{employer.name}</strong>
        <br />
        {t('hire.registered.number', { number: employer.number })}
      </p>
      {!employer.verified && <UnverifiedNote />}
      <Link className="button button--main button--wide" to={hirePaths.post}>
        {t('hire.home.post')}
      </Link>
    </>
  );
}
