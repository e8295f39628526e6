import { useMutation } from '@yizhan/graphql-client';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePreferences } from '../app/preferences.ts';
import type { Market } from '../app/market/use-market.ts';
import { effectiveFilters } from '../filters/board-query.ts';
import type { Filters } from '../filters/filters.ts';
import { addressOf } from '../filters/filters-in-address.ts';
import { useFilterNames } from '../filters/use-filter-names.ts';
import { TextField } from '../form/text-field.tsx';
import { useSending } from '../form/use-sending.ts';
import { useViewer } from '../session/use-viewer.ts';
import { saveSearchDocument } from './saved-documents.ts';
import { shortName, toSave } from './saved-filters.ts';
import './saved.css';

interface SaveThisProps {
  market: Market | null;
  filters: Filters;
}

function NameForm({ filters, proposed, onSaved }: { filters: Filters; proposed: string; onSaved(): void }) {
  const { t } = useTranslation();
  const { here } = usePreferences();
  const [name, setName] = useState(proposed);
  const [, save] = useMutation(saveSearchDocument);
  const { isBusy, error, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(
      () => save({ input: toSave(name, filters, here) }),
      (data) => data.saveSearch.userErrors,
      onSaved,
    );
  };
  return (
    <form className="save-this__form" onSubmit={submit}>
      <TextField
        id="search-name"
        label={t('saved.name')}
        value={name}
        maxLength={20}
        error={error ?? undefined}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className="button button--main" aria-disabled={isBusy}>
        {t('saved.save')}
      </button>
    </form>
  );
}

/** Under the filters, for registered workers: keep what is looked for. A new wish begins anew. */
function SaveWish({ market, filters }: SaveThisProps) {
  const { t } = useTranslation();
  const { here } = usePreferences();
  const nameOf = useFilterNames(filters, market);
  const [step, setStep] = useState<'closed' | 'open' | 'saved'>('closed');
  const kept = effectiveFilters(filters, here).filter((name) => name !== 'start');
  if (kept.length === 0) return null;
  if (step === 'saved')
    return (
      <p className="save-this" role="status">
        {t('saved.done')} <Link to="/me/searches">{t('saved.heading')}</Link>
      </p>
    );
  return (
    <div className="save-this">
      {step === 'closed' ? (
        <button type="button" className="button" onClick={() => setStep('open')}>
          {t('saved.keep')}
        </button>
      ) : (
        <NameForm
          filters={filters}
          proposed={shortName(kept.map(nameOf).join(' '))}
          onSaved={() => setStep('saved')}
        />
      )}
    </div>
  );
}

/** Offers to keep the search to whoever is a worker here. */
export function SaveThis({ market, filters }: SaveThisProps) {
  const { viewer } = useViewer();
  if (!viewer?.worker) return null;
  return <SaveWish key={addressOf(filters).toString()} market={market} filters={filters} />;
}
