import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ElderSwitch } from './elder-switch.tsx';

function cameFromHere(): boolean {
  const state = window.history.state as { idx?: number } | null;
  return (state?.idx ?? 0) > 0;
}

/** The bar of an inner page: back to where the reader was, or to the list when the link came from outside. */
export function PageBar() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const back = () => (cameFromHere() ? navigate(-1) : navigate('/'));
  return (
    <header className="page-bar">
      <button type="button" className="page-bar__back" onClick={() => void back()}>
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className="icon">
          <path
            d="M15 4 7 12l8 8"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {t('page.back')}
      </button>
      <ElderSwitch />
    </header>
  );
}
