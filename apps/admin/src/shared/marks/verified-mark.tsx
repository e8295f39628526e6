import { SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import { useText } from '../../i18n/use-text.ts';
import './status-tag.css';

/** Whether somebody has looked at the employer's papers, in colour, sign and word. */
export function VerifiedMark({ verified }: { verified: boolean }) {
  const { t } = useText();
  return (
    <span className={`status-tag status-tag--${verified ? 'success' : 'warning'}`}>
      {verified ? <SafetyCertificateOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
      {t(verified ? 'common.verified' : 'common.unverified')}
    </span>
  );
}
