import { Checkbox } from 'antd';
import { useText } from '../i18n/use-text.ts';
import { WarningSign } from '../states/warning-sign.tsx';
import { knownScopes } from './scopes.ts';

interface ScopeBoxesProps {
  scopes: readonly string[];
  onChange: (scopes: string[]) => void;
  disabled?: boolean;
  error?: string | undefined;
}

/** What a partner may do, a box each, in words and as its programmers call it. */
export function ScopeBoxes({ scopes, onChange, disabled = false, error }: ScopeBoxesProps) {
  const { t } = useText();
  const toggle = (scope: string) =>
    onChange(scopes.includes(scope) ? scopes.filter((each) => each !== scope) : [...scopes, scope]);
  return (
    <fieldset className="scope-boxes">
      <legend>
        {t('partners.scopes')} <span className="muted">{t('partners.scopesHint')}</span>
      </legend>
      {Object.entries(knownScopes).map(([scope, word]) => (
        <Checkbox
          key={scope}
          disabled={disabled}
          checked={scopes.includes(scope)}
          onChange={() => toggle(scope)}
        >
          {t(`partners.scope.${word}`)} <code className="muted">{scope}</code>
        </Checkbox>
      ))}
      <p className="form-error" role="alert">
        {error && <WarningSign />}
        {error}
      </p>
    </fieldset>
  );
}
