import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { momentText, useWording } from '@yizhan/ui';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { VettingRecordFragment } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { evidenceText } from '../shared/evidence.ts';
import { useMarket } from '../shell/market-context.tsx';
import '../shared/decision-entries.css';

const vettingRecord = graphql(`
  fragment VettingRecord on Employer {
    vettings {
      decision
      evidence
      note
      decidedAt
      staff {
        id
        displayName
      }
    }
  }
`);

type Vetting = NonNullable<VettingRecordFragment['vettings']>[number];

function VettingEntry({ vetting }: { vetting: Vetting }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const { decision, evidence, note, decidedAt, staff } = vetting;
  const passed = decision === 'APPROVE';
  const when = momentText(wording, decidedAt, Date.now(), timeZone);
  return (
    <li className={`review-entry review-entry--${passed ? 'approve' : 'reject'}`}>
      <p>
        <span aria-hidden>{passed ? <CheckOutlined /> : <CloseOutlined />}</span>{' '}
        <strong>{t(`employers.page.decision.${passed ? 'APPROVE' : 'REFUSE'}`)}</strong>{' '}
        <span className="muted">
          {staff?.displayName ?? t('jobs.page.somebody')} · {when}
        </span>
      </p>
      {evidence.length > 0 && <p>{evidenceText(evidence, t)}</p>}
      {note && <p className="review-entry__note">{note}</p>}
    </li>
  );
}

/** Who looked at the papers, what came of it and why, newest first. Nothing for roles that do not see it. */
export function VettingRecord({ employer }: { employer: FragmentType<typeof vettingRecord> }) {
  const { t } = useText();
  const { vettings } = readFragment(vettingRecord, employer);
  if (!vettings) return null;
  return (
    <section className="card">
      <h2>{t('employers.page.vettings')}</h2>
      {vettings.length === 0 && <p className="muted">{t('employers.page.noVettings')}</p>}
      <ol className="review-entries">
        {vettings.map((vetting) => (
          <VettingEntry key={vetting.decidedAt} vetting={vetting} />
        ))}
      </ol>
    </section>
  );
}
