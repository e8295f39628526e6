import { useClient } from '@yizhan/graphql-client';
import { useEffect, useState } from 'react';
import { useReport } from '../client/use-report.ts';
import { graphql } from '../gql/index.ts';
import type { RevealPurpose } from '../gql/graphql.ts';

const revealPhoneQuery = graphql(`
  query RevealPhone($id: ID!, $purpose: RevealPurpose!) {
    worker(id: $id) {
      id
      phone(purpose: $purpose)
    }
  }
`);

const revealIdNumberQuery = graphql(`
  query RevealIdNumber($id: ID!, $purpose: RevealPurpose!) {
    worker(id: $id) {
      id
      idNumber(purpose: $purpose)
    }
  }
`);

export type RevealedField = 'phone' | 'idNumber';

/** How long a full number stays on the screen. */
const shownSeconds = 30;

interface Shown {
  value: string;
  left: number;
}

/** Counts down and then hides. */
function useCountdown(shown: Shown | null, setShown: (shown: Shown | null) => void): void {
  useEffect(() => {
    if (!shown) return undefined;
    const next = shown.left > 1 ? { ...shown, left: shown.left - 1 } : null;
    const timer = setTimeout(() => setShown(next), 1000);
    return () => clearTimeout(timer);
  }, [shown, setShown]);
}

/** Asks for a full number with a purpose, which is recorded, and forgets it after half a minute. */
export function useReveal(id: string, field: RevealedField) {
  const client = useClient();
  const report = useReport();
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState(false);
  useCountdown(shown, setShown);

  async function ask(purpose: RevealPurpose) {
    const variables = { id, purpose };
    const policy = { requestPolicy: 'network-only' } as const;
    if (field === 'phone') {
      const { data, error } = await client.query(revealPhoneQuery, variables, policy).toPromise();
      return { value: data?.worker?.phone ?? null, error };
    }
    const { data, error } = await client.query(revealIdNumberQuery, variables, policy).toPromise();
    return { value: data?.worker?.idNumber ?? null, error };
  }
  async function reveal(purpose: RevealPurpose) {
    setBusy(true);
    const { value, error } = await ask(purpose);
    setBusy(false);
    if (!report(error, []) && value !== null) setShown({ value, left: shownSeconds });
  }
  const hide = () => setShown(null);
  return { value: shown?.value ?? null, secondsLeft: shown?.left ?? 0, busy, reveal, hide };
}
