import { ThunderboltFilled } from '@ant-design/icons';
import { useText } from '../../i18n/use-text.ts';
import './urgent-mark.css';

/** Hands are needed today or tomorrow. */
export function UrgentMark() {
  const { t } = useText();
  return (
    <span className="urgent-mark">
      <ThunderboltFilled aria-hidden />
      {t('common.urgent')}
    </span>
  );
}
