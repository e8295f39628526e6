import { useMutation } from '@yizhan/graphql-client';
import { dateText, dayOf, useWording } from '@yizhan/ui';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useReport } from '../client/use-report.ts';
import { useText } from '../i18n/use-text.ts';
import { ConfirmButton } from '../shared/forms/confirm-button.tsx';
import { useMarket } from '../shell/market-context.tsx';
import { createPartnerSecretMutation, revokePartnerSecretMutation } from './partner-documents.ts';
import { SecretDialog } from './secret-dialog.tsx';

interface Secret {
  id: string;
  createdAt: string;
  lastUsedOn?: string | null;
}

interface SecretsProps {
  partner: { id: string; disabledAt?: string | null };
  secrets: readonly Secret[];
  refresh: () => void;
}

const most = 2;

interface SecretRowProps {
  partner: { id: string };
  secret: Secret;
  refresh: () => void;
}

/** Ends the secret and tells it; true when it is ended. */
function useRevoke({ partner, secret, refresh }: SecretRowProps): () => Promise<boolean> {
  const { t } = useText();
  const { message } = App.useApp();
  const report = useReport();
  const [, revokePartnerSecret] = useMutation(revokePartnerSecretMutation);
  return async () => {
    const input = { partnerId: partner.id, secretId: secret.id };
    const { data, error } = await revokePartnerSecret({ input });
    if (report(error, data?.revokePartnerSecret.userErrors ?? [])) return false;
    void message.success(t('partners.secrets.revoked'));
    refresh();
    return true;
  };
}

function SecretRow(props: SecretRowProps) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const revoke = useRevoke(props);
  const { createdAt, lastUsedOn } = props.secret;
  const say = (day: string) => dateText(wording, day, dayOf(Date.now(), timeZone));
  const used = lastUsedOn
    ? t('partners.secrets.used', { day: say(lastUsedOn) })
    : t('partners.secrets.neverUsed');
  return (
    <li className="partner-row">
      <span>
        {t('partners.secrets.made', { day: say(dayOf(createdAt, timeZone)) })} ·{' '}
        <span className="muted">{used}</span>
      </span>
      <ConfirmButton
        size="small"
        label={t('partners.secrets.revoke')}
        title={t('partners.secrets.revokeTitle')}
        text={t('partners.secrets.revokeText')}
        onConfirm={revoke}
      />
    </li>
  );
}

/** The secrets that are good now; a new one is shown once. */
export function PartnerSecrets({ partner, secrets, refresh }: SecretsProps) {
  const { t } = useText();
  const report = useReport();
  const [shown, setShown] = useState<string | null>(null);
  const [{ fetching }, createPartnerSecret] = useMutation(createPartnerSecretMutation);
  async function create() {
    const { data, error } = await createPartnerSecret({ input: { partnerId: partner.id } });
    if (report(error, data?.createPartnerSecret.userErrors ?? [])) return;
    setShown(data?.createPartnerSecret.secret ?? null);
    refresh();
  }
  const isFull = secrets.length >= most || Boolean(partner.disabledAt);
  return (
    <section className="card partner-card" aria-labelledby="partner-secrets">
      <h2 id="partner-secrets">{t('partners.secrets.title')}</h2>
      <p className="muted">{t('partners.secrets.hint')}</p>
      {secrets.length === 0 && <p>{t('partners.secrets.none')}</p>}
      <ul>
        {secrets.map((secret) => (
          <SecretRow key={secret.id} partner={partner} secret={secret} refresh={refresh} />
        ))}
      </ul>
      <Button type="primary" disabled={isFull} loading={fetching} onClick={() => void create()}>
        {t('partners.secrets.create')}
      </Button>
      {shown && <SecretDialog secret={shown} onClose={() => setShown(null)} />}
    </section>
  );
}
