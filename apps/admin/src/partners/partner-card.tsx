import { useMutation } from '@yizhan/graphql-client';
import { dateText, dayOf, useWording } from '@yizhan/ui';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useReport } from '../client/use-report.ts';
import { useText } from '../i18n/use-text.ts';
import { useMarket } from '../shell/market-context.tsx';
import { CopyButton } from './copy-button.tsx';
import { updatePartnerMutation } from './partner-documents.ts';
import { ScopeBoxes } from './scope-boxes.tsx';
import '../shared/facts.css';

interface CardProps {
  partner: {
    id: string;
    clientId: string;
    contact?: string | null;
    scopes: readonly string[];
    createdAt: string;
  };
  may: boolean;
  refresh: () => void;
}

function Facts({ partner: { clientId, contact, createdAt } }: Pick<CardProps, 'partner'>) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const day = dateText(wording, dayOf(createdAt, timeZone), dayOf(Date.now(), timeZone));
  return (
    <dl className="facts">
      <div className="fact">
        <dt>{t('partners.clientId')}</dt>
        <dd>
          <code>{clientId}</code> <CopyButton size="small" text={clientId} what={t('partners.clientId')} />
        </dd>
      </div>
      {contact && (
        <div className="fact">
          <dt>{t('partners.contact')}</dt>
          <dd>{contact}</dd>
        </div>
      )}
      <div className="fact">
        <dt>{t('partners.registeredOn')}</dt>
        <dd>{day}</dd>
      </div>
    </dl>
  );
}

/** Who the partner is, and what it may do: changed here, and in force on tokens that are out. */
export function PartnerCard({ partner, may, refresh }: CardProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const report = useReport();
  const [scopes, setScopes] = useState<string[]>([...partner.scopes]);
  const [{ fetching }, updatePartner] = useMutation(updatePartnerMutation);
  const isChanged = [...scopes].sort().join() !== [...partner.scopes].sort().join();
  async function save() {
    const { data, error } = await updatePartner({ input: { partnerId: partner.id, scopes } });
    if (report(error, data?.updatePartner.userErrors ?? [])) return;
    void message.success(t('partners.saved'));
    refresh();
  }
  return (
    <section className="card partner-card">
      <Facts partner={partner} />
      <ScopeBoxes scopes={scopes} onChange={setScopes} disabled={!may} />
      {may && (
        <Button disabled={!isChanged} loading={fetching} onClick={() => void save()}>
          {t('partners.save')}
        </Button>
      )}
    </section>
  );
}
