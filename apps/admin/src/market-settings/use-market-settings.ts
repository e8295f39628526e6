import { messagesByField, problemOf, useMutation } from '@yizhan/graphql-client';
import { App } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { focusFirst, withoutChanged, type Messages } from '../posting-form/form-messages.ts';
import { updateMarketMutation } from './market-documents.ts';
import {
  settingsForm,
  settingsInput,
  unreadable,
  valuesOf,
  type Settings,
  type SettingsValues,
} from './settings-values.ts';

/** What is typed of the market's settings, what is wrong with it, and saving it once at a time. */
export function useMarketSettings(settings: Settings) {
  const { t } = useText();
  const { message } = App.useApp();
  const [values, setValues] = useState(() => valuesOf(settings));
  const [messages, setMessages] = useState<Messages>({});
  const [{ fetching }, updateMarket] = useMutation(updateMarketMutation);
  const set = (change: Partial<SettingsValues>) => {
    setValues((before) => ({ ...before, ...change }));
    setMessages((before) => withoutChanged(before, ['', ...Object.keys(change)]));
  };
  function show(next: Messages) {
    setMessages(next);
    requestAnimationFrame(() => focusFirst(next, settingsForm));
  }
  async function save() {
    if (fetching) return;
    const wrong = unreadable(values).map((path) => [path, t('workers.form.numberWrong')]);
    if (wrong.length > 0) return show(Object.fromEntries(wrong) as Messages);
    const { data, error } = await updateMarket({ input: settingsInput(values) });
    if (!data) return show({ '': t(`common.problem.${error ? problemOf(error).kind : 'offline'}`) });
    const { userErrors } = data.updateMarket;
    if (userErrors.length > 0) return show(messagesByField(userErrors));
    void message.success(t('market.saved'));
  }
  return { values, messages, set, save, saving: fetching };
}
