import { firstMessage, problemOf, SubmissionKey, useMutation, type UserError } from '@yizhan/graphql-client';
import { useState } from 'react';
import { graphql } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import type { MergeSide } from './merge-side.ts';

const mergePersonsMutation = graphql(`
  mutation MergePersons($input: MergePersonsInput!) {
    mergePersons(input: $input) {
      worker {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Who goes: whom the conflict is about besides, or another worker. */
export type OtherSide = { conflictId: string } | { otherWorkerId: string };

interface Merging {
  kept: MergeSide;
  other: OtherSide;
  otherPhone: string | null;
  onMerged: (outcome: 'done' | 'gone') => void;
}

const goneCodes = new Set(['CONFLICT_NOT_FOUND', 'WORKER_NOT_FOUND']);
const isAboutCard = ({ path }: UserError): boolean => path?.at(-1) === 'idNumber';

/** What is wrong: with the card's number, or with merging the two at all. */
interface Wrong {
  idNumber?: string | undefined;
  whole?: string | undefined;
}

/** Sends a merge once at a time; what was typed stays until it worked. */
export function useMerge({ kept, other, otherPhone, onMerged }: Merging) {
  const { t } = useText();
  const [idNumber, setIdNumber] = useState('');
  // Who comes with another phone has lost the first; of two old registrations the one looked at is the likelier.
  const [takeOtherPhone, setTakeOtherPhone] = useState(otherPhone !== null && 'conflictId' in other);
  const [wrong, setWrong] = useState<Wrong>({});
  const [submissionKey] = useState(() => new SubmissionKey());
  const [{ fetching }, mergePersons] = useMutation(mergePersonsMutation);

  async function send() {
    if (fetching) return;
    if (idNumber.trim() === '') return setWrong({ idNumber: t('duplicates.dialog.idNumberMissing') });
    const idempotencyKey = submissionKey.take();
    const input = { workerId: kept.id, ...other, idNumber, takeOtherPhone, idempotencyKey };
    const { data, error } = await mergePersons({ input });
    if (!data) return setWrong({ whole: error && t(`common.problem.${problemOf(error).kind}`) });
    submissionKey.settle();
    const { userErrors } = data.mergePersons;
    if (userErrors.length === 0) return onMerged('done');
    if (userErrors.some(({ code }) => goneCodes.has(code))) return onMerged('gone');
    const text = firstMessage(userErrors) ?? '';
    setWrong(userErrors.some(isAboutCard) ? { idNumber: text } : { whole: text });
  }
  const type = (typed: string) => {
    setIdNumber(typed);
    setWrong({});
  };
  return {
    idNumber,
    type,
    takeOtherPhone,
    setTakeOtherPhone,
    wrong,
    sending: fetching,
    send: () => void send(),
  };
}
