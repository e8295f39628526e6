import { useText } from '../i18n/use-text.ts';
import { languageWord, usualLanguages, otherLanguages } from './language-words.ts';
import { Toggles } from './toggles.tsx';

interface LanguagesFieldProps {
  chosen: readonly string[];
  error: string | undefined;
  onChange: (languages: string[]) => void;
}

/** Languages spoken: the two of the place at hand, the others one press away. */
export function LanguagesField({ chosen, error, onChange }: LanguagesFieldProps) {
  const { t } = useText();
  const label = (language: string) => languageWord(t, language);
  const others = chosen.filter((each) => !usualLanguages.includes(each));
  const usual = chosen.filter((each) => usualLanguages.includes(each));
  return (
    <fieldset className="worker-form__toggles span-2">
      <legend>{t('workers.form.languages')}</legend>
      <Toggles
        values={usualLanguages}
        chosen={usual}
        label={label}
        onChange={(next) => onChange([...next, ...others])}
      />
      <details open={others.length > 0}>
        <summary>{t('workers.form.moreLanguages')}</summary>
        <div className="worker-form__toggles">
          <Toggles
            values={otherLanguages}
            chosen={others}
            label={label}
            onChange={(next) => onChange([...usual, ...next])}
          />
        </div>
      </details>
      {error && <p className="form-error">{error}</p>}
    </fieldset>
  );
}
