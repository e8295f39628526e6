import { useTranslation } from 'react-i18next';
import { setPreferences, usePreferences } from '../preferences.ts';

/** 长辈版 on or off. */
export function ElderSwitch() {
  const { t } = useTranslation();
  const { elder } = usePreferences();
  return (
    <button type="button" className="elder-switch" onClick={() => setPreferences({ elder: !elder })}>
      {t(elder ? 'shell.elderOff' : 'shell.elder')}
    </button>
  );
}
