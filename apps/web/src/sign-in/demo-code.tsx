import { useTranslation } from 'react-i18next';
import './sign-in.css';

/** In demo markets no message is sent; the box says so, that nobody takes it for the real thing. */
export function DemoCode({ code, onTake }: { code: string; onTake(): void }) {
  const { t } = useTranslation();
  return (
    <div className="demo-code">
      <p>{t('signIn.demo')}</p>
      <p className="demo-code__digits">{code}</p>
      <button type="button" className="button" onClick={onTake}>
        {t('signIn.demoTake')}
      </button>
    </div>
  );
}
