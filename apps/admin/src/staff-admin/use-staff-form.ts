import { messagesByField, problemOf, SubmissionKey, useMutation } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { focusFirst, withoutChanged, type Messages } from '../posting-form/form-messages.ts';
import { addStaffMutation, updateStaffMutation } from './staff-documents.ts';
import type { Colleague } from './staff-table.tsx';
import { nobody, staffForm, type StaffValues } from './staff-values.ts';

/** The account that was made, and its password as long as it is told. */
export interface NewAccount {
  name: string;
  password: string | null;
}

interface Ends {
  onSaved: () => void;
  onAdded: (account: NewAccount) => void;
}

type Answer = Promise<Messages | null>;

/** Sends a colleague, new or changed; what is wrong with it by field, null when all went well. */
function useSending(colleague: Colleague | null, isOwn: boolean, { onSaved, onAdded }: Ends) {
  const { t } = useText();
  const [, addStaff] = useMutation(addStaffMutation);
  const [, updateStaff] = useMutation(updateStaffMutation);
  const [key] = useState(() => new SubmissionKey());
  async function add(values: StaffValues): Answer {
    const { data, error } = await addStaff({ input: { ...values, idempotencyKey: key.take() } });
    if (!data) return { '': t(`common.problem.${error ? problemOf(error).kind : 'offline'}`) };
    key.settle();
    const { staffMember, password, userErrors } = data.addStaffMember;
    if (!staffMember) return messagesByField(userErrors);
    onAdded({ name: staffMember.displayName, password: password ?? null });
    return null;
  }
  async function update({ id }: Colleague, { displayName, roles }: StaffValues): Answer {
    const input = { staffId: id, displayName, ...(!isOwn && { roles }) };
    const { data, error } = await updateStaff({ input });
    if (!data) return { '': t(`common.problem.${error ? problemOf(error).kind : 'offline'}`) };
    const { staffMember, userErrors } = data.updateStaffMember;
    if (!staffMember) return messagesByField(userErrors);
    onSaved();
    return null;
  }
  return (values: StaffValues) => (colleague ? update(colleague, values) : add(values));
}

/** What is typed of a colleague, and sending it once at a time. */
export function useStaffForm(colleague: Colleague | null, isOwn: boolean, ends: Ends) {
  const send = useSending(colleague, isOwn, ends);
  const [values, setValues] = useState<StaffValues>(
    colleague ? { ...colleague, roles: [...colleague.roles] } : nobody,
  );
  const [messages, setMessages] = useState<Messages>({});
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<StaffValues>) => {
    setValues((before) => ({ ...before, ...change }));
    setMessages((before) => withoutChanged(before, ['', ...Object.keys(change)]));
  };
  async function submit() {
    if (busy) return;
    setBusy(true);
    const { username, displayName, roles } = values;
    const wrong = await send({ username, displayName, roles }).finally(() => setBusy(false));
    if (!wrong) return;
    setMessages(wrong);
    requestAnimationFrame(() => focusFirst(wrong, staffForm));
  }
  return { values, messages, busy, set, submit };
}
