import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import { useText } from '../i18n/use-text.ts';
import '../shared/marks/status-tag.css';

/** Whether a partner may get tokens, in colour, sign and word. */
export function EnabledMark({ disabledAt }: { disabledAt?: string | null }) {
  const { t } = useText();
  return (
    <span className={`status-tag status-tag--${disabledAt ? 'danger' : 'success'}`}>
      {disabledAt ? <StopOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />}
      {t(disabledAt ? 'partners.disabled' : 'partners.enabled')}
    </span>
  );
}
