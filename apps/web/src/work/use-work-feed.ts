import { useEffect } from 'react';
import { useServices } from '../app/services.ts';
import { readFragment } from '../gql/index.ts';
import type { MyApplicationFragment } from '../gql/graphql.ts';
import { useViewer } from '../session/use-viewer.ts';
import { myApplicationFragment } from './work-documents.ts';

/**
 * Keeps the stream of the reader's own applications, and of those to employers they act for, open, once for the whole app.
 * The gateway asks whose they are when the stream begins, so a new registration opens it again.
 */
export function useRunningWorkFeed(): void {
  const { work } = useServices();
  const { viewer } = useViewer();
  const roles = [viewer?.worker?.id, ...(viewer?.employers ?? []).map(({ id }) => id)];
  const known = roles.filter(Boolean).join();
  useEffect(() => (known === '' ? undefined : work.run()), [work, known]);
}

interface WorkListener {
  changed(application: MyApplicationFragment): void;
  gap(): void;
}

/** Hears what becomes of the reader's own applications; the listener must be stable. */
export function useWorkFeed(listener: WorkListener): void {
  const { work } = useServices();
  const { viewer } = useViewer();
  const workerId = viewer?.worker?.id;
  useEffect(
    () =>
      work.listen({
        event: ({ application }) => {
          // Who hires as well hears of other people's applications in the same stream.
          if (application?.worker.id !== workerId) return;
          if (application) listener.changed(readFragment(myApplicationFragment, application));
        },
        gap: listener.gap,
      }),
    [work, workerId, listener],
  );
}
