import { useMutation } from '@yizhan/graphql-client';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { ActingBanner } from './acting-banner.tsx';
import { ActingDialog } from './acting-dialog.tsx';
import { endActingForMutation } from './acting-documents.ts';
import {
  ActingContext,
  type ActedContext,
  type ActedWorker,
  type Acting,
  type Consent,
} from './use-acting.ts';

interface Question {
  worker: ActedWorker;
  answer: (context: ActedContext | null) => void;
}

/** A token that is about to end is no use for what is begun now. In milliseconds. */
const margin = 10_000;

const holdsFor = (acting: Acting | null, { id }: ActedWorker): acting is Acting =>
  acting?.worker.id === id && acting.endsAt - Date.now() > margin;

/** For whom the clerk acts: one person at a time, for a quarter of an hour, told in a banner on every page. */
export function ActingProvider({ children }: { children: ReactNode }) {
  const [acting, setActing] = useState<Acting | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [, endActingFor] = useMutation(endActingForMutation);
  const latest = useRef<Acting | null>(null);

  const actFor = useCallback((worker: ActedWorker): Promise<ActedContext | null> => {
    if (holdsFor(latest.current, worker)) return Promise.resolve({ accessToken: latest.current.accessToken });
    return new Promise((resolve) => setQuestion({ worker, answer: resolve }));
  }, []);

  const keep = (next: Acting | null) => {
    latest.current = next;
    setActing(next);
  };
  const settle = (consent: Consent | null) => {
    if (question && consent) keep({ worker: question.worker, ...consent });
    question?.answer(consent && { accessToken: consent.accessToken });
    setQuestion(null);
  };
  const end = () => {
    keep(null);
    void endActingFor({});
  };
  return (
    <ActingContext value={actFor}>
      {acting && (
        <ActingBanner key={acting.accessToken} acting={acting} onEnd={end} onOver={() => keep(null)} />
      )}
      {children}
      {question && <ActingDialog key={question.worker.id} worker={question.worker} onSettled={settle} />}
    </ActingContext>
  );
}
