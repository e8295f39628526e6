import { languages } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import './language-switch.css';
import { useMarket } from '../market/use-market.ts';
import { setPreferences, usePreferences } from '../preferences.ts';

/** Each language that the market offers by its own name, one tap. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const offered = useMarket()?.languages;
  const choices = languages.filter(({ tag }) => offered?.includes(tag) ?? true);
  return (
    <div className="languages" role="group" aria-label={t('shell.languages')}>
      {choices.map(({ tag, ownName }) => (
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
