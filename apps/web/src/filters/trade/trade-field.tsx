import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionField } from '../sheet/option-field.tsx';
import { toggled } from '../toggled.ts';
import { tradeGroups, tradesFor, type TradeGroup } from './trades.ts';
import { useOccupations, type Occupation } from './use-occupations.ts';
import '../../form/field.css';

/** More than this is not looked through. */
const shownTrades = 30;

interface TradeFieldProps {
  chosen: string[];
  onChange(codes: string[]): void;
}

const optionsOf = (trades: readonly Occupation[]) =>
  trades.map(({ code, name }) => ({ value: code, label: name }));

function ChosenTrades({ occupations, chosen, onChange }: TradeFieldProps & { occupations: Occupation[] }) {
  const { t } = useTranslation();
  const trades = occupations.filter(({ code }) => chosen.includes(code));
  return (
    <ul className="chips">
      {trades.map(({ code, name }) => (
        <li key={code}>
          <button
            type="button"
            className="chip"
            aria-label={t('chip.remove', { name })}
            onClick={() => onChange(toggled(chosen, code))}
          >
            {name} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Group({ group, chosen, onChange }: TradeFieldProps & { group: TradeGroup<Occupation> }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const count = group.trades.filter(({ code }) => chosen.includes(code)).length;
  return (
    <li className="trade-group">
      <button
        type="button"
        className="trade-group__name"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {group.name}
        {count > 0 && <span className="trade-group__count">{t('filters.chosen', { value: count })}</span>}
        <span className="trade-group__sign" aria-hidden="true" />
      </button>
      {isOpen && (
        <OptionField
          kind="checkbox"
          name="trade"
          label={group.name}
          isLabelHidden
          options={optionsOf(group.trades)}
          chosen={chosen}
          onChange={(code) => onChange(toggled(chosen, code))}
        />
      )}
    </li>
  );
}

function Groups({ occupations, ...field }: TradeFieldProps & { occupations: Occupation[] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="trade-groups">
      <button
        type="button"
        className="trade-group__name"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('filters.tradeGroups')}
        <span className="trade-group__sign" aria-hidden="true" />
      </button>
      {isOpen && (
        <ul>
          {tradeGroups(occupations).map((group) => (
            <Group key={group.category} group={group} {...field} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface FoundProps extends TradeFieldProps {
  occupations: Occupation[];
  words: string;
}

function Found({ occupations, words, chosen, onChange }: FoundProps) {
  const { t } = useTranslation();
  const found = tradesFor(occupations, words).slice(0, shownTrades);
  if (!found.length) return <p role="status">{t('filters.tradeNone')}</p>;
  return (
    <OptionField
      kind="checkbox"
      name="trade"
      label={t('filters.trade')}
      isLabelHidden
      options={optionsOf(found)}
      chosen={chosen}
      onChange={(code) => onChange(toggled(chosen, code))}
    />
  );
}

/** Trades by any of their names, or by leafing through the categories. */
export function TradeField({ chosen, onChange }: TradeFieldProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { occupations, isLoading } = useOccupations(true);
  const field = { occupations, chosen, onChange };
  return (
    <div className="field" role="group" aria-labelledby="trade-label">
      <p id="trade-label" className="field__label">
        {t('filters.trade')}
      </p>
      {chosen.length > 0 && <ChosenTrades {...field} />}
      <input
        className="input"
        type="search"
        autoComplete="off"
        aria-label={t('filters.tradeSearch')}
        placeholder={t('filters.tradeSearch')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {isLoading && <p className="field__hint">{t('filters.tradesLoading')}</p>}
      {!isLoading && (words.trim() ? <Found words={words} {...field} /> : <Groups {...field} />)}
    </div>
  );
}
