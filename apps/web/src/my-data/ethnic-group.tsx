import { useMutation, useQuery } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../form/form-error.tsx';
import { useSending } from '../form/use-sending.ts';
import { declareEthnicGroupDocument, ethnicGroupsDocument } from './my-data-documents.ts';

interface EthnicGroupProps {
  /** What was said; null when nothing. */
  code: string | null;
  onChanged(): void;
}

/** The 56 of the standard; asked where the field is, which takes its value when they come. */
function useGroups() {
  const [{ data }] = useQuery({ query: ethnicGroupsDocument });
  return data?.ethnicGroups.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
}

/** The reader's own word; asked only of who agreed to the figures. It never stays on the device. */
export function EthnicGroup({ code, onChanged }: EthnicGroupProps) {
  const { t } = useTranslation();
  const groups = useGroups();
  const [, declare] = useMutation(declareEthnicGroupDocument);
  const { isBusy, error, send } = useSending();
  const [said, setSaid] = useState<string | null>(null);
  const say = (ethnicGroup: string | null) => {
    setSaid(ethnicGroup ?? '');
    void send(
      () => declare({ input: { ethnicGroup } }),
      ({ declareEthnicGroup: { userErrors } }) => userErrors,
      onChanged,
    );
  };
  return (
    <div className="field">
      <label className="field__label" htmlFor="ethnicGroup">
        {t('myData.ethnicGroup')}
      </label>
      <select
        id="ethnicGroup"
        className="input form__input"
        value={said ?? code ?? ''}
        disabled={isBusy}
        onChange={({ target }) => say(target.value || null)}
      >
        <option value="">{t('myData.ethnicGroupNone')}</option>
        {groups}
      </select>
      <p className="field__hint" role="status">
        {said !== null && !isBusy && !error && <strong>{t('myData.saved')} </strong>}
        {t('myData.ethnicGroupHint')}
      </p>
      <FormError text={error ?? undefined} />
    </div>
  );
}
