import { momentText, useWording } from '@yizhan/ui';
import type { AuditChainLineFragment } from '../gql/graphql.ts';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { useMarket } from '../shell/market-context.tsx';
import '../shared/notice.css';

const auditChainLine = graphql(`
  fragment AuditChainLine on AuditChainCheck {
    verifiedUpTo
    checkedAt
    fault
  }
`);

function useSentence(check: AuditChainLineFragment | null): string {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  if (!check) return t('audit.chain.none');
  const { fault, verifiedUpTo: place, checkedAt } = check;
  const at = momentText(wording, checkedAt, Date.now(), timeZone);
  if (!fault) return t('audit.chain.sound', { place, at });
  return t('audit.chain.broken', { place, at, fault: t(`audit.chain.faults.${fault}`) });
}

/** How far the chain of entries was checked; an alarm when it is broken. */
export function ChainLine({ check }: { check: FragmentType<typeof auditChainLine> | null | undefined }) {
  const read = check ? readFragment(auditChainLine, check) : null;
  const sentence = useSentence(read);
  const isBroken = read?.fault != null;
  return (
    <p
      className={`notice ${isBroken ? 'notice--block' : 'notice--quiet'}`}
      role={isBroken ? 'alert' : 'status'}
    >
      {sentence}
    </p>
  );
}
