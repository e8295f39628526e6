import { Radio } from 'antd';
import type { ConsentEvidence } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { controlId } from '../posting-form/form-field.tsx';
import { WarningSign } from '../states/warning-sign.tsx';
import { personalDataForm } from './use-refusals.ts';

// A code sent to the phone is the person's own way; at the window there is a card, or a signature.
const evidences = ['ID_SHOWN', 'SIGNED_SLIP'] as const satisfies readonly ConsentEvidence[];

/** What can be shown at the window. */
export type SeenEvidence = (typeof evidences)[number];

interface EvidenceChoiceProps {
  value: SeenEvidence | null;
  error: string | undefined;
  onChange: (evidence: SeenEvidence) => void;
  autoFocus?: boolean;
}

/** What staff saw; nothing is chosen beforehand, so that it is said and not clicked through. */
export function EvidenceChoice({ value, error, onChange, autoFocus = false }: EvidenceChoiceProps) {
  const { t } = useText();
  return (
    <fieldset className="evidence-choice">
      <legend>{t('personalData.evidenceLabel')}</legend>
      <Radio.Group value={value} onChange={({ target }) => onChange(target.value as SeenEvidence)}>
        {evidences.map((evidence, at) => (
          <Radio
            key={evidence}
            value={evidence}
            autoFocus={autoFocus && at === 0}
            {...(at === 0 && { id: controlId('evidence', personalDataForm) })}
          >
            {t(`personalData.evidence.${evidence}`)}
          </Radio>
        ))}
      </Radio.Group>
      <p className="form-error" role="alert">
        {error && <WarningSign />}
        {error}
      </p>
    </fieldset>
  );
}
