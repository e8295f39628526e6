import { SubmissionKey, useMutation } from '@yizhan/graphql-client';
import { consentText } from '@yizhan/ui';
import { Modal } from 'antd';
import { useState } from 'react';
import type { PersonalDataFragment } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { EvidenceChoice, type SeenEvidence } from './evidence-choice.tsx';
import { giveConsentMutation, withdrawConsentMutation } from './personal-data-documents.ts';
import { RefusedAtTop } from './refused-at-top.tsx';
import { useRefusals } from './use-refusals.ts';
import './personal-data.css';

/** A purpose, and whether the person agrees. */
export type WorkerConsent = NonNullable<PersonalDataFragment['consents']>[number];

interface ConsentDialogProps {
  workerId: string;
  consent: WorkerConsent;
  onChanged: () => void;
  /** The text that was shown is no longer the one to agree to. */
  onOutdated: () => void;
  onCancel: () => void;
}

function useConsentChange({ workerId, consent, onChanged, onOutdated }: ConsentDialogProps) {
  const { t } = useText();
  const [evidence, setEvidence] = useState<SeenEvidence | null>(null);
  const refusals = useRefusals(['evidence']);
  const [submissionKey] = useState(() => new SubmissionKey());
  const [giving, giveConsent] = useMutation(giveConsentMutation);
  const [withdrawing, withdrawConsent] = useMutation(withdrawConsentMutation);
  const sending = giving.fetching || withdrawing.fetching;

  async function change(seen: SeenEvidence) {
    const input = { workerId, purpose: consent.purpose, evidence: seen };
    if (consent.given) {
      const { data, error } = await withdrawConsent({ input });
      return { error, userErrors: data?.withdrawConsent.userErrors };
    }
    const { textVersion } = consent.terms;
    const given = { ...input, textVersion, idempotencyKey: submissionKey.take() };
    const { data, error } = await giveConsent({ input: given });
    if (data) submissionKey.settle();
    return { error, userErrors: data?.giveConsent.userErrors };
  }
  async function send() {
    if (sending) return;
    if (evidence === null) return void refusals.complete({ evidence: t('personalData.evidenceMissing') });
    const answer = await change(evidence);
    if (refusals.settle(answer)) onChanged();
    else if (answer.userErrors?.some(({ code }) => code === 'CONSENT_TEXT_OUTDATED')) onOutdated();
  }
  const choose = (seen: SeenEvidence) => {
    setEvidence(seen);
    refusals.clear();
  };
  return { evidence, choose, messages: refusals.messages, sending, send: () => void send() };
}

/** Records that the person at the window agrees, or takes it back, and what they showed. */
export function ConsentDialog(props: ConsentDialogProps) {
  const { t } = useText();
  const { given, terms } = props.consent;
  const { evidence, choose, messages, sending, send } = useConsentChange(props);
  const { title, required } = terms;
  const text = consentText(props.consent) ?? t('personalData.consentDialog.noTextThen');
  return (
    <Modal
      open
      title={t(given ? 'personalData.withdrawNamed' : 'personalData.giveNamed', { title })}
      okText={t(given ? 'personalData.withdraw' : 'personalData.give')}
      okButtonProps={{ loading: sending }}
      cancelText={t('common.cancel')}
      onOk={send}
      onCancel={props.onCancel}
    >
      <RefusedAtTop text={messages['']} />
      <p>{t(given ? 'personalData.consentDialog.withdrawText' : 'personalData.consentDialog.giveText')}</p>
      <blockquote className="consent-dialog__text">{text}</blockquote>
      {given && required && (
        <p className="notice notice--block notice--quiet">
          {t('personalData.consentDialog.withdrawRequired')}
        </p>
      )}
      <EvidenceChoice autoFocus value={evidence} error={messages['evidence']} onChange={choose} />
    </Modal>
  );
}
