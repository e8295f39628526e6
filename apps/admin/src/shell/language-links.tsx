import { languages, switchLanguage } from '../i18n/setup.ts';
import { useText } from '../i18n/use-text.ts';
import './language-links.css';

/** Each language by its own name. */
export function LanguageLinks() {
  const { t, language } = useText();
  return (
    <div className="language-links" role="group" aria-label={t('shell.language')}>
      {languages.map(({ tag, ownName }) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-pressed={tag === language}
          onClick={() => void switchLanguage(tag)}
        >
          {ownName}
        </button>
      ))}
    </div>
  );
}
