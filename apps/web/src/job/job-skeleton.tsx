import { useTranslation } from 'react-i18next';

/** The shape of the page while it loads. */
export function JobSkeleton() {
  const { t } = useTranslation();
  return (
    <div className="job job--skeleton" role="status">
      <span className="visually-hidden">{t('page.loading')}</span>
      <span className="bone bone--title" />
      <span className="bone bone--pay" />
      <span className="bone bone--line" />
      <span className="bone bone--line" />
      <span className="bone bone--block" />
    </div>
  );
}
