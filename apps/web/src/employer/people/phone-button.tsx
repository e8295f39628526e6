import { problemOf, useClient } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../form/form-error.tsx';
import { workerNumberDocument } from './people-documents.ts';

interface PhoneButtonProps {
  applicationId: string;
  name: string;
}

/** A number is shown when it is asked for, for each look is recorded; it does not stay on the device. */
const asked = { requestPolicy: 'network-only', deviceCopy: false } as const;

/** The number of who was called to work. */
export function PhoneButton({ applicationId, name }: PhoneButtonProps) {
  const { t } = useTranslation();
  const client = useClient();
  const [phone, setPhone] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const ask = async () => {
    const { data, error } = await client
      .query(workerNumberDocument, { id: applicationId }, asked)
      .toPromise();
    const found = data?.node && 'workerPhone' in data.node ? (data.node.workerPhone ?? null) : null;
    setPhone(found);
    if (error && !data) setFault(t(`shared:problem.${problemOf(error).kind}`));
    else setFault(found ? null : t('hire.phone.none'));
  };
  if (phone) {
    return (
      <a
        className="button button--main button--wide"
        href={`tel:${phone}`}
        aria-label={t('hire.phone.call', { name, phone })}
      >
        {t('hire.phone.call', { name, phone })}
      </a>
    );
  }
  return (
    <div>
      <button
        type="button"
        className="button button--wide"
        aria-label={`${t('hire.phone.show')}：${name}`}
        onClick={() => void ask()}
      >
        {t('hire.phone.show')}
      </button>
      <p className="field__hint">{t('hire.phone.recorded')}</p>
      <FormError text={fault ?? undefined} />
    </div>
  );
}
