import { useClient } from '@yizhan/graphql-client';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { graphql, readFragment } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { TextField } from '../shared/forms/text-field.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { mergeSide, type MergeSide } from './merge-side.ts';

const otherRegistrationQuery = graphql(`
  query OtherRegistration($search: String!) {
    workers(filter: { search: $search }, first: 2) {
      nodes {
        id
        ...MergeSide
      }
    }
  }
`);

const numberForm = /^[A-Z]{1,8}\d{4,12}$/;

/** Finds a registration by its printed number. */
function useOther(kept: MergeSide, onFound: (other: MergeSide) => void) {
  const { t } = useText();
  const client = useClient();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  async function find() {
    const search = typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
    if (!numberForm.test(search)) return setWrong(t('duplicates.also.missing'));
    const { data, error } = await client
      .query(otherRegistrationQuery, { search }, { requestPolicy: 'network-only' })
      .toPromise();
    if (error) return setWrong(t('common.problem.offline'));
    const [found] = data?.workers.nodes ?? [];
    if (!found) return setWrong(t('duplicates.also.notFound'));
    if (found.id === kept.id) return setWrong(t('duplicates.also.self'));
    onFound(readFragment(mergeSide, found));
  }
  const type = (text: string) => {
    setTyped(text);
    setWrong(undefined);
  };
  return { typed, type, wrong, find: () => void find() };
}

interface AskNumberProps {
  kept: MergeSide;
  onFound: (other: MergeSide) => void;
  onCancel: () => void;
}

function AskNumber({ kept, onFound, onCancel }: AskNumberProps) {
  const { t } = useText();
  const { typed, type, wrong, find } = useOther(kept, onFound);
  return (
    <Modal
      open
      title={t('duplicates.also.title', { name: kept.displayName })}
      okText={t('duplicates.also.next')}
      cancelText={t('common.cancel')}
      onOk={find}
      onCancel={onCancel}
    >
      <TextField
        form="also"
        path="number"
        label={t('duplicates.also.number')}
        hint={t('duplicates.also.text')}
        autoFocus
        value={typed}
        error={wrong}
        onChange={type}
        onEnter={find}
      />
    </Modal>
  );
}

interface AlsoRegisteredProps {
  kept: MergeSide;
  onMerged: (outcome: 'done' | 'gone') => void;
}

/** "Also registered as…": names the other registration by its number, then merges as from the queue. */
export function AlsoRegistered({ kept, onMerged }: AlsoRegisteredProps) {
  const { t } = useText();
  const [step, setStep] = useState<'ASK' | MergeSide | null>(null);
  const close = () => setStep(null);
  return (
    <>
      <Button size="small" onClick={() => setStep('ASK')}>
        {t('duplicates.also.action')}
      </Button>
      {step === 'ASK' && <AskNumber kept={kept} onFound={setStep} onCancel={close} />}
      {step !== null && step !== 'ASK' && (
        <MergeDialog
          kept={kept}
          other={{ otherWorkerId: step.id }}
          otherPhone={step.maskedPhone ?? null}
          onCancel={close}
          onMerged={(outcome) => {
            close();
            onMerged(outcome);
          }}
        />
      )}
    </>
  );
}
