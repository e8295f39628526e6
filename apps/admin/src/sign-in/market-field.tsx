import { useState, type FormEvent } from 'react';
import { useText } from '../i18n/use-text.ts';
import { chooseMarket, marketCodeOf, useMarketCode } from '../session/market-choice.ts';
import { Field } from './field.tsx';

/** Which market one signs in to: most desks never need it, so it is folded until asked for or set. */
export function MarketField() {
  const { t } = useText();
  const code = useMarketCode();
  const [typed, setTyped] = useState(code ?? '');
  const [isWrong, setWrong] = useState(false);
  function change(event: FormEvent<HTMLInputElement>) {
    const text = event.currentTarget.value;
    setTyped(text);
    const isEmpty = text.trim() === '';
    const chosen = isEmpty ? null : marketCodeOf(text);
    setWrong(!isEmpty && chosen === null);
    if (isEmpty || chosen !== null) chooseMarket(chosen);
  }
  return (
    <details className="sign-in-page__market" open={code !== null}>
      <summary>{t('shell.signIn.market')}</summary>
      <Field
        id="market"
        name="market"
        label={t('shell.signIn.marketCode')}
        hint={t('shell.signIn.marketHint')}
        error={isWrong ? t('shell.signIn.marketWrong') : undefined}
        value={typed}
        onChange={change}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
    </details>
  );
}
