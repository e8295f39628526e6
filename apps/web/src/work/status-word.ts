import { useTranslation } from 'react-i18next';

/** A state of an application as a worker says it; a plain word for states that come with a newer gateway. */
export function useStatusWord(): (status: string) => string {
  const { t, i18n } = useTranslation();
  return (status) =>
    i18n.exists(`work.status.${status}`) ? t(`work.status.${status}`) : t('work.status.unknown');
}
