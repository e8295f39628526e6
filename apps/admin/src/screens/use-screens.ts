import { SubmissionKey, useMutation } from '@yizhan/graphql-client';
import { App } from 'antd';
import { useState } from 'react';
import { useMessages } from '../client/use-messages.ts';
import { useReport } from '../client/use-report.ts';
import { useText } from '../i18n/use-text.ts';
import type { FreshCode } from './code-dialog.tsx';
import { createScreenMutation, renewPairingCodeMutation, revokeScreenMutation } from './screen-documents.ts';

interface Made {
  screen?: { id: string; name: string; pairingEndsAt?: string | null } | null;
  pairingCode?: string | null;
}

/** A code to show; null when the answer holds none. */
function freshCode({ screen, pairingCode }: Made): FreshCode | null {
  if (!screen?.pairingEndsAt || !pairingCode) return null;
  return { screenId: screen.id, name: screen.name, code: pairingCode, until: screen.pairingEndsAt };
}

/** Sets a screen up once, however often it is asked for. */
export function useCreateScreen(onMade: (fresh: FreshCode | null) => void) {
  const report = useReport();
  const [{ fetching }, createScreen] = useMutation(createScreenMutation);
  const [key] = useState(() => new SubmissionKey());
  const { messages, show, changed } = useMessages();
  async function create(name: string, place: string) {
    if (fetching) return;
    const input = { name, place: place.trim() || null, idempotencyKey: key.take() };
    const { data, error } = await createScreen({ input });
    if (error) return void report(error, []);
    key.settle();
    const { screen, userErrors } = data!.createScreen;
    if (screen) onMade(freshCode(data!.createScreen));
    else show(userErrors);
  }
  return { create, creating: fetching, messages, changed };
}

/** New codes, and the end of pairings. */
export function useScreenActs(onFresh: (fresh: FreshCode | null) => void, refresh: () => void) {
  const { t } = useText();
  const { message } = App.useApp();
  const report = useReport();
  const [, renewPairingCode] = useMutation(renewPairingCodeMutation);
  const [, revokeScreen] = useMutation(revokeScreenMutation);
  async function renew(screenId: string) {
    const { data, error } = await renewPairingCode({ input: { screenId } });
    if (report(error, data?.renewPairingCode.userErrors ?? [])) return;
    onFresh(freshCode(data!.renewPairingCode));
    refresh();
  }
  async function revoke(screenId: string, name: string): Promise<boolean> {
    const { data, error } = await revokeScreen({ input: { screenId } });
    if (report(error, data?.revokeScreen.userErrors ?? [])) return false;
    void message.success(t('screens.revoked', { name }));
    refresh();
    return true;
  }
  return { renew, revoke };
}
