import { useMutation } from '@yizhan/graphql-client';
import { useOneAtATime } from '@yizhan/ui';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useReport } from '../client/use-report.ts';
import { graphql } from '../gql/index.ts';

const recordMutation = graphql(`
  mutation RecordReferralPrinted($input: RecordReferralPrintedInput!) {
    recordReferralPrinted(input: $input) {
      prints
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/**
 * Prints only what is on record: the printing is recorded first, the sheet then says which one it is, and without a
 * record the browser's own print shows no slip.
 */
export function useSlipPrinting(applicationId: string) {
  const report = useReport();
  const [, record] = useMutation(recordMutation);
  const { isBusy: recording, run } = useOneAtATime();
  /** Which printing is on the sheet; null while none may be printed. */
  const [printing, setPrinting] = useState<number | null>(null);

  useEffect(() => {
    const done = () => setPrinting(null);
    window.addEventListener('afterprint', done);
    return () => window.removeEventListener('afterprint', done);
  }, []);

  async function recordAndPrint() {
    const { data, error } = await record({ input: { applicationId } });
    if (report(error, data?.recordReferralPrinted.userErrors ?? [])) return;
    await document.fonts.ready;
    flushSync(() => setPrinting(data!.recordReferralPrinted.prints));
    window.print();
  }
  return { print: () => run(recordAndPrint), recording, printing };
}
