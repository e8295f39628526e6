import { useMutation } from '@yizhan/graphql-client';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { setPreferences } from '../app/preferences.ts';
import { boardPath } from '../filters/filters-in-address.ts';
import { FormError } from '../form/form-error.tsx';
import { TextField } from '../form/text-field.tsx';
import { useSending } from '../form/use-sending.ts';
import type { SavedSearchRowFragment } from '../gql/graphql.ts';
import { pointOf } from '../place/geo-point.ts';
import { deleteSavedSearchDocument, renameSavedSearchDocument } from './saved-documents.ts';
import { filtersOf } from './saved-filters.ts';

interface SavedRowProps {
  search: SavedSearchRowFragment;
  onChanged(): void;
}

function RenameForm({ name, onDone }: { name: string; onDone(): void }) {
  const { t } = useTranslation();
  const [newName, setNewName] = useState(name);
  const [, rename] = useMutation(renameSavedSearchDocument);
  const { isBusy, error, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(
      () => rename({ input: { name, newName } }),
      (data) => data.renameSavedSearch.userErrors,
      onDone,
    );
  };
  return (
    <form className="save-this__form" onSubmit={submit}>
      <TextField
        id={`rename-${name}`}
        label={t('saved.name')}
        value={newName}
        maxLength={20}
        error={error ?? undefined}
        onChange={({ target }) => setNewName(target.value)}
      />
      <button
        type="submit"
        className="button button--main"
        aria-label={t('saved.saveName', { name })}
        aria-disabled={isBusy}
      >
        {t('saved.save')}
      </button>
    </form>
  );
}

interface ToolsProps {
  name: string;
  isBusy: boolean;
  onRename(): void;
  onDelete(): void;
}

/** What can be done with one search: the names say with which, as every row has the same. */
function Tools({ name, isBusy, onRename, onDelete }: ToolsProps) {
  const { t } = useTranslation();
  return (
    <div className="saved__tools">
      <button type="button" className="button" aria-label={t('saved.renameOne', { name })} onClick={onRename}>
        {t('saved.rename')}
      </button>
      <button
        type="button"
        className="button"
        aria-label={t('saved.deleteOne', { name })}
        aria-disabled={isBusy}
        onClick={onDelete}
      >
        {t('saved.delete')}
      </button>
    </div>
  );
}

/** One search: a tap looks again; it can be called otherwise, or go. */
export function SavedRow({ search, onChanged }: SavedRowProps) {
  const [isRenaming, setRenaming] = useState(false);
  const [, remove] = useMutation(deleteSavedSearchDocument);
  const { isBusy, error, send } = useSending();
  const { name, near } = search;
  const measureThere = () => near && setPreferences({ here: { point: pointOf(near), divisionName: null } });
  const forget = () =>
    void send(
      () => remove({ input: { name } }),
      (data) => data.deleteSavedSearch.userErrors,
      onChanged,
    );
  return (
    <li className="card">
      <Link
        className="button button--main button--wide"
        to={boardPath(filtersOf(search))}
        onClick={measureThere}
      >
        {name}
      </Link>
      <Tools name={name} isBusy={isBusy} onRename={() => setRenaming(!isRenaming)} onDelete={forget} />
      {isRenaming && <RenameForm name={name} onDone={onChanged} />}
      <FormError text={error ?? undefined} />
    </li>
  );
}
