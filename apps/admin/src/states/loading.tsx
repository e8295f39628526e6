import { Spin } from 'antd';
import { useText } from '../i18n/use-text.ts';
import './states.css';

/** A quiet sign that something is on its way; it shows only when that takes a while. */
export function Loading() {
  const { t } = useText();
  return (
    <div className="state state--late" role="status">
      <Spin />
      <p>{t('common.loading')}</p>
    </div>
  );
}
