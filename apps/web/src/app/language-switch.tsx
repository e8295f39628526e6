import { languages } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import './language-switch.css';
import { setPreferences, usePreferences } from './preferences.ts';

/** Each language by its own name, one tap. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  return (
    <div className="languages" role="group" aria-label={t('shell.languages')}>
      {languages.map(({ tag, ownName }) => (
        <button
          key={tag}
          type="button"
          className="languages__one"
          aria-pressed={tag === language}
          onClick={() => setPreferences({ language: tag })}
        >
          <span className="language-name" lang={tag}>
            {ownName}
          </span>
        </button>
      ))}
    </div>
  );
}
