import { useMutation } from '@yizhan/graphql-client';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useReport } from '../client/use-report.ts';
import { useText } from '../i18n/use-text.ts';
import { EmployerSelect } from '../pickers/employer-select.tsx';
import { ConfirmButton } from '../shared/forms/confirm-button.tsx';
import { employerPath } from '../shared/paths/employer-paths.ts';
import { delegateEmployerMutation, endDelegationMutation } from './partner-documents.ts';

interface Employer {
  id: string;
  number: string;
  name: string;
}

interface EmployersProps {
  partner: {
    clientId: string;
    employers?: { nodes: readonly Employer[]; pageInfo: { hasNextPage: boolean } } | null;
  };
  may: boolean;
  refresh: () => void;
}

function useDelegations({ partner: { clientId }, refresh }: Omit<EmployersProps, 'may'>) {
  const { t } = useText();
  const { message } = App.useApp();
  const report = useReport();
  const [{ fetching }, delegateEmployer] = useMutation(delegateEmployerMutation);
  const [, endDelegation] = useMutation(endDelegationMutation);
  async function add(employerId: string): Promise<boolean> {
    const { data, error } = await delegateEmployer({ input: { clientId, employerId } });
    if (report(error, data?.delegateEmployer.userErrors ?? [])) return false;
    void message.success(
      t('partners.employers.added', { name: data?.delegateEmployer.employer?.name ?? '' }),
    );
    refresh();
    return true;
  }
  async function end({ id, name }: Employer): Promise<boolean> {
    const { data, error } = await endDelegation({ input: { clientId, employerId: id } });
    if (report(error, data?.endDelegation.userErrors ?? [])) return false;
    void message.success(t('partners.employers.ended', { name }));
    refresh();
    return true;
  }
  return { add, adding: fetching, end };
}

function AddEmployer({ add, adding }: { add: (id: string) => Promise<boolean>; adding: boolean }) {
  const { t } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const send = async () => {
    if (chosen && (await add(chosen))) setChosen(null);
  };
  return (
    <div className="partner-row">
      <EmployerSelect
        className="partner-row__employer"
        aria-label={t('partners.employers.addLabel')}
        placeholder={t('partners.employers.addLabel')}
        value={chosen}
        onChange={setChosen}
      />
      <Button disabled={chosen === null} loading={adding} onClick={() => void send()}>
        {t('partners.employers.add')}
      </Button>
    </div>
  );
}

function EmployerRow({
  employer,
  end,
}: {
  employer: Employer;
  end: ((employer: Employer) => Promise<boolean>) | null;
}) {
  const { t } = useText();
  const { id, number, name } = employer;
  return (
    <li className="partner-row">
      <span>
        <Link to={employerPath(id)}>{name}</Link> <span className="muted">{number}</span>
      </span>
      {end && (
        <ConfirmButton
          size="small"
          label={t('partners.employers.end')}
          name={t('partners.employers.endOf', { name })}
          title={t('partners.employers.endTitle', { name })}
          text={t('partners.employers.endText')}
          onConfirm={() => end(employer)}
        />
      )}
    </li>
  );
}

/** For whom the partner acts. */
export function PartnerEmployers({ partner, may, refresh }: EmployersProps) {
  const { t } = useText();
  const { add, adding, end } = useDelegations({ partner, refresh });
  const employers = partner.employers?.nodes ?? [];
  return (
    <section className="card partner-card" aria-labelledby="partner-employers">
      <h2 id="partner-employers">{t('partners.employers.title')}</h2>
      <p className="muted">{t('partners.employers.hint')}</p>
      {employers.length === 0 && <p>{t('partners.employers.none')}</p>}
      <ul>
        {employers.map((employer) => (
          <EmployerRow key={employer.id} employer={employer} end={may ? end : null} />
        ))}
      </ul>
      {partner.employers?.pageInfo.hasNextPage && <p className="muted">{t('partners.employers.more')}</p>}
      {may && <AddEmployer add={add} adding={adding} />}
    </section>
  );
}
